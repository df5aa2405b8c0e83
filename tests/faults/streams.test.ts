import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { spawn as spawnPty } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { covering } from '../support/covering.ts';

const EXAMPLE = 'docs/examples/software-for-dentists.json';
/** Only what hangs takes longer, however busy the machine is. */
const AT_MOST_MS = 15_000;
const CTRL_C = '\u0003';
/** Written to the terminal after the program: what was drawn before it is then all here. */
const END = 'the program has ended';

/** What stands behind a stream of the program. */
const INPUTS = ['terminal', 'an empty pipe', 'a pipe of y without end', 'nothing'] as const;
const OUTPUTS = ['terminal', 'pipe', 'nothing'] as const;
type Input = (typeof INPUTS)[number];
type Output = (typeof OUTPUTS)[number];

interface Wish {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

/** What somebody may have said about being asked. */
const NO_WISH: Wish = { name: '', env: {}, flags: [] };
const IN_CI: Wish = { name: ' and CI', env: { CI: 'true' }, flags: [] };
const WISHES: readonly Wish[] = [
  NO_WISH,
  IN_CI,
  { name: ' and --no-input', env: {}, flags: ['--no-input'] },
  { name: ' and CI and --no-input', env: { CI: '1' }, flags: ['--no-input'] },
];

/** A terminal that stays open; the program gets some of its streams from it. */
let terminal: ReturnType<typeof spawnPty>;
let device = '';
let drawn = '';

beforeAll(async () => {
  terminal = spawnPty('sh', ['-c', 'stty -echo; tty; exec sleep 600'], { cols: 80, rows: 40, env: process.env });
  terminal.onData((text) => {
    drawn += text;
  });
  await vi.waitFor(() => expect(drawn).toMatch(/^\/dev\/\S+\s/));
  device = drawn.trim();
});
afterAll(() => terminal.kill('SIGKILL'));

interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs the program on these streams; `atPrompt` is typed once it asks. Undefined as code means that it never ended. */
async function run(
  args: readonly string[],
  { stdin, stdout, stderr }: Streams,
  { env = {}, atPrompt }: { readonly env?: Readonly<Record<string, string>>; readonly atPrompt?: string } = {},
) {
  drawn = '';
  const tty = openSync(device, 'r+');
  const nothing = openSync('/dev/null', 'r+');
  const open = { terminal: tty, nothing, pipe: 'pipe' } as const;
  const child = spawn(process.execPath, ['bin/mix-advisor.js', ...args], {
    stdio: [stdin === 'terminal' || stdin === 'nothing' ? open[stdin] : 'pipe', open[stdout], open[stderr]],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm', ...env },
    timeout: AT_MOST_MS,
    killSignal: 'SIGKILL',
  });
  const got = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      got[name] += text;
    });
  }
  if (stdin === 'an empty pipe') child.stdin?.end();
  if (stdin === 'a pipe of y without end' && child.stdin !== null) {
    const pipe = child.stdin.on('error', () => {});
    const feed = () => {
      while (pipe.writable && pipe.write('y\n'.repeat(8192))) {}
    };
    pipe.on('drain', feed);
    feed();
  }
  const ended = once(child, 'close');
  if (atPrompt !== undefined) {
    await vi.waitFor(() => expect(drawn).toContain('Enter chooses'), { timeout: AT_MOST_MS, interval: 5 });
    terminal.write(atPrompt);
  }
  const [code] = await ended;
  writeSync(tty, END);
  await vi.waitFor(() => expect(drawn).toContain(END), { timeout: AT_MOST_MS, interval: 5 });
  for (const fd of [tty, nothing]) closeSync(fd);
  return { code: code as number | null, ...got, drawn: drawn.replace(END, '') };
}

const STREAMS = { stdin: INPUTS, stdout: OUTPUTS, stderr: OUTPUTS };
const named = (streams: Streams) => `stdin ${streams.stdin}, stdout ${streams.stdout}, stderr ${streams.stderr}`;
const canAsk = ({ stdin, stderr }: Streams) => stdin === 'terminal' && stderr === 'terminal';

describe('ask without answers', () => {
  // Three things decide whether it asks: standard input, standard error and the wish.
  const silent = covering({ ...STREAMS, wish: WISHES }, 3).filter((mix) => mix.wish !== NO_WISH || !canAsk(mix));

  it.each(silent.map((mix) => [`${named(mix)}${mix.wish.name}`, mix] as const))(
    'asks nobody, says what is missing and ends with 2: %s',
    async (_, { wish: { env, flags }, ...streams }) => {
      const { code, stdout, stderr, drawn: seen } = await run(['ask', ...flags], streams, { env });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(seen).not.toContain('\u001b');
      const said = { terminal: seen, pipe: stderr, nothing: undefined }[streams.stderr];
      if (said !== undefined)
        expect(said).toMatch(/no answers|is empty|is not JSON|is larger than|expected|not valid/i);
    },
  );

  it.each(
    OUTPUTS.map((stdout): Streams => ({ stdin: 'terminal', stdout, stderr: 'terminal' })).map(
      (streams) => [named(streams), streams] as const,
    ),
  )('asks on standard error, and only there: %s', async (_, streams) => {
    const { code, stdout, drawn: seen } = await run(['ask'], streams, { atPrompt: CTRL_C });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(seen).toContain('Stopped before the first answer.');
  });
});

describe('ask with a file', () => {
  it.each(
    covering({ ...STREAMS, wish: [NO_WISH, IN_CI] }, 2).map((mix) => [`${named(mix)}${mix.wish.name}`, mix] as const),
  )('never asks nor waits, and gives the advice on standard output: %s', async (_, { wish: { env }, ...streams }) => {
    const { code, stdout, stderr, drawn: seen } = await run(['ask', EXAMPLE, '--no-color'], streams, { env });
    expect([code, stderr]).toEqual([0, '']);
    const advice = { terminal: seen, pipe: stdout, nothing: undefined }[streams.stdout];
    if (advice !== undefined) expect(advice).toContain('How sure');
    expect(seen).not.toContain('\u001b');
  });
});
