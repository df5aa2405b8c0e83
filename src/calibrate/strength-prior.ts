import { exp, log } from '../stats/elementary.ts';

/** What is believed of a channel's strength, in leads (or revenue) a dollar, before its history is seen. */
export type StrengthPrior =
  /** A benchmark or a belief: heavy tails, so that a history can leave it. */
  | { readonly kind: 'benchmark'; readonly logCentre: number; readonly scale: number }
  /** A lift test: normal, so that months which go together cannot drag it away. */
  | { readonly kind: 'test'; readonly logCentre: number; readonly scale: number }
  /** Nothing known: half-normal on the channel's share of the outcome, with this standard deviation. */
  | { readonly kind: 'share'; readonly deviation: number };

/** Of Student's t for a benchmark, so that a history can leave it (docs/calibration.md). */
const DEGREES_OF_FREEDOM = 4;

/**
 * Logarithm of the density of ln k, up to a constant; `shareOfOne` is the share of the outcome that a strength of 1
 * would explain.
 */
export function logStrengthDensity(prior: StrengthPrior, shareOfOne: number): (logStrength: number) => number {
  if (prior.kind === 'share') {
    return (at) => {
      const z = (exp(at) * shareOfOne) / prior.deviation;
      return (-z * z) / 2 + at;
    };
  }
  const { logCentre, scale } = prior;
  if (prior.kind === 'test') {
    return (at) => {
      const z = (at - logCentre) / scale;
      return (-z * z) / 2;
    };
  }
  return (at) => {
    const z = (at - logCentre) / scale;
    return (-(DEGREES_OF_FREEDOM + 1) / 2) * log(1 + (z * z) / DEGREES_OF_FREEDOM);
  };
}
