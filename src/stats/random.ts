/**
 * Numbers uniform on [0, 1), seeded with a 32-bit integer: a linear congruential generator modulo 2^32 with the constants
 * of Press et al., Numerical Recipes (1992). The same seed gives the same numbers on every machine.
 */
export function seededUniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
