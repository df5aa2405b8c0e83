import { compileAdviceFields } from '../../advice/advice-fields.ts';
import { type BatchScorer, compileBatchScorer } from '../../batch/batch-scorer.ts';
import { type CompactAnswers, emptyCompactAnswers } from '../../batch/compact-answers.ts';
import type { Entry } from '../../batch/entry.ts';
import { parseFields, QUICK_FIELDS } from '../../batch/fields.ts';
import { csvFormat } from '../../batch/format-csv.ts';
import { ndjsonFormat } from '../../batch/format-ndjson.ts';
import type { LineFormat } from '../../batch/line-format.ts';
import { type LineReader, withoutLastBlank } from '../../batch/line-reader.ts';
import { readCsv } from '../../batch/read-csv.ts';
import { readNdjson } from '../../batch/read-ndjson.ts';
import type { Verdict } from '../../model/verdict.ts';
import { orThrow, UserError } from '../../problem.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { TOOL } from '../../shell/tool.ts';
import type { World } from '../../shell/world.ts';
import { type BatchOptions, inputFormatOf } from './batch-options.ts';

/** One batch under way: lines go in, text and counts come out. */
export interface BatchJob {
  readonly push: LineReader['push'];
  readonly end: LineReader['end'];
  /** Text that is ready to be written; taking it empties it. */
  readonly takeText: () => string;
  /** Lines that may be read before the world has to be listened to again; whole advice takes long. */
  readonly linesAtATime: number;
  readonly counts: { lines: number; failed: number; readonly verdicts: Record<Verdict, number> };
  readonly differences: BatchScorer['differences'];
}

const QUICK_LINES = 4096;
const SLOW_LINES = 16;

/** Compiles everything that a batch needs, before the first line is read. */
export async function startBatch(world: World, file: string | undefined, options: BatchOptions): Promise<BatchJob> {
  const fields = orThrow(parseFields(options.fields ?? QUICK_FIELDS.join(',')));
  const inputFormat = inputFormatOf(options, file);
  const dataset = await datasetFor(world, options);
  const other = options.against === undefined ? undefined : await datasetFor(world, { data: options.against });
  const isQuick = fields.every((field) => QUICK_FIELDS.includes(field));
  const scorer = compileBatchScorer(dataset, isQuick ? undefined : compileAdviceFields(dataset, TOOL), other);
  const format = ((options.outputFormat ?? inputFormat) === 'csv' ? csvFormat : ndjsonFormat)(
    fields,
    other !== undefined,
  );
  const compact = emptyCompactAnswers();
  const counts = { lines: 0, failed: 0, verdicts: { 'outbound-led': 0, balanced: 0, 'inbound-led': 0 } };
  let text = '';
  let header = format.header;
  const begin = () => {
    text += header;
    header = '';
  };
  const take = (entry: Entry) => {
    begin();
    text += writeEntry(entry, { scorer, format, compact, counts, isStrict: options.strict ?? false });
  };
  const name = file === undefined || file === '-' ? 'standard input' : file;
  const reader = withoutLastBlank((inputFormat === 'csv' ? readCsv : readNdjson)(name, compact, take));
  return {
    push: reader.push,
    end: () => {
      reader.end();
      begin();
    },
    takeText: () => {
      const taken = text;
      text = '';
      return taken;
    },
    linesAtATime: isQuick ? QUICK_LINES : SLOW_LINES,
    counts,
    differences: scorer.differences,
  };
}

interface Writing {
  readonly scorer: BatchScorer;
  readonly format: LineFormat;
  readonly compact: CompactAnswers;
  readonly counts: BatchJob['counts'];
  readonly isStrict: boolean;
}

/** The text of one line's result; under --strict a bad line ends the batch instead. */
function writeEntry(
  { line, id, value, problems }: Entry,
  { scorer, format, compact, counts, isStrict }: Writing,
): string {
  if (problems.length > 0) {
    if (isStrict) throw new UserError(problems);
    counts.lines += 1;
    counts.failed += 1;
    return format.bad(line, id, problems);
  }
  const outcome = scorer.score(compact, value);
  counts.lines += 1;
  counts.verdicts[outcome.verdict] += 1;
  return format.good(line, id, outcome);
}
