import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalBelow } from '../../src/stats/normal-below.ts';
import { mixtureBelow, mixtureQuantile } from '../../src/stats/normal-mixture.ts';

const mixture = (deviation: number, ...means: readonly number[]) => ({ means: Float64Array.from(means), deviation });
const anyMixture = fc
  .tuple(
    fc.double({ min: 0.5, max: 40, noNaN: true }),
    fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }),
  )
  .map(([deviation, means]) => mixture(deviation, ...means));

describe('mixtureBelow', () => {
  it('is the normal distribution of the only part', () => {
    expect(mixtureBelow(mixture(10, 50), 60)).toBe(normalBelow(1));
  });

  it('is the mean of the parts', () => {
    expect(mixtureBelow(mixture(10, 50, 65), 60)).toBe((normalBelow(1) + normalBelow(-0.5)) / 2);
  });
});

describe('mixtureQuantile', () => {
  it.each([
    [0.05, 50 - 1.6448536269514722 * 10],
    [0.5, 50],
    [0.95, 50 + 1.6448536269514722 * 10],
  ])('is the tabled one of a single part at %d', (probability, value) => {
    expect(mixtureQuantile(mixture(10, 50), probability)).toBeCloseTo(value, 7);
  });

  it('undoes the distribution', () => {
    fc.assert(
      fc.property(anyMixture, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (parts, probability) => {
        expect(mixtureBelow(parts, mixtureQuantile(parts, probability))).toBeCloseTo(probability, 7);
      }),
    );
  });

  it('grows with the probability', () => {
    fc.assert(
      fc.property(anyMixture, (parts) => {
        const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((probability) => mixtureQuantile(parts, probability));
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }),
    );
  });
});
