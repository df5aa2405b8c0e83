import { log } from '../stats/elementary.ts';
import { meanOf, varianceOf } from '../stats/moments.ts';
import { type BaselineSettings, baselineCovariance, type Rows } from './baseline.ts';
import type { SampledChannel } from './channel-moves.ts';
import { dot, factorise, whiten } from './cholesky.ts';
import { type Chain, type SampledHistory, sampleChain } from './grid-gibbs.ts';
import { largestRhat } from './rhat.ts';
import type { Shapes } from './shapes.ts';
import { logStrengthDensity, type StrengthPrior } from './strength-prior.ts';

/** One channel of a history of totals: what it spent, how that may work, and what is believed of it. */
export interface TotalsChannel {
  /** All that was spent, in the rows. */
  readonly spend: number;
  readonly shapes: Shapes;
  readonly prior: StrengthPrior;
}

/** A history in which only the total outcome of each period is known. */
export interface TotalsHistory extends Rows {
  readonly outcome: Float64Array;
  /** The rows whose outcome is known; the others are only foretold. */
  readonly known: Int32Array;
  /** Variance of each row's noise against that of the others. */
  readonly noise: Float64Array;
  readonly channels: readonly TotalsChannel[];
  readonly baseline: BaselineSettings;
  /** Inverse gamma prior of the noise's variance, in units of the outcome. */
  readonly variance: { readonly shape: number; readonly scale: number };
}

/** The history under one size of drift. */
interface Whitened {
  /** Covariance of the baseline between each row and each known row, row by row, in units of the noise. */
  readonly baseline: Float64Array;
  /** Variance of the baseline in a row. */
  readonly variance: (row: number) => number;
  /** Cholesky factor of the covariance of the known rows. */
  readonly factor: Float64Array;
}

export interface TotalsFit {
  readonly history: TotalsHistory;
  readonly chains: readonly Chain[];
  /** Largest split R-hat of the channels' log strengths. */
  readonly rhat: number;
  /** Standard deviation of the outcome, the unit in which strengths are sampled. */
  readonly unit: number;
  /** For each drift. */
  readonly whitened: readonly Whitened[];
}

/** Below this the chains agree. */
export const RHAT_LIMIT = 1.05;
export const SEED = 20_251_125;
const WARM_UP = 300;
const DRAWS = 1000;
/** A shape whose leads all come after the last row says nothing; it must not divide by 0. */
const LEAST_SQUARE = 1e-12;

/** Draws strengths, shapes, drift and noise from what the totals say; longer where two chains do not agree. */
export function fitTotals(history: TotalsHistory): TotalsFit {
  const unit = unitOf(history);
  const whitened = history.baseline.drift.map(({ size }) => whitening(history, size));
  const sampled = prepare(history, unit, whitened);
  const run = (times: number) =>
    [1, 2].map((chain) =>
      sampleChain(sampled, { warmUp: WARM_UP * times, draws: DRAWS * times, seed: SEED + 1000 * times + chain }),
    );
  const chains = run(1);
  const rhat = largestRhat(chains);
  if (rhat <= RHAT_LIMIT) return { history, chains, rhat, unit, whitened };
  const longer = run(4);
  return { history, chains: longer, rhat: largestRhat(longer), unit, whitened };
}

function unitOf({ outcome, known }: TotalsHistory): number {
  const values = Array.from(known, (row) => outcome[row] as number);
  return Math.sqrt(varianceOf(values)) || Math.abs(meanOf(values)) || 1;
}

function whitening(history: TotalsHistory, drift: number): Whitened {
  const { known, noise, outcome } = history;
  const length = known.length;
  const between = baselineCovariance(history, history.baseline, drift);
  const baseline = new Float64Array(outcome.length * length);
  for (let row = 0; row < outcome.length; row += 1)
    for (let at = 0; at < length; at += 1) baseline[row * length + at] = between(row, known[at] as number);
  const factor = new Float64Array(length * length);
  for (let at = 0; at < length; at += 1) {
    const row = known[at] as number;
    factor.set(baseline.subarray(row * length, (row + 1) * length), at * length);
    factor[at * length + at] = (factor[at * length + at] as number) + (noise[row] as number);
  }
  factorise(factor, length);
  return { baseline, variance: (row) => between(row, row), factor };
}

/** Whitens the known rows of the outcome and of all shapes under each drift. */
function prepare(history: TotalsHistory, unit: number, whitened: readonly Whitened[]): SampledHistory {
  const { outcome, known, channels, baseline, variance } = history;
  const length = known.length;
  const total = known.reduce((sum, row) => sum + (outcome[row] as number), 0) || 1;
  const hasWall = channels.some(({ prior }) => prior.kind === 'share');
  return {
    length,
    outcome: whitened.map(({ factor }) => {
      const scaled = Float64Array.from(known, (row) => (outcome[row] as number) / unit);
      whiten(factor, length, scaled);
      return scaled;
    }),
    driftLogWeights: baseline.drift.map(
      ({ weight }, drift) => log(weight) - halfLogDeterminant((whitened[drift] as Whitened).factor, length),
    ),
    channels: channels.map(({ spend, shapes, prior }): SampledChannel => {
      const rows = whitened.map(({ factor }) => whitenShapes(shapes, known, outcome.length, factor));
      const density = logStrengthDensity(prior, spend / total);
      const toStrength = log(unit / spend);
      return {
        logWeights: Float64Array.from(shapes.cells, ({ logWeight }) => logWeight),
        rows,
        squares: rows.map((all) =>
          Float64Array.from(shapes.cells, (_, cell) =>
            Math.max(LEAST_SQUARE, dot(all, cell * length, all, cell * length, length)),
          ),
        ),
        logPrior: (at) => density(at + toStrength),
        share: hasWall ? unit / total : 0,
      };
    }),
    noise: { shape: variance.shape, scale: variance.scale / (unit * unit) },
  };
}

function whitenShapes({ cells, rows }: Shapes, known: Int32Array, periods: number, factor: Float64Array): Float64Array {
  const length = known.length;
  const all = new Float64Array(cells.length * length);
  for (let cell = 0; cell < cells.length; cell += 1) {
    for (let at = 0; at < length; at += 1)
      all[cell * length + at] = rows[cell * periods + (known[at] as number)] as number;
    whiten(factor, length, all, cell * length);
  }
  return all;
}

function halfLogDeterminant(factor: Float64Array, length: number): number {
  let sum = 0;
  for (let row = 0; row < length; row += 1) sum += log(factor[row * length + row] as number);
  return sum;
}
