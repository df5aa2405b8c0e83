import type { Entry } from '../../batch/entry.ts';
import type { ScoredLine, ScoringSetup } from '../../batch/score-lines.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import type { Context } from '../../shell/context.ts';
import { openThreadPool } from '../../shell/thread-pool.ts';
import { writeNote } from '../../shell/write.ts';
import { countGood, type EntryWriter, type Writing, withProblems, writeBad } from './writers.ts';

/**
 * Keeps the entries until their text is asked for, and then scores them in so many threads, or in as many as could
 * start; undefined where none could.
 */
export async function writeInThreads(
  context: Context,
  jobs: number,
  setup: ScoringSetup,
  writing: Writing,
): Promise<EntryWriter | undefined> {
  const threads = await openThreadPool<readonly unknown[], readonly ScoredLine[]>(jobs, setup);
  if (threads.failure !== undefined) await writeNote(context, formatFewer(threads.size, jobs, threads.failure));
  if (threads.size === 0) return undefined;
  let queue: Entry[] = [];
  let text = '';
  const scoreQueue = async () => {
    const entries = queue;
    queue = [];
    const good = entries.filter(({ problems }) => problems.length === 0).map(({ value }) => value);
    const scored = (await threads.run(inParts(good, threads.size))).flat().values();
    for (const entry of entries) {
      if (entry.problems.length > 0) {
        text += writeBad(entry, writing);
        continue;
      }
      const { value } = scored.next();
      if (value === undefined) throw new Error('a thread has given too few results');
      if ('problems' in value) {
        text += writeBad(withProblems(entry, value.problems), writing);
        continue;
      }
      countGood(writing, entry, value.verdict);
      text += `${writing.format.lead(entry)}${value.text}`;
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

const formatFewer = (size: number, jobs: number, { message }: Error): string =>
  `${size} of ${jobs} threads could start (${escapeControlsInLine(message.split(',')[0] ?? '').replace(/\.$/, '')}); going on with ${size || 'this one'}.\n`;

/** At most so many parts of nearly the same length, in order. */
function inParts<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  const length = Math.max(1, Math.ceil(all.length / count));
  return Array.from({ length: Math.ceil(all.length / length) }, (_, part) =>
    all.slice(part * length, (part + 1) * length),
  );
}
