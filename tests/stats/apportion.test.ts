import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToTotal } from '../../src/stats/apportion.ts';

describe('roundToTotal', () => {
  it.each([
    [[1 / 3, 1 / 3, 1 / 3], 1, [0.4, 0.3, 0.3]],
    [[2.34, -1.12, 0], 1.2, [2.3, -1.1, 0]],
    [[0.05, 0.05], 0.1, [0.1, 0]],
  ])('rounds %j to %f as %j', (values, total, rounded) => {
    expect(roundToTotal(values, total, 1)).toEqual(rounded);
  });

  it('always adds up to the total and moves no value by more than one unit', () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (all) => {
        const sum = all.reduce((total, value) => total + value, 0);
        const rounded = roundToTotal(all, sum, 1);
        const tenths = rounded.reduce((total, value) => total + Math.round(value * 10), 0);
        expect(tenths + 0).toBe(Math.round(sum * 10) + 0);
        expect(rounded.every((value, index) => Math.abs(value - (all[index] ?? 0)) <= 0.1 + 1e-9)).toBe(true);
      }),
    );
  });
});
