/** A day of the calendar; months from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const LETTERS = 3;
/** From this day on a month of work lies mostly in the next month of the calendar. */
const MID_MONTH = 16;

/** "December 1, 2026". */
export const formatDate = ({ year, month, day }: CalendarDate): string => `${MONTHS[month - 1] ?? ''} ${day}, ${year}`;

/** The month of the calendar in which most of a month of work lies, the first being 1. */
export function calendarMonth({ year, month, day }: CalendarDate, at: number) {
  const months = year * 12 + month - 1 + (day < MID_MONTH ? 0 : 1) + at - 1;
  const name = MONTHS[months % 12] ?? '';
  return { name, short: name.slice(0, LETTERS), year: Math.floor(months / 12) };
}

/** The day that "2026-12-01" names; undefined for anything else, and for a day that no calendar has. */
export function parseDate(text: string): CalendarDate | undefined {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
