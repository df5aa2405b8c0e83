import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Compares text with a file in tests/golden byte for byte; UPDATE_GOLDEN=1 writes it anew. */
export function expectGolden(name: string, actual: string): void {
  const path = join('tests/golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(actual, `differs from ${path}; if that is right: UPDATE_GOLDEN=1 npx vitest run`).toBe(expected);
}
