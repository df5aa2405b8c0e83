import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';

/** The normal distribution function by Simpson's rule on its density, from 0. */
function probabilityBelow(deviate: number): number {
  const steps = 400;
  const width = deviate / steps;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(deviate);
  for (let step = 1; step < steps; step += 1) sum += density(step * width) * (step % 2 === 1 ? 4 : 2);
  return 0.5 + (sum * width) / 3;
}

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
  ])('of %d is %d', (probability, deviate) => {
    expect(normalQuantile(probability)).toBeCloseTo(deviate, 6);
  });

  it('inverts the distribution function on both sides of the middle', () => {
    for (let step = 1; step < 2000; step += 1) {
      const probability = step / 2000;
      expect(Math.abs(probabilityBelow(normalQuantile(probability)) - probability)).toBeLessThan(1e-7);
    }
  });
});
