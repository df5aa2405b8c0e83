import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';
const LINE = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';

describe('a reader that goes away', () => {
  it.each([
    `ask ${EXAMPLE}`,
    `ask ${EXAMPLE} --json --explain`,
    `ask ${EXAMPLE} --format html`,
    'compare',
    'schema advice',
    'sources',
    'completion zsh',
    '--help',
  ])('ends quietly with 0: %s', (command) => {
    expect(runShell(`set -o pipefail; mix-advisor ${command} | head -c 1 > /dev/null`)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(runShell(`set -o pipefail; mix-advisor ${command} | true`)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('of notes changes neither the result nor the exit code', () => {
    const file = join(newFolder(), 'lines.ndjson');
    writeFileSync(file, `${LINE}{}\n`);
    const whole = runProgram(['batch', file]);
    const { code, stdout } = runShell(`mix-advisor batch ${file} 2> >(true); exit $?`);
    expect([code, stdout]).toEqual([3, whole.stdout]);
  });

  it('from the start: closed streams', () => {
    expect(runShell(`mix-advisor ask ${EXAMPLE} >&-`)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(runShell(`mix-advisor ask ${EXAMPLE} --json 2>&-`).stdout).toBe(
      runProgram(['ask', EXAMPLE, '--json']).stdout,
    );
    expect(runShell(`mix-advisor ask <&-`)).toMatchObject({ code: 2, stdout: '' });
  });
});
