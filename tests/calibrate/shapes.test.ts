import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawShapes, type Shape } from '../../src/calibrate/shapes.ts';
import { windowShare } from '../../src/calibrate/window-share.ts';

const plain: Shape = { halfSpend: 1e9, slope: 1, kept: 0, unfinished: 0, delay: 0, before: 0, logWeight: 0 };
const rowOf = (spend: readonly number[], shape: Partial<Shape>) => [
  ...drawShapes(Float64Array.from(spend), [{ ...plain, ...shape }]).rows,
];
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e6) / 1e6);

describe('the shape of what a channel brings', () => {
  it('follows its spend where nothing is kept and nothing saturates', () => {
    expect(rounded(rowOf([100, 0, 300], {}))).toEqual([0.25, 0, 0.75]);
  });

  it('comes later by a delay, of which a fraction is spread over two periods', () => {
    expect(rounded(rowOf([100, 0, 0, 0], { delay: 1.25 }))).toEqual([0, 0.75, 0.25, 0]);
  });

  it('fades geometrically where a share is kept', () => {
    expect(rounded(rowOf([100, 0, 0, 0], { kept: 0.5 }))).toEqual([0.5, 0.25, 0.125, 0.0625]);
  });

  it('has two shelves, of which the kernel is known in closed form', () => {
    const [kept, unfinished] = [0.95, 0.75];
    const wanted = Array.from(
      { length: 6 },
      (_, lag) => ((1 - kept) * (1 - unfinished) * (kept ** (lag + 1) - unfinished ** (lag + 1))) / (kept - unfinished),
    );
    expect(rounded(rowOf([100, 0, 0, 0, 0, 0], { kept, unfinished }))).toEqual(rounded(wanted));
  });

  it('saturates: twice the half-saturation brings two thirds of the most', () => {
    const [one = 0, two = 0] = rowOf([50, 100], { halfSpend: 50 });
    expect(two / one).toBeCloseTo(2 / 3 / (1 / 2), 12);
    const [low = 0, high = 0] = rowOf([50, 100], { halfSpend: 100, slope: 2 });
    expect(high / low).toBeCloseTo(1 / 2 / (1 / 5), 12);
  });

  it('holds what earlier spend still brings', () => {
    const [first = 0] = rowOf([100, 100, 100, 100], { kept: 0.9, before: 1000 });
    expect(first).toBeCloseTo(1 / 4, 9);
    const [fresh = 0] = rowOf([100, 100, 100, 100], { kept: 0.9 });
    expect(fresh).toBeCloseTo(0.1 / 4, 9);
  });

  it('never brings more in the rows than all that was spent, less what was spent before', () => {
    const share = fc.double({ min: 0, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.record({ kept: share, unfinished: share, delay: fc.double({ min: 0, max: 60, noNaN: true }) }),
        (spend, shape) => {
          const row = rowOf(spend, { ...shape, halfSpend: 1000, slope: 1.5 });
          expect(row.every((value) => value >= 0)).toBe(true);
          expect(row.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});

describe('the share of a steady programme that comes in the window of a benchmark', () => {
  it('is the mean of the cumulative kernel', () => {
    // G(24) = 8.587437954 for .95 and .75 without delay.
    expect(windowShare({ keptPerMonth: 0.95, unfinishedPerMonth: 0.75, delayMonths: 0 }, 24)).toBeCloseTo(
      8.587437954 / 24,
      9,
    );
  });

  it('is all for what comes at once, and a fifth at least', () => {
    expect(windowShare({ keptPerMonth: 0, unfinishedPerMonth: 0, delayMonths: 0 }, 12)).toBe(1);
    expect(windowShare({ keptPerMonth: 0.97, unfinishedPerMonth: 0.9, delayMonths: 6 }, 12)).toBe(0.2);
  });
});
