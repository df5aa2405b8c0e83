/**
 * Prints how near invented businesses' own figures come to their truth, with the benchmark alone beside them, and how
 * often hidden causes are seen.
 * Usage: npm run bench:simulate -- [BUSINESSES]
 */

import { calibrate } from '../src/calibrate/calibrate.ts';
import { LEAST_WORDS } from '../src/calibrate/column-words.ts';
import { fitHistory } from '../src/calibrate/fit-history.ts';
import type { History } from '../src/calibrate/history.ts';
import type { KnownChannel } from '../src/calibrate/known-channel.ts';
import { lifetimeCost } from '../src/calibrate/priors.ts';
import { drawShapes } from '../src/calibrate/shapes.ts';
import { orThrow } from '../src/problem/problem.ts';
import { quantile } from '../src/stats/quantile.ts';
import { randomStream } from '../src/stats/stream.ts';

const businesses = Number(process.argv[2] ?? 30);

const channel = (
  id: string,
  costPerLead: number,
  keptPerMonth: number,
  unfinishedPerMonth: number,
  delayMonths: number,
  windowMonths: number,
): KnownChannel => ({
  id,
  name: id,
  side: keptPerMonth > 0.3 ? 'inbound' : 'outbound',
  words: [],
  costPerLead,
  costSpread: 0.7,
  leadToCustomer: 0.05,
  costDoublesAt: 5000,
  keptPerMonth,
  unfinishedPerMonth,
  delayMonths,
  windowMonths,
  benchmarkPosition: 1 / 3,
});
const CHANNELS = [
  channel('seo', 150, 0.95, 0.75, 2, 24),
  channel('search-ads', 110, 0, 0.02, 0.1, 12),
  channel('social-ads', 90, 0, 0.02, 0.1, 12),
  channel('newsletter', 40, 0.8, 0.5, 1, 12),
  channel('direct-mail', 75, 0.05, 0.1, 0.3, 12),
];

interface Business {
  readonly history: History;
  /** Dollars for a lead in the end, by channel. */
  readonly truth: ReadonlyMap<string, number>;
  /** The channel whose spend followed demand, if any did. */
  readonly follower?: string;
}

interface Kind {
  readonly months: number;
  readonly counted: boolean;
  /** By how much all benchmarks are wrong. */
  readonly wrongBy?: number;
  readonly isConfounded?: boolean;
  /** A channel whose spend is the same each month. */
  readonly steady?: string;
}

