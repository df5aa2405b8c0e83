import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'mix-advisor-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;

/** An empty folder of its own, gone after the tests of the file. */
export function newFolder(): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  return folder;
}
