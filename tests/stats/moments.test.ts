import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, sumOf, varianceOf } from '../../src/stats/moments.ts';

describe('sumOf, meanOf and varianceOf', () => {
  it.each([
    { values: [2, 4, 4, 4, 5, 5, 7, 9], sum: 40, mean: 5, variance: 4 },
    { values: [3], sum: 3, mean: 3, variance: 0 },
    { values: [], sum: 0, mean: Number.NaN, variance: Number.NaN },
  ])('gives $sum, $mean and $variance of $values', ({ values, sum, mean, variance }) => {
    expect([sumOf(values), meanOf(values), varianceOf(values)]).toEqual([sum, mean, variance]);
  });

  it('adds from the first on, to the last bit, in a list as in an array of doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const inOrder = values.reduce((all, each) => all + each, 0);
        expect([sumOf(values), sumOf(Float64Array.from(values))]).toEqual([inOrder, inOrder]);
      }),
    );
  });
});
