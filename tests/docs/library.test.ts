import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';

const document = readFileSync('docs/library.md', 'utf8');
const examples = [...document.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

/** Runs an example with the library in place of its import, and gives what it prints. */
function run(example: string): readonly unknown[] {
  const printed: unknown[] = [];
  const names = /import \{ (.*) \} from 'mix-advisor';/.exec(example)?.[1] ?? '';
  const body = example.replace(/import .*\n/, '');
  const log = (...values: unknown[]) => printed.push(...values);
  new Function('library', 'console', `const { ${names} } = library;\n${body}`)(library, { log });
  return printed;
}

describe('docs/library.md', () => {
  it('has examples that run', () => {
    expect(examples.map(run)).toEqual([
      ['balanced', 50, true],
      ['wrong-choice: goals[0]: "leads" is not a choice'],
      [1, 2],
    ]);
  });

  it('names every export, and no other', () => {
    const source = readFileSync('src/index.ts', 'utf8');
    const listed = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(
      ([, list = '']) => list.replace(/\btype /g, '').match(/\w+/g) ?? [],
    );
    const [, table = ''] = /^\| Export \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(document) ?? [];
    const types = /^\| types \| (.*) \|$/m.exec(table)?.[1]?.match(/\w+/g) ?? [];
    const named = [...[...table.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name), ...types];
    expect(named.toSorted()).toEqual([...new Set([...Object.keys(library), ...listed])].sort());
  });
});
