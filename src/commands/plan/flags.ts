import { type Command, InvalidArgumentError, Option } from 'commander';
import { TARGET_COUNTS } from '../../model/plan.ts';
import type { AskOptions } from '../ask/flags.ts';

/** What commander hands over for `plan`, as it is written. */
export interface PlanFlags extends Omit<AskOptions, 'compare' | 'explain' | 'by'> {
  /** Who prepared the page. */
  readonly preparedBy?: string;
  /** An answer and its values, for several plans side by side. */
  readonly vary?: string;
  readonly mix?: string;
  readonly channels?: 'advised' | 'all';
  readonly fix?: readonly string[];
  readonly min?: readonly string[];
  readonly max?: readonly string[];
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly stopAfter?: number;
  readonly hourValue?: string;
  readonly target?: string;
  readonly by?: number;
  readonly count?: (typeof TARGET_COUNTS)[number];
  readonly perMonth?: boolean;
  readonly draws?: number;
  readonly seed?: number;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
const repeated = (flags: string, description: string): Option => new Option(flags, description).argParser(collect);

/** How the money is divided. */
export const addDivisionOptions = (command: Command): Command =>
  command
    .optionsGroup('How the money is divided:')
    .option('--mix <mix>', 'advised (as usual), free (by the figures alone), or percent for being found')
    .addOption(
      new Option('--channels <which>', 'which channels may get money').choices(['advised', 'all']).default('advised'),
    )
    .addOption(repeated('--fix <channel=amount>', 'give a channel exactly this a month'))
    .addOption(repeated('--min <channel=amount>', 'give a channel at least this a month'))
    .addOption(repeated('--max <channel=amount>', 'give a channel at most this a month'))
    .addOption(repeated('--only <channels>', 'use these channels only, such as seo,search-ads'))
    .addOption(repeated('--without <channels>', 'leave these channels out'))
    .addOption(new Option('--stop-after <month>', 'stop spending after this month').argParser(parseWhole))
    .option('--hour-value <amount>', 'what an hour of your own work counts for');

/** What is asked the other way round. */
export const addTargetOptions = (command: Command): Command =>
  command
    .optionsGroup('From a target back to a budget:')
    .option('--target <number>', 'how many you want; says the budget that takes')
    .addOption(new Option('--by <month>', 'by when; without it, when you need results').argParser(parseMonth))
    .addOption(new Option('--count <what>', 'what the target counts').choices(TARGET_COUNTS))
    .option('--per-month', 'count it per month, not in all');

/** Several plans side by side. */
export const addScenarioOptions = (command: Command): Command =>
  command
    .optionsGroup('Several plans side by side:')
    .option('--vary <answer=values>', 'such as monthlyBudget=2000,5000,10000');

/** How the runs are drawn. */
export const addRunOptions = (command: Command): Command =>
  command
    .optionsGroup('How sure it is:')
    .addOption(new Option('--draws <number>', 'how many runs, 100 to 20000').argParser(parseWhole))
    .addOption(new Option('--seed <number>', 'where the runs begin').argParser(parseWhole));

function parseWhole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.');
  return Number(text);
}

function parseMonth(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('Write the month, as a whole number. Who prepared a page is --prepared-by.');
  return Number(text);
}
