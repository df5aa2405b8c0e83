import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onOneLine, survivorsIn } from '../mutation/survivors.js';

const document = readFileSync('docs/mutation-testing.md', 'utf8');
const survivors = survivorsIn(document);

describe('docs/mutation-testing.md', () => {
  it('has only list entries that name a survivor, each once', () => {
    const lines = survivors.map(({ line }) => line);
    expect(lines).toEqual(document.match(/^- .*/gm));
    expect(lines).toEqual([...new Set(lines)]);
  });

  it('quotes code that is still in the file that it names', () => {
    const gone = survivors.filter(({ file, original }) => {
      const code = onOneLine(readFileSync(`src/${file}`, 'utf8'));
      return !code.includes(original.replace(/\.{3}$/, ''));
    });
    expect(gone.map(({ line }) => line)).toEqual([]);
  });
});
