import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScorer } from '../../src/engine/score.ts';
import { stabilityOf } from '../../src/engine/stability.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

const holds = (law: Parameters<typeof fc.property<[DataOf, AnswersOf]>>[2]) =>
  fc.assert(fc.property(arbitraryScoringData, arbitraryAnswers, law), { numRuns: 300 });
type DataOf = typeof arbitraryScoringData extends fc.Arbitrary<infer T> ? T : never;
type AnswersOf = typeof arbitraryAnswers extends fc.Arbitrary<infer T> ? T : never;

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
});
