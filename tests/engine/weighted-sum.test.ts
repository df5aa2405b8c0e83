import { describe, expect, it } from 'vitest';
import { drawPrior } from '../../src/engine/draw-prior.ts';
import { drawScores } from '../../src/engine/draw-scores.ts';
import { compileWeightedSum } from '../../src/engine/weighted-sum.ts';
import type { Dimension } from '../../src/model/dimension.ts';
import type { Rule, WeightRule } from '../../src/model/rule.ts';

const rule = (toward: Rule['toward'], points: number, at: number) => ({ rule: { toward, points } as Rule, at });
const emphasis = (adds: number, at: number) => ({ rule: { adds } as WeightRule, at });
const dimension = (baseWeight: number) => ({ baseWeight }) as Dimension;

/** Three rules in two of three dimensions, and then their weight rules. */
const DIMENSIONS = [
  { dimension: dimension(3), rules: [rule('inbound', 2, 0), rule('outbound', 1, 1)], weights: [emphasis(2, 3)] },
  { dimension: dimension(1), rules: [], weights: [] },
  { dimension: dimension(1), rules: [rule('outbound', 4, 2)], weights: [emphasis(1, 4), emphasis(3, 5)] },
];
const STRENGTHS = Float64Array.of(0.5, 1, 0.25, 0.5, 1, 0);

describe('the weighted sum', () => {
  const sum = compileWeightedSum(DIMENSIONS, { benefitOfTheDoubt: 2 } as never);

  it('weighs each dimension by its base weight and what weight rules add, all summing to 1', () => {
    const weights = new Float64Array(3);
    sum.weigh(STRENGTHS, weights);
    expect([...weights]).toEqual([4 / 7, 1 / 7, 2 / 7]);
  });

  it('leans by the points of its own rules, out of all of them and the benefit of the doubt', () => {
    const [leans, outOf] = [new Float64Array(3), new Float64Array(3)];
    for (const at of [2, 1, 0]) sum.lean(at, STRENGTHS, leans, outOf);
    expect([[...leans], [...outOf]]).toEqual([
      [0, 0, -1 / 3],
      [4, 2, 3],
    ]);
  });

  it('scores 50 where nothing leans, and half a point for each percent of weight times lean', () => {
    expect(sum.inbound(Float64Array.of(0.5, 0.5), Float64Array.of(0, 0))).toBe(50);
    expect(sum.inbound(Float64Array.of(0.75, 0.25), Float64Array.of(1, -0.5))).toBe(50 + 50 * 0.625);
  });
});

describe('drawScores', () => {
  it('is the weighted sum of each draw by itself', () => {
    const reach = { weight: Float64Array.of(3, 1), inbound: Float64Array.of(2, 0), outbound: Float64Array.of(1, 0) };
    const trust = { weight: Float64Array.of(1, 1), inbound: Float64Array.of(0, 3), outbound: Float64Array.of(1, 0) };
    // Leans of 1/4 and -1/2, then of 0 and 3/4.
    expect([...drawScores([reach, trust], 1, 2)]).toEqual([50 + 50 * ((0.75 - 0.5) / 4), 50 + 50 * (0.75 / 2)]);
  });
});

describe('drawPrior', () => {
  const prior = (...chances: readonly number[]) =>
    chances.map((probability, value) => ({ value, probability })) as never;
  const inOrder = (slices: number) => Uint32Array.from({ length: slices }, (_, at) => at);

  it.each<[readonly number[], number, readonly number[]]>([
    [[1], 3, [0, 0, 0]],
    [[0.5, 0.5], 4, [0, 0, 1, 1]],
    [[0.25, 0.5, 0.25], 4, [0, 1, 1, 2]],
    [[0.5, 0.5], 3, [0, 1, 1]],
    [[0.3, 0.7], 5, [0, 1, 1, 1, 1]],
    [[0, 1], 2, [1, 1]],
    [[0.5, 0, 0.5], 2, [0, 2]],
    [[0.5, 0.2], 4, [0, 0, 1, 1]],
  ])('gives chances of %j their share of %d slices, each by its middle', (chances, slices, values) => {
    expect([...drawPrior(prior(...chances), inOrder(slices))]).toEqual(values);
  });

  it('takes the slices in the order that is drawn', () => {
    expect([...drawPrior(prior(0.5, 0.5), Uint32Array.of(3, 0, 2, 1))]).toEqual([1, 0, 1, 0]);
  });
});
