import type { MOVE_REASONS, Move } from '../../model/current-advice.ts';
import { SURELY } from './evidence.ts';
import { isAgainst, type Judged } from './judge-running.ts';

export interface Decision {
  readonly move: Move;
  readonly because: (typeof MOVE_REASONS)[number];
}

/** A change of less than this share of what is spent is not worth making (judgement). */
const WORTH_MAKING = 0.15;

/** Whether there is so much less money than is spent now that a cut needs no other reason. */
export const hasMuchLess = (budgetUsd: number, todayUsd: number): boolean => budgetUsd < (1 - WORTH_MAKING) * todayUsd;

/** A chance that is hardly one (judgement). */
export const HARDLY = 0.2;

/**
 * What to do with a channel: first by what its counts say, then by where the advised money lies. `isLessMoney` is whether
 * there is less in all than is spent now.
 */
export function decide(
  { evidence, channel, ruledOut, running }: Judged,
  advisedUsd: number | null,
  isLessMoney: boolean,
): Decision {
  const { tried, chanceItPays, chanceItIsCheaper } = evidence;
  const { monthlySpend: nowUsd = 0, hoursPerWeek = 0, leads = 0, customers = 0 } = running;
  const isForMoney = nowUsd > 0;
  if (ruledOut?.cause === 'law') return { move: 'stop', because: 'ruled-out' };
  if (nowUsd + hoursPerWeek === 0 && leads + customers > 0) return { move: 'keep', because: 'as-advised' };
  // Where nothing is paid, nothing is freed: the hours are worth more elsewhere.
  if (tried === 'failed')
    return isForMoney ? { move: 'stop', because: 'failed' } : { move: 'cut', because: 'costs-too-much' };
  const moved = advisedUsd === null || nowUsd === 0 ? 0 : advisedUsd / nowUsd - 1;
  if (tried === 'works')
    return { move: moved > WORTH_MAKING ? 'raise' : 'keep', because: chanceItPays === null ? 'cheaper' : 'pays' };
  if (isAgainst(ruledOut, tried)) return { move: isForMoney ? 'stop' : 'cut', because: 'ruled-out' };
  if (tried === 'too-early') return { move: 'test', because: 'too-early' };
  if (tried === 'too-small' && nowUsd === 0) return { move: 'keep', because: 'as-advised' };
  if (tried === 'too-small') return { move: advisedUsd === 0 ? 'stop' : 'test', because: 'too-small' };
  if (channel === undefined && tried === 'unclear')
    return (chanceItIsCheaper ?? 1) < HARDLY
      ? { move: 'stop', because: 'dearer' }
      : { move: 'test', because: 'unclear' };
  if (channel === undefined) return { move: 'test', because: 'not-counted' };
  if (tried === 'not-counted' && (advisedUsd === 0 || nowUsd === 0)) return { move: 'test', because: 'not-counted' };
  if (moved > WORTH_MAKING) return { move: 'raise', because: 'brings-more' };
  // Few leads, but more than such money usually brings, so that it is surely no worse than what would take its place.
  const likely = Math.min(evidence.chanceOfNoMore ?? 0, chanceItPays ?? chanceItIsCheaper ?? 0);
  if (tried === 'unclear' && likely >= SURELY) return { move: 'keep', because: 'as-advised' };
  if (moved < -WORTH_MAKING) return { move: advisedUsd === 0 ? 'stop' : 'cut', because: lessOr(isLessMoney) };
  return { move: 'keep', because: tried === 'not-counted' ? 'not-counted' : 'as-advised' };
}

/** Whether a decision leaves a channel's money as it is today. */
export const leavesMoney = ({ move, because }: Decision): boolean =>
  move === 'keep' || (move === 'test' && because !== 'too-small');

/** Whether what runs on a channel is to end. */
export const isToEnd = ({ move, because }: Decision): boolean =>
  move === 'stop' || (move === 'cut' && (because === 'costs-too-much' || because === 'ruled-out'));

/** The decision as the money has it, where that could not be left as it is: nothing says one thing and pays another. */
export function reconciled(
  decision: Decision,
  { evidence: { tried }, running: { monthlySpend: nowUsd = 0 } }: Judged,
  advisedUsd: number | null,
  isLessMoney: boolean,
): Decision {
  if (advisedUsd === null || nowUsd === 0 || !leavesMoney(decision)) return decision;
  const change = advisedUsd - nowUsd;
  if (Math.abs(change) < 0.5) return decision;
  if (change > 0) return { move: 'raise', because: tried === 'works' ? decision.because : 'brings-more' };
  return { move: advisedUsd === 0 ? 'stop' : 'cut', because: lessOr(isLessMoney) };
}

const lessOr = (isLessMoney: boolean) => (isLessMoney ? 'less-money' : 'others-bring-more');
