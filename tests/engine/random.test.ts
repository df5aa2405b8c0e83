import { randomGamma, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });

describe('seededRandom', () => {
  it('gives the gamma variates of d3-random, number for number, whatever the shapes', () => {
    const shapes = fc.array(fc.oneof(fc.double({ min: 0.01, max: 500, noNaN: true }), fc.constantFrom(1, 0.5, 1 / 3)), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(seed, shapes, (seed, shapes) => {
        const { gamma } = seededRandom(seed);
        const reference = randomGamma.source(randomLcg(seed / 2 ** 32));
        expect(shapes.map(gamma)).toEqual(shapes.map((shape) => reference(shape, 1)()));
      }),
    );
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: number) => {
      const { uniform, normal, gamma } = seededRandom(seed);
      return [uniform(), normal(), gamma(2.5)];
    };
    fc.assert(
      fc.property(seed, (seed) => {
        expect(numbers(seed)).toEqual(numbers(seed));
        expect(numbers(seed)).not.toEqual(numbers((seed + 1) % 2 ** 32));
      }),
    );
  });
});
