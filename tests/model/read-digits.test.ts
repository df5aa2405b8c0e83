import { describe, expect, it } from 'vitest';
import { type Habits, readDigits } from '../../src/model/read-digits.ts';

/** In dollars, in euros, and of what is no money. */
const HABITS: readonly Habits[] = [
  { commaIsThousands: true, mayBeThousands: true },
  { commaIsThousands: false, mayBeThousands: true },
  { commaIsThousands: true, mayBeThousands: false },
];
const read = (text: string) =>
  HABITS.map((habits) => {
    const digits = readDigits(text, habits);
    return digits === undefined ? undefined : 'value' in digits ? digits.value : digits.readings;
  });
const always = (value: unknown) => HABITS.map(() => value);

describe('readDigits', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['5000', 5000],
    ['5e3', 5000],
    ['5e+3', 5000],
    ['5e-1', 0.5],
    ['1.5e3', 1500],
    ['5.', 5],
    ['.5', 0.5],
    [',5', 0.5],
    ['1,5', 1.5],
    ['1,50', 1.5],
    ['1234,500', 1234.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['12.3456', 12.3456],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['1,23,456', 123_456],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['12.345.678,9', 12_345_678.9],
    ['12,34,567.8', 1_234_567.8],
    ['1,234.567', 1234.567],
    ['1 234', 1234],
    ['12 345 678', 12_345_678],
    ["1'234'567", 1_234_567],
    ['1\u2019234', 1234],
    ['1 234,500', 1234.5],
    ['1 234.500', 1234.5],
    ['1 234e3', 1_234_000],
  ])('reads %j as %d, whoever writes it', (text, value) => {
    expect(read(text)).toEqual(always(value));
  });

  it.each<[string, readonly unknown[]]>([
    ['1,234', [1234, [1.234, 1234], 1234]],
    ['12,500', [12_500, [12.5, 12_500], 12_500]],
    ['1.234', [[1.234, 1234], [1.234, 1234], 1.234]],
    ['123.456', [[123.456, 123_456], [123.456, 123_456], 123.456]],
    ['1.234e3', always(1234)],
    ['1,234e3', [1_234_000, [1234, 1_234_000], 1_234_000]],
  ])('reads %j by what is usual in dollars, in euros, and of what is no money: %j', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    '1,2,3',
    '1,23,45',
    '1,2345,678',
    '123,45,678',
    '1234,567,890',
    '1.23.456',
    '1,234,56',
    '1.2,3.4',
    '1,2.3',
    '1.23,4',
    '1,234.5,6',
    '1 23',
    '1 2345',
    '1234 567',
    "1'23",
    '1,5 000',
    '1 234 56',
  ])('reads %j as no number', (text) => {
    expect(read(text)).toEqual(always(undefined));
  });
});
