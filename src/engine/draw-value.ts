import type { Uncertainty } from '../model/uncertainty.ts';

type Prior = Uncertainty['priors'][keyof Uncertainty['priors']];

/** One value of a prior, by inversion; undefined where rounding leaves the last a little short of 1. */
export function drawValue(prior: Prior, uniform: () => number): Prior[number]['value'] | undefined {
  let left = uniform();
  return prior.find(({ probability }) => {
    left -= probability;
    return left < 0;
  })?.value;
}
