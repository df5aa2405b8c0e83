import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Ran } from './run-program.ts';

// Not in newFolder(), which no other user may enter.
const folder = mkdtempSync(join(tmpdir(), 'mix-advisor-bin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
chmodSync(folder, 0o755);
symlinkSync(resolve('bin/mix-advisor.js'), join(folder, 'mix-advisor'));

/** Runs a line as a user would type it, with mix-advisor on the path; `uid` is the user, whoever runs the tests unless given. */
export function runShell(line: string, { uid, cwd = '.' }: { readonly uid?: number; readonly cwd?: string } = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
    ...(uid === undefined ? {} : { uid }),
    cwd,
    input: '',
    encoding: 'utf8',
    env: { PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm' },
    timeout: 20_000,
  });
  return { code: status, stdout, stderr };
}
