import { randomGamma, randomLcg, randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, seededUniform } from '../../src/stats/random.ts';

const SIZE = 4096;
const seed = fc.integer({ min: 0, max: 0xffffffff });
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Kolmogorov and Smirnov's distance between two samples of the same size. */
function distance(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [at, other, largest] = [0, 0, 0];
  while (at < left.length && other < right.length) {
    if ((left[at] ?? 0) <= (right[other] ?? 0)) at += 1;
    else other += 1;
    largest = Math.max(largest, Math.abs(at - other) / left.length);
  }
  return largest;
}

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (from: number) => {
      const { uniform, uniforms, normals, gamma } = seededRandom(from, 16)();
      return [uniform(), ...uniforms, ...normals, gamma(2.5), gamma(0.5)];
    };
    fc.assert(
      fc.property(seed, (from) => {
        expect(numbers(from)).toEqual(numbers(from));
        expect(numbers(from)).not.toEqual(numbers((from + 1) % 2 ** 32));
        expect(seededUniform(from)()).toBe(seededRandom(from, 16)().uniforms[0]);
      }),
    );
  });

  it('draws what d3-random draws from the same seed, to the last bit', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const source = randomLcg(from / 2 ** 32);
        const { uniforms, normals } = seededRandom(from, 64)();
        expect([...uniforms]).toEqual(Array.from({ length: 64 }, source));
        expect([...normals].slice(0, 32)).toEqual(Array.from({ length: 32 }, randomNormal.source(source)(0, 1)));
      }),
    );
  });

  it('begins anew at each call, where the numbers that are drawn once end', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const begin = seededRandom(from, 16);
        const next = (random = begin()) => Array.from({ length: 8 }, random.uniform);
        expect(next()).toEqual(next());
        const all = Array.from({ length: 200 }, seededUniform(from));
        const start = all.indexOf(next()[0] ?? -1);
        expect([start >= 24, all.slice(start, start + 8)]).toEqual([true, next()]);
      }),
    );
  });

  it('draws uniform numbers on [0, 1) and normal ones of mean 0 and variance 1', () => {
    const { uniforms, normals } = seededRandom(1, SIZE)();
    expect([uniforms.length, normals.length]).toEqual([SIZE, SIZE]);
    expect(uniforms.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(uniforms)).toBeCloseTo(0.5, 1);
    expect(mean(normals)).toBeCloseTo(0, 12);
    expect(mean(normals.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it.each([0.2, 0.7, 1, 1.01, 5, 40])('draws gamma variates as d3-random does, of shape %d', (shape) => {
    const { gamma } = seededRandom(1, SIZE)();
    const reference = randomGamma.source(randomLcg(2))(shape, 1);
    const variates = Array.from({ length: 20_000 }, () => gamma(shape));
    expect(Math.min(...variates)).toBeGreaterThan(0);
    // Two samples of 20,000 from one distribution are further apart than 0.0195 once in a thousand times.
    expect(distance(variates, Array.from({ length: 20_000 }, reference))).toBeLessThan(0.0195);
    const center = mean(variates);
    const variance = mean(variates.map((value) => (value - center) ** 2));
    expect([center / shape, variance / shape]).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
  });
});
