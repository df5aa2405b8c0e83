import { describe, expect, it } from 'vitest';
import { calendarMonth, formatDate, parseDate } from '../../../src/report/words/calendar.ts';

describe('parseDate', () => {
  it.each(['2026-12-01', '2028-02-29', ' 2026-01-31 '])('reads %s', (text) => {
    const date = parseDate(text);
    expect([date?.year, date?.month, date?.day].map((part) => String(part).padStart(2, '0')).join('-')).toBe(
      text.trim(),
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '12/01/2026', 'today', '', '0000-01-01'])(
    'refuses "%s"',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});

it('formatDate writes the month in full', () => {
  expect(formatDate({ year: 2026, month: 12, day: 1 })).toBe('December 1, 2026');
});

describe('calendarMonth', () => {
  it.each([
    [15, 1, 'November', 2026],
    [16, 1, 'December', 2026],
    [1, 3, 'January', 2027],
    [16, 26, 'January', 2029],
  ])('of a page of November %i names month %i %s %i', (day, at, name, year) => {
    expect(calendarMonth({ year: 2026, month: 11, day }, at)).toEqual({ name, short: name.slice(0, 3), year });
  });
});
