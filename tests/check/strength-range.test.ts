import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strengthRange } from '../../src/check/strength-range.ts';
import { compileCondition } from '../../src/engine/strengths.ts';
import type { Condition } from '../../src/model/condition.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

describe('strengthRange', () => {
  it.each<[string, Condition, lowest: number, highest: number]>([
    ['a choice', { audience: 'niche' }, 0, 1],
    ['every choice', { audience: ['named-accounts', 'niche', 'broad'] }, 1, 1],
    ['a choice and its opposite', { audience: 'niche', not: { audience: 'niche' } }, 0, 0],
    ['a choice or its opposite', { anyOf: [{ audience: 'niche' }, { not: { audience: 'niche' } }] }, 1, 1],
    ['a goal', { goals: 'event-turnout' }, 0, 1],
    ['a goal and another', { goals: 'event-turnout', not: { not: { goals: 'product-launch' } } }, 0, 0.25 + 1 / 36],
    ['a ramp', { monthlyBudget: { rises: [100, 1000] } }, 0, 1],
    ['a ramp beyond every answer', { timelineMonths: { rises: [120, 130] } }, 0, 0],
    ['a ramp that every answer passes', { timelineMonths: { falls: [120, 240] } }, 1, 1],
    ['a ramp from an impossible 0 on', { not: { timelineMonths: { rises: [0, 120] } } }, 0, 1],
    ['two ramps that never meet', range({ falls: [2, 4] }, { rises: [4, 6] }), 0, 0],
    ['two ramps that cross halfway', range({ falls: [2, 6] }, { rises: [2, 6] }), 0, 0.5],
    ['two ramps that cross off the middle', range({ falls: [0, 10] }, { rises: [0, 30] }), 0, 0.25],
    [
      'two choices that shut each other out under anyOf',
      { audience: 'broad', anyOf: [{ audience: 'niche' }, { audience: 'named-accounts' }] },
      0,
      0,
    ],
  ])('of %s', (_, condition, lowest, highest) => {
    const found = strengthRange(condition);
    expect(found.isExact).toBe(true);
    expect(found.lowest).toBeCloseTo(lowest, 9);
    expect(found.highest).toBeCloseTo(highest, 9);
  });

  it('holds every strength that answers give', () => {
    fc.assert(
      fc.property(arbitraryScoringData, arbitraryAnswers, ({ rules }, answers) => {
        for (const { when } of rules.slice(0, 3)) {
          const { reads, strength } = compileCondition(when);
          if (reads.some((key) => answers[key] === undefined || answers[key] === 'unknown')) continue;
          const { lowest, highest } = strengthRange(when);
          expect(strength(answers)).toBeGreaterThanOrEqual(lowest - 1e-9);
          expect(strength(answers)).toBeLessThanOrEqual(highest + 1e-9);
        }
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('samples a condition that reads too many answers to try them all, and says so', () => {
    expect(strengthRange(READS_EVERYTHING)).toMatchObject({ isExact: false, tried: 20_000 });
  });
});

function range(one: { falls: [number, number] }, other: { rises: [number, number] }): Condition {
  return { timelineMonths: one, not: { not: { timelineMonths: other } } };
}

const READS_EVERYTHING: Condition = {
  audience: 'niche',
  businessModel: 'b2b',
  salesCycle: 'weeks',
  searchDemand: 'none',
  brandRecognition: 'none',
  contentCapacity: 'none',
  salesCapacity: 'none',
  ownedAudience: 'none',
  trustSensitivity: 'low',
  contactRules: 'open',
};
