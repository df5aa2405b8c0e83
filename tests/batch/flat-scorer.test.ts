import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFlatScorer } from '../../src/batch/flat-scorer.ts';
import { emptyVector, fillVector } from '../../src/engine/answer-vector.ts';
import type { ScoringData } from '../../src/engine/compiled-rules.ts';
import { compileScorer } from '../../src/engine/score.ts';
import { ANSWER_KEYS, type Answers, NEEDED_KEYS, normaliseAnswers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { loadDataset } from '../../src/shell/read-dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';

const shipped = loadDataset();
const OPTIONAL_KEYS = ANSWER_KEYS.filter((key) => !NEEDED_KEYS.some((needed) => needed === key));

/** Answers as a line may give them, with some optional ones "unknown". */
const lines = fc
  .tuple(arbitraryAnswers, fc.subarray(OPTIONAL_KEYS))
  .map(([answers, keys]) => ({ ...answers, ...Object.fromEntries(keys.map((key) => [key, 'unknown'])) }) as Answers);

function expectSameScore(data: ScoringData, line: Answers): void {
  const card = compileScorer(data)(normaliseAnswers(line));
  const flat = compileFlatScorer(data);
  const vector = fillVector(emptyVector(), line);
  const points = new Float64Array(flat.ruleIds.length);
  expect(flat.score(vector, line, points)).toBe(card.inbound);
  expect(flat.score(vector, line)).toBe(card.inbound);
  const contributions = card.dimensions
    .flatMap((dimension) => dimension.contributions)
    .filter((each) => each.points !== 0);
  const told = flat.ruleIds.flatMap((rule, at) => (points[at] === 0 ? [] : [{ rule, points: points[at] }]));
  expect(told).toEqual(contributions.map(({ rule, points: each }) => ({ rule, points: each })));
}

describe('compileFlatScorer', () => {
  it('gives the score and the points of compileScorer to the last bit, for any rules', () => {
    fc.assert(fc.property(arbitraryScoringData, lines, expectSameScore), { numRuns: 1500 });
  });

  it('does so for the shipped rules', () => {
    fc.assert(
      fc.property(lines, (line) => expectSameScore(shipped, line)),
      { numRuns: 500 },
    );
  });

  it.each<Condition>([
    { monthlyBudget: { rises: [100, 1000], falls: [2000, 9000] } },
    { timelineMonths: { rises: [1, 3], falls: [6, 12] }, goals: ['lead-generation', 'product-launch'] },
    { customerValue: { falls: [10, 1000] }, contactRules: ['open', 'limited'], ownedAudience: 'large' },
    { anyOf: [{ salesCycle: 'weeks' }, { not: { trustSensitivity: 'low' } }] },
    { anyOf: [{ salesCycle: 'weeks' }, { businessModel: 'b2b' }], contentCapacity: 'strong' },
    { not: { goals: 'brand-awareness', salesCapacity: 'none' } },
  ])('does so for the condition %j', (when) => {
    const [rule] = shipped.rules;
    const [weight] = shipped.weights;
    if (rule === undefined || weight === undefined) throw new Error('the shipped dataset has rules');
    const data = {
      ...shipped,
      rules: [...shipped.rules, { ...rule, id: 'tried', when }],
      weights: [{ ...weight, when }],
    };
    fc.assert(
      fc.property(lines, (line) => expectSameScore(data, line)),
      { numRuns: 300 },
    );
  });
});
