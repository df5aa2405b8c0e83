import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** Which room may import which, and why not the others. */
const ROOMS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  printable: { may: [], because: 'what a terminal would obey is the same for every room that shows text' },
  problem: { may: ['printable'], because: 'problems are plain data that every room speaks of' },
  model: { may: ['problem'], because: 'the model is the ground floor: schemas, types and pure parsing' },
  engine: { may: ['model'], because: 'the engine knows answers and datasets, not what is made of its scores' },
  advice: { may: ['model', 'engine'], because: 'advice is built on scores and knows no output format' },
  batch: {
    may: ['model', 'engine', 'advice', 'report', 'problem', 'printable'],
    because: 'a batch is pure: lines of text in, lines of text out',
  },
  check: {
    may: ['model', 'engine', 'problem', 'printable'],
    because: 'a check judges a dataset by its data and by the engine that will read it, and only returns findings',
  },
  report: { may: ['model'], because: 'a report reads data types only and returns text' },
  shell: {
    may: ['model', 'problem', 'printable', 'advice', 'report'],
    because: 'the shell serves the commands and calls none',
  },
  commands: {
    may: ['model', 'engine', 'advice', 'batch', 'check', 'report', 'shell', 'problem', 'printable'],
    because: 'commands may use every room but the front door',
  },
  index: {
    may: ['model', 'advice', 'shell', 'problem'],
    because: 'the library offers advice without the command line',
  },
  program: { may: ['commands', 'shell'], because: 'the command line only names commands and options' },
  'score-thread': { may: ['commands'], because: 'the front door of a thread only passes messages on' },
  cli: { may: ['program', 'problem', 'printable', 'shell'], because: 'the front door holds streams and exit codes' },
};

/** Only these may touch the world. */
const WORLDLY = ['shell', 'cli', 'score-thread'];
const WORLD = [/from 'node:/, /\bprocess\./, /from 'inquirer'/, /import\('inquirer'\)/];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string) => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const imports = (file: string) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(
    ([, still, lazy]) => relative(SRC, resolve(SRC, dirname(file), still ?? lazy ?? '')),
  );

describe('the rooms of the house', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const { may = [], because = '' } = ROOMS[room] ?? {};
    const wrong = imports(file).filter((to) => roomOf(to) !== room && !may.includes(roomOf(to)));
    expect(wrong, `${room} may import ${may.join(', ') || 'nothing'}: ${because}`).toEqual([]);
  });

  it.each(files.filter((file) => !WORLDLY.includes(roomOf(file))))('%s leaves the world to the shell', (file) => {
    const text = readFileSync(join(SRC, file), 'utf8').replace(/import type .*|\/\*\*[\s\S]*?\*\//g, '');
    expect(
      WORLD.filter((pattern) => pattern.test(text)).map(String),
      'only src/shell and the front doors touch the world',
    ).toEqual([]);
  });
});
