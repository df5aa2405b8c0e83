import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../src/model/plan.ts';
import { allocateBudget } from '../../src/plan/allocate-budget.ts';
import { inOwnMoney } from '../../src/plan/in-own-money.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { stepFor } from '../../src/plan/round-money.ts';
import { orThrow } from '../../src/problem/problem.ts';
import reference from './reference.json' with { type: 'json' };

const { step: _step, ...inputs } = reference.clients.saas.inputs;
const saas = inputs as unknown as PlanRequest;
const inEuros = (rate: number, monthlyBudgetUsd = 10_000) =>
  inOwnMoney({ ...saas, monthlyBudgetUsd }, { code: 'EUR', rate });

describe('a plan in another currency', () => {
  it.each([700, 2500, 8000, 10_000, 60_000])(
    'has half of every amount of $%i, where one unit is two dollars',
    (usd) => {
      const dollars = orThrow(allocateBudget({ ...saas, monthlyBudgetUsd: usd })).document;
      const euros = orThrow(allocateBudget(inEuros(2, usd))).document;
      const half = dollars.allocation.map((phase) =>
        Object.fromEntries(Object.entries(phase).map(([id, amount]) => [id, amount / 2])),
      );
      expect(euros.allocation).toEqual(half);
      expect(euros.typicalCustomersByHorizon).toBeCloseTo(dollars.typicalCustomersByHorizon, 9);
    },
  );

  it('speaks in round amounts of that currency', () => {
    expect([0.0067, 1.08, 1.27, 0.012].map((rate) => stepFor(5000 / rate, rate))).toEqual([10_000, 50, 50, 5000]);
    const { months } = orThrow(allocateBudget(inEuros(1.08, 10_800))).document;
    for (const { spend, channels } of months) {
      expect(spend).toBe(10_000);
      expect(channels.every((each) => each.spend % 100 === 0)).toBe(true);
    }
  });

  it('finds the least budget for a target in that currency, and names it in messages', () => {
    const target = { value: 3, by: 9, perMonth: true } as const;
    const dollars = planBudget({ ...saas, target }).target?.cheapest.budgetUsd ?? 0;
    const yen = planBudget({ ...inOwnMoney(saas, { code: 'JPY', rate: 0.01 }), target }).target?.cheapest.budgetUsd;
    expect(Math.abs((yen ?? 0) - dollars * 100)).toBeLessThanOrEqual(100);
    const large = planBudget({ ...inOwnMoney(saas, { code: 'EUR', rate: 1e6 }), target });
    expect([large.target?.cheapest.budgetUsd, large.target?.atMix?.budgetUsd]).toEqual([1, 1]);
    const problems = allocateBudget({ ...inEuros(2), limits: { seo: { fix: 9000 } } });
    expect(problems).toMatchObject({ problems: [{ what: 'seo €9,000 = €9,000 a month, and the budget is €5,000.' }] });
  });
});

describe('the customers so far', () => {
  it('are in every month those of the months before it and its own, and in the last one all', () => {
    const { months, totals } = planBudget(saas).forecast;
    for (const [index, { customers, customersSoFar }] of months.entries()) {
      const before = months[index - 1]?.customersSoFar ?? { low: 0, mid: 0, high: 0 };
      expect(customersSoFar.mid).toBeCloseTo(before.mid + customers.mid, 9);
      expect(customersSoFar.low).toBeGreaterThanOrEqual(before.low);
      expect(customersSoFar.high).toBeGreaterThanOrEqual(before.high);
    }
    expect(months.at(-1)?.customersSoFar).toEqual({
      ...totals.customers,
      mid: expect.closeTo(totals.customers.mid, 9),
    });
  });
});
