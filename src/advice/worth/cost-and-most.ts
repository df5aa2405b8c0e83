import type { Advice } from '../../model/advice.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import type { Interval } from '../../model/budget-plan.ts';
import type { RunningAdvice } from '../../model/current-advice.ts';
import { isToEnd } from '../running/decide.ts';

/** What a channel that runs has shown, in the currency of the answers. */
export interface RunningNow {
  readonly advice: RunningAdvice;
  /** What a customer costs, by what was counted; undefined where nothing was. */
  readonly cost: Interval | undefined;
}

/** A channel among those that run, by what came of it. */
export function runningNow(current: Advice['current'], id: string): RunningNow | undefined {
  const all = current?.channels.filter((each) => each.id === id) ?? [];
  // It may run twice, and one of both go on.
  const running = all.find((each) => !isToEnd(each)) ?? all[0];
  if (running === undefined) return undefined;
  const { yours } = running.costPerCustomerUsd;
  return {
    advice: running,
    cost: yours === null ? undefined : { low: yours.low, mid: yours.typical, high: yours.high },
  };
}

/** The most that a customer may cost: what is left of what one spends in the first year, or all of that; null where unknown. */
export function mostFor({ customerValue, marginPercent = 100 }: GivenAnswers): number | null {
  if (typeof customerValue !== 'number' || customerValue <= 0) return null;
  return (customerValue * marginPercent) / 100;
}

/** A cost in the currency of the answers. */
export const costIn = ({ low, mid, high }: Interval, rate: number): Interval => ({
  low: low / rate,
  mid: mid / rate,
  high: high / rate,
});
