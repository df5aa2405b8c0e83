import { exp, log } from '../stats/elementary.ts';
import { sliceStep } from '../stats/slice.ts';
import { randomStream } from '../stats/stream.ts';
import { channelMoves, drawIndex, type SampledChannel } from './channel-moves.ts';
import { dot } from './cholesky.ts';

/** A history of totals, whitened: under each drift its rows are independent and of one variance. */
export interface SampledHistory {
  readonly length: number;
  /** For each drift, the whitened outcome. */
  readonly outcome: readonly Float64Array[];
  /** For each drift, its logarithmic weight less half the log determinant of its covariance. */
  readonly driftLogWeights: readonly number[];
  readonly channels: readonly SampledChannel[];
  /** Inverse gamma prior of the noise's variance. */
  readonly noise: { readonly shape: number; readonly scale: number };
}

/** Draws of one chain, in the order in which they were made. */
export interface Chain {
  readonly shapes: readonly Int32Array[];
  readonly strengths: readonly Float64Array[];
  readonly drifts: Int32Array;
  readonly variances: Float64Array;
}

/** By how much the noise is taken to be larger than it looks, because every model is somewhat wrong. */
const MISFIT = 1.3;
const JOINT_EVERY = 3;

/**
 * Gibbs sampling over grids of shapes and one strength a channel, with baseline and drift integrated out: sweeps
 * through the channels, drawing each one's shape and strength given the others, then the drift's size and the noise.
 */
export function sampleChain(
  history: SampledHistory,
  { warmUp, draws, seed }: { readonly warmUp: number; readonly draws: number; readonly seed: number },
): Chain {
  const { channels, length, noise, driftLogWeights } = history;
  const random = randomStream(seed);
  const { uniform } = random;
  const drifts = driftLogWeights.length;
  let drift = Math.floor(uniform() * drifts);
  const shapes = Int32Array.from(channels, ({ logWeights }) => Math.floor(uniform() * logWeights.length));
  const strengths = Float64Array.from(channels, (channel) => startingStrength(channel, channels.length, uniform));
  const first = history.outcome[drift] as Float64Array;
  let variance = Math.max(1e-12, dot(first, 0, first, 0, length) / length) * (0.3 + 0.5 * uniform());
  const chain: Chain = {
    shapes: channels.map(() => new Int32Array(draws)),
    strengths: channels.map(() => new Float64Array(draws)),
    drifts: new Int32Array(draws),
    variances: new Float64Array(draws),
  };
  const moves = channels.map((channel, index) => channelMoves(channel, index, shapes, strengths, random));
  const alongOthers = productsOf(history);
  const residual = new Float64Array(length);
  const odds = new Float64Array(drifts);
  const misfits = new Float64Array(drifts);

  for (let sweep = 0; sweep < warmUp + draws; sweep += 1) {
    for (let index = 0; index < channels.length; index += 1) {
      const around = {
        squares: (channels[index] as SampledChannel).squares[drift] as Float64Array,
        along: alongOthers(drift, index, shapes, strengths),
        variance,
        others: shareOfOthers(channels, strengths, index),
      };
      const move = moves[index] as (typeof moves)[number];
      move.shapeGivenStrength(around);
      if (sweep % JOINT_EVERY === 0) move.both(around);
      move.strengthGivenShape(around);
    }
    for (let each = 0; each < drifts; each += 1) {
      residual.set(history.outcome[each] as Float64Array);
      for (let index = 0; index < channels.length; index += 1) {
        const rows = (channels[index] as SampledChannel).rows[each] as Float64Array;
        subtract(residual, rows, shapes[index] as number, strengths[index] as number);
      }
      const misfit = dot(residual, 0, residual, 0, length);
      misfits[each] = misfit;
      odds[each] = (driftLogWeights[each] as number) - (MISFIT * misfit) / (2 * variance);
    }
    drift = drawIndex(odds, uniform);
    const shape = length / (2 * MISFIT) + noise.shape;
    const scale = (misfits[drift] as number) / 2 + noise.scale;
    variance = exp(sliceStep(log(variance), (at) => -shape * at - scale * exp(-at), 0.5, uniform));
    if (sweep < warmUp) continue;
    const draw = sweep - warmUp;
    for (let index = 0; index < channels.length; index += 1) {
      (chain.strengths[index] as Float64Array)[draw] = strengths[index] as number;
      (chain.shapes[index] as Int32Array)[draw] = shapes[index] as number;
    }
    chain.drifts[draw] = drift;
    chain.variances[draw] = variance;
  }
  return chain;
}

/** A place to start from, blurred, so that chains begin apart. */
function startingStrength({ share, logPrior }: SampledChannel, channels: number, uniform: () => number): number {
  if (share > 0) return (0.1 + 0.4 * uniform()) / channels / share;
  let best = -40;
  for (let at = -40; at <= 40; at += 0.25) if (logPrior(at) > logPrior(best)) best = at;
  return exp(best + uniform() - 0.5);
}

/**
 * How a channel's shapes go along with what the others leave of the outcome. The products of two channels' shapes are
 * computed when a chain first comes there, and kept: it visits some thousands of places and few of them once.
 */
function productsOf({ channels, outcome, length }: SampledHistory) {
  const results = channels.map(({ logWeights }) => new Float64Array(logWeights.length));
  const withOutcome = outcome.map((whitened, drift) =>
    channels.map(({ rows, logWeights }) => {
      const all = new Float64Array(logWeights.length);
      allProducts(rows[drift] as Float64Array, whitened, 0, length, all);
      return all;
    }),
  );
  const withShape = outcome.map(() =>
    channels.map(({ logWeights }) => channels.map(() => new Array<Float64Array | undefined>(logWeights.length))),
  );
  return (drift: number, index: number, shapes: Int32Array, strengths: Float64Array): Float64Array => {
    const result = results[index] as Float64Array;
    result.set((withOutcome[drift] as Float64Array[])[index] as Float64Array);
    for (let other = 0; other < channels.length; other += 1) {
      if (other === index) continue;
      const shape = shapes[other] as number;
      const kept = withShape[drift]?.[other]?.[index] as (Float64Array | undefined)[];
      let products = kept[shape];
      if (products === undefined) {
        products = new Float64Array(result.length);
        const { rows } = channels[other] as SampledChannel;
        const mine = (channels[index] as SampledChannel).rows[drift] as Float64Array;
        allProducts(mine, rows[drift] as Float64Array, shape * length, length, products);
        kept[shape] = products;
      }
      const strength = strengths[other] as number;
      for (let cell = 0; cell < result.length; cell += 1)
        result[cell] = (result[cell] as number) - strength * (products[cell] as number);
    }
    return result;
  };
}

function allProducts(rows: Float64Array, row: Float64Array, from: number, length: number, into: Float64Array): void {
  for (let cell = 0; cell < into.length; cell += 1) into[cell] = dot(rows, cell * length, row, from, length);
}

function subtract(from: Float64Array, rows: Float64Array, row: number, times: number): void {
  const start = row * from.length;
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] as number) - times * (rows[start + at] as number);
}

function shareOfOthers(channels: readonly SampledChannel[], strengths: Float64Array, index: number): number {
  let sum = 0;
  for (let other = 0; other < channels.length; other += 1)
    if (other !== index) sum += (channels[other] as SampledChannel).share * (strengths[other] as number);
  return sum;
}
