import type { Grain } from '../model/calibration.ts';
import { exp, log } from '../stats/elementary.ts';
import type { Shape } from './shapes.ts';

/** Periods in a month, and in a year. */
export const PER_MONTH: Readonly<Record<Grain, number>> = { day: 365.25 / 12, week: 365.25 / 84, month: 1 };

/** How a channel works over time, in months, before its history is seen. */
export interface Timing {
  /** Share of what is live that is left after a month. */
  readonly keptPerMonth: number;
  /** Share of the work in the making that is still unfinished after a month. */
  readonly unfinishedPerMonth: number;
  readonly delayMonths: number;
}

/** The points at which carryover and saturation of a passing channel, such as an ad, are weighed. */
export interface PassingGrid {
  /** Carryover for one period, with the logarithm of its weight. */
  readonly kept: readonly (readonly [number, number])[];
  /** Half-saturation against the mean spend of active periods, and where and how broad its log-normal prior is. */
  readonly halfSpend: readonly number[];
  readonly halfSpendPrior: readonly [number, number];
  readonly slopes: readonly number[];
}

/** Beta(1, 3): most ads are soon forgotten. */
const forgetting = (kept: number): readonly [number, number] => [kept, 2 * log(1 - kept)];

const MONTH: PassingGrid = {
  kept: [
    [0, log(0.5)],
    [0.1, log(0.3)],
    [0.3, log(0.2)],
  ],
  halfSpend: [0.4, 1, 2, 5, 20],
  halfSpendPrior: [2, 0.8],
  slopes: [1],
};
const WEEK: PassingGrid = {
  kept: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map(forgetting),
  halfSpend: [0.25, 0.5, 1, 2, 4, 16],
  halfSpendPrior: [1, 1],
  slopes: [1, 1.5, 2],
};
/** As above but coarser, so that ten channels take no longer than five. */
const WEEK_OF_MANY: PassingGrid = {
  ...WEEK,
  kept: [0, 0.2, 0.4, 0.6, 0.8].map(forgetting),
  halfSpend: [0.25, 0.5, 1, 2, 4],
};
const DAY: PassingGrid = {
  kept: [0, 0.3, 0.6].map(forgetting),
  halfSpend: [0.25, 0.5, 1, 2, 8],
  halfSpendPrior: [1, 1],
  slopes: [1],
};
/** For files with more columns than anybody has channels. */
const ANY_OF_VERY_MANY: PassingGrid = {
  kept: [0, 0.4, 0.7].map(forgetting),
  halfSpend: [0.5, 2],
  halfSpendPrior: [1, 1],
  slopes: [1],
};
const MANY_CHANNELS = 9;
const VERY_MANY_CHANNELS = 20;

/** The grid for channels without assets, by how long a period is and how many channels there are. */
export const passingGrid = (grain: Grain, channels: number): PassingGrid => {
  if (channels >= VERY_MANY_CHANNELS) return ANY_OF_VERY_MANY;
  if (grain === 'month') return MONTH;
  if (grain === 'day') return DAY;
  return channels >= MANY_CHANNELS ? WEEK_OF_MANY : WEEK;
};

/** All shapes of a passing channel; `mean` is the mean spend of its active periods. */
export const passingShapes = (
  { kept, halfSpend, halfSpendPrior, slopes }: PassingGrid,
  mean: number,
): readonly Shape[] =>
  kept.flatMap(([each, logWeight]) =>
    halfSpend.flatMap((times) =>
      slopes.map((slope) => ({
        halfSpend: times * mean,
        slope,
        kept: each,
        unfinished: 0,
        delay: 0,
        before: 0,
        logWeight: logWeight + logNormalWeight(times, halfSpendPrior),
      })),
    ),
  );

/** Above this a month later much is left, or much is still in the making: what was spent before the first row counts. */
const LASTING = 0.3;
const SLOW = 0.8;

/** Whether a channel builds something that brings leads for months. */
export const isLasting = ({ keptPerMonth, unfinishedPerMonth }: Timing): boolean =>
  keptPerMonth > LASTING || unfinishedPerMonth > LASTING;

const KEPT_SPREAD = 0.6;
const UNFINISHED_SPREAD = 0.5;
const DELAY_SPREAD = 0.8;
/** Shapes whose logarithmic weight is so far below the likeliest are left out: corners of the grid, a third of it. */
const UNLIKELY = 4;

/**
 * All shapes of a lasting channel around what is known of its timing; `before` are the months of earlier spend that
 * are possible, each as likely as the others.
 */
export function lastingShapes(
  timing: Timing,
  mean: number,
  { grain, before, channels }: { readonly grain: Grain; readonly before: readonly number[]; readonly channels: number },
): readonly Shape[] {
  const perMonth = PER_MONTH[grain];
  const isSlow = timing.keptPerMonth >= SLOW;
  const isCoarse = channels >= MANY_CHANNELS;
  const kept = isCoarse ? [-1.2, 0, 1.2] : isSlow ? [-1.5, -0.75, 0, 0.75, 1.5] : [-1.5, -0.5, 0.5, 1.5];
  const making = isCoarse ? [0] : [-1.2, 0, 1.2];
  const delays = isCoarse ? [0] : isSlow ? [-1, 0, 1] : [-0.5, 0.5];
  const keptAt = logit(timing.keptPerMonth);
  const unfinishedAt = logit(timing.unfinishedPerMonth);
  const all = kept.flatMap((keptOff) =>
    making.flatMap((unfinishedOff) =>
      delays.flatMap((delayOff) =>
        MONTH.halfSpend.flatMap((times) =>
          before.map((months) => ({
            halfSpend: times * mean,
            slope: 1,
            kept: perPeriod(logistic(keptAt + keptOff * KEPT_SPREAD), perMonth),
            unfinished: perPeriod(logistic(unfinishedAt + unfinishedOff * UNFINISHED_SPREAD), perMonth),
            delay: Math.max(0, timing.delayMonths + delayOff) * perMonth,
            before: Math.round(months * perMonth),
            logWeight:
              -(keptOff * keptOff + unfinishedOff * unfinishedOff + (delayOff / DELAY_SPREAD) ** 2) / 2 +
              logNormalWeight(times, MONTH.halfSpendPrior),
          })),
        ),
      ),
    ),
  );
  const most = Math.max(...all.map(({ logWeight }) => logWeight));
  return all.filter(({ logWeight }) => logWeight > most - UNLIKELY);
}

const logNormalWeight = (value: number, [median, deviation]: readonly [number, number]): number => {
  const z = log(value / median) / deviation;
  return (-z * z) / 2;
};

const logit = (share: number): number => {
  const inside = Math.min(0.97, Math.max(0.001, share));
  return log(inside / (1 - inside));
};

const logistic = (value: number): number => 1 / (1 + exp(-value));

const perPeriod = (perMonth: number, periods: number): number =>
  periods === 1 ? perMonth : exp(log(perMonth) / periods);
