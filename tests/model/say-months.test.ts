import { describe, expect, it } from 'vitest';
import { sayMonths } from '../../src/model/say-months.ts';

describe('sayMonths', () => {
  it.each([
    [5, '5 months'],
    [1, '1 month'],
    [2.5, '2.5 months'],
    [2, '2 months'],
    [1.9, '8 weeks'],
    [1.5, '6 weeks'],
    [0.25, '1 week'],
    [0.1, '3 days'],
    [0.03, '1 day'],
    [0, '1 day'],
  ])('says %d as %s', (months, said) => {
    expect(sayMonths(months)).toBe(said);
  });
});
