import { exp } from './elementary.ts';

/**
 * Probability, 0..1, that a standard normal variable is at most z; exact to about 1e-15 (Hart 1968 as arranged by West
 * 2005). Where its `bell` is known already, that saves the most of the work.
 */
export function normalBelow(z: number, density = bell(z)): number {
  const size = Math.abs(z);
  if (size > 37) return z > 0 ? 1 : 0;
  const tail = size < 7.07106781186547 ? density * nearMiddle(size) : (density * farOut(size)) / 2.506628274631;
  return z > 0 ? 1 - tail : tail;
}

/** The density of the standard normal distribution at z, as a share of that in the middle. */
export const bell = (z: number): number => exp((-z * z) / 2);

const nearMiddle = (size: number): number =>
  ((((((3.52624965998911e-2 * size + 0.700383064443688) * size + 6.37396220353165) * size + 33.912866078383) * size +
    112.079291497871) *
    size +
    221.213596169931) *
    size +
    220.206867912376) /
  (((((((8.83883476483184e-2 * size + 1.75566716318264) * size + 16.064177579207) * size + 86.7807322029461) * size +
    296.564248779674) *
    size +
    637.333633378831) *
    size +
    793.826512519948) *
    size +
    440.413735824752);

/** A continued fraction. */
const farOut = (size: number): number => 1 / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65)))));
