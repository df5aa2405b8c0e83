import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOfTurns, exp, log, sineOfTurns } from '../../src/stats/elementary.ts';

const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 5e-16 * Math.max(Math.abs(wanted), 1e-300);

describe('elementary functions', () => {
  it('agree with those of the machine to about the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => near(exp(x), Math.exp(x))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => near(log(x), Math.log(x))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (turns) => {
        expect(sineOfTurns(turns)).toBeCloseTo(Math.sin(2 * Math.PI * turns), 12);
        expect(cosineOfTurns(turns)).toBeCloseTo(Math.cos(2 * Math.PI * turns), 12);
      }),
    );
  });

  it('give on every machine the same bits', () => {
    const bits = (value: number) => Buffer.from(Float64Array.of(value).buffer).toString('hex');
    expect([exp(-1.25), exp(0.1), log(3), log(0.007), sineOfTurns(0.1), cosineOfTurns(12.3)].map(bits)).toEqual([
      '4f582a371856d23f',
      'd4005ab3c7aef13f',
      '0b03ad7aea93f13f',
      '0a6903eeedd813c0',
      '5e5a750423cfe23f',
      '9be92f37efc6d3bf',
    ]);
  });

  it.each([
    [exp(-800), 0],
    [exp(800), Infinity],
    [exp(0), 1],
    [exp(Number.NaN), Number.NaN],
    [log(0), -Infinity],
    [log(1), 0],
    [log(-1), Number.NaN],
    [log(Infinity), Infinity],
    [log(Number.NaN), Number.NaN],
  ])('have the usual ends (%d is %d)', (value, wanted) => {
    expect(value).toBe(wanted);
  });

  it('reach into the smallest numbers', () => {
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
    expect(exp(-744)).toBeCloseTo(Math.exp(-744), 320);
  });
});
