import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

const FILE = 'tests/fixtures/bugs/03-jobs-emfile.csv';
const WORK = `batch ${FILE} --fields waiting`;

describe('mix-advisor batch --jobs', () => {
  const one = runProgram(WORK.split(' '));

  it.each([
    ['some of', 64],
    ['none of', 30],
  ])('goes on when %s the threads can start, and says so in one line', (_, files) => {
    const { code, stdout, stderr } = runShell(`ulimit -n ${files}; mix-advisor ${WORK} --jobs 64`);
    expect([code, stdout]).toEqual([0, one.stdout]);
    expect(stderr).toMatch(/^\d+ of 64 threads could start \(.+\); going on with (\d+|this one)\.\n120 lines: .*\n$/);
  });
});
