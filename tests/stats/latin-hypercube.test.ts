import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffledSlices, strataOf } from '../../src/stats/latin-hypercube.ts';
import { seededUniform } from '../../src/stats/random.ts';

describe('strataOf', () => {
  it('gives the middles of equal slices, on both scales', () => {
    const { uniform, normal } = strataOf(4);
    expect([...uniform]).toEqual([0.125, 0.375, 0.625, 0.875]);
    expect([...normal].map((value) => value.toFixed(4))).toEqual(['-1.1503', '-0.3186', '0.3186', '1.1503']);
  });

  it('has mean 0 and nearly variance 1 on the normal scale', () => {
    const { normal } = strataOf(1000);
    expect(normal.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    expect(normal.reduce((sum, value) => sum + value * value, 0) / 1000).toBeCloseTo(1, 2);
  });
});

describe('shuffledSlices', () => {
  const seed = fc.integer({ min: 0, max: 0xffffffff });

  it('gives every slice once, the same for the same seed', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 300 }), (from, points) => {
        const slices = shuffledSlices(points, seededUniform(from));
        expect([...slices].sort((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, index) => index));
        expect(shuffledSlices(points, seededUniform(from))).toEqual(slices);
      }),
    );
  });

  it('puts a slice anywhere as often as anywhere else', () => {
    const uniform = seededUniform(1);
    const places = new Uint32Array(5);
    for (let round = 0; round < 5000; round += 1) {
      const place = shuffledSlices(5, uniform).indexOf(0);
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
