import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
  /** Deletes what was typed. */
  ctrlU: '\u0015',
} as const;

export interface Terminal {
  /** Waits until a text has appeared since the last wait, then types. */
  readonly when: (text: string | RegExp, type: string | ((seen: string) => string)) => Promise<void>;
  /** Everything drawn so far, without colours and cursor codes. */
  readonly screen: () => string;
  /** Everything drawn so far, as it came. */
  readonly raw: () => string;
  /** What a terminal shows now, row by row from the first that scrolled away; a row that broke by itself begins with ↩. */
  readonly rows: () => Promise<readonly string[]>;
  readonly resize: (columns: number) => void;
  readonly exitCode: Promise<number>;
  /** Sends a signal to the program and to the shell around it, if there is one. */
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Closes the window. */
  readonly hangUp: () => void;
}

interface Options {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell command around the program's; just the program unless given. */
  readonly shell?: (program: string) => string;
}

const WAIT_MS = 10_000;
const POLL_MS = 5;
const ROWS = 40;
/** Written to the terminal after the program: what was drawn before it is then all here. */
const END = '\0';

/** The built program in a real pseudo-terminal, its screen kept by a terminal emulator. */
export function openTerminal(args: readonly string[], { columns = 80, env = {}, shell }: Options = {}): Terminal {
  const program = [process.execPath, 'bin/mix-advisor.js', ...args];
  const [file = '', ...rest] = shell === undefined ? program : ['bash', '-c', shell(program.map(quote).join(' '))];
  const pty = spawn(file, rest, {
    cols: columns,
    rows: ROWS,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', TERM: 'xterm', ...env },
  });
  const emulator = new xterm.Terminal({ cols: columns, rows: ROWS, scrollback: 5000, allowProposedApi: true });
  let drawn = '';
  let seen = 0;
  let hasEnded = false;
  // What a program wrote last may be lost when its terminal closes with it, so this process keeps it open for longer.
  const device = openSync(deviceOf(pty), constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  const closing = setInterval(() => {
    if (isRunning(pty.pid) || !wasWritten(device, END)) return;
    clearInterval(closing);
  }, POLL_MS);
  pty.onData((text) => {
    const isLast = text.endsWith(END);
    const news = isLast ? text.slice(0, -END.length) : text;
    drawn += news;
    emulator.write(news);
    if (isLast) closeSync(device);
  });
  const exitCode = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode: code, signal }) => {
      hasEnded = true;
      resolve(signal ? 128 + signal : code);
    });
  });
  const when: Terminal['when'] = async (text, type) => {
    const deadline = Date.now() + WAIT_MS;
    for (;;) {
      const news = plain(drawn.slice(seen));
      if (typeof text === 'string' ? news.includes(text) : text.test(news)) {
        seen = drawn.length;
        pty.write(typeof type === 'string' ? type : type(news));
        return;
      }
      if (hasEnded || Date.now() > deadline) throw new Error(`never saw ${text} in:\n${plain(drawn)}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const rows = async () => {
    await new Promise<void>((resolve) => emulator.write('', resolve));
    const { active } = emulator.buffer;
    return Array.from({ length: active.length }, (_, row) => {
      const line = active.getLine(row);
      return `${line?.isWrapped ? '↩' : ''}${line?.translateToString(true) ?? ''}`;
    });
  };
  return {
    when,
    screen: () => plain(drawn),
    raw: () => drawn,
    rows,
    resize: (width) => {
      emulator.resize(width, ROWS);
      pty.resize(width, ROWS);
    },
    exitCode,
    kill: (signal) => {
      process.kill(shell === undefined ? pty.pid : -pty.pid, signal);
    },
    hangUp: () => {
      clearInterval(closing);
      (pty as Undeclared).destroy();
      closeSync(device);
    },
  };
}

/** What the declared types leave out. */
type Undeclared = IPty & { readonly _pty: string; readonly destroy: () => void };

const deviceOf = (pty: IPty): string => (pty as Undeclared)._pty;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether there was room for it in what the terminal has not shown yet. */
function wasWritten(device: number, text: string): boolean {
  try {
    return writeSync(device, text) > 0;
  } catch {
    return false;
  }
}

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Text as a person reads it: no escape sequences, lines joined where the screen would break them. */
const plain = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    .replace(/\u001b(\[[0-9;?]*[ -/]*[@-~]|[@-Z\\-_])/g, '')
    .replace(/\s+/g, ' ');
