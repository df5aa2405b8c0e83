import { SIDES, type Side } from '../model/terms.ts';
import { type AllocationRule, allocatePhase, type PhaseSpend } from './allocate-phase.ts';
import type { Candidate } from './candidate.ts';
import { isForced, type Market } from './market.ts';

/**
 * Money by phase and channel; undefined where in some phase no channel can begin with this budget. Where the mix is held,
 * no channel begins only to stop again for next to nothing.
 */
export function allocate(market: Market, rule: AllocationRule): readonly PhaseSpend[] | undefined {
  const phases: PhaseSpend[] = [];
  for (const index of market.phases.keys()) {
    const phase = allocatePhase(market, rule, index);
    if (phase === undefined) return undefined;
    phases.push(phase);
  }
  return rule.mix === 'free' ? phases : withoutShortLived(market, rule, phases);
}

/** Share of the credit that is given up so that no channel begins and stops again (judgement). */
export const WORTH_STEADINESS = 0.025;

/** The same without the channels that stop again: all of them, or the smallest first, as far as that costs next to nothing. */
function withoutShortLived(market: Market, rule: AllocationRule, phases: readonly PhaseSpend[]): readonly PhaseSpend[] {
  const least = (1 - WORTH_STEADINESS) * creditOf(phases);
  const without = (steady: Steady, indices: readonly number[]): Steady | undefined => {
    const cost = indices.reduce((sum, index) => sum + leastLoss(market, rule, steady.phases, index), 0);
    if (creditOf(steady.phases) - cost < least) return undefined;
    const ids = indices.map((index) => (market.candidates[index] as Candidate).channel.id);
    const closed = new Set([...steady.closed, ...ids]);
    const changed = steady.phases.map((phase, at) => {
      if (!indices.some((index) => isIn(phase, index))) return phase;
      const other = allocatePhase({ ...market, closed }, rule, at);
      return other !== undefined && isAsGood(market, phase, other) ? other : undefined;
    });
    return changed.every((phase) => phase !== undefined) && creditOf(changed) >= least
      ? { phases: changed, closed }
      : undefined;
  };
  const tried = new Set<number>();
  let steady: Steady = { phases, closed: market.closed };
  for (;;) {
    const stopping = shortLived(market, steady.phases).filter((index) => !tried.has(index));
    const [smallest] = stopping;
    if (smallest === undefined) return steady.phases;
    const all = tried.size === 0 && stopping.length > 1 ? without(steady, stopping) : undefined;
    steady = all ?? without(steady, [smallest]) ?? steady;
    tried.add(smallest);
  }
}

/** Share of the money that steadiness may move from side to side, or leave without a use (judgement). */
export const MOST_MOVED = 0.05;

/** Whether the sides keep what they had, about. */
function isAsGood({ candidates, money }: Market, before: PhaseSpend, after: PhaseSpend): boolean {
  const spent = ({ exact }: PhaseSpend, side: Side) =>
    exact.reduce((sum, usd, index) => (candidates[index]?.channel.side === side ? sum + usd : sum), 0);
  return SIDES.every((side) => Math.abs(spent(after, side) - spent(before, side)) <= MOST_MOVED * money);
}

interface Steady {
  readonly phases: readonly PhaseSpend[];
  readonly closed: ReadonlySet<string>;
}

const isIn = ({ exact }: PhaseSpend, index: number): boolean => (exact[index] ?? 0) > 0;

const lengthOf = ({ from, to }: PhaseSpend): number => to - from + 1;

const sumOver = (phases: readonly PhaseSpend[], of: (phase: PhaseSpend, at: number) => number): number =>
  phases.reduce((sum, phase, at) => sum + lengthOf(phase) * of(phase, at), 0);

const creditOf = (phases: readonly PhaseSpend[]): number => sumOver(phases, ({ credit }) => credit);

/** Credit that is lost without a channel, even if all of its money brought as much as the last dollar of its side does. */
function leastLoss({ candidates }: Market, rule: AllocationRule, phases: readonly PhaseSpend[], index: number): number {
  const { channel } = candidates[index] as Candidate;
  return sumOver(phases, ({ exact, marginalWorth }, at) => {
    const usd = exact[index] ?? 0;
    const own = ((rule.worth[at]?.[index] ?? 0) * usd) / (1 + usd / channel.costDoublesAtUsd[1]);
    return own - marginalWorth[channel.side] * usd;
  });
}

/** Candidates that get something in one phase and nothing in the next, the smallest first; not those that must. */
function shortLived({ candidates, limits }: Market, phases: readonly PhaseSpend[]): readonly number[] {
  const spendOn = (index: number) => sumOver(phases, ({ exact }) => exact[index] ?? 0);
  return candidates
    .flatMap(({ channel }, index) => {
      const stops = phases.some(
        (phase, at) => isIn(phase, index) && phases.slice(at + 1, at + 2).some((next) => !isIn(next, index)),
      );
      return stops && !isForced(limits.get(channel.id)) ? [index] : [];
    })
    .sort((one, other) => spendOn(one) - spendOn(other));
}
