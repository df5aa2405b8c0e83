/** As people say it; `units.ts` has the exact number. */
const WEEKS_IN_WORDS = 4;

/** Weeks, four to the month. */
export const inWeeks = (months: number): number => Math.round(months * WEEKS_IN_WORDS);

/** "5 months"; in weeks what is no whole number of months and less than two. */
export function sayMonths(months: number): string {
  if (Number.isInteger(months) ? months >= 1 : months >= 2) return `${months} ${months === 1 ? 'month' : 'months'}`;
  const weeks = inWeeks(months);
  if (weeks > 0) return `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  const days = Math.max(1, Math.round(months * DAYS_A_MONTH));
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

const DAYS_A_MONTH = 30;
