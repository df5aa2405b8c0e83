import { normalQuantile } from './normal-quantile.ts';

/** Equal slices of a distribution, each by its middle, in rising order. */
export interface Strata {
  /** Middles on (0, 1). */
  readonly uniform: Float64Array;
  /** The same of the standard normal distribution. */
  readonly normal: Float64Array;
}

export function strataOf(points: number): Strata {
  const uniform = Float64Array.from({ length: points }, (_, index) => (index + 0.5) / points);
  return { uniform, normal: uniform.map(normalQuantile) };
}

/**
 * One column of a Latin hypercube (McKay, Beckman and Conover 1979), centred: which slice each point falls in, every
 * slice once, in an order by chance (Fisher and Yates).
 */
export function shuffledSlices(points: number, uniform: () => number): Uint32Array {
  const slices = new Uint32Array(points);
  for (let index = 0; index < points; index += 1) slices[index] = index;
  for (let last = points - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    const held = slices[last] as number;
    slices[last] = slices[other] as number;
    slices[other] = held;
  }
  return slices;
}
