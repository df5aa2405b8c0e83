import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSeparators } from '../../src/model/with-separators.ts';

describe('withSeparators', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567, '-1,234,567'],
    [1e12, '1,000,000,000,000'],
    [1234.5678, '1,234.5678'],
    [0.0001, '0.0001'],
    [1e-7, '0.0000001'],
    [1e-30, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(withSeparators(value)).toBe(text);
  });

  it('writes what the language does for American English', () => {
    const { format } = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ min: 0.001, max: 1e15, noNaN: true })), (value) => {
        expect(withSeparators(value)).toBe(format(value));
      }),
      { numRuns: 2000 },
    );
  });
});
