import { exp, log } from '../stats/elementary.ts';
import { drawAboveZero, logNormalBelow } from '../stats/normal.ts';
import { sliceStep } from '../stats/slice.ts';
import type { RandomStream } from '../stats/stream.ts';

/** A channel in the whitened history: its shapes under each drift, and what is believed of its strength. */
export interface SampledChannel {
  /** Logarithm of each shape's weight before the history is seen. */
  readonly logWeights: Float64Array;
  /** For each drift, the whitened rows of all shapes, one after the other. */
  readonly rows: readonly Float64Array[];
  /** For each drift, the sum of squares of each shape's row; never 0. */
  readonly squares: readonly Float64Array[];
  /** Logarithm of the density of the logarithm of its strength. */
  readonly logPrior: (logStrength: number) => number;
  /** Share of the outcome for a strength of 1 where a soft wall bounds the shares of all; else 0. */
  readonly share: number;
}

/** What a channel's moves see of the others. */
interface Surroundings {
  readonly squares: Float64Array;
  /** How each shape goes along with what the other channels leave of the outcome. */
  readonly along: Float64Array;
  readonly variance: number;
  /** Share of the outcome that the other channels explain. */
  readonly others: number;
}

const SLICE_WIDTH = 1.2;
const WALL_FROM = 0.5;
const WALL_WIDTH = 0.15;
/** A weight whose logarithm is so far below the largest is never drawn. */
const NEGLIGIBLE = -30;

/** The moves of one channel; each changes its place in `shapes` and `strengths`. */
export interface ChannelMoves {
  readonly shapeGivenStrength: (around: Surroundings) => void;
  /** Proposes a shape by how well it fits at its own best strength, and a strength with it. */
  readonly both: (around: Surroundings) => void;
  readonly strengthGivenShape: (around: Surroundings) => void;
}

export function channelMoves(
  { logWeights, logPrior, share }: SampledChannel,
  at: number,
  shapes: Int32Array,
  strengths: Float64Array,
  random: RandomStream,
): ChannelMoves {
  const { uniform } = random;
  const count = logWeights.length;
  const weights = new Float64Array(count);
  const wall = (strength: number, others: number): number => {
    const over = others + share * strength - WALL_FROM;
    return share === 0 || over <= 0 ? 0 : (-over * over) / (2 * WALL_WIDTH * WALL_WIDTH);
  };
  /** Logarithm of the prior density of a strength itself, not of its logarithm. */
  const prior = (strength: number, others: number): number => {
    const logStrength = log(strength);
    return logPrior(logStrength) - logStrength + wall(strength, others);
  };
  const guess = (cell: number, { along, squares, variance }: Surroundings): number => {
    const square = squares[cell] as number;
    return Math.max((along[cell] as number) / square, 0.3 * Math.sqrt(variance / square));
  };
  return {
    shapeGivenStrength: ({ along, squares, variance }) => {
      const u = strengths[at] as number;
      const scale = u / (2 * variance);
      for (let cell = 0; cell < count; cell += 1)
        weights[cell] =
          (logWeights[cell] as number) + scale * (2 * (along[cell] as number) - u * (squares[cell] as number));
      shapes[at] = drawIndex(weights, uniform);
    },
    both: (around) => {
      const { along, squares, variance, others } = around;
      for (let cell = 0; cell < count; cell += 1) {
        const square = squares[cell] as number;
        const z = (along[cell] as number) / Math.sqrt(square * variance);
        weights[cell] =
          (logWeights[cell] as number) +
          (z * z - log(square / variance)) / 2 +
          logNormalBelow(z) +
          prior(guess(cell, around), others);
      }
      const shape = drawIndex(weights, uniform);
      const square = squares[shape] as number;
      const strength = drawAboveZero((along[shape] as number) / square, Math.sqrt(variance / square), random);
      if (!(strength > 0)) return;
      const old = prior(strengths[at] as number, others) - prior(guess(shapes[at] as number, around), others);
      const gain = prior(strength, others) - prior(guess(shape, around), others) - old;
      if (log(1 - uniform()) >= gain) return;
      shapes[at] = shape;
      strengths[at] = strength;
    },
    strengthGivenShape: ({ along, squares, variance, others }) => {
      const b = along[shapes[at] as number] as number;
      const g = squares[shapes[at] as number] as number;
      const density = (logStrength: number): number => {
        const u = exp(logStrength);
        return logPrior(logStrength) + wall(u, others) + (u * (2 * b - u * g)) / (2 * variance);
      };
      strengths[at] = exp(sliceStep(log(strengths[at] as number), density, SLICE_WIDTH, uniform));
    },
  };
}

/** Draws an index by logarithms of weights, which are overwritten. */
export function drawIndex(logWeights: Float64Array, uniform: () => number): number {
  let most = -Infinity;
  for (let at = 0; at < logWeights.length; at += 1) {
    const each = logWeights[at] as number;
    if (each > most) most = each;
  }
  let total = 0;
  for (let at = 0; at < logWeights.length; at += 1) {
    const below = (logWeights[at] as number) - most;
    if (below > NEGLIGIBLE) total += exp(below);
    logWeights[at] = total;
  }
  const wanted = uniform() * total;
  let index = 0;
  while (index < logWeights.length - 1 && (logWeights[index] as number) <= wanted) index += 1;
  return index;
}
