import { meanOf, sumOf } from '../stats/moments.ts';
import { medianOf } from '../stats/quantile.ts';

/** How a total outcome scatters from row to row. */
export interface Noise {
  /** Variance of each row's noise against that of the others. */
  readonly weights: Float64Array;
  /** Inverse gamma prior of the variance. */
  readonly variance: { readonly shape: number; readonly scale: number };
  /** Rows far outside what their neighbours show; counts there hardly count, as one wild month would outweigh the others. */
  readonly outliers: readonly number[];
}

/** Counts scatter about 1.8 times as much as Poisson counts do. */
const DISPERSION = 1.8;
const COUNT_SHAPE = 4;
const VAGUE = 0.01;
const WINDOW = 7;
const FAR_OUT = 5;
const HARDLY = 400;
const MAD_TO_DEVIATION = 1.4826;

/** Noise of counts grows with their level; of revenue it is taken as even. */
export function noiseOf(outcome: Float64Array, known: Int32Array, isCount: boolean): Noise {
  const values = Float64Array.from(known, (row) => outcome[row] as number);
  const mean = meanOf(values);
  const level = (at: number): number => {
    const near = values.subarray(Math.max(0, at - 1), at + 2);
    return (sumOf(near) + 3 * mean) / ((near.length + 3) * mean);
  };
  const weights = new Float64Array(outcome.length).fill(1);
  const outliers = farOut(values, isCount ? 1 : 0).map((at) => known[at] as number);
  if (!isCount || mean === 0) return { weights, outliers, variance: { shape: VAGUE, scale: VAGUE } };
  for (const [at, row] of known.entries()) weights[row] = level(at);
  for (const row of outliers) weights[row] = (weights[row] as number) * HARDLY;
  return { weights, outliers, variance: { shape: COUNT_SHAPE, scale: COUNT_SHAPE * DISPERSION * mean } };
}

/**
 * Places over five robust standard deviations from the median of the seven around them; deviations are against the
 * root of the median, in which units Poisson counts have one of 1, the `least`.
 */
function farOut(values: Float64Array, least: number): readonly number[] {
  const scatter = values.map((value, at) => {
    const from = Math.max(0, Math.min(at - (WINDOW - 1) / 2, values.length - WINDOW));
    const median = medianOf(values.subarray(from, from + WINDOW));
    return (value - median) / Math.sqrt(median + 1);
  });
  const deviation = Math.max(least, MAD_TO_DEVIATION * medianOf(scatter.map(Math.abs)));
  if (deviation === 0) return [];
  return Array.from(scatter.keys()).filter((at) => Math.abs(scatter[at] as number) > FAR_OUT * deviation);
}
