import { randomGamma, randomLcg, randomNormal } from 'd3-random';

/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform on [0, 1). */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with this shape and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** The LCG of d3-random, seeded with a 32-bit integer. */
export function seededRandom(seed: number): Random {
  const uniform = randomLcg(seed / 2 ** 32);
  const gammaOf = randomGamma.source(uniform);
  const gammas = new Map<number, () => number>();
  return {
    uniform,
    normal: randomNormal.source(uniform)(0, 1),
    gamma: (shape) => {
      const sampler = gammas.get(shape) ?? gammaOf(shape, 1);
      gammas.set(shape, sampler);
      return sampler();
    },
  };
}
