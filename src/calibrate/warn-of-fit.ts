import type { Backtest, CalibratedChannel, CalibrationWarning } from '../model/calibration.ts';
import { listOf } from '../model/list-of.ts';
import { exp } from '../stats/elementary.ts';
import { money, percent } from './amounts.ts';
import { rangeOf } from './draw-figures.ts';
import type { HistoryFit } from './fit-history.ts';
import type { History } from './history.ts';
import type { Paths } from './paths.ts';

const TOGETHER = 0.9;
const WITH_SEASON = 0.7;

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
          text: `${first.channel.id} and ${second.channel.id} rose and fell together (correlation ${r.toFixed(2)}). Trust what they cost together, ${money(low, currency)} to ${money(high, currency)}, not the split between them.`,
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
      text: `The runs did not settle (R-hat ${rhat.toFixed(2)}), even in a longer try: read the ranges of ${listOf(ids)} as wider than they are.`,
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
