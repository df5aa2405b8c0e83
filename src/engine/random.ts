import { randomLcg, randomNormal } from 'd3-random';

/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform on [0, 1). */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Gamma with this shape, above 0, and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** The LCG of d3-random, seeded with a 32-bit integer. */
export function seededRandom(seed: number): Random {
  const uniform = randomLcg(seed / 2 ** 32);
  const normal = randomNormal.source(uniform)(0, 1);
  const normalForGamma = randomNormal.source(uniform)(0, 1);
  return { uniform, normal, gamma: (shape) => drawGamma(shape, uniform, normalForGamma) };
}

/**
 * A gamma variate of scale 1 by rejection (Marsaglia and Tsang 2000). The numbers of d3-random's randomGamma, which
 * has to be set up anew for every shape: here nearly every variate has a shape of its own.
 */
function drawGamma(shape: number, uniform: () => number, normal: () => number): number {
  if (shape === 1) return -Math.log1p(-uniform());
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * (root * root);
    const u = 1 - uniform();
    if (u >= 1 - 0.0331 * x * x * x * x && Math.log(u) >= 0.5 * x * x + d * (1 - v + Math.log(v))) continue;
    return d * v * (shape < 1 ? uniform() ** (1 / shape) : 1);
  }
}
