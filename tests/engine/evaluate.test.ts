import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVector, fillVector } from '../../src/engine/answer-vector.ts';
import { compileRules, type ScoringData } from '../../src/engine/compiled-rules.ts';
import { compileEvaluate, compilePoints, inboundVarying } from '../../src/engine/evaluate.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { ANSWER_KEYS, type Answers, NEEDED_KEYS } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryScoringData } from '../support/arbitrary-dataset.ts';
import { naiveScorecard } from '../support/naive-scorer.ts';
import { dataset } from '../support/shipped-advice.ts';

const shipped = dataset;
const OPTIONAL_KEYS = ANSWER_KEYS.filter((key) => !NEEDED_KEYS.some((needed) => needed === key));

/** Answers as a line may give them, with some optional ones "unknown". */
const lines = fc
  .tuple(arbitraryAnswers, fc.subarray(OPTIONAL_KEYS))
  .map(([answers, keys]) => ({ ...answers, ...Object.fromEntries(keys.map((key) => [key, 'unknown'])) }) as Answers);

describe('compileEvaluate', () => {
  it('finds what the naive scorer finds, to the last bit, for any rules', () => {
    fc.assert(
      fc.property(arbitraryScoringData, lines, (data, line) => {
        const expected = naiveScorecard(data, line);
        expect(compileScorer(data)(line)).toEqual(expected);
        expect(compileEvaluate(data)(fillVector(emptyVector(), line)).inbound).toBe(expected.inbound);
      }),
      { numRuns: 100 },
    );
  });

  it('does so for the shipped rules, line after line', () => {
    const score = compileScorer(shipped);
    fc.assert(
      fc.property(lines, (line) => {
        expect(score(line)).toEqual(naiveScorecard(shipped, line));
      }),
      { numRuns: 50 },
    );
  });

  it('gives each rule its points, and those that do not fire none', () => {
    fc.assert(
      fc.property(arbitraryScoringData, lines, (data, line) => {
        const rules = compileRules(data);
        const points = compilePoints(rules)(compileEvaluate(data, rules)(fillVector(emptyVector(), line)));
        const told = naiveScorecard(data, line).dimensions.flatMap(({ contributions }) => contributions);
        expect([...points].filter((each) => each !== 0)).toEqual(
          told.map((each) => each.points).filter((each) => each !== 0),
        );
      }),
    );
  });
});

describe('inboundVarying', () => {
  it('gives the score with one answer changed, and leaves the others as they are', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...ANSWER_KEYS), lines));
    const scored = (data: ScoringData, answers: Answers) => naiveScorecard(data, answers).inbound;
    fc.assert(
      fc.property(arbitraryScoringData, lines, changes, (data, base, changed) => {
        const inboundWith = inboundVarying(compileRules(data), base);
        for (const [key, { [key]: value }] of changed) {
          expect(inboundWith(key, value)).toBe(scored(data, { ...base, [key]: value }));
        }
      }),
    );
  });
});
