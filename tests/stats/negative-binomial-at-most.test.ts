import { describe, expect, it } from 'vitest';
import { negativeBinomialAtMost } from '../../src/stats/negative-binomial-at-most.ts';

describe('negativeBinomialAtMost', () => {
  it('is geometric for a shape of 1', () => {
    expect(negativeBinomialAtMost(0, { shape: 1, mean: 3 })).toBeCloseTo(1 / 4, 12);
    expect(negativeBinomialAtMost(2, { shape: 1, mean: 3 })).toBeCloseTo(1 - (3 / 4) ** 3, 12);
  });

  it('is Poisson for a mean that is known well', () => {
    expect(negativeBinomialAtMost(1, { shape: 1e9, mean: 2 })).toBeCloseTo(3 * Math.exp(-2), 6);
  });

  it('is 1 where nothing is expected, and rises to 1', () => {
    expect(negativeBinomialAtMost(0, { shape: 2, mean: 0 })).toBe(1);
    expect(negativeBinomialAtMost(10_000, { shape: 2, mean: 5 })).toBeCloseTo(1, 12);
  });
});
