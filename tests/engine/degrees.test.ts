import { describe, expect, it } from 'vitest';
import { rankWeights } from '../../src/engine/degrees.ts';

describe('rankWeights', () => {
  // Barron and Barrett (1996), table of rank-order centroid weights.
  it.each([
    [1, [1]],
    [2, [0.75, 0.25]],
    [3, [0.6111, 0.2778, 0.1111]],
    [4, [0.5208, 0.2708, 0.1458, 0.0625]],
  ])('gives the published centroid weights of %i ranks', (count, published) => {
    expect(rankWeights(count).map((weight) => Number(weight.toFixed(4)))).toEqual(published);
  });
});
