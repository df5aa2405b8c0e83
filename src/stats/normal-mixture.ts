import { normalBelow } from './normal-below.ts';

/** Equally likely normal distributions; those at the same place of both lists belong together. */
export interface NormalMixture {
  readonly means: Float64Array;
  /** Standard deviations, above 0. */
  readonly deviations: Float64Array;
}

/** Probability, 0..1, that what is drawn from the mixture is at most `value`. */
export function mixtureBelow({ means, deviations }: NormalMixture, value: number): number {
  let sum = 0;
  for (let at = 0; at < means.length; at += 1) {
    sum += normalBelow((value - (means[at] as number)) / (deviations[at] as number));
  }
  return sum / means.length;
}

/** Bisections end at this difference. */
const PRECISION = 1e-9;
/** No quantile that anybody asks for lies so many deviations out. */
const FAR = 9;

/** The value that is not exceeded with this probability, by bisection. */
export function mixtureQuantile(mixture: NormalMixture, probability: number): number {
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < mixture.means.length; at += 1) {
    const reach = FAR * (mixture.deviations[at] as number);
    low = Math.min(low, (mixture.means[at] as number) - reach);
    high = Math.max(high, (mixture.means[at] as number) + reach);
  }
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (mixtureBelow(mixture, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
