import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { PlanDocument } from '../../src/model/plan-document.ts';
import { planSubject } from '../../src/page/plan-subject.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { dataset } from '../support/shipped-advice.ts';

const example: GivenAnswers = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
const { make, makeRoughly } = planSubject(dataset, { handover: {}, asks: {}, isDueByAnswers: true });
const sent = orThrow(make(example));

const typicalOf = ({ plan, forecast }: PlanDocument) => ({
  channels: plan?.channels,
  phases: plan?.phases,
  months: forecast?.months.map(({ customersSoFar, leads }) => [customersSoFar.mid, leads.mid]),
  byGoalMonth: [forecast?.byGoalMonth.customers.mid, forecast?.byGoalMonth.costPerCustomer.mid],
  totals: [forecast?.totals.customers.mid, forecast?.totals.costPerCustomer.mid],
  leftAtEnd: forecast?.leftAtEnd.customers.mid,
  free: [forecast?.free.inboundShare, forecast?.free.customers.mid],
  wouldChange: forecast?.wouldChange,
});

describe('a plan while a slider moves', () => {
  it('is at typical figures the plan of the same answers, at any budget', () => {
    for (const monthlyBudget of [0, 5, 300, 1200, 4000, 25_000, 700_000]) {
      const answers = { ...example, monthlyBudget };
      expect(typicalOf(orThrow(makeRoughly(answers, sent)))).toEqual(typicalOf(orThrow(make(answers))));
    }
  });

  it('keeps how far its ranges reach, and what only runs tell', () => {
    const rough = orThrow(makeRoughly({ ...example, monthlyBudget: 2000 }, sent)).forecast;
    const reach = (of: typeof rough) => (of?.byGoalMonth.customers.high ?? 0) / (of?.byGoalMonth.customers.mid ?? 0);
    expect(reach(rough)).toBeCloseTo(reach(sent.forecast), 12);
    expect(rough?.breakEven).toEqual(sent.forecast?.breakEven);
    expect(rough?.narrows).toEqual(sent.forecast?.narrows);
  });

  it('draws nothing', () => {
    const rough = orThrow(makeRoughly(example, sent)).forecast;
    expect(rough?.draws).toBe(0);
  });
});
