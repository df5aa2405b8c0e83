import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';
import type { Ran } from './run-program.ts';

const BIN = join(inject('temporaryFolder'), 'bin');

/** Runs a line as a user would type it, with mix-advisor on the path; `uid` is the user, whoever runs the tests unless given. */
export function runShell(line: string, { uid, cwd = '.' }: { readonly uid?: number; readonly cwd?: string } = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    ...(uid === undefined ? {} : { uid }),
    cwd,
    input: '',
    encoding: 'utf8',
    env: { PATH: `${BIN}${delimiter}${process.env.PATH}`, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm' },
    timeout: 20_000,
  });
  return { code: status, stdout, stderr };
}
