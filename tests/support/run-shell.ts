import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Ran } from './run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-bin-'));
symlinkSync(resolve('bin/mix-advisor.js'), join(folder, 'mix-advisor'));

/** Runs a line as a user would type it, with mix-advisor on the path. */
export function runShell(line: string): Ran {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    input: '',
    encoding: 'utf8',
    env: { PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm' },
    timeout: 20_000,
  });
  return { code: status, stdout, stderr };
}
