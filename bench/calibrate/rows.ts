import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_WORDS } from '../../src/calibrate/column-words.ts';
import { broughtBy, fitHistory, type HistoryFit } from '../../src/calibrate/fit-history.ts';
import type { PassingGrid } from '../../src/calibrate/grids.ts';
import type { History } from '../../src/calibrate/history.ts';
import type { CostEstimate } from '../../src/calibrate/priors.ts';
import { readHistory } from '../../src/calibrate/read-history.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { quantile } from '../../src/stats/quantile.ts';

export const { values: flags } = parseArgs({
  options: {
    set: { type: 'string' },
    seeds: { type: 'string', default: '1-20' },
    periods: { type: 'string' },
    folder: { type: 'string', default: '../shared/history' },
    'off-grid': { type: 'boolean', default: false },
  },
});

/** Points that the small businesses' generator does not use. */
const OFF_GRID: PassingGrid = {
  kept: [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75].map((kept) => [kept, 2 * Math.log(1 - kept)]),
  halfSpend: [0.3, 0.6, 1.2, 2.5, 5, 16],
  halfSpendPrior: [1, 1],
  slopes: [1, 1.4, 2.3],
};

/** A row of numbers by column name. */
export type Row = Readonly<Record<string, string>>;

function readRows(path: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',').map((name) => name.replaceAll('"', '').trim());
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell.replaceAll('"', '').trim()])),
  );
}

export interface Plan {
  readonly rows: readonly Row[];
  readonly date: string;
  readonly outcome: string;
  readonly channels: readonly string[];
  readonly controls: readonly string[];
  readonly tests?: Readonly<Record<string, CostEstimate>>;
}

export const milliseconds: number[] = [];
export const rhats: number[] = [];

/** One measure of the table at the end: what others published, what came out here, and what it must be. */
interface Measure {
  readonly measure: string;
  readonly published: string;
  readonly here: string;
  readonly must: string;
  /** Null where nothing could be measured. */
  readonly isReached: boolean | null;
}

const measures: Measure[] = [];
export const measured = (measure: string, published: string, here: string, must: string, isReached: boolean): void => {
  measures.push({ measure, published, here, must, isReached });
};

/** Reads the rows as a user's file; every column of spend is a channel without a benchmark. */
export function historyOf({ rows, date, outcome, channels, controls }: Plan): History {
  const columns = [date, ...channels, ...controls, outcome];
  const csv = [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  const read = readHistory(csv, {
    file: 'history.csv',
    channels: [],
    words: LEAST_WORDS,
    choices: {
      map: new Map([[date, 'date'], [outcome, 'revenue'], ...channels.map((name) => [name, `:${name}`] as const)]),
      controls,
      ignore: [],
    },
    keepLast: true,
    currency: '$',
    spread: [],
    spendUnit: 1,
  });
  return orThrow(read).history;
}

/** Fits the rows; `isOffGrid` takes points that the small businesses' generator does not use. */
export function fitRows(plan: Plan, isOffGrid = flags['off-grid']): HistoryFit {
  const history = historyOf(plan);
  const started = process.cpuUsage().user;
  const fitted = fitHistory(history, {
    channels: [],
    tests: new Map(Object.entries(plan.tests ?? {})),
    beliefs: new Map(),
    since: new Map(),
    ...(isOffGrid ? { grid: OFF_GRID } : {}),
  });
  milliseconds.push((process.cpuUsage().user - started) / 1000);
  if (fitted.totals !== undefined) rhats.push(fitted.totals.rhat);
  return fitted;
}

export interface Recovered {
  readonly id: string;
  /** What the channel brought over its truth, less 1. */
  readonly bias: number;
  readonly isInside: boolean;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly spend: number;
}

export function recovered({ channels }: HistoryFit, truth: Readonly<Record<string, number>>): readonly Recovered[] {
  return channels.map((each) => {
    const sorted = broughtBy(each).sort();
    const [low, mid, high] = [0.1, 0.5, 0.9].map((part) => quantile(sorted, part)) as [number, number, number];
    const wanted = truth[each.channel.id] ?? Number.NaN;
    const isInside = low <= wanted && wanted <= high;
    return { id: each.channel.id, bias: mid / wanted - 1, isInside, low, mid, high, spend: each.spend };
  });
}

export const total = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);
export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
export const percent = (value: number, digits = 0): string => `${(100 * value).toFixed(digits)} %`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(0)} %`;
export const biases = (list: readonly Recovered[]): string =>
  list.map(({ id, bias }) => `${id} ${signed(bias)}`).join(', ');
export const inside = (list: readonly Recovered[]): string =>
  `${list.filter(({ isInside }) => isInside).length} of ${list.length} inside 80 %`;

/** Rows of a file of the folder, or undefined after saying that it is not there. */
export function fileOf(name: string, set: string): readonly Row[] | undefined {
  const path = join(flags.folder, name);
  if (existsSync(path)) return readRows(path);
  console.log(`${set}: ${name} is not in ${flags.folder}`);
  measures.push({ measure: set, published: '', here: `${name} is not there`, must: '', isReached: null });
  return undefined;
}

/** The measures as a table. */
export function printMeasures(): void {
  const heads = ['measure', 'others, as published', 'here', 'must be', ''];
  const rows = measures.map(({ measure, published, here, must, isReached }) => [
    measure,
    published,
    here,
    must,
    isReached === null ? '' : isReached ? 'reached' : 'MISSED',
  ]);
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((row) => row[at]?.length ?? 0)));
  console.log();
  for (const row of [heads, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
