import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';

const REPORT = resolve('src/report');

/** What each folder may import of the others; all may import the few files that lie beside them. */
const FOLDERS = {
  words: { may: [], because: 'sentences are the same in every format' },
  text: { may: ['words'], because: 'only the terminal has columns and colours' },
  markdown: { may: ['words'], because: 'a document knows no terminal' },
  html: { may: ['words'], because: 'a page knows no terminal, and is drawn in browsers too' },
} as const;

const folderOf = (path: string) => (path.includes('/') ? path.split('/')[0] : undefined);
const importsOf = (file: string) =>
  [...readFileSync(join(REPORT, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) =>
    relative(REPORT, resolve(REPORT, dirname(file), to)),
  );

describe('the folders of the report', () => {
  const files = readdirSync(REPORT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

  it('are one a format, and one for the words that they share', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual([...Object.keys(FOLDERS), undefined].sort());
  });

  it.each(Object.entries(FOLDERS))('%s imports only what it may', (folder, { may, because }) => {
    const allowed: readonly (string | undefined)[] = [folder, undefined, '..', ...may];
    const wrong = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => importsOf(file).map((to) => ({ file, to })))
      .filter(({ to }) => !allowed.includes(folderOf(to)));
    expect(wrong, because).toEqual([]);
  });

  it.each([
    ['html', 'with no package but those of its charts', /^d3-/],
    ['markdown', 'with no package', /^$/],
  ])('%s can be bundled for a browser %s', async (format, _, allowed) => {
    const { modules, imports } = await bundleForBrowser(`src/report/${format}/${format}-reporter.ts`);
    const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
    expect(imports).toEqual([]);
    expect(packages.filter((name) => !allowed.test(name))).toEqual([]);
    expect(modules.filter((id) => id.includes('/report/words/')).length).toBeGreaterThan(3);
    expect(modules.filter((id) => id.includes('/report/text/'))).toEqual([]);
  });
});

/** The modules whose code a browser would get, and what that code still imports. */
async function bundleForBrowser(input: string) {
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = output.filter((each) => each.type === 'chunk');
  return {
    modules: chunks.flatMap(({ modules }) => Object.keys(modules)),
    imports: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  };
}
