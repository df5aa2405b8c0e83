import type { ReadHistory } from './history.ts';
import { slicePeriods } from './slice-periods.ts';

/** A last period with less than this share of the median of so many before it is taken as not over yet (judgement). */
const HALF_DONE = 0.4;
const LOOK_BACK = 6;

/** Leaves out a last period whose spend and outcome are both under 40 % of the median of the six before it. */
export function withoutPartialPeriod({ history, notes }: ReadHistory): ReadHistory {
  const last = history.dates.length - 1;
  if (last < LOOK_BACK) return { history, notes };
  const isLow = (value: (period: number) => number): boolean => {
    const before = Array.from({ length: LOOK_BACK }, (_, back) => value(last - 1 - back)).sort((a, b) => a - b);
    return value(last) < (HALF_DONE * ((before[2] ?? 0) + (before[3] ?? 0))) / 2;
  };
  const { channels, outcome } = history;
  const spend = (period: number) => channels.reduce((sum, each) => sum + (each.spend[period] ?? 0), 0);
  const came = (period: number) =>
    outcome?.values[period] ?? channels.reduce((sum, each) => sum + (each.leads?.[period] ?? 0), 0);
  if (!isLow(spend) || !isLow(came)) return { history, notes };
  const date = history.dates[last] ?? '';
  return {
    history: slicePeriods(history, 0, last),
    notes: [
      ...notes,
      {
        code: 'partial-period',
        text: `The last ${history.grain}, ${date}, looks half done, with less than 40% of the usual spend and outcome, so it is left out. --keep-last keeps it.`,
        periods: [date],
      },
    ],
  };
}
