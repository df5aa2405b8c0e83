import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleCore } from '../support/bundle-core.ts';

/** Bytes, compressed; without a dataset. Raised with what the core comes to hold, by its measured size. */
const MOST_BYTES = 72_000;

describe('mix-advisor/core, bundled for browsers', async () => {
  const { code, moduleIds, imports, dynamicImports } = await bundleCore();

  it('asks for nothing of Node', () => {
    expect(imports).toEqual([]);
    expect(dynamicImports).toEqual([]);
    expect(code).not.toMatch(/node:|\bprocess\b|\brequire\b|\bBuffer\b/);
  });

  it('loads no schema, and no package', () => {
    const packages = moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
    expect(packages).toEqual([]);
  });

  it(`is at most ${MOST_BYTES} bytes, compressed, as docs/library.md says`, () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(MOST_BYTES);
    expect(readFileSync('docs/library.md', 'utf8')).toContain(`under ${MOST_BYTES / 1000} kB compressed`);
  });
});
