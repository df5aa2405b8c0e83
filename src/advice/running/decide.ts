import type { MOVE_REASONS, Move } from '../../model/current-advice.ts';
import type { Judged } from './advised-money.ts';

export interface Decision {
  readonly move: Move;
  readonly because: (typeof MOVE_REASONS)[number];
}

/** A change of less than this share of what is spent is not worth making (judgement). */
const WORTH_MAKING = 0.15;

/** What to do with a channel: first by what its counts say, then by where the advised money lies. */
export function decide(
  { evidence, channel, ruledOut, running: { monthlySpend: nowUsd = 0 } }: Judged,
  advisedUsd: number | null,
): Decision {
  const { tried, chanceItPays } = evidence;
  if (tried === 'failed') {
    const isSure = chanceItPays === null || chanceItPays < 0.5;
    return isSure ? { move: 'stop', because: 'failed' } : { move: 'cut', because: 'costs-too-much' };
  }
  const moved = advisedUsd === null || nowUsd === 0 ? 0 : advisedUsd / nowUsd - 1;
  if (tried === 'works') return { move: moved > WORTH_MAKING ? 'raise' : 'keep', because: 'pays' };
  if (ruledOut !== null && nowUsd > 0) return { move: 'stop', because: 'ruled-out' };
  if (tried === 'too-early') return { move: 'test', because: 'too-early' };
  if (tried === 'too-small') return { move: advisedUsd === 0 ? 'stop' : 'test', because: 'too-small' };
  if (channel === undefined) return { move: 'test', because: tried === 'not-counted' ? 'not-counted' : 'no-benchmark' };
  if (tried === 'not-counted' && (advisedUsd === 0 || nowUsd === 0)) return { move: 'test', because: 'not-counted' };
  if (moved > WORTH_MAKING) return { move: 'raise', because: 'brings-more' };
  if (moved < -WORTH_MAKING) return { move: advisedUsd === 0 ? 'stop' : 'cut', because: 'others-bring-more' };
  return { move: 'keep', because: tried === 'not-counted' ? 'not-counted' : 'as-advised' };
}

/** Whether a decision leaves a channel's money as it is today. */
export const leavesMoney = ({ move, because }: Decision): boolean =>
  move === 'keep' || (move === 'test' && because !== 'too-small');

/** The decision as the money has it, where that could not be left as it is: nothing says one thing and pays another. */
export function reconciled(
  decision: Decision,
  { evidence: { tried }, running: { monthlySpend: nowUsd = 0 } }: Judged,
  advisedUsd: number | null,
): Decision {
  if (advisedUsd === null || nowUsd === 0 || !leavesMoney(decision)) return decision;
  const change = advisedUsd - nowUsd;
  if (Math.abs(change) < 0.5) return decision;
  if (change > 0) return { move: 'raise', because: tried === 'works' ? 'pays' : 'brings-more' };
  return { move: advisedUsd === 0 ? 'stop' : 'cut', because: tried === 'works' ? 'less-money' : 'others-bring-more' };
}
