import { compileAdviceFields } from '../../advice/advice-fields.ts';
import { type BatchScorer, compileBatchScorer } from '../../batch/batch-scorer.ts';
import { type BatchFormat, type LineReader, withoutLastBlank } from '../../batch/entry.ts';
import { parseFields, QUICK_FIELDS } from '../../batch/fields.ts';
import { readCsv } from '../../batch/read-csv.ts';
import { readNdjson } from '../../batch/read-ndjson.ts';
import { lineFormat } from '../../batch/score-lines.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { orThrow } from '../../problem/problem.ts';
import type { Context, DatasetOption } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { type EntryWriter, type Writing, writeHere } from './writers.ts';

export interface BatchOptions extends DatasetOption {
  readonly inputFormat?: BatchFormat;
  readonly outputFormat?: BatchFormat;
  /** Names of fields, separated by commas. */
  readonly fields?: string;
  readonly strict?: boolean;
  /** Threads that score. */
  readonly jobs?: number;
  /** The folder of a second dataset. */
  readonly against?: string;
}

/** The format that was asked for, else the one that the file's ending says, else NDJSON. */
const inputFormatOf = ({ inputFormat }: BatchOptions, file: string | undefined): BatchFormat =>
  inputFormat ?? (/\.csv$/i.test(file ?? '') ? 'csv' : 'ndjson');

/** One batch under way: lines go in, text and counts come out. */
export interface BatchJob extends Pick<EntryWriter, 'takeText' | 'close'> {
  readonly push: LineReader['push'];
  readonly end: LineReader['end'];
  /** Lines that may be read before the world has to be listened to again; whole advice takes long. */
  readonly linesAtATime: number;
  readonly counts: Writing['counts'];
  readonly differences: BatchScorer['differences'];
  readonly changes: BatchScorer['changes'];
}

const QUICK_LINES = 4096;
const SLOW_LINES = 16;

/** Compiles everything that a batch needs, before the first line is read. */
export async function startBatch(context: Context, file: string | undefined, options: BatchOptions): Promise<BatchJob> {
  const fields = orThrow(parseFields(options.fields ?? QUICK_FIELDS.join(',')));
  const inputFormat = inputFormatOf(options, file);
  const outputFormat = options.outputFormat ?? inputFormat;
  const dataset = await datasetFor(context, options);
  const other = options.against === undefined ? undefined : await datasetFor(context, { data: options.against });
  const isQuick = fields.every((field) => QUICK_FIELDS.includes(field));
  const scorer = compileBatchScorer(dataset, isQuick ? undefined : compileAdviceFields(dataset, PROGRAM), other);
  const writing: Writing = {
    format: lineFormat(outputFormat, fields, other !== undefined),
    counts: {
      lines: 0,
      failed: 0,
      noted: 0,
      firstNote: undefined,
      verdicts: { 'outbound-led': 0, balanced: 0, 'inbound-led': 0 },
    },
    isStrict: options.strict ?? false,
  };
  // To hand a line to a thread takes longer than to score it.
  const jobs = isQuick ? 1 : (options.jobs ?? 1);
  const inThreads = async () =>
    (await import('./write-in-threads.ts')).writeInThreads(
      context,
      jobs,
      { dataset, tool: PROGRAM, fields, format: outputFormat },
      writing,
    );
  const writer = (jobs > 1 ? await inThreads() : undefined) ?? writeHere(scorer, writing);
  let hasBegun = false;
  let { header } = writing.format;
  const name = file === undefined || file === '-' ? 'standard input' : file;
  const reader = withoutLastBlank((inputFormat === 'csv' ? readCsv : readNdjson)(name, writer.take));
  return {
    push: (line) => {
      reader.push(line);
      hasBegun = true;
    },
    end: () => {
      reader.end();
      hasBegun = true;
    },
    takeText: async () => {
      const text = `${hasBegun ? header : ''}${await writer.takeText()}`;
      if (hasBegun) header = '';
      return text;
    },
    close: writer.close,
    linesAtATime: (isQuick ? QUICK_LINES : SLOW_LINES) * jobs,
    counts: writing.counts,
    differences: scorer.differences,
    changes: scorer.changes,
  };
}
