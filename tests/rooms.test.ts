import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** Which room may import which, and why not the others. */
const ROOMS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  problem: { may: [], because: 'what can be mended is plain data that every room speaks of' },
  document: { may: ['problem'], because: 'text becomes values that know their places, whatever the values mean' },
  stats: { may: [], because: 'chance and rounding know nothing of marketing' },
  model: {
    may: ['problem', 'document'],
    because: 'the model says what answers and datasets are, and computes nothing',
  },
  engine: { may: ['model', 'stats'], because: 'the engine knows answers and datasets, not what is made of its scores' },
  advice: {
    may: ['model', 'engine', 'stats', 'plan', 'calibrate', 'problem'],
    because:
      'advice is built on scores, on what a plan makes of money and on what counts teach; it knows no output format',
  },
  plan: {
    may: ['model', 'stats', 'problem'],
    because: 'a plan is arithmetic on figures that are resolved; how a score is made is none of its business',
  },
  calibrate: {
    may: ['problem', 'document', 'stats', 'model', 'plan'],
    because: 'calibration is pure: the text of a history in, figures and warnings out',
  },
  batch: {
    may: ['model', 'engine', 'advice', 'document', 'problem'],
    because: 'a batch is pure: lines of text in, lines of text out',
  },
  check: {
    may: ['model', 'engine', 'advice', 'document', 'stats', 'problem'],
    because: 'a check judges a dataset by its data and by what will read it, and only returns findings',
  },
  report: {
    may: ['model', 'stats', 'document'],
    because: 'a report reads data types only and returns text, in the form of its document',
  },
  shell: {
    may: ['model', 'problem', 'document', 'report'],
    because: 'the shell serves the commands and calls none',
  },
  commands: {
    may: ['model', 'advice', 'batch', 'calibrate', 'check', 'plan', 'report', 'shell', 'problem', 'document'],
    because: 'commands may use every room but the front door and the engine',
  },
  page: {
    may: ['model', 'advice', 'core', 'report', 'problem', 'document'],
    because: 'the page in a browser computes by the pure door and draws by the report; only its fields are its own',
  },
  core: {
    may: ['model', 'engine', 'advice', 'plan', 'problem'],
    because: 'the pure door is what every room behind it is: a browser opens it too',
  },
  index: {
    may: ['core', 'model', 'plan', 'shell'],
    because: 'the library is the pure door, plans, and a dataset read from files',
  },
  worker: { may: ['batch'], because: 'the front door of a thread only passes messages on' },
  cli: { may: ['commands', 'problem', 'shell'], because: 'the front door holds streams and exit codes' },
};

/** Only these may touch the world. */
const WORLDLY = ['shell', 'cli', 'worker'];
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

  it.each(Object.entries(ROOMS))('%s imports only what it may', (room, { may, because }) => {
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => imports(file).map((to) => ({ file, to })))
      .filter(({ to }) => roomOf(to) !== room && !may.includes(roomOf(to)));
    expect(wrong, `${room} may import ${may.join(', ') || 'nothing'}: ${because}`).toEqual([]);
  });

  it.each(Object.entries(ROOMS))('%s imports from each room that it may', (room, { may }) => {
    const used = files.filter((file) => roomOf(file) === room).flatMap((file) => imports(file).map(roomOf));
    expect(may.filter((each) => !used.includes(each))).toEqual([]);
  });

  it('leave the world to the shell and the front doors', () => {
    const worldly = files
      .filter((file) => !WORLDLY.includes(roomOf(file)))
      .filter((file) => {
        const text = readFileSync(join(SRC, file), 'utf8').replace(/import type .*|\/\*\*[\s\S]*?\*\//g, '');
        return WORLD.some((pattern) => pattern.test(text));
      });
    expect(worldly).toEqual([]);
  });

  it('ask in one file which system they are on', () => {
    const asking = files.filter((file) =>
      /\bprocess\.platform\b|\bsep\b.*'node:path'/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(asking).toEqual(['shell/platform.ts']);
  });
});
