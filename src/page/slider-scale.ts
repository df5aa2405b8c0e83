import type { Dataset } from '../model/dataset.ts';
import type { NumberQuestion } from '../model/questions.ts';
import { unitOf } from '../model/units.ts';

/** The values at which a slider stops, rising. */
export type Stops = readonly number[];

/** Steps within a power of ten, near enough to a constant ratio. */
const LADDER = [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9];
/** Beyond the first and the last number that any rule asks about, by this factor, nothing new is found. */
const MARGIN = 1.5;
/** As many steps as can be told apart by hand. */
const MOST_STEPS = 60;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 1000];

/**
 * Where a slider for a number goes: over the numbers that the dataset asks about and a little further, in even ratios
 * for money and in even steps for anything else. What lies outside can still be typed. Nowhere, if nothing asks about any.
 */
export function stopsFor(range: NumberQuestion, asked: readonly number[]): Stops {
  const { least, most, plausible, slidesTo = 0 } = range;
  const [from, to] = plausible;
  const known = asked.filter((each) => each > 0);
  if (known.length === 0 && slidesTo === 0) return [];
  const low = Math.max(from, Math.min(...known, to) / MARGIN);
  const high = Math.max(slidesTo, Math.min(most, Math.max(...known, from) * MARGIN));
  const rises = unitOf(range).scale === 'logarithmic' ? rungs(low, high) : evenSteps(high);
  return range.isAbove ? rises : [least, ...rises];
}

function rungs(low: number, high: number): Stops {
  const powers = Array.from({ length: 20 }, (_, index) => 10 ** (index - 6));
  const all = powers.flatMap((power) => LADDER.map((step) => Number((step * power).toPrecision(2))));
  const last = all.findIndex((each) => each >= high);
  return all.slice(
    all.findLastIndex((each) => each <= low),
    last + 1,
  );
}

/** Without 0, which not every number may be. */
function evenSteps(high: number): Stops {
  const step = STEPS.find((each) => high / each <= MOST_STEPS) ?? high;
  return Array.from({ length: Math.ceil(high / step) }, (_, index) => (index + 1) * step);
}

/** The stops that are named below a slider: both ends, and the roundest one near the middle. */
export function namedStops(stops: Stops): readonly number[] {
  const middle = (stops.length - 1) / 2;
  const within = stops.map((_, at) => at).filter((at) => Math.abs(at - middle) < stops.length / 5);
  const roundest = within.toSorted(
    (a, b) => lengthOf(stops[a]) - lengthOf(stops[b]) || Math.abs(a - middle) - Math.abs(b - middle),
  );
  return [0, ...roundest.slice(0, 1), stops.length - 1];
}

/** Digits that are not zeros: the fewer, the rounder. */
const lengthOf = (value = 0): number => String(value).replace(/\D|0+$/g, '').length * 10 + Number(String(value)[0]);

/** The numbers that the conditions of a dataset ask about in one answer. */
export function numbersAskedAbout(dataset: Dataset, key: string): readonly number[] {
  const found: number[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (name === key) found.push(...numbersIn(inner));
        else walk(inner);
      }
    }
  };
  walk([dataset.rules, dataset.weights, dataset.channels]);
  return found;
}

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

/** Where on a slider a value stands: at the stop that is nearest in its order. */
export function stopNear(stops: Stops, value: number): number {
  const above = stops.findIndex((each) => each >= value);
  if (above < 0) return stops.length - 1;
  const [low = 0, high = 0] = [stops[above - 1], stops[above]];
  return above > 0 && value - low < high - value ? above - 1 : above;
}
