import type { Dataset } from '../model/dataset.ts';
import type { Side } from '../model/side.ts';

/** Percent of the budget for each side, summing to 100: the score, kept within limits and rounded to the step. */
export function mixOf(inbound: number, { mix }: Dataset['scoring']): Readonly<Record<Side, number>> {
  const within = Math.min(mix.highest, Math.max(mix.lowest, inbound));
  const rounded = Math.round(within / mix.step) * mix.step;
  return { inbound: rounded, outbound: 100 - rounded };
}
