import { describe, expect, it } from 'vitest';
import { interval, resamples } from '../../bench/cases/bootstrap.ts';
import type { Case } from '../../bench/cases/case.ts';
import {
  brier,
  confidenceMinusRight,
  graded,
  type Judged,
  logLikelihood,
  reliability,
  side,
  verdict,
} from '../../bench/cases/measures.ts';
import { advised, baseRates, judge, naiveBayes } from '../../bench/cases/methods.ts';
import { advise } from '../../src/index.ts';
import { dataset } from '../support/shipped-advice.ts';

const judged = (expected: Judged['expected'], stated: Judged['expected'], inbound: number): Judged => ({
  expected,
  guess: { stated, lead: inbound - 0.5, inbound, probabilities: [0.8 - 0.8 * inbound, 0.2, 0.8 * inbound] },
});
const FOUR = [
  judged('inbound', 'inbound', 0.75),
  judged('outbound', 'balanced', 0.5625),
  judged('outbound', 'outbound', 0.125),
  judged('balanced', 'inbound', 0.875),
];

describe('the measures of agreement', () => {
  it('count sides only where a side was taken', () => {
    expect(side(FOUR)).toBe(2 / 3);
    expect(confidenceMinusRight(FOUR)).toBeCloseTo((0.75 + 0.5625 + 0.875) / 3 - 2 / 3, 12);
  });

  it('grade the stated verdict by its distance from what happened', () => {
    expect(verdict(FOUR)).toBe(2 / 4);
    expect(graded(FOUR)).toBe((1 + 0.5 + 1 + 0.5) / 4);
  });

  it('square the errors of the three probabilities', () => {
    expect(brier([judged('inbound', 'inbound', 1)])).toBeCloseTo(0.2 ** 2 + 0.2 ** 2, 12);
    expect(logLikelihood([judged('inbound', 'inbound', 1)])).toBeCloseTo(Math.log(0.8), 12);
  });

  it('set what was said beside what happened', () => {
    expect(reliability(FOUR, 2)).toEqual([
      { from: 0, to: 0.5, cases: 1, said: 0.125, happened: 0 },
      { from: 0.5, to: 1, cases: 2, said: (0.75 + 0.5625) / 2, happened: 0.5 },
    ]);
  });
});

describe('resamples', () => {
  it('are of the same size and the same every time', () => {
    const drawn = resamples(['a', 'b', 'c'], 5);
    expect(drawn.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3]);
    expect(resamples(['a', 'b', 'c'], 5)).toEqual(drawn);
  });

  it('give the interval of a share about as the binomial distribution does', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : 0));
    const [low, high] = interval(hundred, (values) => values.reduce<number>((sum, value) => sum + value, 0) / 100);
    expect(low).toBeCloseTo(0.4, 1);
    expect(high).toBeCloseTo(0.6, 1);
  });
});

describe('the methods', () => {
  const goals: Case['answers']['goals'][] = [['immediate-sales'], ['immediate-sales'], ['trust-and-authority']];
  const cases = goals.map(
    (each, at): Case => ({
      id: `case-${at}`,
      answers: { goals: each, monthlyBudget: 'unknown', timelineMonths: 'unknown' },
      expected: at < 2 ? 'outbound' : 'inbound',
      core: true,
    }),
  );

  it('ask the program for its verdict, its lead and its probabilities', () => {
    const [first] = judge(advised(dataset), cases, () => true);
    const { score, confidence } = advise({
      goals: ['immediate-sales'],
      monthlyBudget: 'unknown',
      timelineMonths: 'unknown',
    });
    expect(first?.guess).toEqual({
      stated: 'outbound',
      lead: score.inbound - 50,
      inbound: confidence.acceptability,
      probabilities: [
        confidence.verdicts['outbound-led'],
        confidence.verdicts.balanced,
        confidence.verdicts['inbound-led'],
      ],
    });
  });

  it('learn from all cases but the one that they guess', () => {
    const [first] = judge(naiveBayes, cases, () => true);
    // Of the other two, one is outbound with that goal and one inbound without it: priors 2, 1, 2 of 5.
    const odds = [(2 / 5) * (2 / 3), (1 / 5) * (1 / 2), (2 / 5) * (1 / 3)];
    const total = odds.reduce((sum, each) => sum + each, 0);
    expect(first?.guess.probabilities[0]).toBeCloseTo((odds[0] ?? 0) / total, 12);
  });

  it('know how common each outcome is', () => {
    const [first] = judge(baseRates, cases, ({ id }) => id === 'case-2');
    expect(first).toMatchObject({
      expected: 'inbound',
      guess: { stated: 'outbound', probabilities: [2 / 3, 0, 1 / 3] },
    });
  });
});
