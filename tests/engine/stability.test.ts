import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoringData } from '../../src/engine/compiled-rules.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { stabilityOf } from '../../src/engine/stability.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

const holds = (law: Parameters<typeof fc.property<[DataOf, AnswersOf]>>[2]) =>
  fc.assert(fc.property(arbitraryScoringData, arbitraryAnswers, law), { numRuns: 100 });
type DataOf = typeof arbitraryScoringData extends fc.Arbitrary<infer T> ? T : never;
type AnswersOf = typeof arbitraryAnswers extends fc.Arbitrary<infer T> ? T : never;

const ANSWERS: AnswersOf = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };

/** Stability of dimensions by base weight, each with rules that hold: positive points toward inbound. */
function stability(dimensions: Readonly<Record<string, readonly [number, Readonly<Record<string, number>>]>>) {
  const data: ScoringData = {
    dimensions: Object.entries(dimensions).map(([id, [baseWeight]]) => ({
      id,
      name: id,
      inbound: { brief: 'in', text: 'In.' },
      outbound: { brief: 'out', text: 'Out.' },
      baseWeight,
    })),
    rules: Object.entries(dimensions).flatMap(([dimension, [, rules]]) =>
      Object.entries(rules).map(([id, points]) => ({
        id,
        dimension,
        toward: points > 0 ? ('inbound' as const) : ('outbound' as const),
        points: Math.abs(points),
        when: { goals: 'lead-generation' as const },
        because: 'It is so.',
        judgement: true as const,
      })),
    ),
    weights: [],
    scoring: {
      benefitOfTheDoubt: 1,
      thresholds: { outboundLed: 40, inboundLed: 60 },
      mix: { lowest: 10, highest: 90, step: 5 },
    },
  };
  return stabilityOf(compileScorer(data)(ANSWERS), data);
}

const leadOf = (data: DataOf, answers: AnswersOf) => compileScorer(data)(answers).inbound - 50;

describe('stabilityOf', () => {
  it('names weights at which the two sides are equal', () => {
    holds((data, answers) => {
      const card = compileScorer(data)(answers);
      for (const { dimension, weight, flipsAt } of stabilityOf(card, data).flipWeights) {
        if (flipsAt === null || weight === 1) continue;
        const rescale = (1 - flipsAt) / (1 - weight);
        const margin = card.dimensions.reduce(
          (sum, each) => sum + each.lean * (each.id === dimension ? flipsAt : each.weight * rescale),
          0,
        );
        expect(Math.abs(margin)).toBeLessThan(1e-9);
      }
    });
  });

  it('names rules without which the lead turns', () => {
    holds((data, answers) => {
      const { fewestRules } = stabilityOf(compileScorer(data)(answers), data);
      if (fewestRules.length === 0 || Math.abs(leadOf(data, answers)) < 1e-9) return;
      const left = { ...data, rules: data.rules.filter(({ id }) => !fewestRules.includes(id)) };
      expect(Math.sign(leadOf(left, answers))).toBe(-Math.sign(leadOf(data, answers)));
    });
  });

  it('names more than one rule only where no single rule would do', () => {
    holds((data, answers) => {
      const { fewestRules } = stabilityOf(compileScorer(data)(answers), data);
      if (fewestRules.length === 1) return;
      const lead = leadOf(data, answers);
      for (const { id } of data.rules) {
        const left = { ...data, rules: data.rules.filter((rule) => rule.id !== id) };
        expect(leadOf(left, answers) * Math.sign(lead)).toBeGreaterThan(-1e-9);
      }
    });
  });

  it('counts the dimensions that agree when each is left out', () => {
    holds((data, answers) => {
      const card = compileScorer(data)(answers);
      const agreeing = data.dimensions.filter(({ id }) => {
        const rest = card.dimensions.filter((each) => each.id !== id).reduce((sum, each) => sum + each.points, 0);
        return Math.sign(rest) === Math.sign(card.inbound - 50);
      });
      const exact = card.dimensions.every(({ points }) => Math.abs(card.inbound - 50 - points) > 1e-9);
      if (exact && Math.abs(card.inbound - 50) > 1e-9) {
        expect(stabilityOf(card, data).agreeing).toBe(agreeing.length);
      }
    });
  });

  // Leans of 1/2 and -3/4 at weights of 0.8 and 0.2: 0.4 against 0.15.
  it('tells the weight of each dimension at which the lead would turn', () => {
    expect(stability({ reach: [4, { a: 1 }], trust: [1, { b: -3 }] })).toEqual({
      flipWeights: [
        { dimension: 'reach', weight: 0.8, flipsAt: expect.closeTo(0.6, 12) },
        { dimension: 'trust', weight: 0.2, flipsAt: expect.closeTo(0.4, 12) },
      ],
      agreeing: 1,
      fewestRules: ['a'],
    });
  });

  it('has no such weight where a dimension leans as the others do, or nothing leads', () => {
    const flipsAt = (found: ReturnType<typeof stability>) => found.flipWeights.map((each) => each.flipsAt);
    expect(flipsAt(stability({ reach: [1, { a: 1 }], trust: [1, { b: 2 }] }))).toEqual([null, null]);
    expect(flipsAt(stability({ reach: [1, { a: 1 }], trust: [1, { b: -1 }] }))).toEqual([null, null]);
  });

  it('takes a single dimension for the whole lead', () => {
    const { flipWeights, agreeing, fewestRules } = stability({ reach: [1, { a: 1, b: -0.5 }] });
    expect(flipWeights).toEqual([{ dimension: 'reach', weight: 1, flipsAt: expect.closeTo(0, 12) }]);
    expect([agreeing, fewestRules]).toEqual([0, ['a']]);
  });

  it('counts every dimension as agreeing where all lean the same way', () => {
    expect(stability({ reach: [1, { a: 1 }], trust: [1, { b: 2 }], price: [1, { c: 1 }] }).agreeing).toBe(3);
  });

  it('names no rules where nothing leads, or nothing is against', () => {
    expect(stability({ reach: [1, { a: 1 }], trust: [1, { b: -1 }] }).fewestRules).toEqual([]);
    expect(stability({ reach: [1, { a: 1 }] }).fewestRules).toEqual([]);
  });

  it('settles which of two equal rules it names: by name in a dimension, otherwise the one of the later dimension', () => {
    expect(stability({ reach: [1, { b: 1, a: 1, c: -1.5 }] }).fewestRules).toEqual(['a']);
    expect(stability({ reach: [1, { a: 1, b: 1, c: -1.5 }] }).fewestRules).toEqual(['a']);
    expect(stability({ reach: [1, { b: 1 }], trust: [1, { a: 1 }], price: [1, { c: -2 }] }).fewestRules).toEqual(['a']);
  });

  it('takes rules of several dimensions where no fewer would do, the strongest of each first', () => {
    const { fewestRules } = stability({
      reach: [1, { weak: 0.5, strong: 3 }],
      trust: [1, { steady: 2, slight: 0.1 }],
      price: [1, { against: -0.2 }],
    });
    expect(fewestRules).toEqual(['strong', 'weak', 'steady']);
  });
});
