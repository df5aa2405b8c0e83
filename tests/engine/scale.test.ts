import { describe, expect, it } from 'vitest';
import { scaleOf, unscaleOf } from '../../src/engine/scale.ts';

describe('scaleOf', () => {
  it('leaves months as they are', () => {
    expect([scaleOf('timelineMonths')(6), unscaleOf('timelineMonths')(6)]).toEqual([6, 6]);
  });

  it.each(['monthlyBudget', 'customerValue'] as const)('puts the dollars of %s on ln(1 + x), and back', (key) => {
    expect([scaleOf(key)(Math.E - 1), unscaleOf(key)(1)]).toEqual([1, Math.E - 1]);
  });
});
