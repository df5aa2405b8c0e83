import type { Readable } from 'node:stream';
import { CAN_SUSPEND } from './platform.ts';

const HANGUP = 129;
const EXIT_CODES = { SIGHUP: HANGUP, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs something that can be stopped: a signal aborts it instead of ending the program, and gives the exit code.
 * A terminal that can no longer be read was closed, which counts as SIGHUP.
 */
export async function withAbort<T>(
  run: (signal: AbortSignal) => Promise<T>,
  terminal?: Readable,
): Promise<{ readonly value: T; readonly stoppedWith: number | undefined }> {
  const controller = new AbortController();
  let stoppedWith: number | undefined;
  const stop = (code: number) => {
    stoppedWith ??= code;
    controller.abort();
  };
  // Stays, as setting a closed terminal back fails once more at the end.
  terminal?.on('error', () => stop(HANGUP));
  const listeners = Object.entries(EXIT_CODES).map(([name, code]) => {
    const onSignal = () => stop(code);
    process.on(name as NodeJS.Signals, onSignal);
    return () => process.off(name as NodeJS.Signals, onSignal);
  });
  try {
    return { value: await run(controller.signal), stoppedWith };
  } finally {
    for (const removeListener of listeners) removeListener();
  }
}

/**
 * Ends the program as SIGHUP does by itself, if that is why it ends: Node would fail to set a terminal back that is
 * no longer there, and crash.
 */
export function endIfHungUp(exitCode: unknown): void {
  if (exitCode === HANGUP) process.kill(process.pid, 'SIGHUP');
}

/** Until the program has surely been stopped; while it is, no time passes for it. */
const STOPPED_WITHIN = 50;

let suspending: (() => void) | undefined;

/** Calls something in the place of a stop that another program asks for; returns how to have it no longer. */
export function onSuspend(act: () => void): () => void {
  if (!CAN_SUSPEND) return () => {};
  suspending = act;
  process.on('SIGTSTP', act);
  return () => {
    suspending = undefined;
    process.off('SIGTSTP', act);
  };
}

/** Stops the program and whatever was started with it, as ctrl-Z does in a terminal that reads its keys itself. */
export async function suspend(): Promise<void> {
  if (!CAN_SUSPEND) return;
  const act = suspending;
  if (act) process.off('SIGTSTP', act);
  process.kill(0, 'SIGTSTP');
  await new Promise((resolve) => setTimeout(resolve, STOPPED_WITHIN));
  if (act) process.on('SIGTSTP', act);
}
