import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDraws, type DrawingData } from '../../src/engine/draws.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { bestGrade, type EvidenceGrade } from '../../src/model/terms.ts';
import type { Uncertainty } from '../../src/model/uncertainty.ts';
import { mixtureBelow, mixtureQuantile } from '../../src/stats/normal-mixture.ts';
import { quantile } from '../../src/stats/quantile.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';
import { rawDraws } from '../support/raw-draws.ts';
import { dataset } from '../support/shipped-advice.ts';
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
const NO_ERROR = { ...small.uncertainty.modelError, points: 1e-9 };
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
  const { means, unknowns } = drawsOf(drawing, answers);
  return Array.from(means, (drawn, draw) => {
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
      { numRuns: 30 },
    );
  });

  it('draws every value of an unanswered question as often as its prior says', () => {
    const { unknowns } = drawsOf(data({}, { draws: 1000 }), without('audience', 'trustSensitivity'));
    const counts = unknowns.map(({ answer, drawn }) => [
      answer,
      [0, 1, 2].map((value) => drawn.filter((each) => each === value).length),
    ]);
    expect(counts).toEqual([
      ['audience', [200, 300, 500]],
      ['trustSensitivity', [500, 500, 0]],
    ]);
  });

  it('draws questions independently of each other', () => {
    const { unknowns } = drawsOf(data({}, { draws: 1000 }), without('audience', 'trustSensitivity'));
    const [audience, trust] = unknowns.map(({ drawn }) => drawn);
    const both = audience?.filter((value, draw) => value === 2 && trust?.[draw] === 1).length ?? 0;
    // Of 500 and 500 in 1000, 250 fall together; five deviations are 40.
    expect(Math.abs(both - 250)).toBeLessThan(40);
  });

  it('gives the same draws again, whatever was drawn between', () => {
    const drawing = data({}, { draws: 100 });
    const draws = compileDraws(drawing);
    const [fewer, more] = [without('trustSensitivity'), without('audience', 'trustSensitivity')];
    for (const answers of [fewer, more, fewer])
      expect(draws(answers).unknowns).toEqual(drawsOf(drawing, answers).unknowns);
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
  ])('knows how far points may be off by evidence of grade %s', (grade, sources) => {
    const { judgement: _, ...rule } = inboundRule({ audience: 'niche' });
    const cited = sources === undefined ? { judgement: true as const } : { sources: [...sources] };
    const { spread } = small.uncertainty;
    const drawing = data({ ...ONE_DIMENSION, rules: [{ ...rule, ...cited }] }, { spread, modelError: NO_ERROR });
    const { deviation } = drawsOf(drawing, ALL_KNOWN);
    // The lean of e = 1 is e / (e + 1), with a slope of 1/4; a log-normal factor of mean 1 has variance exp(s^2) - 1.
    expect(deviation).toBeCloseTo((50 / 4) * Math.sqrt(Math.expm1(spread[grade] ** 2)), 3);
  });

  it('adds up the errors of rules that are wrong each for itself', () => {
    const rules = [inboundRule({ audience: 'niche' }, 0), inboundRule({ audience: 'niche' }, 1)];
    const { spread } = small.uncertainty;
    const drawing = data({ ...ONE_DIMENSION, rules }, { spread, modelError: NO_ERROR });
    const { deviation } = drawsOf(drawing, ALL_KNOWN);
    // The slope at e = 2 is 1/9.
    expect(deviation).toBeCloseTo((50 / 9) * Math.sqrt(2 * Math.expm1(spread.judgement ** 2)), 3);
  });

  it.each([
    ['base weights', 'low', 0.75],
    ['base weights and what is added to them', 'high', 0.5],
  ] as const)('has the deviation of a Dirichlet distribution around the %s', (_, trustSensitivity, weight) => {
    const rules = [inboundRule({ audience: 'niche' })];
    const drawing = data({ rules, weights: small.weights }, { weightConcentration: 50, modelError: NO_ERROR });
    const { means, deviation } = drawsOf(drawing, { ...ALL_KNOWN, trustSensitivity });
    expect(means[0]).toBeCloseTo(50 + 25 * weight, 9);
    expect(deviation).toBeCloseTo(25 * Math.sqrt((weight * (1 - weight)) / 51), 4);
  });

  it('adds the error that all rules share to what it knows of single ones', () => {
    const drawing = data({ rules: [inboundRule({ audience: 'niche' })] }, { spread: small.uncertainty.spread });
    const alone = drawsOf({ ...drawing, uncertainty: { ...drawing.uncertainty, modelError: NO_ERROR } }, ALL_KNOWN);
    expect(drawsOf(drawing, ALL_KNOWN).deviation).toBeCloseTo(Math.hypot(alone.deviation, 12), 9);
  });

  it('adds to the weights in the draws in which the rule for it holds', () => {
    const drawing = data({ rules: [inboundRule({ audience: 'niche' })], weights: small.weights }, { draws: 1000 });
    const { means, unknowns } = drawsOf(drawing, without('trustSensitivity'));
    const high = unknowns[0]?.drawn ?? new Uint32Array();
    for (const [draw, score] of means.entries()) expect(score).toBeCloseTo(high[draw] === 1 ? 62.5 : 68.75, 9);
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
    expect(drawsOf(data({ rules, weights: [never] }, uncertain), ALL_KNOWN)).toEqual(
      drawsOf(data({ rules: rules.slice(1) }, uncertain), ALL_KNOWN),
    );
  });

  it('draws only the questions that it is told to, and leaves the others unanswered', () => {
    const rules = [inboundRule({ audience: 'niche' }, 0), inboundRule({ searchDemand: 'high' }, 1)];
    const drawing = data({ ...ONE_DIMENSION, rules });
    const { means, unknowns } = compileDraws(drawing)(without('audience', 'searchDemand'), ['audience']);
    expect(unknowns.map(({ answer }) => answer)).toEqual(['audience']);
    expect(new Set([...means].map((mean) => mean.toFixed(9)))).toEqual(new Set(['50.000000000', '75.000000000']));
  });

  it('gives the same draws for the same seed and others for another', () => {
    const drawn = (seed: number) => drawsOf(data({}, { seed }), without('audience')).unknowns;
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });
});

