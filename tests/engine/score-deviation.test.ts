import { describe, expect, it } from 'vitest';
import { scoreDeviation } from '../../src/engine/score-deviation.ts';

const REACH = { weight: 3, inbound: { points: 2, variance: 0.5 }, outbound: { points: 1, variance: 0.2 } };
const TRUST = { weight: 1, inbound: { points: 0, variance: 0 }, outbound: { points: 1, variance: 0.1 } };
const NONE = { doubt: 1, weightConcentration: Number.POSITIVE_INFINITY, modelError: 0 };

describe('scoreDeviation', () => {
  it('is the error that all rules share, where nothing else is in doubt', () => {
    const sure = { weight: 1, inbound: { points: 2, variance: 0 }, outbound: { points: 1, variance: 0 } };
    expect(scoreDeviation([sure, { ...sure, weight: 5 }], { ...NONE, modelError: 12 })).toBe(12);
  });

  it('is that of the points by the slope of the lean, where weights are sure', () => {
    // Of reach the lean is 1/4, with slopes of 3/16 toward inbound and 5/16 toward outbound; of trust it is -1/2.
    const reach = (3 / 16) ** 2 * 0.5 + (5 / 16) ** 2 * 0.2;
    const trust = (1 / 4) ** 2 * 0.1;
    const expected = 50 * Math.sqrt(0.75 ** 2 * reach + 0.25 ** 2 * trust);
    expect(scoreDeviation([REACH, TRUST], NONE)).toBeCloseTo(expected, 12);
    expect(expected).toBeCloseTo(7.2912, 4);
  });

  it('is more where the weights are in doubt: by how far the leans lie apart, and with the errors of the points', () => {
    // By hand: 2500 * (0.0214272461 + 0.002109375) and 12 squared.
    expect(scoreDeviation([REACH, TRUST], { doubt: 1, weightConcentration: 49, modelError: 12 })).toBeCloseTo(
      14.2422,
      4,
    );
    const lean = (points: number) => ({
      ...{ weight: 1, inbound: { points, variance: 0 }, outbound: { points: 0, variance: 0 } },
    });
    // Leans of 1/2 and 0, weighed alike: a variance of 1/16 over 50.
    expect(scoreDeviation([lean(1), lean(0)], { doubt: 1, weightConcentration: 49, modelError: 0 })).toBeCloseTo(
      50 * Math.sqrt(1 / 16 / 50),
      12,
    );
    expect(scoreDeviation([lean(1), lean(1)], { doubt: 1, weightConcentration: 49, modelError: 0 })).toBe(0);
  });
});
