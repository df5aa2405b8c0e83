import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../src/model/plan.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { type Problem, UserError } from '../../src/problem/problem.ts';
import reference from './reference.json' with { type: 'json' };

const saas = reference.clients.saas.inputs as unknown as PlanRequest;
const [blog] = saas.channels;
const withBlog = (change: object): Partial<PlanRequest> => ({
  channels: [{ ...blog, ...change } as PlanRequest['channels'][number], ...saas.channels.slice(1)],
});

const problemsOf = (change: Partial<PlanRequest>) =>
  foundBy({ ...saas, ...change }).map(({ code, where }) => [code, where]);

function foundBy(request: PlanRequest): readonly Problem[] {
  try {
    planBudget(request);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

describe('planBudget, of a request from elsewhere', () => {
  it.each<[string, Partial<PlanRequest>, readonly (readonly [string, string])[]]>([
    ['no whole month as horizon', { horizonMonths: 7.5 }, [['horizon', 'horizonMonths']]],
    ['a horizon beyond 60 months', { horizonMonths: 61 }, [['horizon', 'horizonMonths']]],
    ['a goal month before the first', { goalMonth: 0 }, [['goal-month', 'goalMonth']]],
    [
      'phases with a gap',
      {
        phases: [
          { from: 1, to: 3, inboundAdvised: 50 },
          { from: 5, to: 12, inboundAdvised: 50 },
        ],
      },
      [['phases', 'phases']],
    ],
    [
      'phases that end before the horizon',
      { phases: [{ from: 1, to: 6, inboundAdvised: 50 }] },
      [['phases', 'phases']],
    ],
    ['no phases', { phases: [] }, [['phases', 'phases']]],
    ['an end of spending after the horizon', { stopAfterMonth: 13 }, [['stop-after', 'stopAfterMonth']]],
    [
      'a target of nothing, by a month beyond the horizon',
      { target: { value: 0, by: 13 } },
      [
        ['target-not-positive', 'target.value'],
        ['by-beyond-horizon', 'target.by'],
      ],
    ],
    [
      'a target of something else',
      { target: { value: 3, by: 9, count: 'clicks' as 'customers' } },
      [['target-count', 'target.count']],
    ],
    [
      'revenue of customers whose worth is not known',
      { target: { value: 3, by: 9, count: 'revenue' } },
      [['revenue-needs-customer-value', 'target.count']],
    ],
    ['a budget below 0', { monthlyBudgetUsd: -1 }, [['bad-amount', 'monthlyBudgetUsd']]],
    ['a budget that is no number', { monthlyBudgetUsd: Number.NaN }, [['bad-amount', 'monthlyBudgetUsd']]],
    ['a mix of 101 percent', { mode: 101 }, [['bad-amount', 'mode']]],
    [
      'a stretch of 0 and a credit of 2, both at once',
      { rangeStretch: 0, creditAfterGoal: 2 },
      [
        ['bad-amount', 'creditAfterGoal'],
        ['bad-amount', 'rangeStretch'],
      ],
    ],
    ['a rate above 1', withBlog({ leadToCustomerRate: [0.1, 0.5, 1.5] }), [['bad-figure', 'blog.leadToCustomerRate']]],
    ['a lead that costs nothing', withBlog({ costPerLeadUsd: [0, 0, 10] }), [['bad-figure', 'blog.costPerLeadUsd']]],
    ['more kept than 97 percent', withBlog({ keptPerMonth: [0.5, 0.9, 0.98] }), [['bad-figure', 'blog.keptPerMonth']]],
    ['a low above the typical', withBlog({ delayMonths: [3, 2, 4] }), [['bad-figure', 'blog.delayMonths']]],
    [
      'a side, a team and a share that there are not',
      withBlog({ side: 'x', team: 'y', mostShareOfMoney: 2 }),
      [
        ['bad-figure', 'blog.side'],
        ['bad-figure', 'blog.team'],
        ['bad-figure', 'blog.mostShareOfMoney'],
      ],
    ],
    ['a least spend below 0', withBlog({ leastMonthlyUsd: -5 }), [['bad-figure', 'blog.leastMonthlyUsd']]],
    [
      'a channel twice',
      { channels: [...saas.channels, ...saas.channels.slice(0, 1)] },
      [['channel-twice', 'channels']],
    ],
    [
      'unknown channels, wherever they are named',
      { limits: { seos: { fix: 1 } }, only: ['blogs'], without: ['constructor'] },
      [
        ['unknown-channel', 'limits.seos'],
        ['unknown-channel', 'only'],
        ['unknown-channel', 'without'],
      ],
    ],
    [
      'limits that are no amounts',
      { limits: { seo: { fix: -1, max: Number.NaN } } },
      [
        ['bad-limit', 'limits.seo.fix'],
        ['bad-limit', 'limits.seo.max'],
      ],
    ],
    [
      'percent of an unclear whole',
      { limits: { seo: { fix: '20%' as unknown as number } } },
      [['bad-limit', 'limits.seo.fix']],
    ],
    [
      'a fixed amount outside its own limits',
      { limits: { seo: { fix: 500, min: 600 } } },
      [['fix-and-limit', 'limits.seo']],
    ],
    [
      'least amounts above the budget',
      { limits: { 'cold-calls': { min: 1 }, seo: { fix: 8000 } } },
      [['fixed-above-budget', 'limits']],
    ],
    ['a channel both chosen and left out', { only: ['seo', 'blog'], without: ['seo'] }, [['only-and-without', 'only']]],
    [
      'money for a channel that is not chosen',
      { only: ['blog'], limits: { seo: { fix: 500 } } },
      [['limit-not-chosen', 'limits.seo']],
    ],
    ['no channel left', { without: saas.channels.map(({ id }) => id) }, [['no-channel-left', 'channels']]],
    [
      'no hours for any channel',
      { hours: { content: 0, sales: 0 }, without: ['search-ads'] },
      [['hours-below-every-channel', 'hours']],
    ],
    [
      'a budget below every least spend',
      { monthlyBudgetUsd: 100 },
      [['budget-below-every-minimum', 'monthlyBudgetUsd']],
    ],
  ])('refuses %s', (_, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('names the cheapest channel where the budget is below every least spend', () => {
    expect(foundBy({ ...saas, monthlyBudgetUsd: 100 })[0]?.mend).toBe('cold-email needs the least: $150 a month.');
  });

  it('says by how much fixed amounts are above the budget', () => {
    expect(foundBy({ ...saas, limits: { seo: { fix: 9000 }, 'search-ads': { fix: 4000.5 } } })).toEqual([
      {
        code: 'fixed-above-budget',
        where: 'limits',
        what: 'seo $9,000 + search-ads $4,000.5 = $13,000.5 a month, and the budget is $10,000.',
        mend: 'Take $3,000.5 or more off what is fixed or asked for at least, or raise the budget.',
      },
    ]);
  });
});

describe('planBudget', () => {
  it('throws every problem at once', () => {
    expect(() => planBudget({ ...saas, limits: { a: { fix: 1 }, b: { fix: 1 } } })).toThrow(UserError);
  });

  it('warns of what it obeys: a fixed amount below the least spend, a most below it', () => {
    const { warnings, allocation } = planBudget({
      ...saas,
      limits: { 'trade-shows': { fix: 500 }, seo: { max: 400 } },
    });
    expect(warnings.map(({ code, where }) => [code, where])).toEqual([
      ['most-below-least', 'limits.seo.max'],
      ['below-least-spend', 'limits.trade-shows.fix'],
    ]);
    expect(allocation.every((phase) => phase['trade-shows'] === 500 && !('seo' in phase))).toBe(true);
  });
});
