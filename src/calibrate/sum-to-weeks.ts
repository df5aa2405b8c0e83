import { sumOf } from '../stats/moments.ts';
import type { ReadHistory } from './history.ts';
import { slicePeriods } from './slice-periods.ts';

const FEWEST_DAYS = 120;
/** More days than these would take minutes, and tell no more than their weeks. */
const MOST_DAYS = 1500;
const DAYS = 7;

/** Days that are too few, or too many, to be fitted by day are added up to weeks of seven from the first. */
export function sumToWeeks(read: ReadHistory): ReadHistory {
  const { history, notes } = read;
  const weeks = Math.floor(history.dates.length / DAYS);
  const { length } = history.dates;
  if (history.grain !== 'day' || (length >= FEWEST_DAYS && length <= MOST_DAYS) || weeks === 0) return read;
  const { weekdays: _, ...whole } = slicePeriods(history, 0, weeks * DAYS);
  const sum = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: weeks }, (_, week) => sumOf(values.subarray(week * DAYS, (week + 1) * DAYS)));
  const firsts = Array.from({ length: weeks }, (_, week) => week * DAYS);
  const left = history.dates.length - weeks * DAYS;
  return {
    history: {
      ...whole,
      grain: 'week',
      dates: firsts.map((day) => whole.dates[day] as string),
      years: Float64Array.from(firsts, (day) => whole.years[day] as number),
      // A week of which a day is missing is not known.
      known: Int32Array.from(firsts.keys()).filter((week) =>
        Array.from({ length: DAYS }, (_, day) => week * DAYS + day).every((day) => whole.known.includes(day)),
      ),
      ...(whole.outcome === undefined ? {} : { outcome: { ...whole.outcome, values: sum(whole.outcome.values) } }),
      channels: whole.channels.map((channel) => ({
        ...channel,
        spend: sum(channel.spend),
        ...(channel.leads === undefined ? {} : { leads: sum(channel.leads) }),
      })),
      controls: whole.controls.map((control) => ({ ...control, values: sum(control.values) })),
    },
    notes: [
      ...notes,
      {
        code: 'summed-to-weeks',
        text: `${history.dates.length} days are ${length < FEWEST_DAYS ? 'few' : 'many'}, so they were added up to ${weeks} weeks${left === 0 ? '' : `, without the last ${left} ${left === 1 ? 'day' : 'days'}`}.`,
        values: { days: history.dates.length, weeks },
      },
    ],
  };
}
