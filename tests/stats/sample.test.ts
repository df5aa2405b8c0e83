import { describe, expect, it } from 'vitest';
import { drawValue } from '../../src/stats/sample.ts';

const PRIOR = [
  { value: 'none' as const, probability: 0.25 },
  { value: 'some' as const, probability: 0.25 },
  { value: 'high' as const, probability: 0.5 },
];

describe('drawValue', () => {
  it.each([
    [0, 'none'],
    [0.2, 'none'],
    [0.25, 'some'],
    [0.49, 'some'],
    [0.5, 'high'],
    [0.99, 'high'],
  ])('turns %d into %s', (point, value) => {
    expect(drawValue(PRIOR, () => point)).toBe(value);
  });

  it('gives nothing where rounding leaves the probabilities below the point', () => {
    expect(drawValue([{ value: 'none', probability: 0.5 }], () => 0.75)).toBeUndefined();
  });
});
