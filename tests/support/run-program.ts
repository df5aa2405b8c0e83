import { spawnSync } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ENVIRONMENT = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm' };

/** Runs the built program without a terminal; `input` is piped in, nothing when it is left out. */
export function runProgram(
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/mix-advisor.js', ...args], {
    input,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, ...env },
    timeout: 20_000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
