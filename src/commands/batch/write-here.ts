import type { BatchScorer } from '../../batch/batch-scorer.ts';
import { countGood, type EntryWriter, type Writing, writeBad } from './entry-writer.ts';

/** Scores every entry as it is taken. */
export function writeHere(scorer: BatchScorer, writing: Writing): EntryWriter {
  let text = '';
  return {
    take: (entry) => {
      if (entry.problems.length > 0) {
        text += writeBad(entry, writing);
        return;
      }
      const outcome = scorer.score(entry.value);
      countGood(writing, outcome.verdict);
      text += writing.format.good(entry.line, entry.id, outcome);
    },
    takeText: async () => {
      const taken = text;
      text = '';
      return taken;
    },
    close: async () => {},
  };
}
