import { describe, expect, it } from 'vitest';
import { normalBelow } from '../../src/stats/normal-below.ts';

describe('normalBelow', () => {
  // Abramowitz and Stegun 1964, table 26.1 and 26.2.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
    [-1, 0.158655253931457],
  ])('gives the tabled value at %d', (z, value) => {
    expect(normalBelow(z)).toBeCloseTo(value, 14);
  });

  it('keeps its precision far out', () => {
    expect(normalBelow(-8) / 6.220960574271785e-16).toBeCloseTo(1, 7);
    expect(normalBelow(-20) / 2.7536241186062337e-89).toBeCloseTo(1, 7);
  });

  it('reaches 0 and 1 at infinity', () => {
    expect([normalBelow(-Infinity), normalBelow(Infinity)]).toEqual([0, 1]);
  });

  it('is symmetric and joins where its formulas meet', () => {
    for (const z of [0.1, 1.7, 4, 7.07, 7.08]) expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 15);
    expect(normalBelow(-7.0710678118) / normalBelow(-7.0710678119)).toBeCloseTo(1, 7);
  });
});
