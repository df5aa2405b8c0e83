import { describe, expect, it } from 'vitest';
import { agree, disagreements } from '../../src/model/terms-agree.ts';

type Terms = Parameters<typeof disagreements>[0];

describe('disagreements', () => {
  it.each<[string, Terms]>([
    ['a monthly budget', { monthlyBudget: 1000 }],
    ['one sum', { budgetTotal: 6000 }],
    ['a sum that is that budget', { monthlyBudget: 1000, budgetTotal: 6000, timelineMonths: 6 }],
    ['a sum that is a hundredth more', { monthlyBudget: 990, budgetTotal: 6000, timelineMonths: 6 }],
    ['a sum that is a hundredth less', { monthlyBudget: 1010, budgetTotal: 6000, timelineMonths: 6 }],
    ['a sum over a year, as no deadline is known', { monthlyBudget: 500, budgetTotal: 6000 }],
    ['a sum, and a budget that is not known', { monthlyBudget: 'unknown', budgetTotal: 6000 }],
    ['no money at all', { monthlyBudget: 0, budgetTotal: 0, timelineMonths: 6 }],
    ['a currency with its rate', { currency: 'EUR', rate: 1.1 }],
    ['dollars without a rate', { currency: 'USD' }],
    ['dollars at a rate of 1', { currency: 'USD', rate: 1 }],
  ])('finds none in %s', (_, terms) => {
    expect([disagreements(terms), agree(terms)]).toEqual([[], true]);
  });

  it.each<[string, Terms, object]>([
    [
      'two budgets',
      { monthlyBudget: 989, budgetTotal: 6000, timelineMonths: 6 },
      {
        code: 'two-budgets',
        where: 'budgetTotal',
        what: 'the budget is $989 a month, and $6,000 in total, which would be $1,000 a month',
        mend: 'Give one of the two.',
      },
    ],
    [
      'two budgets in euros, shown in cents',
      { monthlyBudget: 33.333, budgetTotal: 50, timelineMonths: 3, currency: 'EUR', rate: 1 },
      {
        code: 'two-budgets',
        where: 'budgetTotal',
        what: 'the budget is €33.33 a month, and €50 in total, which would be €16.67 a month',
        mend: 'Give one of the two.',
      },
    ],
    [
      'a currency without its rate',
      { currency: 'EUR' },
      {
        code: 'no-rate',
        where: 'currency',
        what: 'amounts are in EUR, and the benchmarks in US dollars',
        mend: 'Add --rate (or "rate") with the dollars for one EUR: --rate 1.25 if it is $1.25; --rate 1 takes the benchmarks one for one.',
      },
    ],
    [
      'a rate of nothing',
      { rate: 1 },
      {
        code: 'rate-without-currency',
        where: 'rate',
        what: 'a rate needs the currency that it is for',
        mend: 'Add --currency (or "currency") with its code, such as EUR.',
      },
    ],
    [
      'a rate of dollars',
      { currency: 'USD', rate: 2 },
      {
        code: 'rate-without-currency',
        where: 'rate',
        what: 'a US dollar is worth one US dollar',
        mend: 'Take the rate out.',
      },
    ],
  ])('finds %s', (_, terms, problem) => {
    expect([disagreements(terms), agree(terms)]).toEqual([[problem], false]);
  });

  it('finds all at once, and says where in the words of whoever read the answers', () => {
    const terms: Terms = { monthlyBudget: 1, budgetTotal: 6000, currency: 'EUR' };
    const found = disagreements(terms, (path) => `line 3, ${path.join('/')}`);
    expect(found.map(({ code, where }) => [code, where])).toEqual([
      ['two-budgets', 'line 3, budgetTotal'],
      ['no-rate', 'line 3, currency'],
    ]);
  });
});

describe('agree', () => {
  it('takes nulls and "unknown" for nothing said', () => {
    expect(agree({ currency: null, rate: null, budgetTotal: 'unknown' })).toBe(true);
    expect(agree({ currency: 'EUR', rate: null })).toBe(false);
  });
});
