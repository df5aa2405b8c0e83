import type { Team } from '../model/plan.ts';

/** A channel in one phase, as the division of money sees it. */
export interface Cell {
  /** Credit for its first dollar, in customers. */
  readonly worth: number;
  readonly costDoublesAt: number;
  /** It gets nothing, or at least this. */
  readonly least: number;
  /** It gets this at least, whatever comes of it: above 0 it is in use. */
  readonly min: number;
  /** It gets this at most; Infinity is no limit. */
  readonly max: number;
  readonly hours: number;
  readonly team: Team;
}

/** Money, and the cells among which it is to be divided. */
export interface Pot {
  readonly money: number;
  readonly cells: readonly Cell[];
}

/** Hours a month that each team has, and both have together. */
export type Hours = Readonly<Record<'content' | 'sales' | 'total', number>>;

/** What each cell of a pot gets. */
export interface Division {
  readonly spend: readonly number[];
  /** Credit for one more dollar: the shadow price of the money. */
  readonly marginalWorth: number;
}

/** Credit for a month's spend on a cell. */
export const creditOf = ({ worth, costDoublesAt }: Cell, spend: number): number =>
  (worth * spend) / (1 + spend / costDoublesAt);

const UNDECIDED = 0;
const IN = 1;
const OUT = 2;

/**
 * Divides each pot's money so that the credit of all cells together is the largest possible. Every cell gets nothing or
 * from its least spend up to its most, and the cells in use have the hours that they need. Branch and bound over which
 * cells are in use; the bound takes each curve's concave envelope, so at most one cell of a pot is ever in question.
 * Equal values: the cell that comes first.
 */
export function divideMoney(pots: readonly Pot[], hours: Hours): readonly Division[] {
  const capacity = capacityLeft(pots, hours);
  let best: readonly Division[] = pots.map(({ cells }) => ({ spend: cells.map(({ min }) => min), marginalWorth: 0 }));
  let bestCredit = Number.NEGATIVE_INFINITY;

  const search = (states: readonly Uint8Array[], relaxed: readonly Relaxed[]): void => {
    const bound = relaxed.reduce((sum, { credit }) => sum + credit, 0);
    if (bound <= bestCredit + 1e-13 * Math.abs(bestCredit)) return;
    const open = cellInQuestion(pots, states, relaxed, capacity);
    if (open === undefined) {
      best = relaxed;
      bestCredit = bound;
      return;
    }
    if (open === 'impossible') return;
    const { pot, cell, first } = open;
    for (const state of first === IN ? [IN, OUT] : [OUT, IN]) {
      const changed = Uint8Array.from(states[pot] as Uint8Array);
      changed[cell] = state;
      const next = relax(pots[pot] as Pot, changed);
      if (next === undefined) continue;
      search(
        states.map((each, index) => (index === pot ? changed : each)),
        relaxed.map((each, index) => (index === pot ? next : each)),
      );
    }
  };

  const start = pots.map(({ cells }) => Uint8Array.from(cells, ({ min }) => (min > 0 ? IN : UNDECIDED)));
  const relaxed = pots.map((pot, index) => relax(pot, start[index] as Uint8Array));
  if (relaxed.every((each) => each !== undefined)) search(start, relaxed);
  return best;
}

/** Hours for the cells that are free to be in use or not: those that must be used take theirs first. */
function capacityLeft(pots: readonly Pot[], hours: Hours): Hours {
  const used = { content: 0, sales: 0, anybody: 0, none: 0 };
  for (const { team, hours: needed, min } of pots.flatMap(({ cells }) => cells)) if (min > 0) used[team] += needed;
  return {
    content: Math.max(0, hours.content - used.content),
    sales: Math.max(0, hours.sales - used.sales),
    total: Math.max(0, hours.total - used.content - used.sales - used.anybody),
  };
}

interface Question {
  readonly pot: number;
  readonly cell: number;
  /** Which answer is tried first. */
  readonly first: typeof IN | typeof OUT;
}

/** The cell of which it must be settled whether it is in use; undefined when all is settled. */
function cellInQuestion(
  pots: readonly Pot[],
  states: readonly Uint8Array[],
  relaxed: readonly Relaxed[],
  capacity: Hours,
): Question | undefined | 'impossible' {
  for (const [pot, { fractional, spend }] of relaxed.entries()) {
    if (fractional < 0) continue;
    const { least = 0 } = pots[pot]?.cells[fractional] ?? {};
    return { pot, cell: fractional, first: (spend[fractional] ?? 0) >= least / 2 ? IN : OUT };
  }
  const used = { content: 0, sales: 0, total: 0 };
  let heaviest: Question | undefined;
  let most = 0;
  for (const [pot, { cells }] of pots.entries()) {
    for (const [cell, { min, hours, team }] of cells.entries()) {
      if (min > 0 || team === 'none' || (relaxed[pot]?.spend[cell] ?? 0) === 0) continue;
      if (team !== 'anybody') used[team] += hours;
      used.total += hours;
      if (states[pot]?.[cell] !== UNDECIDED || hours <= most) continue;
      most = hours;
      heaviest = { pot, cell, first: IN };
    }
  }
  const fits = used.content <= capacity.content && used.sales <= capacity.sales && used.total <= capacity.total;
  return fits ? undefined : (heaviest ?? 'impossible');
}

