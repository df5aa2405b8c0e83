import { describe, expect, it } from 'vitest';
import { drawAboveZero, logNormalBelow } from '../../src/stats/normal.ts';
import { sliceStep } from '../../src/stats/slice.ts';
import { randomStream } from '../../src/stats/stream.ts';

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((each) => (each - middle) ** 2)));
}
const many = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

describe('logNormalBelow', () => {
  // From the error function to 15 digits, computed elsewhere.
  it.each([
    [-20, -203.91715537109724],
    [-8.01, -35.094700125340914],
    [-7.99, -34.93227276199891],
    [-5, -15.064998393988724],
    [-2.49, -5.053466373454175],
    [-1, -1.8410216450092634],
    [0, -Math.LN2],
    [0.33, -0.4631471583512781],
    [2.6, -0.004672085236439387],
    [5.9, -1.8175078125711615e-9],
    [9, 0],
  ])('of %d is %d', (z, wanted) => {
    expect(Math.abs(logNormalBelow(z) - wanted)).toBeLessThan(1e-8 * Math.max(1, Math.abs(wanted)));
  });
});

describe('random numbers one after another', () => {
  it('are the same from the same seed and others from another', () => {
    const numbers = (seed: number) => {
      const { uniform, normal } = randomStream(seed);
      return [normal(), uniform(), normal(), normal()];
    };
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
  });

  it('are normal with mean 0 and deviation 1', () => {
    const values = many(40_000, randomStream(3).normal);
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(deviation(values)).toBeCloseTo(1, 1);
    expect(values.filter((each) => each > 1.2816).length / values.length).toBeCloseTo(0.1, 2);
  });

  // Means of a normal cut off below 0: mean + deviation * density / tail.
  it.each([
    [2, 1, 2.0552478],
    [0, 1, 0.7978846],
    [-3, 1, 0.2830985],
    [-50, 2, 0.0797456],
  ])('with mean %d and deviation %d cut off below 0 have mean %d', (at, width, wanted) => {
    const random = randomStream(5);
    const values = many(40_000, () => drawAboveZero(at, width, random));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.abs(mean(values) / wanted - 1)).toBeLessThan(0.02);
  });

  it('are drawn by slices from any density', () => {
    const { uniform } = randomStream(7);
    // Logarithm of an exponential of mean 1: its mean is minus Euler's constant.
    const logDensity = (at: number) => at - Math.exp(at);
    let at = 3;
    const values = many(40_000, () => {
      at = sliceStep(at, logDensity, 1.2, uniform);
      return at;
    });
    expect(mean(values)).toBeCloseTo(-0.5772, 1);
    expect(deviation(values)).toBeCloseTo(Math.PI / Math.sqrt(6), 1);
  });
});
