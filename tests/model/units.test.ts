import { describe, expect, it } from 'vitest';
import { formatExamples, formatRange, isInRange, PERIODS, unitOf, WEEKS_A_MONTH } from '../../src/model/units.ts';

describe('isInRange', () => {
  it.each([
    [{ least: 0, most: 5 }, [-0.01, 0, 2.5, 5, 5.01], [false, true, true, true, false]],
    [{ least: 0, isAbove: true, most: 5 }, [0, 0.01, 5, 5.01], [false, true, true, false]],
    [{ least: 1, isWhole: true, most: 5 }, [0, 1, 1.5, 5, 6], [false, true, false, true, false]],
    [{ least: 0, most: 5 }, [Number.NaN, Number.POSITIVE_INFINITY], [false, false]],
  ] as const)('says for %o of %j whether each is right: %j', (range, values, right) => {
    expect(values.map((value) => isInRange({ ...range, plausible: [1, 2] }, value))).toEqual(right);
  });
});

describe('formatRange', () => {
  const dollars = (bound: number) => `$${bound}`;
  it.each([
    [{ least: 0, most: 5 }, 'from $0 to $5'],
    [{ least: 0, isAbove: true, most: 5 }, 'above $0 and up to $5'],
    [{ least: 1, isWhole: true, most: 5 }, 'a whole number from $1 to $5'],
  ] as const)('says %o in words: %s', (range, words) => {
    expect(formatRange(range, dollars)).toBe(words);
  });
});

describe('formatExamples', () => {
  it.each([
    ['US dollars', '5000 or 10k'],
    ['months', '6, 12 weeks or 2 years'],
    ['hours', '5, 5 hours or 20 hours a month'],
    ['percent', '40, 40% or 40 percent'],
    ['leads', '40, 40 leads or 40 calls'],
    ['customers', '3, 3 customers or 3 jobs'],
    ['US dollars for one unit', '1.25, 0.0067 or 1'],
  ] as const)('shows how %s are written: %s', (unit, examples) => {
    expect(formatExamples({ unit })).toBe(examples);
  });

  it.each([
    ['USD', '5000, 10k or $10,000'],
    ['EUR', '5000, 10k or €10000'],
    ['CHF', '5000, 10k or CHF 10000'],
  ])('shows money in %s as it can be read in one way only: %s', (currency, examples) => {
    expect(formatExamples({ unit: 'US dollars' }, currency)).toBe(examples);
  });

  it('names a currency with nothing but money', () => {
    expect(formatExamples({ unit: 'months' }, 'EUR')).toBe('6, 12 weeks or 2 years');
  });
});

describe('unitOf', () => {
  it('tells how numbers of a unit are compared, and what stands for them and after them', () => {
    const units = [
      'US dollars',
      'months',
      'hours',
      'percent',
      'leads',
      'customers',
      'US dollars for one unit',
    ] as const;
    const told = units.map((unit) => {
      const { scale, isPaced, isMoney, nouns, placeholder } = unitOf({ unit });
      return [scale, isPaced, isMoney, nouns?.join(), placeholder];
    });
    expect(told).toEqual([
      ['logarithmic', undefined, true, undefined, 'dollars'],
      ['linear', undefined, undefined, 'month,months', 'months'],
      ['linear', true, undefined, 'hour,hours', 'hours'],
      ['linear', undefined, undefined, 'percent,percent', 'percent'],
      ['linear', undefined, undefined, 'lead,leads', 'leads'],
      ['linear', undefined, undefined, 'customer,customers', 'customers'],
      ['linear', undefined, undefined, undefined, 'dollars'],
    ]);
  });
});

describe('PERIODS', () => {
  it('count how often each comes in a year', () => {
    expect(Object.entries(PERIODS).map(([name, { inAYear }]) => [name, inAYear])).toEqual([
      ['day', 365],
      ['week', 52],
      ['fortnight', 26],
      ['month', 12],
      ['quarter', 4],
      ['year', 1],
    ]);
    expect(WEEKS_A_MONTH).toBeCloseTo(52 / 12, 12);
  });
});
