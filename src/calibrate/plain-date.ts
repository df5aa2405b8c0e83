import type { DateWords } from '../model/history-words.ts';
import { DATE_ORDERS, MONTHS, parseDate } from './dates.ts';
import { folded } from './normalise.ts';

/** No date and no range of two dates is longer. */
const LONGEST = 80;

const WEEK_LAST = /^(\d{4})[\s\-/]*(\p{L}+)[.\s]*(\d{1,2})$/u;
const WEEK_FIRST = /^(\p{L}+)[.\s]*(\d{1,2})[\s,\-/]+(\d{4})$/u;
const MONTH_OF_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const WITHOUT_MARKS = /^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])?$/;
const RANGE = /^(.+?)\s+(?:-|–|—|to|until|through|bis|au|al)\s+(.+)$/u;
const YEAR_AT_END = /\b(\d{4})$/;
const ORDINAL = /(\d)(?:st|nd|rd|th|er|º|ª)\b/gu;

/** Whether a text is a date in some order of day and month. */
export const isDate = (text: string): boolean => DATE_ORDERS.some((order) => parseDate(text, order) !== undefined);

/** A date as people and tools write it, in a form that `parseDate` knows; as it is where there is none. */
export function plainDate(written: string, words: DateWords): string {
  const text = written.trim();
  if (text === '' || text.length > LONGEST || isDate(text)) return text;
  const plain = folded(text).replace(/\s+/g, ' ');
  const found = numbered(plain, words) ?? firstOfRange(plain, words) ?? inEnglish(plain, words);
  return isDate(found) ? found : text;
}

/** Weeks, quarters and months by their numbers. */
function numbered(plain: string, words: DateWords): string | undefined {
  const month = MONTH_OF_YEAR.exec(plain);
  if (month) return `${month[2]}-${month[1]}`;
  const [, yearAlone, monthAlone, day] = WITHOUT_MARKS.exec(plain) ?? [];
  if (yearAlone !== undefined)
    return day === undefined ? `${yearAlone}-${monthAlone}` : `${yearAlone}-${monthAlone}-${day}`;
  const first = WEEK_FIRST.exec(plain);
  const [, year = '', word = '', number = ''] =
    WEEK_LAST.exec(plain) ?? (first ? [plain, first[3], first[1], first[2]] : []);
  if (words.week.includes(word)) return `${year}-W${number.padStart(2, '0')}`;
  return words.quarter.includes(word) ? `${year}-${3 * Number(number) - 2}` : undefined;
}

/** Of "Dec 26 – Jan 1, 2024" the first day, in the year before where it would come after the last. */
function firstOfRange(plain: string, words: DateWords): string | undefined {
  const [, from, to] = RANGE.exec(plain) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [plainDate(from, words), plainDate(to, words)];
  const year = /\d{4}/.test(from) ? undefined : YEAR_AT_END.exec(to)?.[1];
  if (year === undefined) return isDate(first) ? first : undefined;
  const inYear = (each: number) => plainDate(`${from}, ${each}`, words);
  const [day = 0, end = 0] = [inYear(Number(year)), last].map((each) => parseDate(each, 'mdy') ?? 0);
  return inYear(day > end ? Number(year) - 1 : Number(year));
}

/** Names of months in English, and without names of weekdays and words around a date. */
const inEnglish = (plain: string, { months, around }: DateWords): string =>
  plain
    .replace(ORDINAL, '$1')
    .replace(/\p{L}+\.?/gu, (word) => {
      const bare = word.replace('.', '');
      const at = months.findIndex((names) => names.includes(bare));
      return at >= 0 ? (MONTHS[at] as string) : around.includes(bare) ? '' : word;
    })
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:]+|[\s,:]+$/g, '');

/** What to write in place of a text that is no date. */
export function mendDate(written: string, { months }: DateWords): string {
  const plain = folded(written.trim());
  if (months.some((names) => names.includes(plain))) return 'Say the year too, as in 2024-01.';
  if (/^\d{1,2}$/.test(plain))
    return 'A number alone says no year: write weeks as 2024-W05, or by their first day, and months as 2024-01.';
  return 'Write dates as 2024-01-31, months as 2024-01 and weeks as 2024-W05.';
}
