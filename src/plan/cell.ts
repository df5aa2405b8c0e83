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

export const NO_HOURS: Hours = { content: 0, sales: 0, total: 0 };

/** Credit for a month's spend on a cell. */
export const creditOf = ({ worth, costDoublesAt }: Cell, spend: number): number =>
  (worth * spend) / (1 + spend / costDoublesAt);

/** Whose hours a cell counts against: its team's, and the total; those of one that needs nobody, against none. */
export const hoursOf = ({ hours, team }: Cell): Hours => ({
  content: team === 'content' ? hours : 0,
  sales: team === 'sales' ? hours : 0,
  total: team === 'none' ? 0 : hours,
});

export const addHours = (one: Hours, other: Hours, times = 1): Hours => ({
  content: one.content + other.content * times,
  sales: one.sales + other.sales * times,
  total: one.total + other.total * times,
});

export const isWithin = (used: Hours, capacity: Hours): boolean =>
  used.content <= capacity.content && used.sales <= capacity.sales && used.total <= capacity.total;
