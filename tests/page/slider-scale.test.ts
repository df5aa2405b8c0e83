import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/index.ts';
import type { NumberQuestion } from '../../src/model/questions.ts';
import { isInRange } from '../../src/model/units.ts';
import { namedStops, numbersAskedAbout, stopNear, stopsFor } from '../../src/page/slider-scale.ts';
import { dataset } from '../support/shipped-advice.ts';

const numbers = Object.entries(QUESTIONS).flatMap(([key, question]) =>
  question.kind === 'number' ? [[key, question] as const] : [],
);

describe('the stops of a slider', () => {
  it('are the money in even ratios and the months one by one', () => {
    const { monthlyBudget, timelineMonths } = QUESTIONS as Readonly<Record<string, NumberQuestion>>;
    expect(stopsFor(monthlyBudget as NumberQuestion, [500, 3000])).toEqual([
      0, 300, 350, 400, 450, 500, 600, 700, 800, 900, 1000, 1200, 1500, 1800, 2000, 2500, 3000, 3500, 4000, 4500,
    ]);
    expect(stopsFor(timelineMonths as NumberQuestion, [0.5, 4])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(numbers)('reach over all that the dataset asks about %s, and are right answers', (key, question) => {
    const asked = numbersAskedAbout(dataset, key);
    const stops = stopsFor(question, asked);
    expect(stops.filter((stop) => !isInRange(question, stop))).toEqual([]);
    expect(stops).toEqual([...new Set(stops)].toSorted((one, other) => one - other));
    expect(Math.max(...asked)).toBeLessThanOrEqual(Math.max(...stops));
    expect(stops.length).toBeLessThan(120);
  });

  it('are the hours of a working week where no rule asks about hours, and none where nothing says how far they go', () => {
    const { hoursPerWeek, timelineMonths } = QUESTIONS as Readonly<Record<string, NumberQuestion>>;
    expect(stopsFor(hoursPerWeek as NumberQuestion, [])).toEqual(Array.from({ length: 41 }, (_, hours) => hours));
    expect(stopsFor(timelineMonths as NumberQuestion, [])).toEqual([]);
  });

  it('name both ends and a round one between', () => {
    const { monthlyBudget } = QUESTIONS as Readonly<Record<string, NumberQuestion>>;
    const stops = stopsFor(monthlyBudget as NumberQuestion, [100, 100_000]);
    expect(namedStops(stops).map((at) => stops[at])).toEqual([0, 1000, 150_000]);
  });

  it('hold every value at the nearest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (value) => {
        const stops = [0, 10, 20, 50, 1000];
        const away = stops.map((stop) => Math.abs(stop - value));
        expect(away[stopNear(stops, value)]).toBe(Math.min(...away));
      }),
    );
  });
});
