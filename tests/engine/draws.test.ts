import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDraws, type DrawingData } from '../../src/engine/draws.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { bestGrade, type EvidenceGrade } from '../../src/model/terms.ts';
import type { Uncertainty } from '../../src/model/uncertainty.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const SURE = { A: 0, B: 0, C: 0, D: 0, E: 0, judgement: 0 };
const small = smallDataset();

/** The small dataset with other rules and another uncertainty; weights are sure unless told otherwise. */
const data = (
  { rules = small.rules, weights = [], dimensions = small.dimensions }: Partial<DrawingData>,
  uncertainty: Partial<Uncertainty> = {},
): DrawingData => ({
  ...small,
  dimensions,
  rules,
  weights,
  uncertainty: { ...small.uncertainty, spread: SURE, weightConcentration: 1e6, ...uncertainty },
});
const inboundRule = (when: Condition, index = 0) => ({
  id: `rule-${index}`,
  dimension: 'reach',
  toward: 'inbound' as const,
  points: 1,
  when,
  because: 'It is so.',
  judgement: true as const,
});
const ONE_DIMENSION = { dimensions: small.dimensions.slice(0, 1) };
const ALL_KNOWN: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  businessModel: 'b2b',
  audience: 'niche',
  customerValue: 2000,
  salesCycle: 'weeks',
  searchDemand: 'none',
  brandRecognition: 'none',
  contentCapacity: 'some',
  salesCapacity: 'some',
  ownedAudience: 'none',
  trustSensitivity: 'low',
  contactRules: 'limited',
};
const without = (...keys: (keyof Answers)[]) =>
  Object.fromEntries(Object.entries(ALL_KNOWN).filter(([key]) => !keys.includes(key as keyof Answers))) as Answers;
const drawsOf = (drawing: DrawingData, answers: Answers) => compileDraws(drawing)(answers);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2));

/** The score of what was drawn, draw by draw, and the score that the answers drawn would have. */
function drawnAndScored(drawing: DrawingData, answers: Answers): readonly (readonly [number, number])[] {
  const score = compileScorer(drawing);
  const { scores, unknowns } = drawsOf(drawing, answers);
  return Array.from(scores, (drawn, draw) => {
    const assumed = Object.fromEntries(
      unknowns.map(({ answer, drawn: values }) => [
        answer,
        drawing.uncertainty.priors[answer]?.[values[draw] ?? -1]?.value,
      ]),
    );
    return [drawn, score({ ...answers, ...assumed } as Answers).inbound];
  });
}

