import { addHours, type Cell, creditOf, type Hours, hoursOf, isWithin, NO_HOURS, type Pot } from './cell.ts';
import { hoursUsed } from './price-hours.ts';
import { IN, OUT, type Relaxed, relaxPot, UNDECIDED } from './relax-pot.ts';

/** What each cell of a pot gets. */
export type Division = Pick<Relaxed, 'spend' | 'marginalWorth'>;

/** What differs less than this is equal: then the cells that come first are in use. */
const EQUAL = 1e-13;

/** What is searched: pots and hours, at a price of the hours. */
export interface Problem {
  readonly pots: readonly Pot[];
  readonly capacity: Hours;
  /** What each cell is charged for being in use. */
  readonly charges: readonly Float64Array[];
  /** What all hours cost that there are. */
  readonly worth: number;
}

/** The best division so far. */
export interface Found {
  divisions: readonly Division[];
  credit: number;
  /** Whether the first that is better is enough. */
  readonly isEnough: boolean;
}

/** For each cell of each pot whether it is in use. */
export type States = readonly Uint8Array[];

/** No division with these cells settled has more credit than this. */
export const boundOf = (relaxed: readonly Relaxed[], { worth }: Problem): number =>
  relaxed.reduce((sum, { credit }) => sum + credit, worth);

/** All pots relaxed; undefined where what is settled takes more money or hours than there are. */
export function relaxAll({ pots, capacity, charges }: Problem, states: States): readonly Relaxed[] | undefined {
  if (!isWithin(hoursSettled(pots, states), capacity)) return undefined;
  const all = pots.map((pot, index) => relaxPot(pot, states[index] as Uint8Array, charges[index] as Float64Array));
  return all.every((each) => each !== undefined) ? all : undefined;
}

/** Whether it is kept. */
function keepIfBetter({ pots, capacity }: Problem, relaxed: readonly Relaxed[], found: Found): boolean {
  if (!canBe(pots, relaxed, capacity)) return false;
  const credit = creditOfAll(pots, relaxed);
  if (credit <= found.credit + EQUAL * Math.abs(found.credit)) return false;
  found.divisions = relaxed;
  found.credit = credit;
  return true;
}

/** Settles one cell after the other, both ways, as far as something better may be there. */
export function search(
  problem: Problem,
  states: States,
  relaxed: readonly Relaxed[] | undefined,
  found: Found,
): typeof ENDED | undefined {
  if (relaxed === undefined) return undefined;
  const { pots, capacity, charges } = problem;
  if (keepIfBetter(problem, relaxed, found) && found.isEnough) return ENDED;
  if (boundOf(relaxed, problem) <= found.credit + EQUAL * Math.abs(found.credit)) return undefined;
  const open = cellInQuestion(pots, states, relaxed, charges);
  if (open === undefined) return undefined;
  const { pot, cell, first } = open;
  for (const state of first === IN ? [IN, OUT] : [OUT, IN]) {
    const changed = withState(states, pot, cell, state);
    if (state === IN && !isWithin(hoursSettled(pots, changed), capacity)) continue;
    const next = relaxPot(pots[pot] as Pot, changed[pot] as Uint8Array, charges[pot] as Float64Array);
    if (next === undefined) continue;
    const all = relaxed.map((each, index) => (index === pot ? next : each));
    if (search(problem, changed, all, found) === ENDED) return ENDED;
  }
  return undefined;
}

/** The search is over, as what was found is enough. */
const ENDED = 'ended';

/** A division to begin with, where hours are short: without the cells that take most of them for their credit. */
export function dropUntilWithin(problem: Problem, start: States, relaxed: readonly Relaxed[], found: Found): void {
  let states = start;
  for (let all: readonly Relaxed[] | undefined = relaxed; all !== undefined; all = relaxAll(problem, states)) {
    keepIfBetter(problem, all, found);
    const dearest = dearestInHours(problem.pots, states, all, problem.capacity);
    if (dearest === undefined) return;
    states = withState(states, dearest.pot, dearest.cell, OUT);
  }
}

/** Settles every cell that could not be the other way in anything better than what is known already. */
export function settleSurely(problem: Problem, states: States, relaxed: readonly Relaxed[], found: Found): States {
  const { pots, capacity, charges } = problem;
  let settled = states;
  let current = relaxed;
  for (const [pot, own] of states.entries()) {
    for (const [cell, state] of own.entries()) {
      if (state !== UNDECIDED) continue;
      const tried = [IN, OUT].map((way) => {
        const changed = withState(settled, pot, cell, way);
        if (!isWithin(hoursSettled(pots, changed), capacity)) return undefined;
        const next = relaxPot(pots[pot] as Pot, changed[pot] as Uint8Array, charges[pot] as Float64Array);
        const all = next && current.map((each, index) => (index === pot ? next : each));
        if (all !== undefined) keepIfBetter(problem, all, found);
        return all;
      });
      const worse = tried.findIndex((all) => all === undefined || boundOf(all, problem) <= found.credit);
      if (worse < 0) continue;
      settled = withState(settled, pot, cell, worse === 0 ? OUT : IN);
      current = tried[1 - worse] ?? current;
    }
  }
  return settled;
}

