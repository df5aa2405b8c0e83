import { log } from './elementary.ts';
import { seededUniform } from './random.ts';

/** Random numbers one after another, as many as a chain needs; the same from the same seed on every machine. */
export interface RandomStream {
  /** Uniform on [0, 1). */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
}

export function randomStream(seed: number): RandomStream {
  const uniform = seededUniform(seed);
  let spare: number | undefined;
  /** A point drawn in the unit circle gives two normals (Marsaglia and Bray 1964). */
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
  return { uniform, normal };
}
