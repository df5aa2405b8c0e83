export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Names of months as dates have them. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const DAY_MS = 86_400_000;
/** Excel counts days from the end of 1899. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30) / DAY_MS;
const LEAST_SERIAL = 30_000;
const LARGEST_SERIAL = 60_000;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(?: \d{1,2}:\d{2}.*)?$/;
const SHORT_YEAR_FIRST = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const WEEK = /^(\d{4})-?W(\d{1,2})$/i;
const MONTH_YEAR = /^([a-z]{3,9})\.?[ \-/,']+(\d{2}|\d{4})$/i;
const DAY_MONTH_YEAR = /^(\d{1,2})[ \-/.]*([a-z]{3,9})\.?[ \-/,]*(\d{2}|\d{4})$/i;
const MONTH_DAY_YEAR = /^([a-z]{3,9})\.?[ ]+(\d{1,2}),? +(\d{4})$/i;
const SERIAL = /^\d{5}$/;

/** A date as days since 1970 by one order of day and month, which only matters where both are numbers. */
export function parseDate(written: string, order: DateOrder): number | undefined {
  const text = written.trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3] ?? '1');
  if (order === 'ymd') {
    const short = SHORT_YEAR_FIRST.exec(text);
    if (short) return dayOf(short[1], short[2], short[3]);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, mark, second, year] = yearLast;
    // With full stops the day is always first.
    return order === 'mdy' && mark !== '.' ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  const week = WEEK.exec(text);
  if (week) return mondayOf(Number(week[1]), Number(week[2]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return dayOf(monthYear[2], monthNumber(monthYear[1]), '1');
  const dayMonth = DAY_MONTH_YEAR.exec(text);
  if (dayMonth) return dayOf(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY_YEAR.exec(text);
  if (monthDay) return dayOf(monthDay[3], monthNumber(monthDay[1]), monthDay[2]);
  if (SERIAL.test(text) && Number(text) >= LEAST_SERIAL && Number(text) <= LARGEST_SERIAL)
    return EXCEL_EPOCH + Number(text);
  return undefined;
}

/** Whether day and month could be the other way round. */
export const isOrderOpen = (text: string): boolean => {
  const yearLast = YEAR_LAST.exec(text.trim());
  return yearLast !== null && yearLast[2] !== '.';
};

/** Whether the day comes first whatever the order, as with full stops. */
export const isDayFirstAlways = (text: string): boolean => YEAR_LAST.exec(text.trim())?.[2] === '.';

function dayOf(yearText = '', monthText = '', dayText = ''): number | undefined {
  const year = yearText.length === 2 ? shortYear(Number(yearText)) : Number(yearText);
  const [month, day] = [Number(monthText), Number(dayText)];
  if (year === undefined || year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY_MS : undefined;
}

/** Two digits are a year from 2000 to 2069. */
const shortYear = (year: number): number | undefined => (year <= 69 ? 2000 + year : undefined);

function monthNumber(word = ''): string {
  const at = MONTHS.findIndex((month) => word.toLowerCase().startsWith(month));
  return at < 0 ? '' : String(at + 1);
}

/** The Monday of an ISO week: the first week holds the fourth of January. */
function mondayOf(year: number, week: number): number | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  return fourth - weekdayOf(fourth) + 7 * (week - 1);
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Months since the year 0, by which calendar months are equal periods. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export const firstDayOfMonth = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;

/** YYYY-MM-DD. */
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
