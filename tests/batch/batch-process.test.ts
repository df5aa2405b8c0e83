import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';

const LINE = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';
const WHOLE_LINES = /^(?:\{.*\}\n)+$/;

const folder = newFolder();
const many = join(folder, 'many.ndjson');
writeFileSync(many, LINE.repeat(100_000));

/** Starts the built program; its standard input stays open unless a file is named. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['bin/mix-advisor.js', 'batch', ...args], { timeout: 20_000 });
  const got = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    got.stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, got, ended };
}

describe('mix-advisor batch', () => {
  it('reads standard input and a file alike', () => {
    const file = join(folder, 'one.ndjson');
    writeFileSync(file, LINE);
    const [piped, named] = [runProgram(['batch'], { input: LINE }), runProgram(['batch', file])];
    expect(piped.stdout).toMatch(/^\{"score":.*"verdict":"balanced".*\}\n$/);
    expect([piped.code, named.code, named.stdout]).toEqual([0, 0, piped.stdout]);
  });

  it.each([
    [['nowhere.ndjson'], 'nowhere.ndjson: does not exist'],
    [[folder], 'is a folder'],
    [['nowhere.ndjson', '--jobs', '2', '--fields', 'confidence'], 'nowhere.ndjson: does not exist'],
    [['--fields', 'verdikt'], 'Did you mean "verdict"?'],
    [['--strict'], 'timelineMonths is missing'],
  ])('ends with 2 and says what to mend: %j', (args, said) => {
    const { code, stderr } = runProgram(['batch', ...args], { input: '{"goals":["lead-generation"]}\n' });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it('ends with 3 when some lines failed', () => {
    expect(runProgram(['batch'], { input: `${LINE}{}\n` }).code).toBe(3);
  });

  it('ends with 130 and whole lines at ctrl-C, while it waits for more', async () => {
    const { child, got, ended } = start([]);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      got.stdout += text;
    });
    child.stdin.write(LINE + LINE.slice(0, 30));
    await expect.poll(() => got.stdout, { timeout: 10_000 }).not.toBe('');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(got.stdout).toMatch(WHOLE_LINES);
    expect(got.stderr).toMatch(/^Stopped. 1 line: /);
  });

  it('ends with 130 and whole lines at ctrl-C, in the midst of a file', async () => {
    const { child, got, ended } = start([many, '--fields', 'score,flips']);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (got.stdout === '') child.kill('SIGINT');
      got.stdout += text;
    });
    expect(await ended).toBe(130);
    expect(got.stdout).toMatch(WHOLE_LINES);
  });

  it('ends quietly with 0 when the reader goes away', async () => {
    const { child, got, ended } = start([many]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(got.stderr).toBe('');
  });

  it.each(['ndjson', 'csv'] as const)(
    'gives the same bytes in two threads, bad lines between good ones: %s',
    (ending) => {
      const file = join(folder, `threads.${ending}`);
      const rows = Array.from({ length: 40 }, (_, row) =>
        ending === 'csv'
          ? `row-${row},lead-generation,${row % 7 === 3 ? 'much' : 100 * row},6\n`
          : row % 7 === 3
            ? '{"goals":[]}\n'
            : `{"id":${row},"goals":["lead-generation"],"monthlyBudget":${100 * row},"timelineMonths":6}\n`,
      );
      writeFileSync(file, `${ending === 'csv' ? 'id,goals,monthlyBudget,timelineMonths\n' : ''}${rows.join('')}`);
      const args = ['batch', file, '--fields', 'score,reasons,stability'];
      const [one, two] = [runProgram(args), runProgram([...args, '--jobs', '2'])];
      expect([two.code, two.stdout]).toEqual([3, one.stdout]);
      expect(two.stderr.split(';')[0]).toBe(one.stderr.split(';')[0]);
    },
  );

  it('stops at the first bad line under --strict in threads too, with all lines before it', () => {
    const file = join(folder, 'strict.ndjson');
    writeFileSync(file, `${LINE.repeat(40)}{}\n${LINE}`);
    const args = ['batch', file, '--fields', 'headline', '--strict'];
    const [one, two] = [runProgram(args), runProgram([...args, '--jobs', '3'])];
    expect([two.code, two.stdout.split('\n').length, two.stderr]).toEqual([2, 41, one.stderr]);
    expect(two.stdout).toBe(one.stdout);
  });

  it('takes 1 to 64 threads', () => {
    for (const jobs of ['0', '65', '2.5', 'all']) {
      const { code, stderr } = runProgram(['batch', many, '--jobs', jobs]);
      expect([jobs, code, stderr.includes('Write a number from 1 to 64.')]).toEqual([jobs, 2, true]);
    }
  });
});
