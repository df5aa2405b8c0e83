import type { HistoryChannel } from './history.ts';

/** The periods of each calendar month, by first day. */
function byMonth(dates: readonly string[]): readonly (readonly number[])[] {
  const months = new Map<string, number[]>();
  for (const [period, date] of dates.entries()) {
    const month = date.slice(0, 7);
    const list = months.get(month) ?? [];
    months.set(month, list);
    list.push(period);
  }
  return [...months.values()];
}

/** In fewer months a spend may be the same by chance (judgement). */
const FEWEST_MONTHS = 3;

/** Whether a spend is the same in all weeks (or days) of each month, and another in the next: a month's sum, repeated. */
export function isRepeatedFlow(spend: Float64Array, dates: readonly string[]): boolean {
  const months = byMonth(dates);
  const whole = months.filter(({ length }) => length >= 2);
  const isSame = whole.every((periods) => periods.every((each) => spend[each] === spend[periods[0] as number]));
  const values = new Set(whole.map(([first = 0]) => spend[first]));
  return isSame && whole.length >= FEWEST_MONTHS && values.size * 2 > whole.length;
}

/** Divides a month's sum among the periods in which it was repeated. */
export function spreadOverMonths(channel: HistoryChannel, dates: readonly string[]): HistoryChannel {
  const spend = Float64Array.from(channel.spend);
  for (const periods of byMonth(dates))
    for (const period of periods) spend[period] = (spend[period] as number) / periods.length;
  return { ...channel, spend };
}
