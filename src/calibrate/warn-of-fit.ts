import type { Backtest, CalibratedChannel, CalibrationWarning, Range } from '../model/calibration.ts';
import { exp } from '../stats/elementary.ts';
import { money, percent, threeDigits } from './amounts.ts';
import { rangeOf } from './draw-figures.ts';
import { broughtBy, type HistoryFit } from './fit-history.ts';
import type { History } from './history.ts';
import type { Paths } from './paths.ts';
import { listOf } from './wording.ts';

const TOGETHER = 0.9;
const WITH_SEASON = 0.7;
const FAR_FROM_BENCHMARK = 1.5;
const FAR_FROM_TEST = 2;
const NEARLY_ALL = 0.95;
const NOTE_FROM = 0.2;
const FLAG_FROM = 0.4;

/** Signs that a channel's figure is not what it seems. */
export function implausible(
  { id, cost, prior, shift }: CalibratedChannel,
  currency: string,
): readonly CalibrationWarning[] {
  const { from } = prior;
  if (from === 'none' || Math.abs(shift) <= (from === 'test' ? FAR_FROM_TEST : FAR_FROM_BENCHMARK)) return [];
  const isCheap = shift < 0;
  const factor = threeDigits(isCheap ? prior.typical / cost.typical : cost.typical / prior.typical);
  const against = { test: 'your test', belief: 'what you believed', benchmark: 'the benchmark' }[from];
  const both = `${money(cost.typical, currency)} against ${money(prior.typical, currency)}`;
  return [
    {
      code: 'implausible',
      channel: id,
      text: isCheap
        ? `${id} comes out ${factor} times better than ${against} (${both}), so do not trust it yet: does its spend follow demand? Add a column for what drives demand (--control), or pause it for four weeks and look. Its benchmark is kept unless you pass --accept ${id}.`
        : `${id} comes out ${factor} times dearer than ${against} (${both}). Is everything that it brings counted? Its benchmark is kept unless you pass --accept ${id}.`,
      values: { cost: cost.typical, prior: prior.typical, shift },
    },
  ];
}

/** How likely it is that the channels explain more than 95% of everything. */
export function shareOfNearlyAll(
  { channels, history }: HistoryFit,
  total: number,
): { readonly chance: number; readonly typical: number } {
  const told = channels.filter(({ by }) => by === 'total');
  if (told.length === 0 || total <= 0) return { chance: 0, typical: 0 };
  const counted = channels.filter(({ by }) => by === 'leads');
  const own = counted.reduce(
    (sum, { channel }) => sum + history.known.reduce((all, row) => all + (channel.leads?.[row] ?? 0), 0),
    0,
  );
  const all = told.map(broughtBy);
  const shares = (all[0] as Float64Array).map(
    (_, draw) => all.reduce((sum, each) => sum + (each[draw] as number), 0) / (total - own),
  );
  return {
    chance: shares.filter((share) => share > NEARLY_ALL).length / shares.length,
    typical: rangeOf(shares).typical,
  };
}

export const isNegativeBaseline = (chance: number): boolean => chance > FLAG_FROM;

/** Where channels explain more than everything, some cause is missing; where they may, that is noted. */
export function negativeBaseline(
  { chance, typical }: { readonly chance: number; readonly typical: number },
  what: string,
  tooGood: readonly string[],
): readonly CalibrationWarning[] {
  if (chance <= NOTE_FROM) return [];
  const text = isNegativeBaseline(chance)
    ? `The channels together would explain ${percent(typical)} of all ${what}, as if next to nothing came by itself. ${
        tooGood.length === 0
          ? 'Perhaps they cost more than their benchmarks, which these periods cannot tell.'
          : `So the figures of ${listOf(tooGood)} are not to be trusted: a cause that moves with the spend is missing. Add a column for it (--control), or pause one channel for four weeks and look.`
      }`
    : `The channels together would explain ${percent(typical)} of all ${what}, and these periods do not rule out that they explain everything.`;
  return [{ code: 'negative-baseline', text, values: { chance, share: typical } }];
}

/** Channels whose spend rose and fell together: what they bring together is known, not the split. */
export function movedTogether(fit: HistoryFit, currency: string): readonly CalibrationWarning[] {
  const told = fit.channels.filter(({ by }) => by === 'total');
  return told.flatMap((first, at) =>
    told.slice(at + 1).flatMap((second): readonly CalibrationWarning[] => {
      const r = correlation(first.channel.spend, second.channel.spend, fit.history.known);
      if (r <= TOGETHER) return [];
      const both = first.logStrengths.map((logStrength, draw) => {
        const brought = first.spend * exp(logStrength) + second.spend * exp(second.logStrengths[draw] as number);
        return (first.spend + second.spend) / brought;
      });
      const { low, high } = rangeOf(both);
      return [
        {
          code: 'moved-together',
          channel: first.channel.id,
          text: `${first.channel.id} and ${second.channel.id} rose and fell together (correlation ${r.toFixed(2)}): trust what they cost together, ${money(low, currency)} to ${money(high, currency)}, not the split between them.`,
          values: { with: second.channel.id, correlation: r, low, high },
        },
      ];
    }),
  );
}

