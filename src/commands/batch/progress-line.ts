import { formatProgress } from '../../batch/tally.ts';
import type { Context } from '../../shell/context.ts';

/** A line on the terminal that says how far the batch is, drawn over and over. */
export interface ProgressLine {
  /** `share` of the input that was read, 0..1, if that is known. */
  readonly show: (lines: number, share?: number) => void;
  readonly clear: () => void;
}

const FIRST_AFTER_MS = 1000;
const AGAIN_AFTER_MS = 250;
const WIDTH_UNLESS_KNOWN = 80;
const CLEAR_LINE = '\r\x1b[K';

/** Draws on standard error if it is a terminal and the results go somewhere else. */
export function progressLine({ stdout, stderr, env }: Context, now: () => number): ProgressLine {
  const isShown = stderr.isTTY === true && stdout.isTTY !== true && env.TERM !== 'dumb';
  const started = now();
  let next = started + FIRST_AFTER_MS;
  let isDrawn = false;
  return {
    show: (lines, share) => {
      const time = now();
      if (!isShown || time < next) return;
      next = time + AGAIN_AFTER_MS;
      isDrawn = true;
      const line = formatProgress(lines, (time - started) / 1000, share);
      // A line that wraps could not be drawn over.
      stderr.write(`${CLEAR_LINE}${line.slice(0, (stderr.columns || WIDTH_UNLESS_KNOWN) - 1)}`);
    },
    clear: () => {
      if (isDrawn) stderr.write(CLEAR_LINE);
      isDrawn = false;
    },
  };
}
