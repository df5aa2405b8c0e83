import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Side } from '../model/terms.ts';
import { verdictOf } from './verdict.ts';

type Mix = Advice['mix'];

/**
 * Percent of the budget for each side, summing to 100: the score, kept within limits and rounded to the nearest step
 * that its verdict holds for, so that no mix says another thing than the verdict.
 */
export function mixOf(inbound: number, scoring: Dataset['scoring']): Mix {
  const { lowest, highest, step } = scoring.mix;
  const nearest = Math.round(inbound / step);
  const verdict = verdictOf(inbound, scoring);
  const within = (steps: number) => decimal(Math.min(highest, Math.max(lowest, steps * step)));
  const agrees = (share: number) => verdictOf(share, scoring) === verdict;
  const first = within(nearest);
  const share = agrees(first) ? first : ([nearest - 1, nearest + 1].map(within).find(agrees) ?? first);
  return { inbound: share, outbound: decimal(100 - share) };
}

/** The mix where a side that is closed has no share; where both are, each keeps its own. */
export function mixOfOpen(mix: Mix, isOpen: (side: Side) => boolean): Mix {
  const isInbound = isOpen('inbound');
  if (isInbound === isOpen('outbound')) return mix;
  return isInbound ? { inbound: 100, outbound: 0 } : { inbound: 0, outbound: 100 };
}

/** The decimal number that is meant: a tenth has none in binary. */
export const decimal = (percent: number): number => (Number.isInteger(percent) ? percent : Number(percent.toFixed(6)));
