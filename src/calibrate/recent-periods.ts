import type { Grain } from '../model/calibration.ts';
import type { ReadHistory } from './history.ts';
import { slicePeriods } from './slice-periods.ts';

/** What is longer ago tells little of today, and would take minutes: ten years of weeks, thirty of months. */
const MOST_PERIODS: Readonly<Record<Grain, number>> = { day: 1500, week: 522, month: 360 };

/** The last periods of a history that is longer than what channels may be taken to work alike. */
export function recentPeriods({ history, notes }: ReadHistory): ReadHistory {
  const { length } = history.dates;
  const most = MOST_PERIODS[history.grain];
  if (length <= most) return { history, notes };
  const from = history.dates[length - most] ?? '';
  return {
    history: slicePeriods(history, length - most, length),
    notes: [
      ...notes,
      {
        code: 'left-out',
        text: `Not used: what was before ${from}, as channels do not work alike for so long.`,
        values: { periods: length - most },
      },
    ],
  };
}
