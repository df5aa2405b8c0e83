import { log } from './elementary.ts';

/**
 * One step of slice sampling (Neal 2003): from a point to another of the same distribution, given the logarithm of its
 * density. Needs no tuning; `width` is the first guess at how broad it is.
 */
export function sliceStep(
  from: number,
  logDensity: (at: number) => number,
  width: number,
  uniform: () => number,
): number {
  const level = logDensity(from) + log(1 - uniform());
  let low = from - width * uniform();
  let high = low + width;
  for (let step = 0; step < MOST_STEPS && logDensity(low) > level; step += 1) low -= width;
  for (let step = 0; step < MOST_STEPS && logDensity(high) > level; step += 1) high += width;
  for (;;) {
    const to = low + (high - low) * uniform();
    if (logDensity(to) >= level) return to;
    if (to < from) low = to;
    else high = to;
    if (high - low < 1e-12) return from;
  }
}

const MOST_STEPS = 60;
