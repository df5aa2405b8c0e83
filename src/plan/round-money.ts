import type { PlanInputs } from '../model/plan.ts';
import { sumOf } from '../stats/moments.ts';

/** An amount of dollars to be rounded, and the bounds that it must stay within. */
export interface Amount {
  readonly exact: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The smallest amount that a plan speaks of: 5 below $1,000 a month, then 10, 50, 100 and 500 (judgement). In another
 * currency it is the round number next to that; `rate` is the US dollars for one unit.
 */
export function stepFor(monthly: number, rate = 1): number {
  const step = STEPS.find(({ below }) => monthly * rate < below)?.step ?? LARGEST_STEP;
  return rate === 1 ? step : roundNumber(step / rate);
}

/** The step of a plan: its own, or by its money. */
export const stepOf = ({
  step,
  monthlyBudgetUsd,
  money,
}: Pick<PlanInputs, 'step' | 'monthlyBudgetUsd' | 'money'>): number => step ?? stepFor(monthlyBudgetUsd, money?.rate);

/** 1, 2, 2.5 or 5 times a power of ten, whichever is the nearest by ratio; at least a cent. */
function roundNumber(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const ratio = (each: number) => Math.max(each / value, value / each);
  const nearest = [1, 2, 2.5, 5, 10]
    .map((each) => each * power)
    .reduce((near, each) => (ratio(each) < ratio(near) ? each : near));
  return Math.max(0.01, Math.round(nearest * 100) / 100);
}

export const STEPS = [
  { below: 1_000, step: 5 },
  { below: 3_000, step: 10 },
  { below: 10_000, step: 50 },
  { below: 50_000, step: 100 },
] as const;

export const LARGEST_STEP = 500;

const cents = (usd: number): number => Math.round(usd * 100);

/**
 * Rounds amounts to whole steps so that they add up to `total` to the cent and keep within their bounds (largest
 * remainder, Hamilton). An amount whose bounds are equal is left as it is. What is no whole step goes to the largest
 * amount that has room.
 */
export function roundMoney(amounts: readonly Amount[], total: number, step: number): readonly number[] {
  const unit = cents(step);
  const bounds = amounts.map(({ min, max }) => boundsOf(min, max, unit));
  const rounded = amounts.map(({ exact }, index) => {
    const { low, high } = bounds[index] as Bounds;
    return Math.min(high, Math.max(low, Math.floor(cents(exact) / unit) * unit));
  });
  const short = (index: number) => (amounts[index]?.exact ?? 0) * 100 - (rounded[index] as number);
  let left = cents(total) - sumOf(rounded);
  const give = (index: number, amount: number) => {
    rounded[index] = (rounded[index] as number) + amount;
    left -= amount;
  };

  const indices = amounts.map((_, index) => index);
  while (left >= unit) {
    const open = indices.filter((index) => (rounded[index] as number) + unit <= (bounds[index] as Bounds).high);
    if (open.length === 0) break;
    give(
      open.reduce((most, index) => (short(index) > short(most) ? index : most)),
      unit,
    );
  }
  while (left < 0) {
    const open = indices.filter((index) => (rounded[index] as number) - unit >= (bounds[index] as Bounds).low);
    if (open.length === 0) break;
    give(
      open.reduce((most, index) => (short(index) < short(most) ? index : most)),
      -unit,
    );
  }
  // Steps cannot do the rest: cents can, as the exact amounts add up and keep their bounds.
  for (const index of indices.sort((a, b) => (rounded[b] as number) - (rounded[a] as number) || a - b)) {
    const { min, max } = amounts[index] as Amount;
    const own = rounded[index] as number;
    give(index, Math.min(cents(max) - own, Math.max(cents(min) - own, left)));
  }
  return rounded.map((each) => each / 100);
}

/** The same for groups of amounts: the groups first, then what is in each of them. */
export function roundGroups(
  groups: readonly (readonly Amount[])[],
  total: number,
  step: number,
): readonly (readonly number[])[] {
  const ofGroup = (amounts: readonly Amount[], of: (amount: Amount) => number) => sumOf(amounts.map(of));
  const inSteps = ({ min, max }: Amount) => Math.min(max, Math.ceil(cents(min) / cents(step)) * step);
  const fits = sumOf(groups.map((amounts) => ofGroup(amounts, inSteps))) <= total;
  const wholes = groups.map((amounts) => ({
    exact: ofGroup(amounts, ({ exact }) => exact),
    min: ofGroup(amounts, fits ? inSteps : ({ min }) => min),
    max: ofGroup(amounts, ({ max }) => max),
  }));
  const rounded = roundMoney(wholes, total, step);
  return groups.map((amounts, index) => roundMoney(amounts, rounded[index] as number, step));
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Bounds in whole steps, where there is a whole step between them. */
function boundsOf(min: number, max: number, unit: number): Bounds {
  const low = Math.ceil(cents(min) / unit) * unit;
  const high = Math.floor(cents(max) / unit) * unit;
  return low <= high ? { low, high } : { low: cents(min), high: cents(max) };
}
