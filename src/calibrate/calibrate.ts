import type { CalibratedChannel, Calibration, FittedPeriod, Range } from '../model/calibration.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { roundToTotal } from '../stats/apportion.ts';
import { log } from '../stats/elementary.ts';
import { meanOf } from '../stats/moments.ts';
import { rounded } from './amounts.ts';
import { actualOf, backtest } from './backtest.ts';
import { describeChannel, roundedRange } from './describe-channel.ts';
import { type DrawnFigures, drawnFigures, rangeOf } from './draw-figures.ts';
import { type ChannelPosterior, type FitOptions, fitHistory, type HistoryFit } from './fit-history.ts';
import { BASELINES } from './grain-settings.ts';
import type { History, ReadHistory } from './history.ts';
import { isDoubted, judge } from './judge.ts';
import type { HistoryOptions } from './options.ts';
import { bandOf, drawPaths, type Paths } from './paths.ts';
import { readHistory } from './read-history.ts';
import { responseCurve } from './response-curve.ts';
import { savedChannel } from './saved-figures.ts';
import { silentChannel } from './silent-channel.ts';
import { RHAT_LIMIT, SEED } from './totals.ts';
import { warnOfData, warnOfOutliers } from './warn-of-data.ts';
import { notConverged, warnOfBacktest } from './warn-of-fit.ts';

/** How a history is read, what is known beside it, and what of it is taken over. */
export interface CalibrateOptions extends HistoryOptions, FitOptions {
  /** Channels whose figures are taken over although they are doubted. */
  readonly accept: readonly string[];
  /** Whether the fit is checked on periods that are held out. */
  readonly check: boolean;
}

const PATHS = 200;

/** A business's own history, as the text of a CSV file, turned into its own figures. */
export function calibrate(text: string, options: CalibrateOptions): Result<Calibration> {
  const read = readHistory(text, options);
  if (!read.ok) return read;
  const unknown = namesNotThere(read.value.history, options);
  return unknown.length > 0 ? failed(unknown) : ok(calibrateHistory(read.value, options));
}

/** Channels that options speak of and the history does not have. */
function namesNotThere({ channels }: History, options: CalibrateOptions): readonly Problem[] {
  const ids = channels.map(({ id }) => id);
  const { tests, beliefs, since, spread, accept } = options;
  const named = { test: tests.keys(), belief: beliefs.keys(), since: since.keys(), spread, accept };
  return Object.entries(named).flatMap(([flag, names]) =>
    [...names]
      .filter((name) => !ids.includes(name))
      .map((name) =>
        problem(
          'unknown-channel',
          `--${flag}`,
          `${JSON.stringify(name)} is not a channel of ${options.file}`,
          suggest(name, ids, 'Its channels'),
        ),
      ),
  );
}

/** The same for a history that was read already. */
function calibrateHistory({ history, notes }: ReadHistory, options: CalibrateOptions): Calibration {
  const fit = fitHistory(history, options);
  const paths = drawPaths(fit, PATHS);
  const actual = actualOf(fit);
  const total = history.known.reduce((sum, row) => sum + (actual[row] as number), 0);
  const figures = new Map(fit.channels.map((each) => [each.channel.id, drawnFigures(each, history.grain)]));
  const figuresOf = ({ channel }: ChannelPosterior) => figures.get(channel.id) as DrawnFigures;
  const described = fit.channels.map((each) =>
    describeChannel(each, options.channels, figuresOf(each), history, total),
  );
  const { channels, warnings } = judge(fit, paths, described, total, options);
  const checked = options.check ? backtest(history, options) : null;
  const taken = fit.channels.flatMap((posterior, at) => {
    const channel = channels[at] as CalibratedChannel;
    return isDoubted(channel) && !options.accept.includes(channel.id) ? [] : [posterior];
  });
  const saved = taken.map(
    (each) => [each.channel.id, savedChannel(each, figuresOf(each), fit.outcome, history.grain, options)] as const,
  );
  const silent = history.channels.filter(({ id }) => !figures.has(id)).map((each) => silentChannel(each, options));
  return {
    rows: history.known.length,
    from: history.dates[0] ?? '',
    to: history.dates.at(-1) ?? '',
    grain: history.grain,
    outcome: fit.outcome,
    channels: [...channels, ...silent].sort((a, b) => (a.id < b.id ? -1 : 1)),
    base: baseOf(fit, paths),
    split: splitOf(channels, total, fit.totals !== undefined),
    total: rounded(total),
    fit: fittedPeriods(fit, paths, actual),
    curves: fit.channels.map((each) => ({
      id: each.channel.id,
      points: responseCurve(each, figuresOf(each), history.grain),
    })),
    backtest: checked,
    warnings: [
      ...notes,
      ...warnOfData({ history, options, spread: options.spread }),
      ...warnOfOutliers(fit.outliers, history),
      ...warnings,
      ...warnOfBacktest(checked, fit, options.check),
      ...notConverged(fit, RHAT_LIMIT),
    ],
    figures: Object.fromEntries(saved.map(([id, each]) => [id, each.figures])),
    draws: Object.fromEntries(saved.flatMap(([id, { draws }]) => (draws.length > 0 ? [[id, draws]] : []))),
    cheapestTest: cheapestTest(channels, history),
    diagnostics: diagnosticsOf(fit),
  };
}

