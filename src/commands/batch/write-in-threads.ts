import type { Entry } from '../../batch/entry.ts';
import type { ScoredLine, ScoringSetup } from '../../batch/score-lines.ts';
import { openThreadPool } from '../../shell/thread-pool.ts';
import { countGood, type EntryWriter, type Writing, writeBad } from './writers.ts';

/** Keeps the entries until their text is asked for, and then scores them in so many threads. */
export function writeInThreads(jobs: number, setup: ScoringSetup, writing: Writing): EntryWriter {
  const threads = openThreadPool<readonly Entry[], readonly ScoredLine[]>(jobs, setup);
  let queue: Entry[] = [];
  let text = '';
  const scoreQueue = async () => {
    const entries = queue;
    queue = [];
    const good = entries.filter(({ problems }) => problems.length === 0);
    const scored = (await threads.run(inParts(good, threads.size))).flat().values();
    for (const entry of entries) {
      if (entry.problems.length > 0) {
        text += writeBad(entry, writing);
        continue;
      }
      const { value } = scored.next();
      if (value === undefined) throw new Error('a thread has given too few results');
      countGood(writing, value.verdict);
      text += value.text;
    }
  };
  return {
    take: (entry) => queue.push(entry),
    takeText: async () => {
      if (queue.length > 0) await scoreQueue();
      const taken = text;
      text = '';
      return taken;
    },
    close: threads.close,
  };
}

/** At most so many parts of nearly the same length, in order. */
function inParts<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  const length = Math.max(1, Math.ceil(all.length / count));
  return Array.from({ length: Math.ceil(all.length / length) }, (_, part) =>
    all.slice(part * length, (part + 1) * length),
  );
}