/** A business with three to five channels, and leads that come by themselves with trend, season and drift. */
function business(seed: number, { months, counted, wrongBy = 1, isConfounded = false, steady }: Kind): Business {
  const { uniform, normal } = randomStream(seed * 7919 + 13);
  const picked = CHANNELS.slice(0, 3 + Math.floor(uniform() * 3));
  const demand = autoregressive(months, 0.8, 0.3, normal);
  const truth = new Map<string, number>();
  const channels = picked.map((known) => {
    const usual = 800 * Math.exp(0.6 * normal());
    const follows = isConfounded && known.id === 'search-ads';
    const own = autoregressive(months, 0.4, 0.35, normal);
    const spend = Float64Array.from(own, (each, at) =>
      known.id === steady ? usual : usual * Math.exp(follows ? 0.3 * each + 1.2 * (demand[at] ?? 0) : each),
    );
    const cost = lifetimeCost(known) * wrongBy * Math.exp(0.7 * normal());
    truth.set(known.id, cost);
    const jitter = (share: number, sd: number) => {
      const inside = Math.min(0.97, Math.max(0.001, share));
      return 1 / (1 + ((1 - inside) / inside) * Math.exp(-sd * normal()));
    };
    const shapes = drawShapes(spend, [
      {
        halfSpend: usual * 2 * Math.exp(0.8 * normal()),
        slope: 1,
        kept: known.keptPerMonth < 0.1 ? known.keptPerMonth : Math.min(0.98, jitter(known.keptPerMonth, 0.5)),
        unfinished: jitter(known.unfinishedPerMonth, 0.4),
        delay: Math.max(0, known.delayMonths + 0.4 * normal()),
        before: 0,
        logWeight: 0,
      },
    ]);
    const total = spend.reduce((sum, each) => sum + each, 0);
    return { id: known.id, spend, expected: shapes.rows.map((each) => (each * total) / cost) };
  });
  const brought = channels.reduce((sum, { expected }) => sum + expected.reduce((all, each) => all + each, 0), 0);
  const drift = autoregressive(months, 0.8, 0.12, normal);
  const level = (brought / months) * (0.5 + 1.2 * uniform());
  const slope = 0.3 * normal();
  const base = Float64Array.from(drift, (each, at) =>
    Math.max(
      0.5,
      level *
        (1 + slope * (at / months - 0.5) + 0.15 * Math.sin((2 * Math.PI * at) / 12)) *
        Math.exp(each + (isConfounded ? 1.2 * (demand[at] ?? 0) : 0)),
    ),
  );
  const leads = channels.map(({ expected }) => expected.map((mean) => count(mean, normal, uniform)));
  const total = base.map(
    (mean, at) => count(mean, normal, uniform) + leads.reduce((sum, own) => sum + (own[at] ?? 0), 0),
  );
  const dates = Array.from(
    { length: months },
    (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
  );
  return {
    truth,
    ...(isConfounded ? { follower: 'search-ads' } : {}),
    history: {
      grain: 'month',
      dates,
      years: Float64Array.from(dates, (_, at) => 50 + at / 12),
      known: Int32Array.from(dates.keys()),
      ...(counted ? {} : { outcome: { kind: 'leads' as const, values: total } }),
      channels: channels
        .map(({ id, spend }, at) => ({ id, spend, ...(counted ? { leads: leads[at] as Float64Array } : {}) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      controls: [],
    },
  };
}

function autoregressive(length: number, kept: number, deviation: number, normal: () => number): Float64Array {
  let at = deviation * normal();
  return Float64Array.from({ length }, () => {
    at = kept * at + Math.sqrt(1 - kept * kept) * deviation * normal();
    return at;
  });
}

/** A count whose variance is 1.5 times its mean: of a mean that is itself gamma-like. */
function count(mean: number, normal: () => number, uniform: () => number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(1.5 * mean) * normal()));
  const blurred = mean < 0.3 ? mean : Math.max(0, mean + Math.sqrt(0.5 * mean) * normal());
  let left = uniform();
  let term = Math.exp(-blurred);
  let k = 0;
  while (left > term && k < 500) {
    left -= term;
    k += 1;
    term *= blurred / k;
  }
  return k;
}

const options = {
  channels: CHANNELS,
  tests: new Map(),
  beliefs: new Map(),
  since: new Map(),
};
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
const part = (values: readonly number[], at: number): number => quantile(Float64Array.from(values).sort(), at);

/** Mean and 90th percentile of the error of costs, on the logarithmic scale, and how many ranges hold the truth. */
function judge(kind: Kind) {
  const errors: number[] = [];
  const alone: number[] = [];
  let inside = 0;
  for (let seed = 1; seed <= businesses; seed += 1) {
    const { history, truth } = business(seed, kind);
    for (const { channel: own, logStrengths } of fitHistory(history, options).channels) {
      const sorted = Float64Array.from(logStrengths).sort();
      const wanted = -Math.log(truth.get(own.id) ?? 1);
      errors.push(Math.abs(quantile(sorted, 0.5) - wanted));
      const known = CHANNELS.find(({ id }) => id === own.id) as KnownChannel;
      alone.push(Math.abs(-Math.log(lifetimeCost(known)) - wanted));
      if (quantile(sorted, 0.1) <= wanted && wanted <= quantile(sorted, 0.9)) inside += 1;
    }
  }
  const text = (value: number) => value.toFixed(2);
  return `${text(mean(errors))} (p90 ${text(part(errors, 0.9))}, coverage ${Math.round((100 * inside) / errors.length)} %), benchmark alone ${text(mean(alone))} (p90 ${text(part(alone, 0.9))})`;
}

for (const wrongBy of [1, 2]) {
  for (const months of [6, 12, 24, 36]) {
    const about = wrongBy === 1 ? '' : ', benchmarks wrong by 2';
    console.log(`${months} months, totals${about}: ${judge({ months, counted: false, wrongBy })}`);
    console.log(`${months} months, leads per channel${about}: ${judge({ months, counted: true, wrongBy })}`);
  }
}

/** The file of a business, to see what is said of it. */
function csvOf({ history: { dates, channels, outcome } }: Business): string {
  const head = ['date', ...channels.map(({ id }) => `${id} spend`), 'leads'];
  return [
    head.join(','),
    ...dates.map((date, at) =>
      [date, ...channels.map(({ spend }) => (spend[at] ?? 0).toFixed(2)), outcome?.values[at]].join(','),
    ),
  ].join('\n');
}

/** How many channels that came out over twice too good are doubted, and how many of honest businesses are. */
function flagged(months: number): string {
  let [tooGood, seen, honest] = [0, 0, 0];
  for (let seed = 61; seed < 61 + businesses; seed += 1) {
    for (const isConfounded of [true, false]) {
      const invented = business(seed, { months, counted: false, isConfounded });
      const calibrated = orThrow(
        calibrate(csvOf(invented), {
          ...options,
          file: 'invented.csv',
          words: LEAST_WORDS,
          choices: { map: new Map(), controls: [], ignore: [] },
          keepLast: true,
          spread: [],
          spendUnit: 1,
          accept: [],
          check: false,
          currency: '$',
        }),
      );
      const doubted = calibrated.channels.filter(({ id }) => calibrated.figures[id] === undefined);
      if (!isConfounded && doubted.length > 0) honest += 1;
      const follower = calibrated.channels.find(({ id }) => id === invented.follower);
      if (follower === undefined) continue;
      if ((invented.truth.get(follower.id) ?? 0) / follower.cost.typical < 2) continue;
      tooGood += 1;
      if (doubted.includes(follower)) seen += 1;
    }
  }
  return `spend that followed demand came out over 2 times too good in ${tooGood} of ${businesses} businesses, of which ${seen} were doubted; of honest ones ${honest} were`;
}
for (const months of [18, 36]) console.log(`${months} months: ${flagged(months)}`);