/** What came by itself in all known rows; null where only the leads of channels are known. */
function baseOf({ totals, history }: HistoryFit, { base }: Paths): Range | null {
  const sumOf = (values: Float64Array) => history.known.reduce((sum, row) => sum + (values[row] as number), 0);
  if (totals !== undefined) return roundedRange(rangeOf(Float64Array.from(base, sumOf)));
  if (history.outcome?.kind !== 'leads') return null;
  const counted = history.channels.reduce((sum, { leads }) => sum + (leads === undefined ? 0 : sumOf(leads)), 0);
  const rest = rounded(sumOf(history.outcome.values) - counted);
  return { low: rest, typical: rest, high: rest };
}

/** Rounded by largest remainder, so that the parts add up to the total; without a total, to what the channels brought. */
function splitOf(channels: readonly CalibratedChannel[], total: number, hasBase: boolean): Calibration['split'] {
  const brought = channels.map(({ id, counted, brought: { typical } }) => ({ id, amount: counted ?? typical }));
  const sum = brought.reduce((all, { amount }) => all + amount, 0);
  const parts = hasBase ? [...brought, { id: null, amount: total - sum }] : brought;
  const amounts = roundToTotal(
    parts.map(({ amount }) => amount),
    hasBase ? total : sum,
    0,
  );
  return parts.map(({ id }, at) => ({ id, amount: amounts[at] ?? 0 }));
}

function fittedPeriods({ history, channels }: HistoryFit, paths: Paths, actual: Float64Array): readonly FittedPeriod[] {
  const isKnown = new Set(history.known);
  if (channels.length === 0) return [];
  return history.dates.map((date, row) => {
    const [, mid] = bandOf(paths.fitted, row);
    const [low, , high] = bandOf(paths.noisy, row);
    return {
      date,
      actual: isKnown.has(row) ? rounded(actual[row] as number) : null,
      low: rounded(Math.min(low, mid)),
      mid: rounded(mid),
      high: rounded(Math.max(high, mid)),
      parts: paths.channels.map((path) => rounded(bandOf(path, row)[1])),
      base: rounded(bandOf(paths.base, row)[1]),
    };
  });
}

/**
 * A pause of which channel would teach most: one whose figure is doubted, else the one that runs and has most money times
 * width, as far as its leads end when it does.
 */
function cheapestTest(
  channels: readonly CalibratedChannel[],
  { channels: spends, grain }: History,
): Calibration['cheapestTest'] {
  const worth = ({ spend, cost, keptPerMonth }: CalibratedChannel) =>
    cost.low > 0 ? spend * log(cost.high / cost.low) * (1 - keptPerMonth.typical) : 0;
  const running = channels.filter(({ id }) => (spends.find((each) => each.id === id)?.spend.at(-1) ?? 0) > 0);
  const [best] = [...running].sort((a, b) => Number(isDoubted(b)) - Number(isDoubted(a)) || worth(b) - worth(a));
  return best === undefined ? null : { channel: best.id, periods: { month: 1, week: 4, day: 28 }[grain] };
}

function diagnosticsOf({ totals, channels, history }: HistoryFit): Calibration['diagnostics'] {
  const draws = channels[0]?.drawn.length ?? 0;
  if (totals === undefined) return { rhat: null, draws, seed: SEED, drift: null, sigma: null };
  const sizes = BASELINES[history.grain].drift;
  const drifts = totals.chains.flatMap(({ drifts: each }) => Array.from(each, (at) => sizes[at]?.size ?? 0));
  const sigmas = totals.chains.flatMap(({ variances }) => Array.from(variances, Math.sqrt));
  return {
    rhat: rounded(totals.rhat),
    draws,
    seed: SEED,
    drift: rounded(meanOf(drifts)),
    sigma: rounded(meanOf(sigmas) * totals.unit),
  };
}
