import type { WouldChange } from '../model/budget-plan.ts';
import type { PlanChannel, PlanRequest } from '../model/plan.ts';
import { type PhaseSpend, potsOf } from './allocate-phase.ts';
import type { Pot } from './cell.ts';
import { canBeat, divideMoney } from './divide-money.ts';
import { closedBecause, type Market, type PhaseWorth } from './market.ts';
import { creditOfAll } from './search-division.ts';

/** A lead is never thought cheaper than this share of what it costs (judgement). */
const CHEAPEST = 0.02;

/** Halvings of the span between the cheapest and today's cost, on the log scale: to within half a percent. */
const HALVINGS = 10;

/**
 * For each channel that gets nothing in any phase: the cost of a lead at which it would get money in the longest phase,
 * or what stands against it there. One that was left out only because it would stop again is not among them.
 */
export function wouldChange(
  request: PlanRequest,
  market: Market,
  worth: readonly PhaseWorth[],
  phases: readonly PhaseSpend[],
): readonly WouldChange[] {
  const longest = phases.reduce((most, { from, to }, index) => {
    const { from: start = 1, to: end = 0 } = phases[most] ?? {};
    return to - from > end - start ? index : most;
  }, 0);
  const { from, to, mix } = phases[longest] as PhaseSpend;
  const { pots, members } = potsOf(market, {}, { from, worth: worth[longest]?.perDollar ?? [] }, mix);
  const best = divideMoney(pots, market.hours);
  const credit = creditOfAll(pots, best);
  const answer = (
    channel: PlanChannel,
    hasUsd: number,
    share: number | undefined,
    because: WouldChange['because'],
  ) => ({
    channel: channel.id,
    phase: { from, to },
    entersAtUsd: share === undefined ? null : share * channel.costPerLeadUsd[1],
    insteadOfUsd: channel.costPerLeadUsd[1],
    because,
    needsUsd: channel.leastMonthlyUsd,
    hasUsd,
  });
  const open = market.candidates.flatMap(({ channel }, index) => {
    if (phases.some(({ spend }) => (spend[index] as number) > 0)) return [];
    const group = members.findIndex((own) => own.includes(index));
    const place = members[group]?.indexOf(index) ?? -1;
    const hasUsd = pots[group]?.money ?? 0;
    if (channel.leastMonthlyUsd > hasUsd) return [answer(channel, hasUsd, undefined, 'least-spend')];
    if ((best[group]?.spend[place] ?? 0) > 0) return [];
    const share = dearestShare((each) =>
      canBeat(credit, cheapen(pots, group, place, each), market.hours, { pot: group, cell: place }),
    );
    const stands = channel.team === 'none' ? 'least-spend' : 'hours';
    return [answer(channel, hasUsd, share, share === undefined ? stands : 'cost')];
  });
  const closed = request.channels
    .filter((channel) => closedBecause(channel, request) === 'hours')
    .map((channel) => answer(channel, market.money, undefined, 'hours'));
  return [...open, ...closed];
}

/** The same pots, with one cell's leads at a share of their cost. */
const cheapen = (pots: readonly Pot[], group: number, place: number, share: number): readonly Pot[] =>
  pots.map((pot, index) =>
    index !== group
      ? pot
      : {
          money: pot.money,
          cells: pot.cells.map((cell, each) => (each === place ? { ...cell, worth: cell.worth / share } : cell)),
        },
  );

/** The largest share of its cost at which a channel gets money; undefined where it does not at the smallest. */
function dearestShare(getsMoney: (share: number) => boolean): number | undefined {
  if (!getsMoney(CHEAPEST)) return undefined;
  let [enters, staysOut] = [CHEAPEST, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.sqrt(enters * staysOut);
    if (getsMoney(middle)) enters = middle;
    else staysOut = middle;
  }
  return enters;
}
