import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/model/plain-json.ts';
import { MAX_ANSWERS_BYTES, MAX_DATASET_BYTES } from '../../src/shell/read-text.ts';

const security = readFileSync('SECURITY.md', 'utf8');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .concat(readFileSync('bin/mix-advisor.js', 'utf8'));

describe('SECURITY.md', () => {
  it('names every environment variable that is read, and no other', () => {
    const read = sources.flatMap((text) => [...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name));
    const named = [...security.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...new Set(read)].sort());
  });

  it('states the bounds of the code', () => {
    const mebibytes = (bytes: number) => `${bytes / 1024 ** 2} MiB`;
    expect(security).toContain(`| Answers | ${mebibytes(MAX_ANSWERS_BYTES)}, ${MAX_DEPTH} levels;`);
    expect(security).toContain(`| A file of a dataset | ${mebibytes(MAX_DATASET_BYTES)}, ${MAX_DEPTH} levels;`);
  });

  it('is right that nothing is evaluated and no other program is started', () => {
    const risky = /\beval\(|new Function|node:vm|node:child_process|node:net|node:http|node:dgram/;
    expect(sources.filter((text) => risky.test(text))).toEqual([]);
  });
});
