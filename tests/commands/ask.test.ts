import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adviceSchema } from '../../src/model/advice.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { runProgram } from '../support/run-program.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';
const NEEDED = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const folder = newFolder();
const inFolder = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const OTHER = 'docs/examples/festival.json';

describe('mix-advisor ask', () => {
  it.each([
    ['at 80 columns', 'ask-80.txt', []],
    ['at 40 columns', 'ask-40.txt', ['--width', '40']],
    ['at 120 columns', 'ask-120.txt', ['--width', '120']],
    ['in ASCII', 'ask-ascii.txt', ['--ascii']],
    ['in colour', 'ask-color.txt', ['--color']],
    ['in full', 'ask-full.txt', ['--full']],
    ['in full at 40 columns', 'ask-full-40.txt', ['--full', '--width', '40']],
    ['with every rule explained', 'ask-explain.txt', ['--explain']],
    ['as Markdown', 'ask.md', ['--format', 'markdown']],
    ['as CSV', 'ask.csv', ['--format', 'csv']],
    ['as a page', '../../docs/examples/software-for-dentists.html', ['--format', 'html']],
    ['beside other answers', 'ask-compare.txt', ['--compare', OTHER]],
    ['beside other answers at 40 columns', 'ask-compare-40.txt', ['--compare', OTHER, '--width', '40']],
    ['beside other answers as Markdown', 'ask-compare.md', ['--compare', OTHER, '--format', 'markdown']],
    ['beside other answers as CSV', 'ask-compare.csv', ['--compare', OTHER, '--format', 'csv']],
    ['beside other answers as a page', 'ask-compare.html', ['--compare', OTHER, '--format', 'html']],
  ])('gives the advice of a file %s', async (_, golden, flags) => {
    const { code, stdout, stderr } = await runCommand(['ask', EXAMPLE, ...flags], { env: { LANG: 'C.UTF-8' } });
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
  });

  it('gives it as a program, too', () => {
    const { code, stdout, stderr } = runProgram(['ask', EXAMPLE]);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden('ask-80.txt', stdout);
  });

  it.each([
    ['80 columns', 80, []],
    ['80 columns, in full', 80, ['--full']],
    ['40 columns', 40, ['--width', '40']],
    ['40 columns, in full', 40, ['--full', '--width', '40']],
    ['120 columns', 120, ['--width', '120', '--explain']],
  ])('stays within %s, but for addresses of sources', async (_, width, flags) => {
    const { stdout } = await runCommand(['ask', EXAMPLE, ...flags], { env: { LANG: 'C.UTF-8' } });
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => [...line].length > width && !/^ +https?:/.test(line))).toEqual([]);
  });

  it('prints one JSON document for scripts, the same through file, pipe, dash and flags', async () => {
    const text = JSON.stringify(NEEDED);
    const ways = [
      await runCommand(['ask', '--json', inFolder('a.json', text)]),
      runProgram(['ask', '--json'], { input: text }),
      await runCommand(['ask', '-', '--json'], { input: text }),
      await runCommand(['ask', '--goal', 'lead-generation', '--budget', '5000', '--timeline', '6', '--json']),
      await runCommand(['ask', '--goal', 'lead-generation', '--budget', '$5k', '--timeline', '6 months', '--json']),
    ];
    expect(new Set(ways.map(({ stdout }) => stdout)).size).toBe(1);
    expect(adviceSchema.safeParse(JSON.parse(ways[0]?.stdout ?? '')).success).toBe(true);
  });

  it('lets flags override what is piped in', async () => {
    const { stdout } = await runCommand(['ask', '--json', '--budget', '9000', '--search-demand', 'high'], {
      input: JSON.stringify({ ...NEEDED, searchDemand: 'none', audience: 'unknown' }),
    });
    expect(JSON.parse(stdout).answers).toEqual({ ...NEEDED, monthlyBudget: 9000, searchDemand: 'high' });
  });

  it('saves the answers in a form that can be passed in again', async () => {
    const path = join(folder, 'saved.json');
    const first = await runCommand(['ask', '--json', '--save', path], { input: JSON.stringify(NEEDED) });
    expect(first.stderr).toBe(`Answers saved in ${path}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(NEEDED);
    expect((await runCommand(['ask', path, '--json'])).stdout).toBe(first.stdout);
  });

  it('writes no colour into a pipe, nor with NO_COLOR, and colour where FORCE_COLOR asks for it', async () => {
    const ansi = async (env: Record<string, string>) =>
      (await runCommand(['ask', EXAMPLE], { env })).stdout.includes('\u001b');
    expect(await ansi({})).toBe(false);
    expect(await ansi({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(await ansi({ FORCE_COLOR: '1' })).toBe(true);
  });

  it('uses ASCII where the locale is not UTF-8 or the terminal is dumb', async () => {
    const ascii = async (env: Record<string, string>) =>
      !/[^\n -~]/.test((await runCommand(['ask', EXAMPLE, '--explain'], { env })).stdout);
    expect(await ascii({ LANG: 'C' })).toBe(true);
    expect(await ascii({ LANG: 'C.UTF-8', TERM: 'dumb' })).toBe(true);
    expect(await ascii({ LANG: 'C.UTF-8', TERM: 'xterm' })).toBe(false);
  });

  it('writes a file in the format of its ending and does not overwrite it unasked', async () => {
    const path = join(folder, 'advice.json');
    expect(await runCommand(['ask', EXAMPLE, '-o', path])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `Written to ${path}\n`,
    });
    expect(JSON.parse(readFileSync(path, 'utf8')).schemaVersion).toBe(1);
    const again = await runCommand(['ask', EXAMPLE, '-o', path]);
    expect([again.code, again.stdout, again.stderr]).toEqual([
      2,
      '',
      `${path}: exists already\n  Pass --force to overwrite it, or name another file.\n`,
    ]);
    expect((await runCommand(['ask', EXAMPLE, '-o', path, '--force'])).code).toBe(0);
  });

  it('writes a table into .txt, and refuses an ending that says a format which there is not', async () => {
    const at = (name: string) => join(folder, name);
    const { stdout: table } = await runCommand(['ask', EXAMPLE]);
    expect((await runCommand(['ask', EXAMPLE, '-o', at('advice.txt')])).code).toBe(0);
    expect(readFileSync(at('advice.txt'), 'utf8')).toBe(table);
    expect(await runCommand(['ask', EXAMPLE, '-o', at('advice.pdf')])).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        `${at('advice.pdf')}: .pdf files can't be written\n` + `  Write a page and print it: -o ${at('advice.html')}\n`,
    });
    expect((await runCommand(['ask', EXAMPLE, '-o', at('advice.log'), '--format', 'table'])).code).toBe(0);
  });

  it('adds the differences of two sets of answers up to the difference of their scores', async () => {
    const { stdout } = await runCommand(['ask', EXAMPLE, '--compare', 'docs/examples/festival.json', '--json']);
    const { before, after, difference, rules } = JSON.parse(stdout);
    const sum = rules.reduce((all: number, { points }: { points: number }) => all + points, 0);
    expect(Math.abs(sum - difference)).toBeLessThan(1e-9);
    expect(after.score.inbound - before.score.inbound).toBe(difference);
  });
});
