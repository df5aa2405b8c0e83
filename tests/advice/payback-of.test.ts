import { describe, expect, it } from 'vitest';
import type { Divided } from '../../src/advice/money.ts';
import { paybackOf } from '../../src/advice/payback.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const GIVEN: GivenAnswers = { goals: ['immediate-sales'], monthlyBudget: 100, timelineMonths: 4, customerValue: 200 };
const phase = (from: number, to: number, spends: Readonly<Record<string, number>>) =>
  ({
    from,
    to,
    channels: Object.entries(spends).map(([id, spend]) => ({ id, spend })),
  }) as unknown as Divided['phases'][number];
/** Two months of $100, two of $150, and customers of each month. */
const PLAN = {
  ...{ unit: 'money', horizonMonths: 5 },
  phases: [phase(1, 2, { seo: 100 }), phase(3, 4, { seo: 50, ads: 100 })],
  runOf: (id: string) => ({ customers: id === 'seo' ? [0, 1, 1, 1, 0.5] : [0, 0, 0.25] }),
} as unknown as Divided;
const payback = (given: Partial<GivenAnswers> = {}, plan: Partial<Divided> = {}) =>
  paybackOf({ ...GIVEN, ...given }, { ...PLAN, ...plan }, dataset);

describe('paybackOf', () => {
  it('is the month from which customers have covered the money, and by how much they do at the end', () => {
    expect(payback()).toEqual({
      ...{ month: 2, byMonth: 5, covered: (200 * 3.75) / 500, isOverAfterGoal: false },
      called: { one: 'customer', several: 'customers' },
    });
    expect(payback({ customerValue: 180 })?.month).toBe(3);
    expect(payback({ customerValue: 100 })).toMatchObject({ month: null, covered: (100 * 3.75) / 500 });
    expect(payback({ marginPercent: 50 })).toMatchObject({ month: null, covered: (100 * 3.75) / 500 });
  });

  it('is over after an event with a date', () => {
    expect(payback({ goals: ['event-turnout'] })?.isOverAfterGoal).toBe(true);
    expect(payback({ goals: ['event-turnout'], timelineMonths: 'unknown' })?.isOverAfterGoal).toBe(false);
  });

  it.each<[string, Partial<GivenAnswers>, Partial<Divided>]>([
    ['nobody says what a customer is worth', { customerValue: 'unknown' as never }, {}],
    ['the goal is not about customers', { goals: ['brand-awareness'] }, {}],
    ['hours are divided', {}, { unit: 'hours' }],
    ['nothing is divided', {}, { phases: [] }],
    ['no money is spent', {}, { phases: [phase(1, 5, { seo: 0 })] }],
  ])('is not known where %s', (_, given, plan) => {
    expect(payback(given, plan)).toBeNull();
  });

  it('is not known without a plan', () => {
    expect(paybackOf(GIVEN, undefined, dataset)).toBeNull();
  });
});