/** The best division of one pot where cells that are undecided may be in use in part. */
interface Relaxed extends Division {
  /** The cell that gets part of its least spend, or -1. */
  readonly fractional: number;
  readonly credit: number;
}

/**
 * At a price of money (Lagrange multiplier) a concave cell spends `S (sqrt(K) s - 1)` with s = 1/sqrt(price), within its
 * bounds: linear in s. Its least spend is bought as a whole at the price at which that pays. So all spend is piecewise
 * linear in s, with jumps, and the price that spends the money is found exactly by walking the turns. Undefined where
 * what must be spent is more than the money.
 */
function relax({ money, cells }: Pot, states: Uint8Array): Relaxed | undefined {
  // What each cell spends while it does not grow.
  const level = cells.map(({ min, least }, cell) => (states[cell] === IN ? min || least : 0));
  let fixed = level.reduce((sum, each) => sum + each, 0);
  if (fixed > money * (1 + 1e-12)) return undefined;
  const growing = new Uint8Array(cells.length);
  let slope = 0;
  let s = 0;
  let fractional = -1;
  for (const { at, cell, kind } of turnsOf(cells, states, level, money - fixed)) {
    const spent = fixed + slope * at;
    if (spent >= money) break;
    s = at;
    const { costDoublesAt: S, worth, least, max } = cells[cell] as Cell;
    if (kind === JUMPS && spent + least > money) {
      fractional = cell;
      level[cell] = money - spent;
      break;
    }
    if (kind === JUMPS) {
      level[cell] = least;
      fixed += least;
    } else if (kind === GROWS) {
      growing[cell] = 1;
      fixed -= S + (level[cell] as number);
      slope += S * Math.sqrt(worth);
    } else {
      growing[cell] = 0;
      level[cell] = max;
      fixed += S + max;
      slope -= S * Math.sqrt(worth);
    }
  }
  return solve({ money, cells }, level, growing, s, fractional);
}

const JUMPS = 0;
const GROWS = 1;
const ENDS = 2;

/** Where, as s rises, a cell's spend changes its course. */
interface Turn {
  readonly at: number;
  readonly cell: number;
  readonly kind: typeof JUMPS | typeof GROWS | typeof ENDS;
}

function turnsOf(cells: readonly Cell[], states: Uint8Array, level: readonly number[], free: number): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [cell, { worth, costDoublesAt: S, least, max }] of cells.entries()) {
    const isOpen = states[cell] === UNDECIDED;
    const atOnce = isOpen ? least : (level[cell] as number);
    if (states[cell] === OUT || !(worth > 0) || max < atOnce || (isOpen && least > free)) continue;
    const root = Math.sqrt(worth);
    if (isOpen && least > 0) turns.push({ at: Math.sqrt((1 + least / S) / worth), cell, kind: JUMPS });
    if (max <= atOnce) continue;
    turns.push({ at: (atOnce / S + 1) / root, cell, kind: GROWS });
    if (max < Number.POSITIVE_INFINITY) turns.push({ at: (max / S + 1) / root, cell, kind: ENDS });
  }
  return turns.sort((a, b) => a.at - b.at || a.cell - b.cell || a.kind - b.kind);
}

/** The spend of each cell, once it is known which of them grow; summed afresh, as walking the turns loses digits. */
function solve(
  { money, cells }: Pot,
  level: readonly number[],
  growing: Uint8Array,
  last: number,
  fractional: number,
): Relaxed {
  let rest = money;
  let slope = 0;
  for (const [cell, { costDoublesAt: S, worth }] of cells.entries()) {
    rest -= growing[cell] === 1 ? -S : (level[cell] as number);
    slope += growing[cell] === 1 ? S * Math.sqrt(worth) : 0;
  }
  const s = fractional >= 0 || slope === 0 ? last : rest / slope;
  const spend = cells.map(({ costDoublesAt: S, worth }, cell) => {
    const own = level[cell] as number;
    return growing[cell] === 1 ? Math.max(own, S * (Math.sqrt(worth) * s - 1)) : own;
  });
  let credit = 0;
  for (const [cell, each] of cells.entries()) {
    const own = spend[cell] as number;
    credit += cell === fractional ? (own / each.least) * creditOf(each, each.least) : creditOf(each, own);
  }
  return { spend, fractional, credit, marginalWorth: s > 0 ? 1 / (s * s) : 0 };
}
