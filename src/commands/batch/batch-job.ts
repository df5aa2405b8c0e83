import { type BatchScorer, compileBatchScorer } from '../../batch/batch-scorer.ts';
import { notTaken, parseCarry } from '../../batch/carry.ts';
import { type BatchFormat, type LineReader, type Reading, withoutLastBlank } from '../../batch/entry.ts';
import { parseFields, QUICK_FIELDS } from '../../batch/fields.ts';
import { compileLineFields } from '../../batch/line-fields.ts';
import { readCsv } from '../../batch/read-csv.ts';
import { readNdjson } from '../../batch/read-ndjson.ts';
import { lineFormat, namesTaken } from '../../batch/score-lines.ts';
import { decodeWindows1252 } from '../../document/legacy-text.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { orThrow } from '../../problem/problem.ts';
import type { Context, DatasetOption } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { parseDefaults } from './parse-defaults.ts';
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
  /** Columns that are no answers to take along: "all", or names separated by commas. */
  readonly carry?: string;
  /** The number of the first line of answers in the whole of which this is a part. */
  readonly firstLine?: number;
  /** False leaves the header out of CSV that comes out. */
  readonly header?: boolean;
  /** The currency of every line that names none, and its rate. */
  readonly currency?: string;
  readonly rate?: string;
}

/** The format that was asked for, else the one that the file's ending says, else NDJSON. */
const inputFormatOf = ({ inputFormat }: BatchOptions, file: string | undefined): BatchFormat =>
  inputFormat ?? (/\.(csv|tsv|tab)$/i.test(file ?? '') ? 'csv' : 'ndjson');

/** One batch under way: lines go in, text and counts come out. */
export interface BatchJob extends Pick<EntryWriter, 'takeText' | 'close'> {
  readonly push: LineReader['push'];
  readonly end: LineReader['end'];
  /** What was passed over or left out. */
  readonly notes: () => readonly string[];
  /** How lines are read that are not UTF-8; not at all unless they are of a spreadsheet. */
  readonly decodeLegacy: ((bytes: Uint8Array) => string) | undefined;
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
  const carry = orThrow(parseCarry(options.carry, inputFormat, outputFormat));
  const defaults = orThrow(parseDefaults(options));
  const dataset = await datasetFor(context, options);
  const other = options.against === undefined ? undefined : await datasetFor(context, { data: options.against });
  const isQuick = fields.every((field) => QUICK_FIELDS.includes(field));
  const scorer = compileBatchScorer(dataset, compileLineFields(dataset, PROGRAM, fields), other);
  let carried: readonly string[] | undefined;
  const writing: Writing = {
    format: lineFormat(outputFormat, fields, other !== undefined, () => carried ?? []),
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
  let hasHeader = options.header !== false;
  const name = file === undefined || file === '-' ? 'standard input' : file;
  const onCarried = (names: readonly string[]) => {
    carried = orThrow(notTaken(names, namesTaken(outputFormat, fields)));
  };
  const reading: Reading = { carry, onCarried, firstLine: options.firstLine, defaults };
  const reader = withoutLastBlank((inputFormat === 'csv' ? readCsv : readNdjson)(name, writer.take, reading));
  const begun = () => {
    hasBegun = inputFormat === 'ndjson' || carried !== undefined;
  };
  return {
    push: (line) => {
      reader.push(line);
      begun();
    },
    end: () => {
      reader.end();
      begun();
    },
    notes: () => reader.notes?.() ?? [],
    decodeLegacy: inputFormat === 'csv' ? decodeWindows1252 : undefined,
    takeText: async () => {
      const text = `${hasBegun && hasHeader ? writing.format.header() : ''}${await writer.takeText()}`;
      if (hasBegun) hasHeader = false;
      return text;
    },
    close: writer.close,
    linesAtATime: (isQuick ? QUICK_LINES : SLOW_LINES) * jobs,
    counts: writing.counts,
    differences: scorer.differences,
    changes: scorer.changes,
  };
}
