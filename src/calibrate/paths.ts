import { exp } from '../stats/elementary.ts';
import { randomStream } from '../stats/stream.ts';
import { dot, solveTransposed, whiten } from './cholesky.ts';
import type { ChannelPosterior, HistoryFit } from './fit-history.ts';
import { SEED, type TotalsFit } from './totals.ts';

/** The outcome of every row as the fit has it, draw by draw: by channel, by itself, and with its noise. */
export interface Paths {
  /** Of each channel, one array of rows a draw. */
  readonly channels: readonly (readonly Float64Array[])[];
  /** What comes without any channel. */
  readonly base: readonly Float64Array[];
  /** The sum of both. */
  readonly fitted: readonly Float64Array[];
  /** The same with the noise of single rows, for bands that a row should lie in. */
  readonly noisy: readonly Float64Array[];
}

/** Paths of some draws, evenly taken; rows whose outcome was not known are foretold, with what may have drifted since. */
export function drawPaths(fit: HistoryFit, count: number): Paths {
  const { channels, totals, history } = fit;
  const available = channels[0]?.drawn.length ?? 0;
  const draws = Array.from({ length: Math.min(count, available) }, (_, at) =>
    Math.floor(((at + 0.5) * available) / Math.min(count, available)),
  );
  const byChannel = channels.map((channel) => draws.map((draw) => contribution(channel, draw)));
  const random = randomStream(SEED + 77);
  const rows = history.dates.length;
  const base: Float64Array[] = [];
  const noisy: Float64Array[] = [];
  const fitted: Float64Array[] = [];
  const prepared = totals === undefined ? undefined : conditional(totals);
  for (const [at, draw] of draws.entries()) {
    const told = new Float64Array(rows);
    const all = new Float64Array(rows);
    for (const [index, channel] of channels.entries()) {
      const path = byChannel[index]?.[at] as Float64Array;
      for (let row = 0; row < rows; row += 1) {
        all[row] = (all[row] as number) + (path[row] as number);
        if (channel.by === 'total') told[row] = (told[row] as number) + (path[row] as number);
      }
    }
    const own = prepared?.(draw, told) ?? { base: new Float64Array(rows), deviation: undefined };
    base.push(own.base);
    const whole = all.map((value, row) => value + (own.base[row] as number));
    fitted.push(whole);
    noisy.push(
      whole.map((value, row) => {
        const poisson = Math.sqrt(Math.max(0, (all[row] as number) - (told[row] as number)));
        const deviation = own.deviation?.[row] ?? 0;
        return value + random.normal() * Math.sqrt(deviation * deviation + poisson * poisson);
      }),
    );
  }
  return { channels: byChannel, base, fitted, noisy };
}

function contribution({ shapes, spend, drawn, logStrengths, channel }: ChannelPosterior, draw: number): Float64Array {
  const periods = channel.spend.length;
  const from = (drawn[draw] as number) * periods;
  const times = exp(logStrengths[draw] as number) * spend;
  return shapes.rows.slice(from, from + periods).map((each) => each * times);
}

/** The baseline of all rows given what a draw's channels leave of the known ones, and how far a row may lie from it. */
function conditional({ history, whitened, unit, chains }: TotalsFit) {
  const { known, outcome, noise } = history;
  const length = known.length;
  const perChain = chains[0]?.drifts.length ?? 1;
  const isKnown = new Uint8Array(outcome.length);
  for (const row of known) isKnown[row] = 1;
  const leftVariance = new Map<string, number>();
  return (draw: number, told: Float64Array) => {
    const chain = chains[Math.floor(draw / perChain)] as (typeof chains)[number];
    const drift = chain.drifts[draw % perChain] as number;
    const sigma = Math.sqrt(chain.variances[draw % perChain] as number) * unit;
    const { baseline, factor, variance } = whitened[drift] as (typeof whitened)[number];
    const left = Float64Array.from(known, (row) => (outcome[row] as number) - (told[row] as number));
    whiten(factor, length, left);
    solveTransposed(factor, length, left);
    const base = new Float64Array(outcome.length);
    const deviation = new Float64Array(outcome.length);
    for (let row = 0; row < outcome.length; row += 1) {
      base[row] = dot(baseline, row * length, left, 0, length);
      const unknown = isKnown[row] === 1 ? 0 : restVariance(drift, row);
      deviation[row] = sigma * Math.sqrt((noise[row] as number) + unknown);
    }
    return { base, deviation };

    /** What the known rows leave open of the baseline in another row. */
    function restVariance(of: number, row: number): number {
      const key = `${of} ${row}`;
      const before = leftVariance.get(key);
      if (before !== undefined) return before;
      const explained = baseline.slice(row * length, (row + 1) * length);
      whiten(factor, length, explained);
      const rest = Math.max(0, variance(row) - dot(explained, 0, explained, 0, length));
      leftVariance.set(key, rest);
      return rest;
    }
  };
}

/** The 10th, 50th and 90th percentile of a row over draws. */
export function bandOf(paths: readonly Float64Array[], row: number): readonly [number, number, number] {
  const sorted = new Float64Array(paths.length);
  for (let draw = 0; draw < paths.length; draw += 1) sorted[draw] = (paths[draw] as Float64Array)[row] as number;
  sorted.sort();
  return [0.1, 0.5, 0.9].map((part) => sorted[Math.round(part * (sorted.length - 1))] as number) as [
    number,
    number,
    number,
  ];
}
