import { type Strata, shuffledSlices } from '../stats/latin-hypercube.ts';
import { countAt } from '../stats/negative-binomial.ts';

/** Variance of counted leads over their mean (judgement): more uneven than chance alone. */
export const LEADS_DISPERSION = 1.5;

/** The same of customers (judgement). */
export const CUSTOMERS_DISPERSION = 1.2;

/** Counts in every draw, by month: one array of all draws for each month. */
export type Counts = readonly Float64Array[];

/**
 * Whole numbers around what is expected, month by month: negative binomial. A month of both sides together is counted
 * at once, as counts of one dispersion add up to a count of that dispersion.
 */
export function countByMonth(
  expected: Float64Array,
  months: number,
  dispersion: number,
  { uniform: middles, normal }: Strata,
  uniform: () => number,
): Counts {
  const points = middles.length;
  return Array.from({ length: months }, (_, month) => {
    const slices = shuffledSlices(points, uniform);
    const counts = new Float64Array(points);
    for (let draw = 0; draw < points; draw += 1) {
      const slice = slices[draw] as number;
      const mean = expected[draw * months + month] as number;
      counts[draw] = countAt(mean, dispersion, middles[slice] as number, normal[slice] as number);
    }
    return counts;
  });
}

/** Counts summed over months `from` to `to`, in every draw. */
export function sumOfMonths(counts: Counts, from: number, to: number): Float64Array {
  const sums = new Float64Array(counts[0]?.length ?? 0);
  for (const month of counts.slice(from - 1, to))
    for (let draw = 0; draw < sums.length; draw += 1) sums[draw] = (sums[draw] as number) + (month[draw] as number);
  return sums;
}
