import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/model/answers.ts';
import { parseAmount } from '../../src/model/parse-amount.ts';

const dollars = (text: string) => parseAmount(text, ANSWERS.monthlyBudget, '--budget');
const months = (text: string) => parseAmount(text, ANSWERS.timelineMonths, '--timeline');
const codeOf = (result: ReturnType<typeof dollars>) =>
  result.ok ? `read as ${result.value}` : result.problems[0]?.code;

describe('parseAmount', () => {
  it.each([
    ['5000', 5000],
    ['5,000', 5000],
    ['10,000', 10_000],
    ['100,000', 100_000],
    ['1234.500', 1234.5],
    ['1.5000', 1.5],
    ['1.005k', 1005],
    ['1.0001234m', 1_000_123.4],
    ['5000   dollars', 5000],
    [' unknown ', 'unknown'],
    ['1,234,567.89', 1_234_567.89],
    ['$5,000', 5000],
    ['$ 5,000', 5000],
    ['10k', 10_000],
    ['10 K', 10_000],
    ['1.1k', 1100],
    ['$2.5k', 2500],
    ['1.5m', 1_500_000],
    ['1.125m', 1_125_000],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['.25', 0.25],
    ['0', 0],
    ['007', 7],
    ['0.125', 0.125],
    ['  5000  ', 5000],
    ['5000 dollars', 5000],
    ['1 dollar', 1],
    ['5000 USD', 5000],
    ['5000 US dollars', 5000],
    ['5000$', 5000],
    ['1000000000000', 1e12],
    ['unknown', 'unknown'],
    ['Unknown', 'unknown'],
    ['?', 'unknown'],
  ])('reads %j as dollars', (text, value) => {
    expect(dollars(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['6', 6],
    ['0.5', 0.5],
    ['1.5 months', 1.5],
    ['1.500', 1.5],
    ['0.001', 0.001],
    ['6 months', 6],
    ['1 month', 1],
    ['6m', 6],
    ['1 year', 12],
    ['2 years', 24],
    ['1.5 years', 18],
    ['1y', 12],
    ['120', 120],
    ['10 years', 120],
    ['?', 'unknown'],
  ])('reads %j as months', (text, value) => {
    expect(months(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1,5', 'unclear-number'],
    ['1,50', 'unclear-number'],
    ['10,00,000', 'unclear-number'],
    ['1.500,00', 'unclear-number'],
    ['1.500', 'unclear-number'],
    ['12.500', 'unclear-number'],
    ['123.456', 'unclear-number'],
    ['a1,5', 'not-a-number'],
    ['1,5!', 'not-a-number'],
    ['1.500.000', 'unclear-number'],
    ['10 000', 'unclear-number'],
    ["10'000", 'unclear-number'],
    ['1,5k', 'unclear-number'],
    ['1, 5', 'unclear-number'],
    ['0x10', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['', 'not-a-number'],
    [',', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['5-10', 'not-a-number'],
    ['5000 euros', 'not-a-number'],
    ['5000 constructor', 'not-a-number'],
    ['６', 'not-a-number'],
    ['-5', 'out-of-range'],
    ['-$5', 'out-of-range'],
    ['1000000000001', 'out-of-range'],
    ['9999999m', 'out-of-range'],
    ['9'.repeat(400), 'out-of-range'],
  ])('refuses %j as dollars: %s', (text, code) => {
    expect(codeOf(dollars(text))).toBe(code);
  });

  it.each([
    ['0', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['121', 'out-of-range'],
    ['11 years', 'out-of-range'],
    ['$6', 'not-a-number'],
    ['6k', 'not-a-number'],
    ['6 weeks', 'not-a-number'],
    ['six', 'not-a-number'],
    ['1,5', 'unclear-number'],
  ])('refuses %j as months: %s', (text, code) => {
    expect(codeOf(months(text))).toBe(code);
  });

  const DOLLARS = 'Write a number such as 5000, 10k or $10,000, or "unknown".';
  const MONTHS = 'Write a number such as 6, 6 months or 2 years, or "unknown".';
  it.each<[string, typeof dollars, string, string]>([
    [' 1.500 ', dollars, '"1.500" is unclear; it may mean thousands or a fraction', DOLLARS],
    ['much', dollars, '"much" is not a number of US dollars', DOLLARS],
    ['5 euros', dollars, '"5 euros" is not a number of US dollars', DOLLARS],
    ['-5', dollars, '"-5" is not from $0 to $1,000,000,000,000', DOLLARS],
    ['soon', months, '"soon" is not a number of months', MONTHS],
    ['121', months, '"121" is not above 0 and up to 120 months', MONTHS],
  ])('says of %j what is wrong and what to write', (text, parse, what, mend) => {
    expect(parse(text)).toMatchObject({ ok: false, problems: [{ what, mend }] });
  });

  it('shows forty characters as they are', () => {
    expect(dollars('x'.repeat(40))).toMatchObject({
      problems: [{ what: `"${'x'.repeat(40)}" is not a number of US dollars` }],
    });
  });

  it('says what is wrong, where, and what to write instead', () => {
    expect(dollars('1,5')).toEqual({
      ok: false,
      problems: [
        {
          code: 'unclear-number',
          where: '--budget',
          what: '"1,5" is unclear; only thousands may be grouped, as in 10,000',
          mend: 'Write a number such as 5000, 10k or $10,000, or "unknown".',
        },
      ],
    });
  });

  it('cuts what is too long to show', () => {
    const result = dollars('x'.repeat(5000));
    expect(result.ok ? '' : result.problems[0]?.what).toBe(`"${'x'.repeat(37)}..." is not a number of US dollars`);
  });

  it('reads any text as a number in range, as unknown, or as one problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$0-9.,' km-]{0,40}$/)), (text) => {
        const result = dollars(text);
        if (!result.ok) return result.problems.length === 1;
        return result.value === 'unknown' || (result.value >= 0 && result.value <= 1e12);
      }),
    );
  });
});
