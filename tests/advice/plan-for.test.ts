import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/advice/plan-for.ts';
import { planOutcome } from '../../src/advice/plan-outcome.ts';
import { advisedIn, compileUndividedFields } from '../../src/advice/undivided-fields.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { PlanAsks } from '../../src/model/plan-document.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { dataset } from '../support/shipped-advice.ts';

const fieldsOf = compileUndividedFields(dataset, PROGRAM);
const BAKER: GivenAnswers = {
  goals: ['immediate-sales'],
  monthlyBudget: 1500,
  timelineMonths: 2,
  businessModel: 'b2c',
};
const UNKNOWN = { monthlyBudget: 'unknown' } as const;
const planned = (given: Partial<GivenAnswers>, asks: PlanAsks = {}, from = dataset) =>
  planFor(from, { given: { ...BAKER, ...given } }, (...asked) => advisedIn(fieldsOf(...asked)), asks);
const FEW = { draws: 100 };
const { planning } = dataset;
const withoutStart = () => {
  if (planning === undefined) throw new Error('The dataset plans nothing.');
  const { startingBudgets: _, ...others } = planning;
  return { ...dataset, planning: others };
};

describe('planFor', () => {
  it('divides a budget that is known, by the month or for the whole time', () => {
    const { plan, forecast, target, startingBudgets } = orThrow(planned({}, FEW));
    expect([plan?.monthly, forecast?.draws, target, startingBudgets]).toEqual([1500, 100, null, []]);
    const { monthlyBudget: _, ...others } = BAKER;
    const total = planFor(
      dataset,
      { given: { ...others, budgetTotal: 3000 } },
      (...asked) => advisedIn(fieldsOf(...asked)),
      FEW,
    );
    expect(orThrow(total).plan?.monthly).toBe(1500);
  });

  it('has of a target what it takes where no budget is known, and no plan', () => {
    const target = { count: 'customers', value: 5, by: 6 } as const;
    const found = orThrow(planned(UNKNOWN, { ...FEW, target }));
    expect([found.plan, found.forecast, found.startingBudgets]).toEqual([null, null, []]);
    expect(found.target).toMatchObject(target);
    expect(found.target?.cheapest.budget).toBeGreaterThan(0);
    const both = orThrow(planned({}, { ...FEW, target }));
    expect([both.plan?.monthly, both.target?.value]).toEqual([1500, 5]);
  });

  it('tells what stands against a target, too', () => {
    const limits = { 'search-ads': { fix: 1e9 } };
    const found = planned({}, { ...FEW, limits });
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(['fixed-above-budget']);
    const target = { count: 'customers', value: 5, by: 6 } as const;
    expect(planned(UNKNOWN, { ...FEW, limits, target }).ok).toBe(false);
  });

  it.each<[string, Partial<GivenAnswers>, PlanAsks]>([
    ['asked', {}, { limits: { seo: { max: 5 } } }],
    ['among the answers', { limits: { seo: { max: 5 } } }, {}],
  ])('divides nothing by limits where no budget is known: %s', (_, given, asks) => {
    expect(planned({ ...UNKNOWN, ...given }, asks)).toEqual({
      ok: false,
      problems: [
        {
          code: 'budget-unknown',
          where: 'monthlyBudget',
          what: "there's no budget to divide yet",
          mend: 'Say how much there is a month (--budget 2000), or leave out the limits to get two budgets to start from.',
        },
      ],
    });
  });
});

describe('budgets to start from', () => {
  const starting = (given: Partial<GivenAnswers>, from = dataset) =>
    orThrow(planned({ ...UNKNOWN, ...given }, {}, from)).startingBudgets;
  const PEERS = {
    ...{ from: 'peers', monthly: 640, perYearlyRevenue: 100_000, target: null },
    sources: dataset.sources.filter(({ id }) => planning?.startingBudgets?.percentOfRevenue.sources?.includes(id)),
  };

  it('are what ten customers by the deadline take, and what others spend', () => {
    const [goal, peers] = starting({});
    expect(goal).toEqual({
      ...{ from: 'goal', monthly: expect.any(Number), perYearlyRevenue: null, sources: [] },
      target: { value: 10, by: 2, called: 'customers' },
    });
    expect([(goal?.monthly ?? 0) > 1000, (goal?.monthly ?? 0) < 3000]).toEqual([true, true]);
    expect(peers).toEqual(PEERS);
    expect(PEERS.sources).not.toEqual([]);
  });

  it('are what the advised channels take at least, where nothing of the goal is counted', () => {
    const awareness = { goals: ['brand-awareness'] } as const;
    const [least, peers] = starting(awareness);
    expect(least).toEqual({
      ...{ from: 'least-spends', monthly: 2550, perYearlyRevenue: null, target: null, sources: [] },
    });
    expect(peers).toEqual(PEERS);
    expect(starting({ ...awareness, currency: 'EUR', rate: 2 })[0]?.monthly).toBe(1275);
  });

  it('are none in a dataset that knows none', () => {
    expect(starting({}, withoutStart())).toEqual([]);
    const { planning: _, ...none } = dataset;
    expect(starting({}, none)).toEqual([]);
  });
});

describe('planOutcome', () => {
  const outcome = (given: Partial<GivenAnswers>, from = dataset) =>
    planOutcome(from, PROGRAM, { ...BAKER, ...given }, undefined);

  it('is what the plan brings by the deadline, or by its end where that is sooner', () => {
    expect(outcome({ timelineMonths: 3 })).toEqual({
      byMonth: 3,
      goalCounted: true,
      called: { one: 'customer', several: 'customers' },
      spend: 4500,
      leads: expect.objectContaining({ mid: expect.any(Number) }),
      customers: expect.objectContaining({ mid: expect.any(Number) }),
      costPerCustomer: expect.objectContaining({ mid: expect.any(Number) }),
    });
    expect(outcome({ timelineMonths: 9, horizonMonths: 4 })).toMatchObject({ byMonth: 4, spend: 6000 });
  });

  it('is none without a budget, without planning, and where nothing can be planned', () => {
    const { planning: _, ...none } = dataset;
    expect([outcome(UNKNOWN), outcome({}, none), outcome({ limits: { seo: { fix: 9999 } } })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
