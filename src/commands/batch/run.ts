import type { Readable } from 'node:stream';
import { formatScoreDiff } from '../../batch/score-diff.ts';
import { formatTally } from '../../batch/tally.ts';
import { toUtf8 } from '../../document/legacy-text.ts';
import { type Line, splitLines } from '../../document/lines.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { UserError } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { inputSize } from '../../shell/input-size.ts';
import { limitHeap } from '../../shell/limit-heap.ts';
import { directory, isDirectory } from '../../shell/read-text.ts';
import { withAbort } from '../../shell/signals.ts';
import { isClosedPipe, write, writeNote } from '../../shell/write.ts';
import { type BatchJob, type BatchOptions, startBatch } from './batch-job.ts';
import { chunksUntil } from './chunks-until.ts';
import { progressLine } from './progress-line.ts';

/** Opens a file to be read in pieces, or throws a UserError that says why not. */
export type OpenFile = (path: string) => Readable;

const STDIN = 'standard input';
const SOME_LINES_FAILED = 3;

/** Scores every line of a file or of standard input, in order; returns the exit code. */
export async function batch(
  context: Context,
  file: string | undefined,
  options: BatchOptions,
  openFile: OpenFile,
): Promise<number> {
  if (file === undefined && context.stdin.isTTY) throw new UserError([nothingToRead]);
  // Before any thread starts: threads leave no file to open where a process may have few.
  const input = file === undefined || file === '-' ? context.stdin : openFile(file);
  let job: BatchJob | undefined;
  try {
    job = await startBatch(context, file, options);
    limitHeap();
    return await scoreAll(context, job, input, options);
  } finally {
    input.destroy();
    await job?.close();
  }
}

/** Runs a batch to its end, and says on standard error what came of it. */
async function scoreAll(context: Context, job: BatchJob, input: Readable, options: BatchOptions): Promise<number> {
  if (isDirectory(input)) throw new UserError([directory(STDIN)]);
  const started = performance.now();
  const progress = progressLine(context, () => performance.now());
  const size = inputSize(input);
  const show = (lines: number, bytes: number) =>
    progress.show(lines, size === undefined ? undefined : Math.min(1, bytes / size));
  try {
    const { value: isLegacy, stoppedWith } = await withAbort((signal) => run(context, job, input, show, signal));
    progress.clear();
    const seconds = (performance.now() - started) / 1000;
    await summarise(context, job, options, { seconds, isStopped: stoppedWith !== undefined, isLegacy });
    return stoppedWith ?? (job.counts.failed > 0 ? SOME_LINES_FAILED : 0);
  } catch (error) {
    progress.clear();
    if (isClosedPipe(error)) return 0;
    throw error;
  }
}

const ALL_FAILED =
  'Every line failed. Is this CSV? Then name a file that ends in .csv, or pass --input-format csv.\n' +
  'Otherwise put one JSON object of answers on each line.\n';

const nothingToRead = {
  code: 'no-input',
  where: 'mix-advisor batch',
  what: 'there is nothing to read',
  mend: 'Name a file, or pipe lines in. To type them, write -.',
};

/**
 * Reads, scores and writes piece by piece; what is written are whole lines, whatever happens. Tells whether lines were
 * read in a legacy encoding.
 */
async function run(
  { stdout }: Context,
  job: BatchJob,
  input: Readable,
  showProgress: (lines: number, bytes: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const flush = async () => {
    const text = await job.takeText();
    if (text !== '') await write(stdout, text);
  };
  let bytesDone = 0;
  const read = async (lines: readonly Line[], bytes: number) => {
    for (let from = 0; from < lines.length && !signal.aborted; from += job.linesAtATime) {
      const some = lines.slice(from, from + job.linesAtATime);
      for (const line of some) job.push(line);
      await flush();
      bytesDone += (bytes * some.length) / lines.length;
      showProgress(job.counts.lines, bytesDone);
      if (from + job.linesAtATime < lines.length) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const splitter = splitLines(job.decodeLegacy);
  const utf8 = toUtf8();
  try {
    for await (const chunk of chunksUntil(signal, input)) await read(splitter.push(utf8.push(chunk)), chunk.length);
    if (signal.aborted) return splitter.isLegacy();
    await read([...splitter.push(utf8.end()), ...splitter.end()], 0);
    job.end();
    return splitter.isLegacy();
  } finally {
    await flush();
  }
}

interface Ending {
  readonly seconds: number;
  readonly isStopped: boolean;
  readonly isLegacy: boolean;
}

async function summarise(
  context: Context,
  job: BatchJob,
  options: BatchOptions,
  { seconds, isStopped, isLegacy }: Ending,
): Promise<void> {
  const { lines, failed } = job.counts;
  const notes = [...(isLegacy ? ['not UTF-8, so read as Windows-1252'] : []), ...job.notes()];
  for (const note of notes) await writeNote(context, `${escapeControlsInLine(note)}\n`);
  await writeNote(context, `${isStopped ? 'Stopped. ' : ''}${formatTally({ ...job.counts, seconds })}`);
  if (lines > 0 && failed === lines && job.decodeLegacy === undefined) await writeNote(context, ALL_FAILED);
  const differences = job.differences();
  if (differences !== undefined)
    await writeNote(context, formatScoreDiff(differences, job.changes, options.against ?? ''));
}
