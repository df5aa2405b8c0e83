import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVector, fillVector } from '../../src/engine/answer-vector.ts';
import { compileCondition, compileStrengths } from '../../src/engine/strengths.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryCondition } from '../support/arbitrary-dataset.ts';
import { naiveCeiling, naiveStrength } from '../support/naive-scorer.ts';

const answers: Answers = {
  goals: ['lead-generation', 'brand-awareness'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  brandRecognition: 'none',
};

describe('compileCondition', () => {
  it.each<[string, Condition, number]>([
    ['a choice that was made', { brandRecognition: 'none' }, 1],
    ['a choice that was not made', { brandRecognition: 'strong' }, 0],
    ['one of several choices', { brandRecognition: ['none', 'some'] }, 1],
    ['the first of two goals', { goals: 'lead-generation' }, 0.75],
    ['the second of two goals', { goals: 'brand-awareness' }, 0.25],
    ['a goal that was not named', { goals: 'event-turnout' }, 0],
    ['several goals, added', { goals: ['brand-awareness', 'lead-generation'] }, 1],
    ['a number on a ramp', { timelineMonths: { falls: [3, 9] } }, 0.5],
    ['several keys: the least of them', { brandRecognition: 'none', timelineMonths: { falls: [3, 9] } }, 0.5],
    ['anyOf: the most of them', { anyOf: [{ brandRecognition: 'strong' }, { goals: 'brand-awareness' }] }, 0.25],
    ['not: the rest to one', { not: { goals: 'brand-awareness' } }, 0.75],
    ['money on a logarithmic ramp', { monthlyBudget: { rises: [5000, 10_000] } }, 0],
    ['several keys of which one is not met', { brandRecognition: 'none', goals: 'event-turnout' }, 0],
    ['anyOf: nothing of it', { anyOf: [{ brandRecognition: 'strong' }, { goals: 'event-turnout' }] }, 0],
    ['an unknown answer', { searchDemand: 'high' }, 0],
    [
      'an unknown answer where the rest would do',
      { anyOf: [{ brandRecognition: 'none' }, { searchDemand: 'high' }] },
      0,
    ],
    ['an unknown number under not', { not: { customerValue: { rises: [10, 100] } } }, 0],
    ['an unknown answer under not', { not: { searchDemand: 'high' } }, 0],
    ['an unknown answer beside a known one', { brandRecognition: 'none', searchDemand: 'high' }, 0],
  ])('measures %s', (_, condition, strength) => {
    expect(compileCondition(condition).strength(answers)).toBe(strength);
  });

  it.each<[string, Condition, number]>([
    ['an unknown answer could still be right', { searchDemand: 'high' }, 1],
    ['an unknown answer could still be wrong', { not: { searchDemand: 'high' } }, 1],
    ['what is known bounds it', { timelineMonths: { falls: [3, 9] }, searchDemand: 'high' }, 0.5],
    ['an unknown answer could be right under two nots', { not: { not: { searchDemand: 'high' } } }, 1],
    ['an unknown answer could be wrong under three', { not: { not: { not: { searchDemand: 'high' } } } }, 1],
    ['an unknown number could be right', { customerValue: { rises: [10, 100] } }, 1],
    ['the rest may be met already', { anyOf: [{ brandRecognition: 'none' }, { searchDemand: 'high' }] }, 1],
    ['what is known already rules it out', { brandRecognition: 'strong', searchDemand: 'high' }, 0],
  ])('knows how strong it can still become: %s', (_, condition, ceiling) => {
    expect(compileCondition(condition).ceiling(answers)).toBe(ceiling);
  });

  it('names every answer that it reads once', () => {
    const { reads } = compileCondition({
      goals: 'event-turnout',
      anyOf: [{ searchDemand: 'none' }, { not: { audience: 'broad', goals: 'product-launch' } }],
    });
    expect(reads).toEqual(['goals', 'audience', 'searchDemand']);
  });

  it.each([1, 2, 3])('weighs %i goals so that together they count as 1', (count) => {
    const goals = (['event-turnout', 'product-launch', 'immediate-sales'] as const).slice(0, count);
    expect(compileCondition({ goals: [...goals] }).strength({ ...answers, goals })).toBeCloseTo(1, 12);
  });

  it('interpolates money by ratios and months by differences', () => {
    const money = compileCondition({ monthlyBudget: { rises: [0, 9999] } });
    expect(money.strength({ ...answers, monthlyBudget: 99 })).toBeCloseTo(0.5, 12);
    const value = compileCondition({ customerValue: { falls: [0, 9999] } });
    expect(value.strength({ ...answers, customerValue: 9 })).toBeCloseTo(0.75, 12);
    const months = compileCondition({ timelineMonths: { rises: [0, 8] } });
    expect(months.strength({ ...answers, timelineMonths: 2 })).toBe(0.25);
  });

  it('takes the word "unknown" for no answer', () => {
    const unknown = { ...answers, monthlyBudget: 'unknown' as const };
    const { strength, ceiling } = compileCondition({ not: { monthlyBudget: { falls: [10, 100] } } });
    expect([strength(unknown), ceiling(unknown)]).toEqual([0, 1]);
    expect([strength(answers), ceiling(answers)]).toEqual([1, 1]);
    const choice = { ...answers, searchDemand: 'unknown' } as unknown as Answers;
    expect(compileCondition({ searchDemand: 'high' }).ceiling(choice)).toBe(1);
  });
});

describe('compileStrengths', () => {
  it('measures every condition alone and all together, and how strong each can still become, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCondition, { maxLength: 8 }), fc.array(arbitraryAnswers), (conditions, all) => {
        const strengths = compileStrengths(conditions);
        const vector = emptyVector();
        for (const answers of all) {
          fillVector(vector, answers);
          const expected = conditions.map((condition) => naiveStrength(condition, answers));
          expect([...strengths.all(vector)]).toEqual(expected);
          expect(conditions.map((_, at) => strengths.of(at, vector))).toEqual(expected);
          expect(conditions.map((_, at) => strengths.ceiling(at, vector))).toEqual(
            conditions.map((condition) => naiveCeiling(condition, answers)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
