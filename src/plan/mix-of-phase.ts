import type { Side } from '../model/terms.ts';

/** What one side needs before its money does anything. */
export interface SideNeeds {
  /** The smallest monthly spend with which it can begin, or what it must be given; Infinity where it has no channel. */
  readonly least: number;
  /** Whether it must be given money, whatever the mix. */
  readonly isForced: boolean;
  /** The least spend of the channel whose first dollar is worth most. */
  readonly leastOfBest: number;
}

/** How far the mix may move so that a side's best channel comes within reach (judgement). */
const MOST_FOR_BEST = 0.1;

/** How far it may move so that both sides can begin; beyond that all goes to the larger one (judgement). */
const MOST_FOR_LEAST = 0.25;

const SLACK = 1e-12;

/**
 * Share of the money, 0..1, that inbound gets in a phase: the advised one, moved only as far as least spends force it
 * to. Undefined where neither side can begin.
 */
export function mixOfPhase(
  advised: number,
  money: number,
  needs: Readonly<Record<Side, SideNeeds>>,
): number | undefined {
  const { inbound, outbound } = needs;
  const larger: Side = advised >= 0.5 ? 'inbound' : 'outbound';
  const other: Side = larger === 'inbound' ? 'outbound' : 'inbound';
  const allTo = (side: Side) => (side === 'inbound' ? 1 : 0);
  const isWhole = advised === allTo(larger) && !needs[other].isForced;
  if (isWhole || inbound.least + outbound.least > money * (1 + SLACK)) {
    const forced = [larger, other].filter((side) => needs[side].isForced);
    const viable = [larger, other].find((side) => needs[side].least <= money * (1 + SLACK));
    const side = forced[0] ?? viable;
    return side === undefined ? undefined : allTo(side);
  }
  const lowest = inbound.least / money;
  const highest = 1 - outbound.least / money;
  const clamped = Math.min(highest, Math.max(lowest, advised));
  const reaching: Readonly<Record<Side, number>> = {
    inbound: inbound.leastOfBest / money,
    outbound: 1 - outbound.leastOfBest / money,
  };
  const isOutOfReach = (side: Side) =>
    side === 'inbound' ? clamped < reaching.inbound - SLACK : clamped > reaching.outbound + SLACK;
  const moved = [larger, other]
    .filter(isOutOfReach)
    .map((side) => reaching[side])
    .find((share) => share >= lowest && share <= highest && Math.abs(share - advised) <= MOST_FOR_BEST + SLACK);
  if (moved !== undefined) return moved;
  const isTooFar = Math.abs(clamped - advised) > MOST_FOR_LEAST + SLACK;
  return isTooFar && !needs[other].isForced ? allTo(larger) : clamped;
}
