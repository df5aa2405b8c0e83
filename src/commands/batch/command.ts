import { type Command, InvalidArgumentError, Option } from 'commander';
import { BATCH_FORMATS } from '../../batch/entry.ts';
import type { Context } from '../../shell/context.ts';
import { openInput } from '../../shell/open-input.ts';
import { dataOption, type OnExit } from '../options.ts';
import type { BatchOptions } from './batch-job.ts';

/** Adds `batch`. */
export function addBatch(program: Command, context: Context, onExit: OnExit): void {
  program
    .command('batch')
    .description('score many sets of answers, one on each line, in order')
    .argument('[file]', 'NDJSON or CSV; - or no name reads standard input')
    .addOption(new Option('--input-format <format>', 'how the lines are written').choices(BATCH_FORMATS))
    .addOption(
      new Option('--output-format <format>', 'how to write results, if not as the input').choices(BATCH_FORMATS),
    )
    .option('--fields <names>', 'fields of the advice to give, separated by commas', 'score,verdict,mix')
    .option('--strict', 'stop at the first line that has a mistake')
    .option('--against <folder>', 'score with a second dataset too, and say what differs')
    .addOption(
      new Option('--jobs <number>', 'threads to score with, 1 to 64; pays for fields beyond the score')
        .argParser(parseJobs)
        .conflicts('against'),
    )
    .addOption(dataOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: BatchOptions) => {
      const { batch } = await import('./run.ts');
      onExit(await batch(context, file, options, openInput));
    });
}

const EXAMPLES = `
Each line is one JSON object of answers, or one row of CSV under a line of answer keys, with
several goals separated by semicolons; an "id", text or a whole number, comes out as it went
in. A line with a mistake becomes an error in its place. An empty line is a mistake too,
except one at the very end. A file that ends in .csv is read as CSV, all else as NDJSON. In CSV
that comes out, text that a spreadsheet would take for a formula begins with an apostrophe.

Fields: schemaVersion, tool, dataset, answers, currency, rate, score, verdict, mix, headline,
jobs, dimensions, reasons, waiting, confidence, flips, stability, questions, phases, channels,
vetoed, evidence, sources; mix-advisor schema advice describes them.

Exit codes: 0 done; 2 stopped by --strict, or nothing could be read; 3 some lines failed.

Examples:
  $ mix-advisor batch clients.ndjson
  $ mix-advisor batch clients.csv --output-format ndjson --fields score,verdict,phases
  $ mix-advisor batch clients.csv --against our-data`;

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,2}$/.test(text) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('Write a number from 1 to 64.');
  return jobs;
}
