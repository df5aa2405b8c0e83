/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform on [0, 1). */
  readonly uniform: () => number;
  /** Uniform on [0, 1), drawn once: to be walked through from any place, round and round. */
  readonly uniforms: Float64Array;
  /** Standard normal, as many below 0 as above; like `uniforms`. */
  readonly normals: Float64Array;
  /** Gamma with this shape, above 0, and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** Numbers uniform on [0, 1), seeded with a 32-bit integer. */
export const seededUniform = (seed: number): (() => number) => generator(seed).uniform;

/**
 * All kinds of numbers from one seed; `size` is how many are drawn once. Each call begins anew: it gives the same numbers,
 * without drawing those again that are walked through.
 */
export function seededRandom(seed: number, size: number): () => Random {
  const { uniform, state } = generator(seed);
  const uniforms = new Float64Array(size);
  for (let at = 0; at < size; at += 1) uniforms[at] = uniform();
  const normals = symmetricNormals(size, normalFrom(uniform));
  const rest = state();
  return () => ({ uniform: generator(rest).uniform, uniforms, normals, gamma: gammaFrom(uniforms, normals) });
}

/** A linear congruential generator modulo 2^32 with the constants of Press et al., Numerical Recipes (1992). */
function generator(seed: number) {
  let state = seed | 0;
  const uniform = () => {
    state = (Math.imul(1664525, state) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  return { uniform, state: () => state };
}

/** Standard normal numbers by the polar method, which makes them in pairs (Marsaglia and Bray 1964). */
function normalFrom(uniform: () => number): () => number {
  let second: number | undefined;
  return () => {
    if (second !== undefined) {
      const kept = second;
      second = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square > 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      second = x * factor;
      return y * factor;
    }
  };
}

/** Half of them drawn, the other half their opposites, so that their mean is 0 (antithetic variates). */
function symmetricNormals(size: number, normal: () => number): Float64Array {
  const half = Math.floor(size / 2);
  const normals = new Float64Array(size);
  for (let at = 0; at < half; at += 1) {
    const drawn = normal();
    normals[at] = drawn;
    normals[at + half] = -drawn;
  }
  return normals;
}

/**
 * Gamma variates of scale 1 by rejection (Marsaglia and Tsang 2000), walking through given variates. Written out, as
 * one set of advice takes tens of thousands, nearly each of a shape of its own.
 */
function gammaFrom(uniforms: Float64Array, normals: Float64Array): Random['gamma'] {
  const size = normals.length;
  let next = 0;
  // A rejected pair makes the two walks fall out of step, so that pairs do not come again.
  let nextUniform = 0;
  return (shape) => {
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    const c = 1 / (3 * Math.sqrt(d));
    for (;;) {
      const x = normals[next] as number;
      next = next + 1 === size ? 0 : next + 1;
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - (uniforms[nextUniform] as number);
      nextUniform = nextUniform + 1 === size ? 0 : nextUniform + 1;
      const isSurelyIn = u < 1 - 0.0331 * x * x * x * x;
      if (!isSurelyIn && Math.log(u) >= 0.5 * x * x + d * (1 - v + Math.log(v))) continue;
      if (shape >= 1) return d * v;
      const boost = 1 - (uniforms[nextUniform] as number);
      nextUniform = nextUniform + 1 === size ? 0 : nextUniform + 1;
      return d * v * boost ** (1 / shape);
    }
  };
}
