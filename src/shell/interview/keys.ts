import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';

export interface Keys {
  readonly input: PassThrough;
  readonly close: () => void;
}

/** Keys of a terminal as a stream of its own, which only ends when the terminal is closed; Node's readline throws then. */
export function keysOf(terminal: ReadStream): Keys {
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => {
      terminal.setRawMode(isRaw);
      return input;
    },
  });
  terminal.on('error', () => input.end());
  terminal.pipe(input);
  const close = () => {
    terminal.unpipe(input);
    terminal.pause();
  };
  return { input, close };
}
