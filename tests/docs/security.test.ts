import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/document/json-scan.ts';
import { MAX_ANSWERS_BYTES, MAX_DATASET_BYTES } from '../../src/shell/read-text.ts';

const security = readFileSync('docs/SECURITY.md', 'utf8');
const sources = ['src', 'bin']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.[jt]s$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** What evaluates a text, starts a program or opens a connection. */
const RISKY =
  /\beval\(|\bFunction\(|\bfetch\(|node:(?:vm|child_process|cluster|net|tls|dns|dgram|https?|http2|inspector)\b/g;

/** The program's own files in dist/bundle, as `require` would, but from what V8 compiled of them before. */
const ALLOWED = ['bin/quick-load.js: node:vm'];

describe('docs/SECURITY.md', () => {
  it('names every environment variable that is read, and no other', () => {
    const read = sources.flatMap(({ text }) => [...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name));
    const named = [...security.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...new Set(read)].sort());
  });

  it('states the bounds of the code', () => {
    const mebibytes = (bytes: number) => `${bytes / 1024 ** 2} MiB`;
    expect(security).toContain(`| Answers | ${mebibytes(MAX_ANSWERS_BYTES)}, ${MAX_DEPTH} levels;`);
    expect(security).toContain(`| A file of a dataset | ${mebibytes(MAX_DATASET_BYTES)}, ${MAX_DEPTH} levels;`);
  });

  it('is right that nothing is evaluated but the program itself, no other is started and no connection opened', () => {
    const found = sources.flatMap(({ file, text }) => [...text.matchAll(RISKY)].map(([risk]) => `${file}: ${risk}`));
    expect(found).toEqual(ALLOWED);
  });
});
