import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededUniform } from '../../src/stats/random.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });
const numbers = (from: number, count = 8) => Array.from({ length: count }, seededUniform(from));

describe('seededUniform', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    fc.assert(
      fc.property(seed, (from) => {
        expect(numbers(from)).toEqual(numbers(from));
        expect(numbers(from)).not.toEqual(numbers((from + 1) % 2 ** 32));
      }),
    );
  });

  it('draws what d3-random draws from the same seed, to the last bit', () => {
    fc.assert(
      fc.property(seed, (from) => {
        expect(numbers(from, 64)).toEqual(Array.from({ length: 64 }, randomLcg(from / 2 ** 32)));
      }),
    );
  });

  it('draws on [0, 1), one half below the middle', () => {
    const many = numbers(1, 4096);
    expect(many.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(many.reduce((sum, value) => sum + value, 0) / many.length).toBeCloseTo(0.5, 1);
  });
});
