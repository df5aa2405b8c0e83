import { meanOf } from './moments.ts';
import { bell, normalBelow } from './normal-below.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Equally likely normal distributions of one standard deviation, which is above 0. */
export interface NormalMixture {
  readonly means: Float64Array;
  readonly deviation: number;
}

/** Probability, 0..1, that what is drawn from the mixture is at most `value`. */
export function mixtureBelow({ means, deviation }: NormalMixture, value: number): number {
  let sum = 0;
  for (let at = 0; at < means.length; at += 1) sum += normalBelow((value - (means[at] as number)) / deviation);
  return sum / means.length;
}

const PRECISION = 1e-9;
/** In deviations: a step of Newton's that is shorter leaves an error of about its square, below the precision. */
const LAST_STEP = 1e-5;
/** No quantile that anybody asks for lies so many deviations out. */
const FAR = 9;

/**
 * The value that is not exceeded with this probability: from where it would be if all were one normal distribution, by
 * Newton's steps, and by bisection where a step would leave the span in which the value must lie.
 */
export function mixtureQuantile(mixture: NormalMixture, probability: number): number {
  const { means, deviation } = mixture;
  const mean = meanOf(means);
  const variance = means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / means.length;
  let low = means.reduce((least, each) => Math.min(least, each)) - FAR * deviation;
  let high = means.reduce((most, each) => Math.max(most, each)) + FAR * deviation;
  let value = mean + normalQuantile(probability) * Math.sqrt(variance + deviation ** 2);
  while (high - low > PRECISION) {
    let below = 0;
    let bells = 0;
    for (let at = 0; at < means.length; at += 1) {
      const z = (value - (means[at] as number)) / deviation;
      const height = bell(z);
      below += normalBelow(z, height);
      bells += height;
    }
    const excess = below / means.length - probability;
    if (excess < 0) low = value;
    else high = value;
    const next = value - (excess * means.length * deviation * Math.sqrt(2 * Math.PI)) / bells;
    if (Math.abs(next - value) < LAST_STEP * deviation) return next;
    value = next > low && next < high ? next : (low + high) / 2;
  }
  return value;
}
