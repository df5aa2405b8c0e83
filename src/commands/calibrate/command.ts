import { type Command, InvalidArgumentError, Option } from 'commander';
import { OUTCOMES } from '../../model/calibration.ts';
import type { Context } from '../../shell/context.ts';
import { addHandoverOptions } from '../handover-options.ts';
import { addDisplayOptions, addOutputOptions, type OnExit } from '../options.ts';
import type { CalibrateFlags } from './flags.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
const repeated = (flags: string, description: string): Option => new Option(flags, description).argParser(collect);

/** Adds `calibrate`. */
export function addCalibrate(program: Command, context: Context, onExit: OnExit): void {
  const command = program
    .command('calibrate')
    .description('learn from your own months: what a lead costs you, channel by channel')
    .argument('[file]', 'a CSV of what you spent and what came; - reads standard input')
    .option('--example', 'print a small CSV to start from')
    .optionsGroup('Your file:')
    .addOption(repeated('--map <column=channel>', 'what a column is: a channel, or channel:name for one of your own'))
    .addOption(repeated('--control <column>', 'a column that moves your leads but is no channel, such as a price'))
    .addOption(repeated('--ignore <column>', 'a column to pass over'))
    .addOption(new Option('--dates <order>', 'how dates are written').choices(['ymd', 'dmy', 'mdy']))
    .addOption(new Option('--outcome <total>', 'which total to explain, if there are several').choices(OUTCOMES))
    .addOption(new Option('--empty <value>', 'what an empty cell means').choices(['zero']))
    .option('--keep-last', 'keep a last row that looks half done')
    .addOption(repeated('--spread <channel>', "the month's spend is repeated in each of its weeks: divide it"))
    .addOption(new Option('--spend-unit <number>', 'what one unit of spend is, such as 1000').argParser(parsePositive))
    .addOption(new Option('--hour-cost <amount>', 'what an hour of your own work is worth').argParser(parsePositive))
    .option('--currency <code>', 'currency of the amounts, such as EUR; needs --rate')
    .option('--rate <dollars>', 'US dollars for one unit of it')
    .optionsGroup('What else you know:')
    .option('--answers <file>', 'your answers; benchmarks then are those for a business like yours')
    .addOption(repeated('--test <channel=cost±%>', 'what one lead cost by a test, such as "search-ads=95±20%"'))
    .addOption(repeated('--belief <channel=cost±%>', 'the same by what you believe; weighs as a benchmark does'))
    .addOption(repeated('--since <channel=month>', 'when a channel began, such as seo=2021-03'))
    .addOption(repeated('--accept <channel>', 'take over a figure although it is doubted'))
    .option('--no-check', "don't check the fit on the last months")
    .optionsGroup('What comes out:')
    .option('--save <file>', 'save the figures as JSON, for --figures of ask and plan');
  addHandoverOptions(addOutputOptions(command));
  addDisplayOptions(command.optionsGroup('How it looks:'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, flags: CalibrateFlags) => {
      const { calibrateCommand } = await import('./run.ts');
      onExit(await calibrateCommand(context, file, flags));
    });
}

function parsePositive(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}(\.\d+)?$/.test(text) || value <= 0) throw new InvalidArgumentError('Write a number above 0.');
  return value;
}

const EXAMPLES = `
One row a month, week or day. A column of dates, and for each channel what it cost
("search-ads spend", "Google Ads cost") and the leads that it brought ("search-ads leads").
Only totals? Then one column of leads, customers or revenue will do, but it teaches less.
Any separator, decimal mark and order of dates works; what can be read in two ways is asked.

With --format csv it prints priors for Meridian, PyMC-Marketing and Robyn.

Examples:
  $ mix-advisor calibrate --example
  $ mix-advisor calibrate history.csv
  $ mix-advisor calibrate history.csv --test "search-ads=95±20%" --json
  $ mix-advisor calibrate history.csv --answers software-for-dentists.json --format html`;
