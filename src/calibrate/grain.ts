import type { Grain } from '../model/calibration.ts';
import { firstDayOfMonth, monthOf, weekdayOf } from './dates.ts';

/** Dates laid on equal periods: which period each is, and how many there are from first to last. */
export interface Periods {
  readonly grain: Grain;
  /** Period of each date, from 0, in the order of the dates. */
  readonly index: readonly number[];
  readonly count: number;
  /** First day of a period, as days since 1970. */
  readonly start: (period: number) => number;
  /** Years since 1970, for the season. */
  readonly year: (period: number) => number;
}

export type GrainProblem =
  | { readonly kind: 'too-coarse' | 'uneven'; readonly gap: number }
  | { readonly kind: 'off-beat'; readonly row: number }
  | { readonly kind: 'single' };

const DAYS_IN_YEAR = 365.25;

/** The periods by the median gap between dates (days since 1970, any order); or why there are none. */
export function layOnPeriods(days: readonly number[]): Periods | GrainProblem {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const first = sorted[0];
  if (first === undefined || sorted.length < 2) return { kind: 'single' };
  const gaps = sorted.slice(1).map((day, at) => day - (sorted[at] as number));
  const gap = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] as number;
  if (gap >= 28 && gap <= 31) {
    const start = monthOf(first);
    const index = days.map((day) => monthOf(day) - start);
    return periods(
      'month',
      index,
      (period) => firstDayOfMonth(start + period),
      (period) => (start + period) / 12 - 1970,
    );
  }
  if (gap !== 1 && gap !== 7) return { kind: gap > 31 ? 'too-coarse' : 'uneven', gap };
  const index = days.map((day) => (day - first) / gap);
  const offBeat = days.findIndex((day) => weekdayOf(day) !== weekdayOf(first));
  if (gap === 7 && offBeat >= 0) return { kind: 'off-beat', row: offBeat };
  const start = (period: number) => first + period * gap;
  return periods(gap === 1 ? 'day' : 'week', index, start, (period) => start(period) / DAYS_IN_YEAR);
}

const periods = (grain: Grain, index: readonly number[], start: Periods['start'], year: Periods['year']): Periods => ({
  grain,
  index,
  count: Math.max(...index) + 1,
  start,
  year,
});

export const isPeriods = (laid: Periods | GrainProblem): laid is Periods => 'grain' in laid;
