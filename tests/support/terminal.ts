import { spawn } from '@lydell/node-pty';

export interface Terminal {
  /** Waits until the text has appeared since the last wait, then types. */
  readonly when: (text: string, type: string) => Promise<void>;
  /** Everything drawn so far, without colours and cursor codes. */
  readonly screen: () => string;
  /** Everything drawn so far, as it came. */
  readonly raw: () => string;
  readonly exitCode: Promise<number>;
  readonly kill: (signal: string) => void;
}

const WAIT_MS = 10_000;

/** The built program in a real pseudo-terminal. */
export function openTerminal(
  args: readonly string[],
  { columns = 80, env = {} }: { readonly columns?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Terminal {
  const pty = spawn(process.execPath, ['bin/mix-advisor.js', ...args], {
    cols: columns,
    rows: 40,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm', ...env },
  });
  let drawn = '';
  let seen = 0;
  pty.onData((text) => {
    drawn += text;
  });
  const exitCode = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode: code, signal }) => resolve(signal ? 128 + signal : code));
  });
  const when = async (text: string, type: string) => {
    const deadline = Date.now() + WAIT_MS;
    while (!plain(drawn.slice(seen)).includes(text)) {
      if (Date.now() > deadline) throw new Error(`never saw ${JSON.stringify(text)} in:\n${plain(drawn)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    seen = drawn.length;
    pty.write(type);
  };
  return { when, screen: () => plain(drawn), raw: () => drawn, exitCode, kill: (signal) => pty.kill(signal) };
}

/** Text as a person reads it: no escape sequences, lines joined where the screen would break them. */
const plain = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    .replace(/\u001b(\[[0-9;?]*[ -/]*[@-~]|[@-Z\\-_])/g, '')
    .replace(/\s+/g, ' ');