describe('the closed form', () => {
  const shipped = dataset;
  const PARTLY: readonly Answers[] = [
    { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 },
    { ...ALL_KNOWN, goals: ['immediate-sales', 'brand-awareness'] },
    { goals: ['event-turnout'], monthlyBudget: 500, timelineMonths: 1, businessModel: 'b2c', audience: 'broad' },
  ];

  it.each(PARTLY)('comes to what drawing everything comes to: %j', (answers) => {
    const draws = drawsOf(shipped, answers);
    const raw = rawDraws(shipped, answers, 4000, 3).sort();
    for (const score of [30, 42, 50, 58, 70]) {
      const share = raw.filter((each) => each <= score).length / raw.length;
      expect(Math.abs(mixtureBelow(draws, score) - share)).toBeLessThan(0.02);
    }
    for (const probability of [0.05, 0.95]) {
      expect(Math.abs(mixtureQuantile(draws, probability) - quantile(raw, probability))).toBeLessThan(1.5);
    }
  });

  it.each(PARTLY.slice(0, 2))('is smoother than 2,000 draws of everything: %j', (answers) => {
    const seeds = Array.from({ length: 6 }, (_, at) => 100 + 7 * at);
    const closed = seeds.map((seed) => {
      const uncertainty = { ...shipped.uncertainty, seed };
      return mixtureBelow(drawsOf({ ...shipped, uncertainty }, answers), 50);
    });
    const raw = seeds.map((seed) => rawDraws(shipped, answers, 2000, seed).filter((each) => each <= 50).length / 2000);
    expect(variance(closed)).toBeLessThan(variance(raw) / 2);
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
