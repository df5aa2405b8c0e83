import { exp, log } from './elementary.ts';

/** From this mean on the corrected normal approximation is closer than a count is to its neighbour. */
const LARGE_MEAN = 40;

/**
 * The count at one slice of a negative binomial distribution with this mean and with a variance of `dispersion` times
 * the mean; a dispersion of 1 is Poisson. `uniform` and `normal` are the same probability on both scales. Small means
 * by inversion, large ones by Cornish and Fisher's expansion to the skewness.
 */
export function countAt(mean: number, dispersion: number, uniform: number, normal: number): number {
  if (!(mean > 0)) return 0;
  if (mean > LARGE_MEAN) {
    const deviation = Math.sqrt(mean * dispersion);
    const skewness = (2 * dispersion - 1) / deviation;
    return Math.max(0, Math.round(mean + deviation * (normal + (skewness * (normal * normal - 1)) / 6)));
  }
  const excess = dispersion - 1;
  // Probability of k + 1 over that of k is (mean + k * excess) / (dispersion * (k + 1)), for Poisson too.
  let probability = exp(excess < 1e-9 ? -mean : (-mean * log(dispersion)) / excess);
  let below = probability;
  let count = 0;
  while (below < uniform && probability > 0) {
    probability *= (mean + count * excess) / (dispersion * (count + 1));
    below += probability;
    count += 1;
  }
  return count;
}