/** Channels whose spend goes along with what would have come anyway. */
export function followsSeason(fit: HistoryFit, paths: Paths): readonly CalibrationWarning[] {
  if (fit.totals === undefined) return [];
  const base = meanPath(paths.base);
  return fit.channels.flatMap(({ by, channel: { id, spend } }): readonly CalibrationWarning[] => {
    const r = by === 'total' ? correlation(spend, base, fit.history.known) : 0;
    if (r <= WITH_SEASON) return [];
    return [
      {
        code: 'follows-season',
        channel: id,
        text: `${id} was spent on most when most came anyway (correlation ${r.toFixed(2)}), so its effect and the season's cannot be told apart.`,
        values: { correlation: r },
      },
    ];
  });
}

/** Channels of which the history adds little to what was believed before. */
export const dataSayLittle = (
  channels: readonly CalibratedChannel[],
  { known, grain }: History,
): readonly CalibrationWarning[] =>
  channels
    .filter(({ verdict }) => verdict === 'benchmark')
    .map(({ id, weight, prior: { from } }) => ({
      code: 'data-say-little',
      channel: id,
      text: `These ${known.length} ${grain}s say little of ${id}: ${percent(weight)} of its figure is from them, the rest is ${BELIEFS[from]}.`,
      values: { weight },
    }));

const BELIEFS = {
  benchmark: 'the benchmark',
  belief: 'what you believed',
  test: 'your test',
  none: 'a guess from how much channels bring elsewhere',
} as const;

/** What the months say without a lift test, where they contradict it. */
export function testDisagrees(
  id: string,
  test: Range,
  months: Range,
  distance: number,
  currency: string,
): readonly CalibrationWarning[] {
  if (Math.abs(distance) <= FAR_FROM_TEST) return [];
  return [
    {
      code: 'test-disagrees',
      channel: id,
      text: `Your test of ${id} says ${money(test.typical, currency)}, the periods alone say ${money(months.typical, currency)}. The test is believed: what goes together is not always cause and effect.`,
      values: { test: test.typical, periods: months.typical },
    },
  ];
}

/** What a channel's counted leads say against what all leads say, where the two 80% ranges do not touch. */
export function countsDisagree(
  id: string,
  counts: Range,
  total: Range,
  currency: string,
): readonly CalibrationWarning[] {
  if (counts.low <= total.high && total.low <= counts.high) return [];
  return [
    {
      code: 'counts-disagree',
      channel: id,
      text: `By the leads counted for it ${id} costs ${money(counts.typical, currency)} a lead; by how all leads moved with its spend it would be ${money(total.typical, currency)}. Last clicks flatter search and brand; the counts are used.`,
      values: { counted: counts.typical, total: total.typical },
    },
  ];
}

/** What the check says where it says nothing good, or nothing. */
export function warnOfBacktest(
  test: Backtest | null,
  fit: HistoryFit,
  wasChecked: boolean,
): readonly CalibrationWarning[] {
  if (!wasChecked || fit.channels.length === 0) return [];
  const { grain } = fit.history;
  if (test === null) {
    return [
      { code: 'too-short-to-check', text: `There are too few ${grain}s to hold some back and check the fit on them.` },
    ];
  }
  if (test.error < Math.min(test.meanError, test.lastYearError ?? Infinity)) return [];
  const isYear = test.lastYearError !== null && test.lastYearError < test.meanError;
  return [
    {
      code: 'no-better-than-mean',
      text: `Fitted without the last ${test.periods} ${grain}s, it missed them by ${percent(test.error)}; ${isYear ? 'the same periods a year before' : 'the plain mean'} missed them by ${percent(isYear ? (test.lastYearError ?? 0) : test.meanError)}. So this fit foretells no better than that.`,
      values: { error: test.error, mean: test.meanError },
    },
  ];
}

export function notConverged(fit: HistoryFit, limit: number): readonly CalibrationWarning[] {
  const rhat = fit.totals?.rhat ?? 1;
  if (rhat <= limit) return [];
  const ids = fit.channels.filter(({ by }) => by === 'total').map(({ channel }) => channel.id);
  return [
    {
      code: 'not-converged',
      text: `The draws did not settle (R-hat ${rhat.toFixed(2)}), even in a longer run: read the ranges of ${listOf(ids)} as wider than they are.`,
      values: { rhat },
    },
  ];
}

const meanPath = (paths: readonly Float64Array[]): Float64Array =>
  Float64Array.from(
    paths[0] ?? [],
    (_, row) => paths.reduce((sum, path) => sum + (path[row] as number), 0) / paths.length,
  );

/** Pearson's correlation over some rows; 0 where one of them never varies. */
function correlation(a: Float64Array, b: Float64Array, rows: Int32Array): number {
  const mean = (values: Float64Array) => rows.reduce((sum, row) => sum + (values[row] as number), 0) / rows.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (const row of rows) {
    const [offA, offB] = [(a[row] as number) - meanA, (b[row] as number) - meanB];
    both += offA * offB;
    squareA += offA * offA;
    squareB += offB * offB;
  }
  const scale = Math.sqrt(squareA * squareB);
  return scale > 1e-12 * Math.abs(meanA * meanB) * rows.length ? both / scale : 0;
}
