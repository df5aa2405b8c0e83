import type { MixCause } from '../model/budget-plan.ts';

/** Points by which two mixes may differ without a word (judgement). */
const SAME_WITHIN = 15;

/** From this ratio on, one side's customers are called dearer (judgement). */
const DEARER = 1.5;

/**
 * Why the mix that is held and the one that the figures would choose lie apart: the first cause that holds, or null
 * where they do not. Shares are percent inbound; costs are dollars for a customer by the horizon, with all money on
 * that side, Infinity where that brings none.
 */
export function mixCause(
  heldPercent: number,
  freePercent: number,
  freeWithFullCredit: () => number,
  costs: readonly number[],
): MixCause | null {
  const isNear = (percent: number) => Math.abs(percent - heldPercent) <= SAME_WITHIN;
  if (isNear(freePercent)) return null;
  if (isNear(freeWithFullCredit())) return 'pays-later';
  return Math.max(...costs) > DEARER * Math.min(...costs) ? 'cost-of-customer' : 'least-spends';
}
