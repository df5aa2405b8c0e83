import { VERDICTS, type Verdict } from '../model/terms.ts';
import { withSeparators } from '../model/with-separators.ts';
import { escapeControlsInLine } from '../problem/printable.ts';

/** What a batch came to. */
export interface Tally {
  readonly lines: number;
  readonly failed: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly seconds: number;
  /** Lines in which something was read that does not just say what was made of it, and the first such note. */
  readonly noted?: number;
  readonly firstNote?: string | undefined;
}

/** One line that sums a batch up. */
export function formatTally({ lines, failed, verdicts, seconds, noted = 0, firstNote = '' }: Tally): string {
  const counts = [...VERDICTS].reverse().map((verdict) => `${withSeparators(verdicts[verdict])} ${verdict}`);
  const parts = [...counts, `${withSeparators(failed)} failed`].join(', ');
  const notes =
    noted === 0
      ? ''
      : `${formatLines(noted)} with amounts to look at; the first: ${escapeControlsInLine(firstNote)}.\n`;
  return `${formatLines(lines)}: ${parts}; ${formatRate(lines, seconds)}\n${notes}`;
}

const BAR_WIDTH = 20;

/** How far a batch has come, for a line that is drawn over; with a bar where the share that is done is known. */
export function formatProgress(lines: number, seconds: number, share?: number): string {
  const count = `${formatLines(lines)}, ${formatRate(lines, seconds)}`;
  if (share === undefined) return count;
  const bar = '#'.repeat(Math.floor(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-');
  return `[${bar}] ${Math.floor(share * 100)}%  ${count}`;
}

const formatLines = (lines: number) => `${withSeparators(lines)} ${lines === 1 ? 'line' : 'lines'}`;
const formatRate = (lines: number, seconds: number) =>
  `${withSeparators(seconds > 0 ? Math.round(lines / seconds) : lines)} rows a second`;
