import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, type ScoringData } from '../../src/engine/compiled-rules.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { waitingFor } from '../../src/engine/waiting-for.ts';
import type { Answers } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

const mirrored = (data: ScoringData): ScoringData => ({
  ...data,
  rules: data.rules.map((rule) => ({ ...rule, toward: rule.toward === 'inbound' ? 'outbound' : 'inbound' })),
});
const inboundOf = (data: ScoringData, answers: Answers) => compileScorer(data)(answers).inbound;
const holds = (law: (data: ScoringData, answers: Answers) => void) =>
  fc.assert(fc.property(arbitraryScoringData, arbitraryAnswers, law), { numRuns: 100 });

/** How much the score differs between two neighbours, found by halving a span again and again where it differs more. */
function changeAtSteepest(scoreAt: (value: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let halving = 0; halving < 80; halving += 1) {
    const middle = (low + high) / 2;
    const [below, above] = [Math.abs(scoreAt(middle) - scoreAt(low)), Math.abs(scoreAt(high) - scoreAt(middle))];
    if (below > above) high = middle;
    else low = middle;
  }
  return Math.abs(scoreAt(high) - scoreAt(low));
}

describe('compileScorer', () => {
  it('keeps the score within 0 and 100 and every lean within -1 and 1', () => {
    holds((data, answers) => {
      const { inbound, dimensions } = compileScorer(data)(answers);
      expect(inbound >= 0 && inbound <= 100).toBe(true);
      expect(dimensions.every(({ lean }) => Math.abs(lean) < 1)).toBe(true);
    });
  });

  it('gives weights that sum to 1', () => {
    holds((data, answers) => {
      const { dimensions } = compileScorer(data)(answers);
      expect(dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    });
  });

  it('accounts for every point: 50 plus all contributions is the score', () => {
    holds((data, answers) => {
      const { inbound, dimensions } = compileScorer(data)(answers);
      const parts = dimensions.flatMap(({ contributions }) => contributions.map(({ points }) => points));
      expect(Math.abs(50 + parts.reduce((sum, points) => sum + points, 0) - inbound)).toBeLessThan(1e-9);
      for (const { weight, lean, points } of dimensions) {
        expect(Math.abs(50 * weight * lean - points)).toBeLessThan(1e-9);
      }
    });
  });

  it('does not depend on the order of the rules', () => {
    holds((data, answers) => {
      const reversed = { ...data, rules: [...data.rules].reverse(), weights: [...data.weights].reverse() };
      expect(inboundOf(reversed, answers)).toBeCloseTo(inboundOf(data, answers), 9);
    });
  });

  it('does not change when all base weights and all that is added to them are scaled', () => {
    holds((data, answers) => {
      const scaled = {
        ...data,
        dimensions: data.dimensions.map((each) => ({ ...each, baseWeight: each.baseWeight * 7 })),
        weights: data.weights.map((rule) => ({ ...rule, adds: rule.adds * 7 })),
      };
      expect(inboundOf(scaled, answers)).toBeCloseTo(inboundOf(data, answers), 9);
    });
  });

  it('mirrors the score when every rule changes side', () => {
    holds((data, answers) => {
      expect(inboundOf(mirrored(data), answers)).toBeCloseTo(100 - inboundOf(data, answers), 9);
    });
  });

  it('never lowers a side that a rule is added for', () => {
    holds((data, answers) => {
      const [first] = data.rules;
      if (first === undefined) return;
      const added = { ...data, rules: [...data.rules, { ...first, id: 'added', toward: 'inbound' as const }] };
      expect(inboundOf(added, answers)).toBeGreaterThanOrEqual(inboundOf(data, answers) - 1e-9);
    });
  });

  it('is continuous in every number: the closer two values, the closer their scores', () => {
    holds((data, answers) => {
      const score = compileScorer(data);
      for (const [key, value] of Object.entries(answers)) {
        if (typeof value !== 'number') continue;
        const scoreAt = (other: number) => score({ ...answers, [key]: other }).inbound;
        expect(changeAtSteepest(scoreAt, 0, value)).toBeLessThan(1e-9);
      }
    });
  });

  it('scores 50 when nothing is known that any rule reads', () => {
    const rule = { id: 'r', dimension: 'd', because: 'B.', judgement: true as const };
    const data: ScoringData = {
      dimensions: [
        { id: 'd', name: 'D', inbound: { brief: 'i', text: 'I' }, outbound: { brief: 'o', text: 'O' }, baseWeight: 1 },
      ],
      rules: [{ ...rule, toward: 'inbound', points: 2, when: { searchDemand: 'high' } }],
      weights: [],
      scoring: {
        benefitOfTheDoubt: 1,
        thresholds: { outboundLed: 40, inboundLed: 60 },
        mix: { lowest: 10, highest: 90, step: 5 },
      },
    };
    const answers: Answers = { goals: ['lead-generation'], monthlyBudget: 'unknown', timelineMonths: 3 };
    expect(inboundOf(data, answers)).toBe(50);
    expect(waitingFor(compileRules(data), answers).filter(({ rules }) => rules.length > 0)).toEqual([
      { answer: 'searchDemand', rules: ['r'] },
    ]);
  });
});
