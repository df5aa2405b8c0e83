import { describe, expect, it } from 'vitest';
import { linear, logarithmic, membership, scaleOf, unscaleOf } from '../../src/engine/ramp.ts';

describe('membership', () => {
  it.each([
    [
      'falls',
      { falls: [3, 9] as [number, number] },
      [
        [0, 1],
        [3, 1],
        [6, 0.5],
        [9, 0],
        [99, 0],
      ],
    ],
    [
      'rises',
      { rises: [3, 9] as [number, number] },
      [
        [0, 0],
        [3, 0],
        [4.5, 0.25],
        [9, 1],
        [99, 1],
      ],
    ],
    [
      'is a trapezoid when it does both',
      { rises: [1, 2] as [number, number], falls: [4, 6] as [number, number] },
      [
        [1, 0],
        [1.5, 0.5],
        [3, 1],
        [5, 0.5],
        [6, 0],
      ],
    ],
  ])('%s on a linear scale', (_, ramp, points) => {
    const member = membership(ramp, linear);
    expect(points.map(([value]) => [value, member(value ?? 0)])).toEqual(points);
  });

  it('interpolates money by ratios: half way is where 1 + x is the geometric mean', () => {
    const member = membership({ rises: [0, 9999] }, logarithmic);
    expect([0, 99, 9999].map(member)).toEqual([0, 0.5, 1]);
  });
});

describe('scaleOf', () => {
  it('leaves months as they are', () => {
    expect([scaleOf('timelineMonths')(6), unscaleOf('timelineMonths')(6)]).toEqual([6, 6]);
  });

  it.each(['monthlyBudget', 'customerValue'] as const)('puts the dollars of %s on ln(1 + x), and back', (key) => {
    expect([scaleOf(key)(Math.E - 1), unscaleOf(key)(1)]).toEqual([1, Math.E - 1]);
  });
});
