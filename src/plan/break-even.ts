import type { BreakEven } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import type { Side } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import { allocate } from './allocate.ts';
import { type Candidate, LONG_MONTHS } from './candidate.ts';
import { creditTermsOf, type Market, worthByPhase } from './market.ts';
import { effortOf } from './response.ts';

/** A month's money where all of it is on one side, by candidate of the whole market; empty where none can begin. */
export function purePlan(market: Market, side: Side, request: PlanRequest): readonly number[] {
  const indices = market.candidates.flatMap(({ channel }, index) => (channel.side === side ? [index] : []));
  // Both sides begin at once, whatever their channels wait for in the plan.
  const candidates = indices.map((index): Candidate => {
    const candidate = market.candidates[index] as Candidate;
    return { ...candidate, channel: { ...candidate.channel, fromMonth: 1 } };
  });
  if (candidates.length === 0) return [];
  const phases = [{ from: 1, to: request.horizonMonths, inboundAdvised: 0 }];
  const worth = worthByPhase(candidates, phases, creditTermsOf(request)).map(({ perDollar }) => perDollar);
  const own: Market = { ...market, candidates, phases, limits: new Map() };
  const [phase] = allocate(own, { mix: 'free', worth, step: 1 }) ?? [];
  const spend = market.candidates.map(() => 0);
  for (const [place, index] of indices.entries()) spend[index] = phase?.exact[place] ?? 0;
  return sumOf(spend) > 0 ? spend : [];
}

/** Customers of a pure plan at typical figures, summed up to each of the long months; without the wait, which cancels. */
export function customersOfPure({ candidates }: Market, spend: readonly number[]): readonly number[] {
  const monthly = candidates.map(
    ({ channel, firstDollarCost, rate }, index) =>
      rate * effortOf(spend[index] ?? 0, firstDollarCost, channel.costDoublesAtUsd[1]),
  );
  return Array.from({ length: LONG_MONTHS }, (_, month) =>
    sumOf(candidates.map(({ response }, index) => (monthly[index] as number) * (response.sums[month] as number))),
  );
}

/** First month by which inbound has brought as many customers as outbound, and any; null where it never has. */
export function firstMonthAhead(inbound: ArrayLike<number>, outbound: ArrayLike<number>, at = 0): number | null {
  for (let month = 0; month < LONG_MONTHS; month += 1) {
    const own = inbound[at + month] as number;
    if (own > 0 && own >= (outbound[at + month] as number)) return month + 1;
  }
  return null;
}

/** When all-inbound overtakes all-outbound, over all draws of both plans. */
export function breakEvenOf(
  pure: Readonly<Record<Side, Float64Array>>,
  points: number,
  horizonMonths: number,
): BreakEven {
  const overtaking = new Float64Array(LONG_MONTHS);
  for (let draw = 0; draw < points; draw += 1) {
    const month = firstMonthAhead(pure.inbound, pure.outbound, draw * LONG_MONTHS);
    if (month !== null) overtaking[month - 1] = (overtaking[month - 1] as number) + 1;
  }
  let sum = 0;
  const chanceByMonth = Array.from(overtaking, (count) => {
    sum += count;
    return sum / points;
  });
  const within = (month: number) => chanceByMonth[month - 1] as number;
  const monthAt = (share: number) => {
    const month = chanceByMonth.findIndex((chance) => chance >= share);
    return month < 0 ? null : month + 1;
  };
  return {
    low: monthAt(0.1),
    mid: monthAt(0.5),
    high: monthAt(0.9),
    chanceWithin12: within(12),
    chanceWithin24: within(24),
    chanceWithinHorizon: within(horizonMonths),
    chanceWithin60: within(LONG_MONTHS),
    chanceByMonth,
  };
}
