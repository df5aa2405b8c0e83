import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import { onSuspend, suspend } from '../signals.ts';

/** The event of ctrl-Z. */
export const SUSPEND = 'suspend';

/** Keys as prompts take them: none are lost that come before there is a prompt, or between two. */
export interface Keys extends Readable {
  /** Lets a prompt that listens have the keys that wait, up to one that may end it, and then the others if it goes on. */
  readonly open: (kind: 'input' | 'select') => void;
  /** Keeps further keys for the next prompt. */
  readonly shut: () => void;
  /** Stops the program until it is continued, in a terminal as it was before. */
  readonly suspend: () => Promise<void>;
  /** Leaves the terminal as it was. */
  readonly close: () => void;
}

const CTRL_Z = '\u001a';
const CTRL_C = '\u0003';
/** Deletes the line. */
const CTRL_U = '\u0015';

/** An escape sequence, a run of characters, or a key alone; a line end of two characters is one Enter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
const TOKENS = /\u001b(?:[[O][0-9;]*[ -/]*[@-~])?|\r\n|[^\u0000-\u001f\u007f?]+|[\s\S]/g;
const ENTER = ['\r', '\n', '\r\n'];
/** A prompt may be over after these: Enter, what asks for an explanation, ctrl-C and ctrl-D. */
const MAY_END = [...ENTER, '?', CTRL_C, '\u0004'];
const ESCAPE = '\u001b';

/** Keys of a terminal as a stream of its own, which only ends when the terminal is closed; Node's readline throws then. */
export function keysOf(terminal: ReadStream): Keys {
  const decoder = new StringDecoder('utf8');
  const waiting: string[] = [];
  /** What the prompt was given; the same prompt, drawn again, is given it again. */
  let given: string[] = [];
  let openFor: 'input' | 'select' | undefined;
  let isResting = false;
  let isAfterEscape = false;

  const give = (token: string) => {
    const isRun = token.length > 1 && !token.startsWith(ESCAPE) && !isAfterEscape;
    isAfterEscape = token === ESCAPE;
    if (ENTER.includes(token)) keys.emit('data', Buffer.from('\r'));
    // A run comes as one key: for each key the whole prompt is drawn again.
    else if (isRun) keys.emit('keypress', token, { sequence: token, ctrl: false, meta: false, shift: false });
    else keys.emit('data', Buffer.from(token));
  };
  const pass = () => {
    while (openFor !== undefined && !isResting) {
      const token = waiting.shift();
      if (token === undefined) return;
      give(token);
      if (MAY_END.includes(token)) rest(token);
      else given.push(token);
    }
  };
  /** Until the prompt is over or has refused what was typed; what was typed ahead of a refusal would be added to that. */
  const rest = (token: string) => {
    isResting = true;
    const ahead = [...waiting];
    setImmediate(() =>
      setImmediate(() => {
        isResting = false;
        if (openFor === 'input' && ENTER.includes(token)) waiting.splice(0, countVoid(ahead));
        pass();
      }),
    );
  };
  const onData = (chunk: Buffer) => {
    const text = decoder.write(chunk);
    waiting.push(...(text.replaceAll(CTRL_Z, '').match(TOKENS) ?? []));
    if (text.includes(CTRL_Z)) askToSuspend();
    pass();
  };
  const askToSuspend = () => {
    if (!keys.emit(SUSPEND)) void keys.suspend();
  };
  const setRaw = (isRaw: boolean) => {
    if (!terminal.destroyed) terminal.setRawMode(isRaw);
  };
  const forget = onSuspend(askToSuspend);
  const keys = Object.assign(new Readable({ read: () => {} }), {
    isTTY: true,
    // Between two prompts keys are left to the program, too: the terminal would show them and wait for Enter.
    setRawMode: (isRaw: boolean) => {
      if (isRaw) setRaw(true);
      return keys;
    },
    open: (kind: 'input' | 'select') => {
      openFor = kind;
      given = [];
      pass();
    },
    shut: () => {
      openFor = undefined;
    },
    suspend: async () => {
      setRaw(false);
      waiting.unshift(...given);
      await suspend();
    },
    close: () => {
      forget();
      terminal.off('data', onData);
      setRaw(false);
      terminal.pause();
    },
  });
  terminal.on('error', () => keys.push(null));
  terminal.on('end', () => keys.push(null));
  terminal.on('data', onData);
  return keys;
}

/** How many keys were typed ahead that a refusal makes void: all up to ctrl-C; none where they take back what was refused. */
function countVoid(ahead: readonly string[]): number {
  if (ahead[0] === CTRL_U) return 0;
  const at = ahead.indexOf(CTRL_C);
  return at < 0 ? ahead.length : at;
}
