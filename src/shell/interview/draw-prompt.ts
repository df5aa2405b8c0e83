import { emitKeypressEvents, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Keys, SUSPEND } from './keys.ts';

/** Where prompts are drawn and keys come from. */
export interface Screen {
  readonly input: Readable & Partial<Pick<Keys, 'open' | 'shut' | 'suspend'>>;
  readonly output: Writable & { readonly rows?: number };
  /** Stops the interview as ctrl-C does. */
  readonly signal?: AbortSignal | undefined;
}

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** Of an entry on which the cursor may stand and which cannot be chosen: what is said beside its name. */
  readonly disabled?: string;
}

interface PromptBase {
  readonly message: string;
  readonly theme: object;
}

/** A prompt for one of several choices; an entry of plain text separates. */
interface SelectPrompt<T> extends PromptBase {
  readonly type: 'select';
  readonly choices: readonly (Choice<T> | string)[];
  readonly default: T | undefined;
  /** Lines of the list that are shown at once. */
  readonly pageSize: number;
  readonly loop: boolean;
}

/** A prompt for typed text, which is refused with the words that `validate` returns. */
interface InputPrompt extends PromptBase {
  readonly type: 'input';
  readonly default: string | undefined;
  readonly validate: (text: string) => true | string;
}

export type Prompt<T> = SelectPrompt<T> | InputPrompt;

/** How a prompt was left without an answer. */
export type Left = { readonly kind: 'back' } | { readonly kind: 'stop' };

/** The same, or the wish to know what is meant. */
export type Exit = Left | typeof EXPLAIN;

const BACK: Exit = { kind: 'back' };
const STOP: Exit = { kind: 'stop' };
const EXPLAIN = { kind: 'explain' } as const;

export const wantsExplanation = (reply: unknown): reply is typeof EXPLAIN => reply === EXPLAIN;

/** The key that asks what a question means. */
export const EXPLAIN_KEY = '?';

/**
 * Milliseconds after which Escape is a key of its own and no longer the beginning of an arrow; Node waits for 500, which
 * feels as if nothing happened.
 */
const ESCAPE_ALONE_AFTER = { escapeCodeTimeout: 100 } as unknown as Interface;

type Key = { readonly name?: string; readonly ctrl?: boolean } | undefined;

/**
 * Draws one prompt, erases it again, and gives what was chosen or typed; Escape, the question mark, ctrl-C, ctrl-D and a
 * closed input leave it. Ctrl-Z stops the program until it is continued, and then the prompt is drawn again.
 */
export async function drawPrompt<T>(prompt: Prompt<T>, screen: Screen): Promise<T | Exit> {
  for (;;) {
    const reply = await drawOnce(prompt, screen);
    if (reply !== SUSPEND) return reply;
    await screen.input.suspend?.();
  }
}

async function drawOnce<T>(prompt: Prompt<T>, { input, output, signal }: Screen): Promise<T | Exit | typeof SUSPEND> {
  const { default: inquirer } = await import('inquirer');
  // Loading takes time enough for somebody to stop the program.
  if (signal?.aborted || input.readableEnded || input.destroyed) return STOP;
  const leaving = new AbortController();
  const stop = () => leaving.abort(STOP);
  const onKey = (text: string | undefined, key: Key) => {
    if (key?.name === 'escape') leaving.abort(BACK);
    if (text === EXPLAIN_KEY) leaving.abort(EXPLAIN);
    if (key?.ctrl && key.name === 'd') stop();
  };
  const ask = inquirer.createPromptModule({
    input,
    output,
    signal: leaving.signal,
    clearPromptOnDone: true,
    skipTTYChecks: true,
  });
  const choices =
    prompt.type === 'select'
      ? { choices: prompt.choices.map((each) => (typeof each === 'string' ? new inquirer.Separator(each) : each)) }
      : {};
  // Only the first call for a stream counts, so this one must come before readline's own.
  emitKeypressEvents(input, ESCAPE_ALONE_AFTER);
  input.on('keypress', onKey);
  const onSuspend = () => leaving.abort(SUSPEND);
  input.on(SUSPEND, onSuspend);
  input.once('close', stop);
  input.once('end', stop);
  signal?.addEventListener('abort', stop);
  try {
    const asked: Promise<{ readonly reply: unknown }> = ask({ ...prompt, ...choices, name: 'reply' });
    const isOver = asked.then(
      () => true,
      () => true,
    );
    if (!(await Promise.race([isOver, whenListening(input)]))) input.open?.(prompt.type);
    return (await asked).reply as T;
  } catch (error) {
    if (leaving.signal.aborted) return leaving.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') return STOP;
    throw error;
  } finally {
    input.shut?.();
    input.off('keypress', onKey);
    input.off(SUSPEND, onSuspend);
    input.off('close', stop);
    input.off('end', stop);
    signal?.removeEventListener('abort', stop);
  }
}

/** Listeners to keys of a prompt that is drawn: that for Escape, readline's, and two of the prompt. */
const LISTENERS = 4;
const LOOKED_AT_MOST = 100;

/** Waits until a prompt takes keys: it is drawn some moments after it was asked for. */
async function whenListening(input: Readable): Promise<void> {
  for (let looked = 0; looked < LOOKED_AT_MOST && input.listenerCount('keypress') < LISTENERS; looked += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
