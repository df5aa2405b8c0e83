import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as core from '../../src/core.ts';
import * as library from '../../src/index.ts';

const document = readFileSync('docs/library.md', 'utf8');
const examples = [...document.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

const DOORS: Readonly<Record<string, object>> = { 'mix-advisor': library, 'mix-advisor/core': core };

/** Runs an example with the library in place of its imports, and gives what it prints. */
function run(example: string): readonly unknown[] {
  const printed: unknown[] = [];
  const body = example.replace(/^import (\{ .* \}) from ('.*');$/gm, 'const $1 = doors[$2];');
  const log = (...values: unknown[]) => printed.push(...values);
  new Function('doors', 'console', body)(DOORS, { log });
  return printed;
}

/** The names that a file exports by list, types among them. */
const listedIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(
    ([, list = '']) => list.replace(/\btype /g, '').match(/\w+/g) ?? [],
  );
const exportsOf = (door: object, path: string): readonly string[] =>
  [...new Set([...Object.keys(door), ...listedIn(path)])].sort();

describe('docs/library.md', () => {
  it('has examples that run', () => {
    expect(examples.map(run)).toEqual([
      ['balanced', 50, true],
      ['wrong-choice: goals[0]: "fame" is not a choice'],
      [1, 2],
      ['businessModel', true, 'Who buys from you?'],
      [true],
    ]);
  });

  it('names every export, and no other', () => {
    const [, table = ''] = /^\| Export \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(document) ?? [];
    const types = /^\| types \| (.*) \|$/m.exec(table)?.[1]?.match(/\w+/g) ?? [];
    const named = [...[...table.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name), ...types];
    expect(named.toSorted()).toEqual(exportsOf(library, 'src/index.ts'));
  });

  it('says which of them the core lacks, and it has no other', () => {
    const [, lacking = ''] = /everything in the table but (.*?), and/s.exec(document) ?? [];
    const lacks: readonly string[] = lacking.match(/\w+(?=`)/g) ?? [];
    expect(Object.keys(core).sort()).toEqual(
      Object.keys(library)
        .filter((name) => !lacks.includes(name))
        .sort(),
    );
    const all = exportsOf(library, 'src/index.ts');
    expect(exportsOf(core, 'src/core.ts').filter((name) => !all.includes(name))).toEqual([]);
  });
});
