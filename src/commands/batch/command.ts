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
    .option('--carry <names>', "take along columns that aren't answers: names separated by commas, or all")
    .addOption(
      new Option('--first-line <number>', 'number of the first line of answers, in a part of a larger file').argParser(
        parseLine,
      ),
    )
    .option('--no-header', 'leave the header out of CSV results')
    .option('--currency <code>', 'currency of every line that names none, such as EUR')
    .option('--rate <dollars>', 'US dollars for one unit of it')
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
Each line is one JSON object of answers, or one row of CSV under a header. A column may be
called as the answer is, or as the interview calls it ("Monthly budget (EUR)"). Commas,
semicolons and tabs are told apart, and so are UTF-8, UTF-16 and Windows-1252. Several goals
stand in one cell, separated by any of ; | and commas. An "id", text or a whole number, comes
out as it went in. A line with a mistake becomes an error in its place. An empty line is a
mistake too, except one at the very end; a row of empty cells is passed over. A file that ends
in .csv or .tsv is read as CSV, all else as NDJSON. What a spreadsheet would take for a
formula comes out with an apostrophe first. For many cores, see docs/integrations.md.

Fields: schemaVersion, tool, dataset, answers, currency, rate, score, verdict, mix, spent, headline,
notYet, opensFirst, summary, jobs, dimensions, reasons, waiting, confidence, flips, stability, questions,
phases, afterwards, channels, later, startWith, payback, vetoed, unspent, notDivided, current,
notConsidered, ownFigures, evidence, sources, plan, forecast; mix-advisor schema plan describes them.
A line that allows no plan becomes an error.

Exit codes: 0 done; 2 stopped by --strict, or nothing could be read; 3 some lines failed.

Examples:
  $ mix-advisor batch clients.ndjson
  $ mix-advisor batch clients.csv --output-format ndjson --fields score,verdict,phases
  $ mix-advisor batch clients.csv --against our-data
  $ mix-advisor batch clients.csv --carry all --currency EUR --rate 1.1`;

function parseLine(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Write the number of a line, 1 or more.');
  return Number(text);
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!/^\d{1,2}$/.test(text) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('Write a number from 1 to 64.');
  return jobs;
}
