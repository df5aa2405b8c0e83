import type { Backtest, Grain } from '../model/calibration.ts';
import { meanOf } from '../stats/moments.ts';
import { type FitOptions, fitHistory, type HistoryFit } from './fit-history.ts';
import type { History } from './history.ts';
import { bandOf, drawPaths } from './paths.ts';

/** Periods that are held out, those that must be left, and a year. */
const HELD_OUT: Readonly<Record<Grain, { readonly periods: number; readonly left: number; readonly year: number }>> = {
  month: { periods: 6, left: 12, year: 12 },
  week: { periods: 13, left: 26, year: 52 },
  // A year of whole weeks, so that Mondays are held against Mondays.
  day: { periods: 28, left: 120, year: 364 },
};
/** Months that are held out of a history shorter than two years. */
const FEW_MONTHS = 3;
const PATHS = 200;

/** Fits all but the last periods and foretells those from what was spent in them; null where too little would be left. */
export function backtest(history: History, options: FitOptions): Backtest | null {
  const { known, grain } = history;
  const { periods: usual, left, year } = HELD_OUT[grain];
  const periods = grain === 'month' && known.length < 24 ? FEW_MONTHS : usual;
  if (known.length - periods < left) return null;
  const earlier = known.slice(0, known.length - periods);
  const heldOut = known.slice(known.length - periods);
  const fit = fitHistory({ ...history, known: earlier }, options);
  if (fit.channels.length === 0) return null;
  const { fitted, noisy } = drawPaths(fit, PATHS);
  const actual = actualOf(fit);
  const lastYear = Array.from(earlier.slice(-year), (row) => actual[row] as number);
  const mean = meanOf(lastYear);
  let [error, yearError, meanError, foretold, sum, inside] = [0, 0, 0, 0, 0, 0];
  for (const row of heldOut) {
    const true_ = actual[row] as number;
    const [, mid] = bandOf(fitted, row);
    const [low, , high] = bandOf(noisy, row);
    error += Math.abs(mid - true_);
    yearError += Math.abs((actual[row - year] ?? Number.NaN) - true_);
    meanError += Math.abs(mean - true_);
    foretold += mid;
    sum += true_;
    if (low <= true_ && true_ <= high) inside += 1;
  }
  if (sum === 0) return null;
  return {
    periods,
    error: error / sum,
    lastYearError: Number.isNaN(yearError) ? null : yearError / sum,
    meanError: meanError / sum,
    sumError: foretold / sum - 1,
    inside,
  };
}

/** What a fit explains, row by row: the total, or the leads of the channels where only those were fitted. */
export function actualOf({ history, totals, channels }: HistoryFit): Float64Array {
  if (totals !== undefined && history.outcome !== undefined) return history.outcome.values;
  return Float64Array.from(history.dates, (_, row) =>
    channels.reduce((sum, { channel }) => sum + (channel.leads?.[row] ?? 0), 0),
  );
}
