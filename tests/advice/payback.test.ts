import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise, parseAnswers } from '../../src/index.ts';
import type { AnswersInput } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const SHOP: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 2000,
  timelineMonths: 6,
  businessModel: 'b2c',
  customerValue: 900,
};
const paybackFor = (answers: Partial<AnswersInput>) => advise({ ...SHOP, ...answers }, dataset).payback;

describe('payback', () => {
  it('is not known where nobody says what a customer is worth, there is no money, or the goal is not customers', () => {
    const { customerValue: _, ...unknown } = SHOP;
    expect(advise(unknown, dataset).payback).toBeNull();
    for (const answers of [
      { customerValue: 'unknown' as const },
      { monthlyBudget: 0 },
      { monthlyBudget: 'unknown' as const },
      { goals: ['brand-awareness'] as const },
    ])
      expect(paybackFor(answers as Partial<AnswersInput>)).toBeNull();
  });

  it('counts what is left of a sale, in any currency', () => {
    const covered = (answers: Partial<AnswersInput>) => paybackFor(answers)?.covered ?? 0;
    expect(covered({ marginPercent: 50 })).toBeCloseTo(covered({}) / 2, 9);
    const pounds = { currency: 'GBP', rate: 2, monthlyBudget: 1000, customerValue: 450 } as const;
    expect(covered(pounds)).toBeCloseTo(covered({}), 1);
  });

  it('is what the plan says, month and all', () => {
    const worth = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        arbitraryAnswers,
        worth,
        fc.integer({ min: 100, max: 20_000 }),
        (answers, customerValue, monthlyBudget) => {
          const told = { ...answers, customerValue, monthlyBudget };
          const { payback } = advise(told, dataset);
          const made = planDocument(dataset, PROGRAM, { given: orThrow(parseAnswers(told)) });
          if (!made.ok) {
            expect(payback).toBeNull();
            return;
          }
          const { forecast, payback: planned } = made.value;
          expect(planned).toEqual(payback);
          const known = forecast?.goalCounted === true ? forecast.payback : null;
          if (payback !== null) expect({ month: payback.month }).toEqual(known);
        },
      ),
      { numRuns: 15 },
    );
  });
});
