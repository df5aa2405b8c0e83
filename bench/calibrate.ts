/**
 * Prints how well histories with a known truth are recovered, beside what other tools published on the same data.
 * Usage: npm run bench:calibrate -- [--set SET] [--seeds 1-20] [--periods 104] [--off-grid] [--folder FOLDER]
 * Sets: seed2148, small_business, pymc, roas, meridian, robyn, karpiu, mmm_stan, own_leads; without --set all of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEAST_WORDS } from '../src/calibrate/column-words.ts';
import { broughtBy, fitHistory, type HistoryFit } from '../src/calibrate/fit-history.ts';
import type { PassingGrid } from '../src/calibrate/grids.ts';
import { knownChannels } from '../src/calibrate/known-channels.ts';
import type { CostEstimate } from '../src/calibrate/priors.ts';
import { readHistory } from '../src/calibrate/read-history.ts';
import { windowShare } from '../src/calibrate/window-share.ts';
import { loadDataset } from '../src/index.ts';
import { orThrow } from '../src/problem/problem.ts';
import { quantile } from '../src/stats/quantile.ts';

const { values: flags } = parseArgs({
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
type Row = Readonly<Record<string, string>>;

function readRows(path: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',').map((name) => name.replaceAll('"', '').trim());
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell.replaceAll('"', '').trim()])),
  );
}

interface Plan {
  readonly rows: readonly Row[];
  readonly date: string;
  readonly outcome: string;
  readonly channels: readonly string[];
  readonly controls: readonly string[];
  readonly tests?: Readonly<Record<string, CostEstimate>>;
}

const milliseconds: number[] = [];

/** Reads the rows as a user's file and fits it; every column of spend is a channel without a benchmark. */
function fitRows({ rows, date, outcome, channels, controls, tests = {} }: Plan): HistoryFit {
  const columns = [date, ...channels, ...controls, outcome];
  const csv = [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n');
  const { history } = orThrow(
    readHistory(csv, {
      file: 'history.csv',
      channels: [],
      words: LEAST_WORDS,
      choices: {
        map: new Map([[date, 'date'], [outcome, 'revenue'], ...channels.map((name) => [name, `:${name}`] as const)]),
        controls,
        ignore: [],
      },
      keepLast: true,
      spread: [],
      spendUnit: 1,
    }),
  );
  const started = process.cpuUsage().user;
  const fitted = fitHistory(history, {
    channels: [],
    tests: new Map(Object.entries(tests)),
    beliefs: new Map(),
    since: new Map(),
    ...(flags['off-grid'] ? { grid: OFF_GRID } : {}),
  });
  milliseconds.push((process.cpuUsage().user - started) / 1000);
  return fitted;
}

interface Recovered {
  readonly id: string;
  /** What the channel brought over its truth, less 1. */
  readonly bias: number;
  readonly isInside: boolean;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  readonly spend: number;
}

function recovered({ channels }: HistoryFit, truth: Readonly<Record<string, number>>): readonly Recovered[] {
  return channels.map((each) => {
    const sorted = broughtBy(each).sort();
    const [low, mid, high] = [0.1, 0.5, 0.9].map((part) => quantile(sorted, part)) as [number, number, number];
    const wanted = truth[each.channel.id] ?? Number.NaN;
    const isInside = low <= wanted && wanted <= high;
    return { id: each.channel.id, bias: mid / wanted - 1, isInside, low, mid, high, spend: each.spend };
  });
}

const total = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
const percent = (value: number, digits = 0): string => `${(100 * value).toFixed(digits)} %`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(0)} %`;
const biases = (list: readonly Recovered[]): string => list.map(({ id, bias }) => `${id} ${signed(bias)}`).join(', ');
const inside = (list: readonly Recovered[]): string =>
  `${list.filter(({ isInside }) => isInside).length} of ${list.length} inside 80 %`;

/** Rows of a file of the folder, or undefined after saying that it is not there. */
function fileOf(name: string, set: string): readonly Row[] | undefined {
  const path = join(flags.folder, name);
  if (existsSync(path)) return readRows(path);
  console.log(`${set}: ${name} is not in ${flags.folder}`);
  return undefined;
}

const SMALL = ['x1_Search-Ads', 'x2_Social-Media', 'x3_Local-Ads', 'x4_Email'];
const smallBusiness = (rows: readonly Row[]): readonly Recovered[] => {
  const controls = ['c1_event', 'c2_sale'].filter((name) => rows.some((row) => row[name] !== rows[0]?.[name]));
  const fitted = fitRows({ rows, date: 'date', outcome: 'y', channels: SMALL, controls });
  return recovered(fitted, Object.fromEntries(SMALL.map((name) => [name, total(rows, `true_${name}`)])));
};

function seed2148(): void {
  const rows = fileOf('small_business_seed2148.csv', 'seed2148');
  if (rows === undefined) return;
  const list = smallBusiness(rows);
  const three = mean(list.slice(1).map(({ bias }) => Math.abs(bias)));
  console.log(`seed2148: ${biases(list)}; ${inside(list)}`);
  console.log(
    'seed2148, published: social, local, email: PyMC +30, −44, +8 % (27.5 %); Meridian +11, +55, −22 % (29.4 %)',
  );
  console.log(
    `seed2148: social, local, email ${percent(three, 1)}; all four ${percent(mean(list.map(({ bias }) => Math.abs(bias))), 1)}`,
  );
}

function seeds(periods: number): void {
  const set = `small_business ${flags.seeds} ${periods}`;
  const all = fileOf(`small_business_seeds${flags.seeds}.csv`, set);
  if (all === undefined) return;
  const lists = [...new Set(all.map((row) => row['seed']))].map((seed) => {
    const list = smallBusiness(all.filter((row) => row['seed'] === seed).slice(0, periods));
    if (flags.set !== undefined) console.log(`  seed ${seed}: ${biases(list)}`);
    return list;
  });
  const flat = lists.flat();
  const bias = mean(flat.map((each) => Math.abs(each.bias)));
  const coverage = mean(flat.map(({ isInside }) => (isInside ? 1 : 0)));
  console.log(`${set}: bias ${percent(bias, 1)}, coverage ${percent(coverage)}`);
}

function pymc(): void {
  const rows = fileOf('pymc_mmm_example.csv', 'pymc');
  const truth = fileOf('pymc_mmm_example.truth.csv', 'pymc');
  if (rows === undefined || truth === undefined) return;
  const channels = ['x1', 'x2'];
  const fitted = fitRows({ rows, date: 'date_week', outcome: 'y', channels, controls: ['event_1', 'event_2'] });
  const list = recovered(
    fitted,
    Object.fromEntries(channels.map((name) => [name, total(truth, `true_${name}_contribution`)])),
  );
  console.log(`pymc: ${biases(list)}; ${inside(list)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`);
}

function roas(): void {
  const rows = fileOf('pymc_mmm_roas_confounded.csv', 'roas');
  if (rows === undefined) return;
  const truth = {
    x1: rows.reduce((sum, row) => sum + Number(row['y']) - Number(row['y01']), 0),
    x2: rows.reduce((sum, row) => sum + Number(row['y']) - Number(row['y02']), 0),
  };
  const base = { rows, date: 'date', outcome: 'y', channels: ['x1', 'x2'] };
  const test = { x1: { cost: total(rows, 'x1') / truth.x1, error: 0.2 } };
  const runs = [
    ['driver given', { ...base, controls: ['z'] }],
    ['driver hidden', { ...base, controls: [] }],
    ['driver hidden, lift test ±20 % on x1', { ...base, controls: [], tests: test }],
  ] as const;
  for (const [name, plan] of runs) {
    const fitted = fitRows(plan);
    const list = recovered(fitted, truth);
    console.log(`roas, ${name}: ${biases(list)}; ${inside(list)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`);
  }
}

function meridian(): void {
  const rows = fileOf('meridian_national_from_geo.csv', 'meridian');
  const reference = join(flags.folder, 'meridian_reference.json');
  if (rows === undefined || !existsSync(reference)) return;
  const { roi_90ci } = JSON.parse(readFileSync(reference, 'utf8')) as {
    readonly roi_90ci: Readonly<Record<string, { readonly roi: number }>>;
  };
  const names = Object.keys(roi_90ci);
  const channels = names.map((name) => `${name}_spend`);
  const fitted = fitRows({
    rows,
    date: 'time',
    outcome: 'revenue',
    channels,
    controls: ['Organic_channel0_impression', 'competitor_sales_control', 'sentiment_score_control', 'Promo'],
  });
  const truth = Object.fromEntries(
    names.map((name) => [`${name}_spend`, (roi_90ci[name]?.roi ?? 0) * total(rows, `${name}_spend`)]),
  );
  const list = recovered(fitted, truth);
  const roi = ({ low, mid, high, spend }: Recovered) =>
    `${(mid / spend).toFixed(2)} [${(low / spend).toFixed(2)}–${(high / spend).toFixed(2)}]`;
  console.log(`meridian, published ROI: ${names.map((name) => (roi_90ci[name]?.roi ?? 0).toFixed(2)).join(', ')}`);
  console.log(
    `meridian: ${list.map(roi).join(', ')}; published means: ${inside(list)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
}

/** Ranks from 1, no ties. */
const ranks = (values: readonly number[]): readonly number[] =>
  values.map((value) => values.filter((other) => other < value).length + 1);

function robyn(): void {
  const rows = fileOf('robyn_dt_simulated_weekly.csv', 'robyn');
  if (rows === undefined) return;
  const printed = { tv_S: 0.99, ooh_S: 0.69, print_S: 3.34, facebook_S: 4.29, search_S: 5.89 };
  const channels = Object.keys(printed);
  const events = rows.map((row) => ({
    ...row,
    event1: row['events'] === 'event1' ? '1' : '0',
    event2: row['events'] === 'event2' ? '1' : '0',
  }));
  const controls = ['newsletter', 'competitor_sales_B', 'event1', 'event2'];
  const fitted = fitRows({ rows: events, date: 'DATE', outcome: 'revenue', channels, controls });
  const list = recovered(fitted, {});
  const roi = new Map(list.map(({ id, mid, spend }) => [id, mid / spend]));
  const [ours, theirs] = [ranks(channels.map((id) => roi.get(id) ?? 0)), ranks(Object.values(printed))];
  const squares = ours.reduce((sum, rank, at) => sum + (rank - (theirs[at] ?? 0)) ** 2, 0);
  const spearman = 1 - (6 * squares) / (channels.length * (channels.length ** 2 - 1));
  const share = list.reduce((sum, { mid }) => sum + mid, 0) / total(rows, 'revenue');
  console.log(
    `robyn, published ROI: ${Object.entries(printed)
      .map(([id, value]) => `${id} ${(3 * value).toFixed(1)}`)
      .join(', ')} (media share 17 %)`,
  );
  console.log(
    `robyn: ${channels.map((id) => `${id} ${(roi.get(id) ?? 0).toFixed(1)}`).join(', ')}; Spearman ${spearman.toFixed(1)}; media share ${percent(share)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
}

function karpiu(): void {
  const rows = fileOf('karpiu_seasonal_daily.csv', 'karpiu');
  if (rows === undefined) return;
  const coefficients = { promo: 0.053, radio: 0.08, search: 0.19, social: 0.125, tv: 0.1 };
  const channels = Object.keys(coefficients);
  const truth = Object.fromEntries(
    Object.entries(coefficients).map(([name, coefficient]) => {
      const spends = rows.map((row) => Number(row[name]));
      const median = quantile(Float64Array.from(spends).sort(), 0.5);
      const part = (at: number) => 1 - (1 + (spends[at] ?? 0) / median) ** -coefficient;
      return [name, rows.reduce((sum, row, at) => sum + Number(row['sales']) * part(at), 0)];
    }),
  );
  const controls = Object.keys(rows[0] ?? {}).filter((name) => !['date', 'sales', ...channels].includes(name));
  const fitted = fitRows({ rows, date: 'date', outcome: 'sales', channels, controls });
  const list = recovered(fitted, truth);
  console.log(`karpiu, by day: ${biases(list)}; ${inside(list)}; R-hat ${fitted.totals?.rhat.toFixed(3)}`);
  console.log(`karpiu: bias ${percent(mean(list.map(({ bias }) => Math.abs(bias))), 1)}`);
}

/** No truth: two fits of the same author differ up to 15 times. It shows that ten channels and many controls run. */
function mmmStan(): void {
  const rows = fileOf('mmm_stan_13channels.csv', 'mmm_stan');
  if (rows === undefined) return;
  const columns = Object.keys(rows[0] ?? {});
  const channels = columns.filter((name) => name.startsWith('mdsp_'));
  const controls = columns.filter((name) => /^(hldy_|seas_|me_|st_ct|mrkdn_)/.test(name)).slice(0, 48);
  const fitted = fitRows({ rows, date: 'wk_strt_dt', outcome: 'sales', channels, controls });
  const list = recovered(fitted, {});
  const share = list.reduce((sum, { mid }) => sum + mid, 0) / total(rows, 'sales');
  const width = mean(list.map(({ low, high }) => Math.log(high / low)));
  console.log(
    `mmm_stan: ${channels.length} channels, ${controls.length} controls: media share ${percent(share)}, ranges ${Math.exp(width).toFixed(1)} times wide on average; R-hat ${fitted.totals?.rhat.toFixed(3)}`,
  );
}

/** A cost per lead by channel, wherever a truth file keeps it: by channel or by figure, as a number or as one of a record. */
function truthOf(value: unknown, channel: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  const own = record[channel] ?? record[channel.replaceAll('-', '_')];
  if (typeof own === 'number') return own;
  const named = typeof own === 'object' && own !== null ? Object.entries(own) : [];
  const cost = named.find(([key, each]) => typeof each === 'number' && /cost|cpl/i.test(key))?.[1];
  if (typeof cost === 'number') return cost;
  return Object.values(record)
    .map((inner) => truthOf(inner, channel))
    .find((found) => found !== undefined);
}

/** Five channels with leads of their own; the benchmark is taken as 0.8 times the truth where that is known. */
function ownLeads(): void {
  const rows = fileOf('own_leads_36m.csv', 'own_leads');
  if (rows === undefined) return;
  const columns = Object.keys(rows[0] ?? {});
  const spends = columns.filter((name) => /[ _]spend$/i.test(name));
  const path = join(flags.folder, 'own_leads_36m.truth.json');
  const truth: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  const known = knownChannels(loadDataset());
  const runs = [
    ['12 months', rows.slice(0, 12)],
    ['24 months', rows.slice(0, 24)],
    ['36 months', rows],
    ['months 19 to 30', rows.slice(18, 30)],
  ] as const;
  for (const [name, part] of runs) {
    const kept = [columns[0] ?? 'date', ...spends, ...spends.map((each) => each.replace(/spend$/i, 'leads'))];
    const csv = [kept.join(','), ...part.map((row) => kept.map((column) => row[column]).join(','))].join('\n');
    const channels = known.map((each) => {
      const cost = truthOf(truth, each.id);
      return cost === undefined ? each : { ...each, costPerLead: (0.8 * cost) / windowShare(each, each.windowMonths) };
    });
    const { history } = orThrow(
      readHistory(csv, {
        file: 'own_leads.csv',
        channels,
        words: loadDataset().history?.columns ?? LEAST_WORDS,
        choices: { map: new Map([[kept[0] ?? 'date', 'date']]), controls: [], ignore: [] },
        keepLast: true,
        spread: [],
        spendUnit: 1,
      }),
    );
    const fitted = fitHistory(history, { channels, tests: new Map(), beliefs: new Map(), since: new Map() });
    const found = fitted.channels.map(({ channel, logStrengths }) => {
      const cost = Math.exp(-quantile(Float64Array.from(logStrengths).sort(), 0.5));
      return { id: channel.id, cost, ratio: cost / (truthOf(truth, channel.id) ?? Number.NaN) };
    });
    const error = mean(found.map(({ ratio }) => Math.abs(Math.log(ratio))));
    const costs = found.map(({ id, cost, ratio }) => `${id} $${cost.toFixed(0)} (${ratio.toFixed(2)} of the truth)`);
    console.log(`own_leads, ${name}: ${costs.join(', ')}; mean ln error ${error.toFixed(2)}`);
  }
}

const SETS: Readonly<Record<string, () => void>> = {
  seed2148,
  small_business: () => {
    const periods = flags.periods === undefined ? [104, 52, 26] : [Number(flags.periods)];
    for (const each of periods) seeds(each);
  },
  pymc,
  roas,
  meridian,
  robyn,
  karpiu,
  mmm_stan: mmmStan,
  own_leads: ownLeads,
};

const chosen = flags.set === undefined ? Object.keys(SETS) : [flags.set];
for (const name of chosen) {
  const run = SETS[name];
  if (run === undefined) throw new Error(`no set ${name}; sets: ${Object.keys(SETS).join(', ')}`);
  run();
  if (milliseconds.length > 0) console.error(`  ${name}: ${(mean(milliseconds) / 1000).toFixed(2)} s of CPU a fit`);
  milliseconds.length = 0;
}
