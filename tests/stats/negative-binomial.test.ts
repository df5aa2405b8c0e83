import { describe, expect, it } from 'vitest';
import { strataOf } from '../../src/stats/latin-hypercube.ts';
import { countAt } from '../../src/stats/negative-binomial.ts';

const { uniform, normal } = strataOf(20_000);
const counts = (mean: number, dispersion: number) =>
  Array.from(uniform, (middle, slice) => countAt(mean, dispersion, middle, normal[slice] ?? 0));
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('countAt', () => {
  it.each([
    [0.05, 1.5],
    [3, 1.2],
    [3, 1],
    [39, 1.5],
    [41, 1.5],
    [2500, 1.2],
  ])('has mean %d and %d times that as variance', (mean, dispersion) => {
    const all = counts(mean, dispersion);
    const center = meanOf(all);
    const variance = meanOf(all.map((count) => (count - center) ** 2));
    expect(Math.abs(center / mean - 1)).toBeLessThan(0.005);
    expect(Math.abs(variance / (mean * dispersion) - 1)).toBeLessThan(0.01);
  });

  it('is Poisson where the dispersion is 1: none with probability e to the minus mean', () => {
    expect(counts(2, 1).filter((count) => count === 0).length / 20_000).toBeCloseTo(Math.exp(-2), 3);
  });

  it('never falls as the probability rises, and gives whole numbers from 0', () => {
    for (const mean of [0.3, 12, 40.5]) {
      const all = counts(mean, 1.5);
      expect(all.every((count, slice) => Number.isInteger(count) && count >= (all[slice - 1] ?? 0))).toBe(true);
    }
  });

  it('is close to itself where inversion gives way to the expansion', () => {
    for (const slice of [10, 2000, 10_000, 18_000, 19_990]) {
      const at = (mean: number) => countAt(mean, 1.5, uniform[slice] ?? 0, normal[slice] ?? 0);
      expect(Math.abs(at(40) - at(40.0001))).toBeLessThanOrEqual(1);
    }
  });

  it('is 0 of nothing', () => {
    expect([countAt(0, 1.5, 0.99, 2.3), countAt(Number.NaN, 1.5, 0.5, 0)]).toEqual([0, 0]);
  });
});
