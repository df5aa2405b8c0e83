import type { BatchScorer } from '../../batch/batch-scorer.ts';
import type { Entry, TakeEntry } from '../../batch/entry.ts';
import type { LineFormat } from '../../batch/outcome.ts';
import type { Verdict } from '../../model/terms.ts';
import { type Problem, UserError } from '../../problem/problem.ts';

/** Takes entries in and gives their text out, in the same order. */
export interface EntryWriter {
  readonly take: TakeEntry;
  /** The text of all entries taken since the last time. */
  readonly takeText: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** What all writers of a batch write with and count in. */
export interface Writing {
  readonly format: LineFormat;
  readonly counts: {
    lines: number;
    failed: number;
    noted: number;
    firstNote: string | undefined;
    readonly verdicts: Record<Verdict, number>;
  };
  /** A line with a mistake ends the batch. */
  readonly isStrict: boolean;
}

export function countGood({ counts }: Writing, { notes }: Entry, verdict: Verdict): void {
  const [note] = notes;
  counts.lines += 1;
  if (note !== undefined) {
    counts.noted += 1;
    counts.firstNote ??= note;
  }
  counts.verdicts[verdict] += 1;
}

/** The text of an entry with problems; under --strict it ends the batch instead. */
export function writeBad(entry: Entry, { format, counts, isStrict }: Writing): string {
  if (isStrict) throw new UserError(entry.problems);
  counts.lines += 1;
  counts.failed += 1;
  return format.bad(entry);
}

/** An entry whose answers are right, but allow no plan: what stands against it, by the line on which it is. */
export const withProblems = (entry: Entry, problems: readonly Problem[]): Entry => ({
  ...entry,
  problems: problems.map((problem) => ({ ...problem, where: `line ${entry.line}: ${problem.where}` })),
});

/** Scores every entry as it is taken. */
export function writeHere(scorer: BatchScorer, writing: Writing): EntryWriter {
  let text = '';
  return {
    take: (entry) => {
      if (entry.problems.length > 0) {
        text += writeBad(entry, writing);
        return;
      }
      const scored = scorer.score(entry.value);
      if (!scored.ok) {
        text += writeBad(withProblems(entry, scored.problems), writing);
        return;
      }
      countGood(writing, entry, scored.value.verdict);
      text += `${writing.format.lead(entry)}${writing.format.good(scored.value)}`;
    },
    takeText: async () => {
      const taken = text;
      text = '';
      return taken;
    },
    close: async () => {},
  };
}
