import type { Dataset } from '../model/dataset.ts';
import type { Side } from '../model/terms.ts';

/** Percent of the budget for each side, summing to 100: the score, rounded to the step and kept within limits. */
export function mixOf(inbound: number, { mix }: Dataset['scoring']): Readonly<Record<Side, number>> {
  const rounded = Math.round(inbound / mix.step) * mix.step;
  const within = Math.min(mix.highest, Math.max(mix.lowest, rounded));
  return { inbound: decimal(within), outbound: decimal(100 - within) };
}

/** The decimal number that is meant: a tenth has none in binary. */
const decimal = (percent: number): number => Number(percent.toFixed(6));