/** A cell that may not have its least spend is out. */
export const stateAtStart = ({ min, least, max }: Cell): number => (min > 0 ? IN : max < least ? OUT : UNDECIDED);

export const withState = (
  states: readonly Uint8Array[],
  pot: number,
  cell: number,
  state: number,
): readonly Uint8Array[] =>
  states.map((own, index) => {
    if (index !== pot) return own;
    const changed = Uint8Array.from(own);
    changed[cell] = state;
    return changed;
  });

/** Hours for the cells that are free to be in use or not: those that must be used take theirs first. */
export function capacityLeft(pots: readonly Pot[], hours: Hours): Hours {
  const forced = pots.flatMap(({ cells }) => cells.filter(({ min }) => min > 0));
  const { content, sales, total } = forced.reduce((left, cell) => addHours(left, hoursOf(cell), -1), hours);
  return { content: Math.max(0, content), sales: Math.max(0, sales), total: Math.max(0, total) };
}

/** Hours of the cells of which it is settled that they are in use. */
const hoursSettled = (pots: readonly Pot[], states: readonly Uint8Array[]): Hours =>
  pots.reduce(
    (all, { cells }, pot) =>
      cells.reduce(
        (sum, cell, index) => (cell.min === 0 && states[pot]?.[index] === IN ? addHours(sum, hoursOf(cell)) : sum),
        all,
      ),
    NO_HOURS,
  );

/** Whether it is a division that can be: each cell in use has its least spend, and all have their hours. */
function canBe(pots: readonly Pot[], relaxed: readonly Relaxed[], capacity: Hours): boolean {
  const whole = relaxed.map((each) => ({ ...each, inUse: each.inUse.map(Math.ceil) }));
  return (
    relaxed.every(({ fractional, spend }, pot) => {
      const { least = 0 } = pots[pot]?.cells[fractional] ?? {};
      return fractional < 0 || (spend[fractional] as number) >= least;
    }) && isWithin(hoursUsed(pots, whole), capacity)
  );
}

/** Credit of all that is divided. */
export const creditOfAll = (pots: readonly Pot[], relaxed: readonly Pick<Relaxed, 'spend'>[]): number =>
  pots.reduce(
    (all, { cells }, pot) =>
      cells.reduce((sum, cell, index) => sum + creditOf(cell, relaxed[pot]?.spend[index] ?? 0), all),
    0,
  );

export interface Place {
  readonly pot: number;
  readonly cell: number;
}

/** The cell of which is to be settled next whether it is in use; undefined when nothing is left to be settled. */
function cellInQuestion(
  pots: readonly Pot[],
  states: readonly Uint8Array[],
  relaxed: readonly Relaxed[],
  charges: readonly Float64Array[],
): (Place & { readonly first: typeof IN | typeof OUT }) | undefined {
  for (const [pot, { fractional, inUse }] of relaxed.entries())
    if (fractional >= 0) return { pot, cell: fractional, first: (inUse[fractional] as number) >= 0.5 ? IN : OUT };
  let heaviest: Place | undefined;
  let most = -1;
  for (const [pot, { cells }] of pots.entries()) {
    for (const [cell, { hours, team }] of cells.entries()) {
      if (states[pot]?.[cell] !== UNDECIDED || team === 'none' || hours === 0) continue;
      const weight = (charges[pot]?.[cell] as number) + hours * Number.EPSILON;
      if (weight <= most) continue;
      most = weight;
      heaviest = { pot, cell };
    }
  }
  if (heaviest === undefined) return undefined;
  return { ...heaviest, first: (relaxed[heaviest.pot]?.inUse[heaviest.cell] ?? 0) > 0 ? IN : OUT };
}

/** The undecided cell in use that takes most hours of those that are short for its credit; undefined where none are. */
function dearestInHours(
  pots: readonly Pot[],
  states: readonly Uint8Array[],
  relaxed: readonly Relaxed[],
  capacity: Hours,
): Place | undefined {
  const used = hoursUsed(pots, relaxed);
  let dearest: Place | undefined;
  let most = 0;
  for (const [pot, { cells }] of pots.entries()) {
    for (const [cell, each] of cells.entries()) {
      const spend = relaxed[pot]?.spend[cell] ?? 0;
      if (states[pot]?.[cell] !== UNDECIDED || spend === 0) continue;
      const own = hoursOf(each);
      const short = (['content', 'sales', 'total'] as const).reduce(
        (sum, kind) => sum + (used[kind] > capacity[kind] ? own[kind] : 0),
        0,
      );
      const cost = short / creditOf(each as Cell, spend);
      if (cost <= most) continue;
      most = cost;
      dearest = { pot, cell };
    }
  }
  return dearest;
}
