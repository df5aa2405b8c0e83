import { sumOf } from '../stats/moments.ts';
import { type Cell, creditOf, type Pot } from './cell.ts';

/** Whether a cell is in use: not settled yet, or settled either way. */
export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;

/** A side's money may fall short of a least spend by what floating point rounds off. */
const ROUNDING = 1 + 1e-12;

/** The best division of one pot where cells that are undecided may be in use in part. */
export interface Relaxed {
  readonly spend: readonly number[];
  /** The cell that is in use in part, or -1. */
  readonly fractional: number;
  /** How much of each cell is in use, 0..1. */
  readonly inUse: readonly number[];
  /** Credit of all of it, less the charges for being in use. */
  readonly credit: number;
  /** Credit for one more dollar: the shadow price of the money. */
  readonly marginalWorth: number;
}

/**
 * At a price of money (Lagrange multiplier) a concave cell spends `S (sqrt(K) s - 1)` with s = 1/sqrt(price), within its
 * bounds: linear in s. A cell that is undecided comes in as a whole, with the spend at which it is worth most a dollar
 * after its charge: the concave envelope of its credit. So all spend is piecewise linear in s, with jumps, and the price
 * that spends the money is found exactly by walking the turns. Undefined where what must be spent is more than the money.
 */
export function relaxPot({ money, cells }: Pot, states: Uint8Array, charges: Float64Array): Relaxed | undefined {
  // What each cell spends while it does not grow.
  const level = cells.map(({ min, least }, cell) => (states[cell] === IN ? min || least : 0));
  const inUse: number[] = cells.map((_, cell) => (states[cell] === IN ? 1 : 0));
  let fixed = sumOf(level);
  if (fixed > money * ROUNDING) return undefined;
  const growing = new Uint8Array(cells.length);
  let slope = 0;
  let s = 0;
  let fractional = -1;
  for (const { at, cell, kind, spend } of turnsOf(cells, states, level, charges, money - fixed)) {
    const spent = fixed + slope * at;
    if (spent >= money) break;
    s = at;
    const { costDoublesAt: S, worth } = cells[cell] as Cell;
    if (kind === JUMPS && spent + spend > money * ROUNDING) {
      fractional = cell;
      level[cell] = money - spent;
      inUse[cell] = (money - spent) / spend;
      break;
    }
    if (kind === GROWS) {
      growing[cell] = 1;
      inUse[cell] = 1;
      fixed -= S + (level[cell] as number);
      slope += S * Math.sqrt(worth);
      continue;
    }
    if (growing[cell] === 1) {
      growing[cell] = 0;
      fixed += S;
      slope -= S * Math.sqrt(worth);
    }
    inUse[cell] = 1;
    level[cell] = spend;
    fixed += spend;
  }
  return solve({ money, cells }, level, growing, charges, s, fractional, inUse);
}

const JUMPS = 0;
const GROWS = 1;
const ENDS = 2;

/** Where, as s rises, a cell's spend changes its course. */
interface Turn {
  readonly at: number;
  readonly cell: number;
  readonly kind: typeof JUMPS | typeof GROWS | typeof ENDS;
  /** What it spends from there, until it grows. */
  readonly spend: number;
}

function turnsOf(
  cells: readonly Cell[],
  states: Uint8Array,
  level: readonly number[],
  charges: Float64Array,
  free: number,
): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [cell, each] of cells.entries()) {
    const { worth, costDoublesAt: S, least, max } = each;
    const isOpen = states[cell] === UNDECIDED;
    if (states[cell] === OUT || !(worth > 0) || (isOpen && least > free * ROUNDING)) continue;
    const root = Math.sqrt(worth);
    let from = level[cell] as number;
    let earliest = 0;
    if (isOpen) {
      const entry = entryOf(each, charges[cell] as number);
      if (entry === undefined) continue;
      from = entry.spend;
      if (from > 0) {
        earliest = 1 / Math.sqrt(entry.worth);
        turns.push({ at: earliest, cell, kind: JUMPS, spend: from });
      }
    }
    if (max <= from) continue;
    turns.push({ at: Math.max(earliest, (from / S + 1) / root), cell, kind: GROWS, spend: from });
    if (max < Number.POSITIVE_INFINITY) turns.push({ at: (max / S + 1) / root, cell, kind: ENDS, spend: max });
  }
  return turns.sort((a, b) => a.at - b.at || a.cell - b.cell || a.kind - b.kind);
}

/** With which spend a cell comes in, and what a dollar of that is worth; undefined where that is never anything. */
function entryOf(cell: Cell, charge: number): { readonly spend: number; readonly worth: number } | undefined {
  const { worth, costDoublesAt: S, least, max } = cell;
  if (charge === 0) return { spend: least, worth: worth / (1 + least / S) };
  const slack = Math.sqrt(worth / S) - Math.sqrt(charge) / S;
  const tangent = slack > 0 ? Math.sqrt(charge) / slack : Number.POSITIVE_INFINITY;
  const spend = Math.min(max, Math.max(least, tangent));
  if (!(spend > 0 && spend < Number.POSITIVE_INFINITY)) return undefined;
  const own = (creditOf(cell, spend) - charge) / spend;
  return own > 0 ? { spend, worth: own } : undefined;
}

/** The spend of each cell, once it is known which of them grow; summed afresh, as walking the turns loses digits. */
function solve(
  { money, cells }: Pot,
  level: readonly number[],
  growing: Uint8Array,
  charges: Float64Array,
  last: number,
  fractional: number,
  inUse: readonly number[],
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
    const part = inUse[cell] as number;
    const charge = charges[cell] as number;
    credit += part * (part === 0 ? 0 : creditOf(each, own / part) - charge);
  }
  return { spend, fractional, inUse, credit, marginalWorth: s > 0 ? 1 / (s * s) : 0 };
}
