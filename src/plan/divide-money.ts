import { type Hours, isWithin, NO_HOURS, type Pot } from './cell.ts';
import { chargesAt, hoursUsed, priceHours, worthOfHours } from './price-hours.ts';
import { IN } from './relax-pot.ts';
import {
  boundOf,
  capacityLeft,
  type Division,
  dropUntilWithin,
  type Found,
  type Place,
  type Problem,
  relaxAll,
  type States,
  search,
  settleSurely,
  stateAtStart,
  withState,
} from './search-division.ts';

/**
 * Divides each pot's money so that the credit of all cells together is the largest possible. Every cell gets nothing or
 * from its least spend up to its most, and the cells in use have the hours that they need. Branch and bound over which
 * cells are in use: each curve's concave envelope bounds what money can bring, so that at most one cell of a pot is ever
 * in use in part; where hours are short, a price of an hour bounds what they can.
 */
export function divideMoney(pots: readonly Pot[], hours: Hours): readonly Division[] {
  const found: Found = {
    divisions: pots.map(({ cells }) => ({ spend: cells.map(({ min }) => min), marginalWorth: 0 })),
    credit: Number.NEGATIVE_INFINITY,
    isEnough: false,
  };
  searchAll(pots, capacityLeft(pots, hours), statesAtStart(pots), found);
  return found.divisions;
}

/** Whether some division in which a cell is in use has more credit than this: the same search, up to the first one. */
export function canBeat(credit: number, pots: readonly Pot[], hours: Hours, { pot, cell }: Place): boolean {
  const found: Found = { divisions: [], credit, isEnough: true };
  searchAll(pots, capacityLeft(pots, hours), withState(statesAtStart(pots), pot, cell, IN), found);
  return found.credit > credit;
}

const statesAtStart = (pots: readonly Pot[]): States => pots.map(({ cells }) => Uint8Array.from(cells, stateAtStart));

function searchAll(pots: readonly Pot[], capacity: Hours, start: States, found: Found): void {
  const { credit, isEnough } = found;
  const isDone = () => isEnough && found.credit > credit;
  const free: Problem = { pots, capacity, charges: chargesAt(pots, NO_HOURS), worth: 0 };
  const relaxed = relaxAll(free, start);
  if (relaxed === undefined || boundOf(relaxed, free) <= credit) return;
  if (isWithin(hoursUsed(pots, relaxed), capacity)) {
    search(free, start, relaxed, found);
    return;
  }
  dropUntilWithin(free, start, relaxed, found);
  if (isDone()) return;
  const prices = priceHours(pots, start, capacity, Math.max(0, found.credit));
  const priced = { ...free, charges: chargesAt(pots, prices), worth: worthOfHours(capacity, prices) };
  const charged = relaxAll(priced, start);
  if (charged === undefined || boundOf(charged, priced) <= credit) return;
  const settled = settleSurely(priced, start, charged, found);
  if (!isDone()) search(priced, settled, relaxAll(priced, settled), found);
}