describe('compileDraws', () => {
  it.each<[string, Condition]>([
    ['no unknown answer', { timelineMonths: { falls: [3, 9] } }],
    ['one unknown answer', { audience: 'broad' }],
    ['two unknown answers', { anyOf: [{ audience: 'niche' }, { searchDemand: 'high' }] }],
    ['three unknown answers', { audience: ['niche', 'broad'], searchDemand: 'high', brandRecognition: 'none' }],
    ['a known and an unknown answer', { timelineMonths: { falls: [3, 9] }, searchDemand: 'none' }],
  ])('gives the score of the answers drawn where nothing else is uncertain: a rule on %s', (_, when) => {
    const drawing = data({ ...ONE_DIMENSION, rules: [inboundRule(when)] });
    for (const [drawn, scored] of drawnAndScored(drawing, without('audience', 'searchDemand', 'brandRecognition'))) {
      expect(drawn).toBeCloseTo(scored, 9);
    }
  });

  it('gives the score of the answers drawn where a rule reads more combinations than fit in a table', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => ({ value: 100 * index, probability: 0.02 }));
    const priors = { ...small.uncertainty.priors, monthlyBudget: fifty, customerValue: fifty };
    const when: Condition = {
      audience: ['niche', 'broad'],
      monthlyBudget: { rises: [0, 3000] },
      customerValue: { falls: [1000, 6000] },
    };
    const drawing = data({ ...ONE_DIMENSION, rules: [inboundRule(when)] }, { priors });
    const answers = { ...without('audience', 'customerValue'), monthlyBudget: 'unknown' as const };
    const pairs = drawnAndScored(drawing, answers);
    for (const [drawn, scored] of pairs) expect(drawn).toBeCloseTo(scored, 9);
    expect(new Set(pairs.map(([drawn]) => drawn)).size).toBeGreaterThan(50);
  });

  it('gives the score of the answers drawn for any dataset, as far as its weights are sure', () => {
    fc.assert(
      fc.property(arbitraryScoringData, arbitraryAnswers, (scoring, answers) => {
        const drawing = { ...data({}, { draws: 40 }), ...scoring };
        for (const [drawn, scored] of drawnAndScored(drawing, answers)) {
          expect(Math.abs(drawn - scored)).toBeLessThan(0.5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([1, 2, 3, 4])('draws every unanswered question from its prior, with seed %d', (seed) => {
    const draws = 40_000;
    const { unknowns } = drawsOf(data({}, { draws, seed }), without('audience', 'trustSensitivity'));
    const shares = unknowns.map(({ answer, drawn }) => [
      answer,
      [0, 1, 2].map((value) => drawn.filter((each) => each === value).length / draws),
    ]);
    // A share is off by 0.01 less often than once in ten thousand times.
    const close = (share: number) => expect.toSatisfy((drawn) => Math.abs(drawn - share) < 0.01);
    expect(shares).toEqual([
      ['audience', [0.2, 0.3, 0.5].map(close)],
      ['trustSensitivity', [0.5, 0.5, 0].map(close)],
    ]);
  });

  it('keeps to the last value where rounding leaves the probabilities below 1', () => {
    const audience = [
      { value: 'niche' as const, probability: 1e-9 },
      { value: 'broad' as const, probability: 1e-9 },
    ];
    const drawing = data({}, { draws: 100, priors: { ...small.uncertainty.priors, audience } });
    expect([...(drawsOf(drawing, without('audience')).unknowns[0]?.drawn ?? [])]).toEqual(Array(100).fill(1));
  });

  it('never takes a value without probability', () => {
    const audience = [
      { value: 'niche' as const, probability: 0 },
      { value: 'broad' as const, probability: 1 },
    ];
    const drawing = data({}, { draws: 2000, priors: { ...small.uncertainty.priors, audience } });
    expect([...(drawsOf(drawing, without('audience')).unknowns[0]?.drawn ?? [])]).toEqual(Array(2000).fill(1));
  });

  it('asks about every answer with a prior that is missing or unknown', () => {
    const { unknowns } = drawsOf(data({}), { goals: ['lead-generation'], monthlyBudget: 'unknown', timelineMonths: 6 });
    const withPrior = Object.keys(small.uncertainty.priors);
    expect(unknowns.map(({ answer }) => answer)).toEqual(withPrior.filter((key) => key !== 'timelineMonths'));
  });

  it('leaves out what has no prior, and draws the rest', () => {
    const { audience: _, ...priors } = small.uncertainty.priors;
    const { unknowns } = drawsOf(data({}, { priors }), without('audience', 'trustSensitivity'));
    expect(unknowns.map(({ answer }) => answer)).toEqual(['trustSensitivity']);
  });

  it.each<[EvidenceGrade, readonly string[] | undefined]>([
    ['A', ['trial']],
    ['C', ['blog-post', 'survey']],
    ['D', ['blog-post']],
    ['judgement', undefined],
  ])('multiplies points by log-normal factors of mean 1, as wide as evidence of grade %s says', (grade, sources) => {
    const { judgement: _, ...rule } = inboundRule({ audience: 'niche' });
    const cited = sources === undefined ? { judgement: true as const } : { sources: [...sources] };
    const drawing = data(
      { ...ONE_DIMENSION, rules: [{ ...rule, ...cited }] },
      { draws: 4000, spread: small.uncertainty.spread },
    );
    const factors = Array.from(drawsOf(drawing, ALL_KNOWN).scores, (score) => (score - 50) / (100 - score));
    expect(mean(factors)).toBeCloseTo(1, 1);
    expect(Math.sqrt(variance(factors.map(Math.log)))).toBeCloseTo(small.uncertainty.spread[grade], 1);
    expect(new Set(factors).size).toBeGreaterThan(1000);
  });

  it('gives each rule factors of its own', () => {
    const rules = [inboundRule({ audience: 'niche' }, 0), inboundRule({ audience: 'niche' }, 1)];
    const one = data({ ...ONE_DIMENSION, rules: rules.slice(1) }, { draws: 4000, spread: small.uncertainty.spread });
    const effects = (drawing: DrawingData) =>
      Array.from(drawsOf(drawing, ALL_KNOWN).scores, (score) => (score - 50) / (100 - score));
    expect(variance(effects({ ...one, rules })) / variance(effects(one))).toBeCloseTo(2, 0);
  });

  it.each([
    ['base weights', 'low', 0.75],
    ['base weights and what is added to them', 'high', 0.5],
  ] as const)('draws weights from a Dirichlet distribution around the %s', (_, trustSensitivity, weight) => {
    const rules = [inboundRule({ audience: 'niche' })];
    const drawing = data({ rules, weights: small.weights }, { draws: 4000, weightConcentration: 50 });
    const weights = Array.from(
      drawsOf(drawing, { ...ALL_KNOWN, trustSensitivity }).scores,
      (score) => (score - 50) / 25,
    );
    expect(mean(weights)).toBeCloseTo(weight, 2);
    expect(variance(weights) / ((weight * (1 - weight)) / 51)).toBeCloseTo(1, 1);
  });

  it('adds to the weights in the draws in which the rule for it holds', () => {
    const drawing = data({ rules: [inboundRule({ audience: 'niche' })], weights: small.weights }, { draws: 1000 });
    const { scores, unknowns } = drawsOf(drawing, without('trustSensitivity'));
    const high = unknowns[0]?.drawn ?? new Uint32Array();
    for (const [draw, score] of scores.entries()) expect(score).toBeCloseTo(high[draw] === 1 ? 62.5 : 68.75, 0);
    expect(new Set(high)).toEqual(new Set([0, 1]));
  });

  it('is not touched by rules that can no longer hold', () => {
    const uncertain = { spread: small.uncertainty.spread, weightConcentration: 50 };
    const rules = [inboundRule({ searchDemand: 'high' }, 0), inboundRule({ audience: 'niche' }, 1)];
    const never = {
      ...small.weights[0],
      dimension: 'reach',
      when: { audience: 'broad' },
    } as DrawingData['weights'][number];
    const { scores } = drawsOf(data({ rules, weights: [never] }, uncertain), ALL_KNOWN);
    expect(scores).toEqual(drawsOf(data({ rules: rules.slice(1) }, uncertain), ALL_KNOWN).scores);
  });

  it('gives the same draws for the same seed and others for another', () => {
    const drawn = (seed: number) => drawsOf(data({}, { seed, spread: small.uncertainty.spread }), ALL_KNOWN).scores;
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });
});

describe('bestGrade', () => {
  const grades = new Map<string, EvidenceGrade>([
    ['trial', 'A'],
    ['survey', 'C'],
    ['post', 'E'],
  ]);
  it.each<[string, readonly string[] | undefined, EvidenceGrade]>([
    ['the only source', ['survey'], 'C'],
    ['the best of several sources', ['post', 'trial', 'survey'], 'A'],
    ['a statement without sources', undefined, 'judgement'],
    ['a source that nobody knows', ['hearsay'], 'judgement'],
  ])('is that of %s', (_, sources, grade) => {
    expect(bestGrade({ sources }, grades)).toBe(grade);
  });
});
