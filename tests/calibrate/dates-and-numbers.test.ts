import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWords } from '../../src/calibrate/column-words.ts';
import { type DateOrder, isoDate, parseDate } from '../../src/calibrate/dates.ts';
import { isPeriods, layOnPeriods } from '../../src/calibrate/grain.ts';
import { currencyOf, numberStyle, parseNumber } from '../../src/calibrate/numbers.ts';
import { mendDate, plainDate } from '../../src/calibrate/plain-date.ts';
import { dataset } from '../support/shipped-advice.ts';

const dateOf = (text: string, order: DateOrder = 'ymd') => {
  const day = parseDate(text, order);
  return day === undefined ? undefined : isoDate(day);
};

describe('a date', () => {
  it.each([
    ['2023-01-31', '2023-01-31'],
    ['2023/1/5', '2023-01-05'],
    ['2023-07', '2023-07-01'],
    ['2023-07-04T00:00:00', '2023-07-04'],
    ['31.12.2018', '2018-12-31'],
    ['1 Jan 2023', '2023-01-01'],
    ['Jan 2023', '2023-01-01'],
    ['September 2024', '2024-09-01'],
    ['Jan-23', '2023-01-01'],
    ['Mar 5, 2024', '2024-03-05'],
    ['2023-W07', '2023-02-13'],
    ['2021-W01', '2021-01-04'],
    ['44927', '2023-01-01'],
    ['23-04-05', '2023-04-05'],
  ])('%s is %s', (text, wanted) => {
    expect(dateOf(text)).toBe(wanted);
  });

  it.each([
    ['03/04/2023', 'dmy', '2023-04-03'],
    ['03/04/2023', 'mdy', '2023-03-04'],
    ['31-12-18', 'dmy', '2018-12-31'],
    ['31-12-18', 'mdy', undefined],
    ['03.04.2023', 'mdy', '2023-04-03'],
  ] as const)('%s by %s is %s', (text, order, wanted) => {
    expect(dateOf(text, order)).toBe(wanted);
  });

  it.each(['', '2023', '2023-13-01', '2023-02-30', '29 Feb 2023', 'soon', '12', '99999', '1/1/71', '=A1', '2023-W54'])(
    '%j is none',
    (text) => {
      expect(dateOf(text, 'dmy')).toBeUndefined();
    },
  );
});

describe('a date as people and tools write it', () => {
  const { dates } = columnWords(dataset);

  it.each([
    ['Week of January 2, 2023', '2023-01-02'],
    ['Mon, Jan 2, 2023', '2023-01-02'],
    ['2nd Jan 2023', '2023-01-02'],
    ['Jan 2 – Jan 8, 2023', '2023-01-02'],
    ['Dec 26 - Jan 1, 2024', '2023-12-26'],
    ['2023-01-02 - 2023-01-08', '2023-01-02'],
    ['W07 2023', '2023-02-13'],
    ['2023 KW 7', '2023-02-13'],
    ['Week 7, 2023', '2023-02-13'],
    ['Q2 2023', '2023-04-01'],
    ['07/2023', '2023-07-01'],
    ['202307', '2023-07-01'],
    ['20230704', '2023-07-04'],
    ['März 2023', '2023-03-01'],
    ['1 février 2023', '2023-02-01'],
    ['dez. 23', '2023-12-01'],
    ['Total 2023', undefined],
    ['Jan', undefined],
    ['7', undefined],
  ])('%s is %s', (text, wanted) => {
    expect(dateOf(plainDate(text, dates))).toBe(wanted);
  });

  it('says what to write where it is none', () => {
    expect(mendDate('Jan', dates)).toBe('Say the year too, as in 2024-01.');
    expect(mendDate('7', dates)).toContain('says no year');
  });
});

describe('the periods of dates', () => {
  const laid = (texts: readonly string[]) => layOnPeriods(texts.map((text) => parseDate(text, 'ymd') ?? 0));

  it.each([
    [['2024-01-31', '2024-02-29', '2024-03-31', '2024-05-31'], 'month', [0, 1, 2, 4]],
    [['2024-01-15', '2024-01-01', '2024-01-08'], 'week', [2, 0, 1]],
    [['2024-02-28', '2024-02-29', '2024-03-01'], 'day', [0, 1, 2]],
  ])('%j are by %s', (texts, grain, index) => {
    expect(laid(texts)).toMatchObject({ grain, index });
  });

  it.each([
    [['2024-01-01', '2024-04-01', '2024-07-01'], { kind: 'too-coarse', gap: 91 }],
    [['2024-01-01', '2024-01-15', '2024-01-29'], { kind: 'uneven', gap: 14 }],
    [['2024-01-01', '2024-01-08', '2024-01-16', '2024-01-22', '2024-01-29'], { kind: 'off-beat', row: 2 }],
    [['2024-01-01'], { kind: 'single' }],
  ])('%j are none', (texts, why) => {
    const periods = laid(texts);
    expect(isPeriods(periods)).toBe(false);
    expect(periods).toEqual(why);
  });
});

describe('a number', () => {
  const read = (cell: string, among: readonly string[] = [], separator = ',') =>
    parseNumber(cell, numberStyle([cell, ...among], separator));

  it.each([
    ['1234.5', [], 1234.5],
    ['1,234.50', [], 1234.5],
    ['1.234,50', [], 1234.5],
    ['1 234,50', [], 1234.5],
    ["1'234.50", [], 1234.5],
    ['$1,234', [], 1234],
    ['1 234,50 €', [], 1234.5],
    ['EUR 12', [], 12],
    ['1,234', [], 1234],
    ['1,234', ['0,5'], 1.234],
    ['1.234', [], 1.234],
    ['1.234', ['0,5'], 1234],
    ['1,234,567', [], 1234567],
    ['-640.0', [], -640],
    ['−5', [], -5],
    ['-$5', [], -5],
    ['-0', [], 0],
    ['1E+05', [], 100000],
    ['1,23,456.5', [], 123456.5],
    ['A$1,234', [], 1234],
    ['CHF 1’234', [], 1234],
    ['12,50 kr', ['0,5'], 12.5],
    ['$1.8k', [], 1800],
  ])('%s beside %j is %d', (cell, among, wanted) => {
    expect(read(cell, among)).toBe(wanted);
  });

  it('has dots for thousands where semicolons part the columns and nothing else tells', () => {
    expect(read('1.541', [], ';')).toBe(1541);
    expect(numberStyle(['1.541'], ';')).toEqual({ decimal: ',', guessedFrom: '1.541' });
  });

  it.each([
    '',
    'n/a',
    '12%',
    '(12)',
    '=1+1',
    '1..2',
    '12.34.5',
    '1,2,345',
    '3 eggs',
    '$5€',
    'Infinity',
    'NaN',
    '0x10',
    '--5',
  ])('%j is none', (cell) => {
    expect(read(cell)).toBeUndefined();
  });

  it('has a currency by its sign or code', () => {
    expect(['$5', '5 €', 'USD 7', '8'].map(currencyOf)).toEqual(['$', '€', 'USD', undefined]);
  });

  it('comes back from both styles of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const grouped = (mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
        const wanted = Number(`${whole}.${fraction}`);
        expect(read(`${grouped(',')}.${fraction}`)).toBe(wanted);
        expect(read(`${grouped('.')},${fraction}`)).toBe(wanted);
      }),
    );
  });
});
