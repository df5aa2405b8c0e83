import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/advice/in-currency.ts';
import type { Advice } from '../../src/model/advice.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor as advise } from '../support/shipped-advice.ts';

/** Every number under a name that ends in Usd, in order. */
const amountsIn = (value: unknown, isAmount = false): readonly number[] => {
  if (typeof value === 'number') return isAmount ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => amountsIn(inner, isAmount || name.endsWith('Usd')));
};
const textsIn = (value: unknown): string => JSON.stringify(value);
const inEuro = ({ monthlyBudget, customerValue, ...others }: GivenAnswers, rate: number): GivenAnswers => ({
  ...others,
  monthlyBudget: typeof monthlyBudget === 'number' ? monthlyBudget / rate : 'unknown',
  ...(typeof customerValue === 'number' ? { customerValue: customerValue / rate } : {}),
  currency: 'EUR',
  rate,
});

describe('advice in another currency', () => {
  it('is the advice for as many dollars, with every other amount divided by the rate', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const [dollars, euros] = [advise(answers), advise(inEuro(answers, 2))];
        for (const field of ['score', 'verdict', 'mix', 'confidence', 'questions'] as const) {
          expect(euros[field]).toEqual(dollars[field]);
        }
        const split = ({ phases }: typeof dollars) => phases.map(({ months, mix, why }) => [months, mix, why]);
        expect(split(euros)).toEqual(split(dollars));
        expect(euros.stability.flipWeights).toEqual(dollars.stability.flipWeights);
        expect(amountsIn(euros)).toEqual(amountsIn(dollars).map((amount) => amount / 2));
        expect(textsIn({ ...euros, sources: [] })).not.toMatch(/\$\d/);
      }),
      { numRuns: 30 },
    );
  });

  it('spends a sum for the whole time and no more, however many weeks that is', () => {
    for (const timelineMonths of [0.5, 1, 1.4, 2.3, 6]) {
      const { phases } = advise({ goals: ['event-turnout'], budgetTotal: 3000, timelineMonths });
      const spent = phases.flatMap(({ months: [from, to], channels, unspent }) =>
        [...channels.map(({ monthlyUsd }) => monthlyUsd), unspent ?? 0].map((amount) => amount * (to - from + 1)),
      );
      expect(Math.abs(spent.reduce((sum, amount) => sum + amount, 0) - 3000)).toBeLessThan(30);
    }
  });

  it('keeps the answers as they were given, with the currency and its rate beside them', () => {
    const given = {
      goals: ['lead-generation'],
      monthlyBudget: 360,
      timelineMonths: 6,
      currency: 'GBP',
      rate: 1.25,
    } as const;
    expect(advise(given)).toMatchObject({ answers: given, currency: 'GBP', rate: 1.25 });
    const { answers, currency, rate } = advise({ goals: ['lead-generation'], budgetTotal: 6000, timelineMonths: 6 });
    expect({ answers, currency, rate }).toEqual({
      answers: { goals: ['lead-generation'], budgetTotal: 6000, timelineMonths: 6 },
      currency: 'USD',
      rate: 1,
    });
  });

  it('says of money what would turn the verdict, so that it does', () => {
    const budgets = [300, 800, 2000, 5000];
    const turned = fc.sample(arbitraryAnswers, { seed: 3, numRuns: 30 }).flatMap((answers, at) => {
      const given = inEuro({ ...answers, monthlyBudget: budgets[at % budgets.length] ?? 0, customerValue: 900 }, 1.3);
      return advise(given)
        .flips.filter(({ answer }) => answer === 'monthlyBudget' || answer === 'customerValue')
        .map(({ answer, from, to, verdict }) => {
          expect(from).toBe(given[answer as 'monthlyBudget']);
          return [advise({ ...given, [answer]: to }).verdict, verdict];
        });
    });
    expect(turned.length).toBeGreaterThan(5);
    expect(turned.filter(([is, said]) => is !== said)).toEqual([]);
  });

  it('reads one sum for the whole time by the month', () => {
    const { score, flips }: Advice = advise({ goals: ['lead-generation'], budgetTotal: 6000, timelineMonths: 6 });
    const monthly = advise({ goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 });
    expect({ score, flips }).toEqual({ score: monthly.score, flips: monthly.flips });
  });
});

describe('textIn', () => {
  it.each([
    ['about $1,500 a month', 'about £1,200 a month'],
    ['$26 to $310', '£21 to £250'],
    ['$11,000, or $2.50 a click', '£8,800, or £2 a click'],
    ['a share of $1,175', 'a share of £940'],
    ['a share of $1,005,000', 'a share of £804,000'],
    ['$1,005 a month', '£804 a month'],
    ['$0.055 each', '£0.044 each'],
    ['$3 a lead, or $10 a day', '£2.40 a lead, or £8 a day'],
    ['a dollar', 'a dollar'],
  ])('says %j as %j', (dollars, pounds) => {
    expect(textIn(dollars, { currency: 'GBP', rate: 1.25 })).toBe(pounds);
  });
});
