import { exp, log } from './elementary.ts';

/** Chance of at most so many events where their mean is gamma distributed (negative binomial distribution function). */
export function negativeBinomialAtMost(
  count: number,
  { shape, mean }: { readonly shape: number; readonly mean: number },
): number {
  if (mean <= 0) return 1;
  const success = shape / (shape + mean);
  let term = exp(shape * log(success));
  let sum = term;
  for (let k = 1; k <= count && sum < 1; k += 1) {
    term *= ((shape + k - 1) / k) * (1 - success);
    sum += term;
  }
  return Math.min(1, sum);
}
