import { describe, expect, it } from 'vitest';
import { GIVEN_KEYS, type GivenAnswers } from '../../src/model/answers.ts';
import { inDollars, isMoney, monthlyBudgetOf, monthsOfTotal } from '../../src/model/own-money.ts';

const GOALS = ['lead-generation'] as const;

describe('monthsOfTotal', () => {
  it.each<[number | 'unknown' | undefined, number]>([
    [0.5, 1],
    [1, 1],
    [2.3, 3],
    [6, 6],
    [120, 120],
    ['unknown', 12],
    [undefined, 12],
  ])('spreads a sum until results are due in %s months over %d', (timelineMonths, months) => {
    expect(monthsOfTotal({ timelineMonths })).toBe(months);
  });
});

describe('monthlyBudgetOf', () => {
  it.each([
    [{ monthlyBudget: 500, timelineMonths: 6 }, 500],
    [{ budgetTotal: 6000, timelineMonths: 6 }, 1000],
    [{ budgetTotal: 6000, monthlyBudget: 500, timelineMonths: 6 }, 1000],
    [{ budgetTotal: 6000, monthlyBudget: 'unknown', timelineMonths: 'unknown' }, 500],
    [{ budgetTotal: 'unknown', monthlyBudget: 500 }, 500],
    [{ monthlyBudget: 'unknown' }, 'unknown'],
    [{}, 'unknown'],
  ] as const)('takes of %j what can be spent a month: %s', (answers, amount) => {
    expect(monthlyBudgetOf(answers)).toBe(amount);
  });
});

describe('inDollars', () => {
  it('gives answers of US dollars by the month as they are', () => {
    const answers: GivenAnswers = { goals: GOALS, monthlyBudget: 500, timelineMonths: 6 };
    expect(inDollars(answers)).toBe(answers);
  });

  it('counts every amount of money in US dollars, and nothing else', () => {
    const answers: GivenAnswers = {
      goals: GOALS,
      monthlyBudget: 1000,
      timelineMonths: 6,
      customerValue: 300,
      marginPercent: 40,
      hoursPerWeek: 5,
      horizonMonths: 24,
      currency: 'GBP',
      rate: 1.25,
    };
    expect(inDollars(answers)).toEqual({
      goals: GOALS,
      monthlyBudget: 1250,
      timelineMonths: 6,
      customerValue: 375,
      marginPercent: 40,
      hoursPerWeek: 5,
      horizonMonths: 24,
    });
  });

  it.each<[string, Partial<GivenAnswers>, unknown]>([
    ['one sum', { budgetTotal: 6000, timelineMonths: 6 }, { monthlyBudget: 1000, timelineMonths: 6 }],
    [
      'one sum in euros',
      { budgetTotal: 6000, timelineMonths: 'unknown', currency: 'EUR', rate: 1.5 },
      { monthlyBudget: 750, timelineMonths: 'unknown' },
    ],
    [
      'an unknown budget in euros',
      { monthlyBudget: 'unknown', timelineMonths: 6, currency: 'EUR', rate: 2 },
      { monthlyBudget: 'unknown', timelineMonths: 6 },
    ],
    [
      'dollars that are called so',
      { monthlyBudget: 500, timelineMonths: 6, currency: 'USD' },
      { monthlyBudget: 500, timelineMonths: 6 },
    ],
    [
      'dollars at their rate',
      { monthlyBudget: 500, timelineMonths: 6, rate: 1 },
      { monthlyBudget: 500, timelineMonths: 6 },
    ],
  ])('reads %s by the month and without the words of money', (_, given, dollars) => {
    expect(inDollars({ goals: GOALS, ...given } as GivenAnswers)).toEqual({ goals: GOALS, ...(dollars as object) });
  });
});

describe('isMoney', () => {
  it('knows the answers that are amounts of money', () => {
    expect(GIVEN_KEYS.filter(isMoney)).toEqual(['monthlyBudget', 'budgetTotal', 'customerValue']);
  });
});
