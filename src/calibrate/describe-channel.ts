import type { CalibratedChannel, CalibrationVerdict, Range } from '../model/calibration.ts';
import { exp, log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';
import { rounded } from './amounts.ts';
import { type DrawnFigures, rangeOf } from './draw-figures.ts';
import { broughtBy, type ChannelPosterior } from './fit-history.ts';
import { PER_MONTH } from './grids.ts';
import type { History, HistoryChannel } from './history.ts';
import type { KnownChannel } from './known-channel.ts';
import { type ChannelPrior, knownChannel, NORMAL_80, STUDENT_80 } from './priors.ts';

const KNOWN_FROM = 0.6;
const LEANING_FROM = 0.3;
/** The 10th, 50th and 90th percentile of the size of a standard normal. */
const HALF_NORMAL = [0.12566, 0.67449, 1.64485] as const;

/** All that a history says of one channel; `total` is the outcome of the known rows. */
export function describeChannel(
  posterior: ChannelPosterior,
  known: readonly KnownChannel[],
  figures: DrawnFigures,
  { grain, known: rows }: Pick<History, 'grain' | 'known'>,
  total: number,
): CalibratedChannel {
  const { channel, spend, activeSpend, prior, by } = posterior;
  const before = priorCost(prior, spend, total);
  const cost = rangeOf(figures.cost);
  const weight = weightOf(cost, before);
  const perMonth = PER_MONTH[grain];
  return {
    ...namedAs(channel, known),
    spend: rounded(spend),
    by,
    counted: countedOf(posterior, rows),
    brought: roundedRange(rangeOf(broughtBy(posterior))),
    cost: roundedRange(cost),
    marginalCost: rounded(rangeOf(figures.marginalCost).typical),
    keptPerMonth: roundedRange(rangeOf(figures.keptPerMonth)),
    delayMonths: roundedRange(rangeOf(figures.delayMonths)),
    costDoublesAt: roundedRange(rangeOf(figures.costDoublesAt)),
    monthlySpend: {
      usual: rounded(activeSpend * perMonth),
      most: rounded(channel.spend.reduce((most, each) => Math.max(most, each), 0) * perMonth),
      now: rounded((channel.spend.at(-1) ?? 0) * perMonth),
    },
    prior: { ...roundedRange(before), from: prior.from },
    carryover: carryoverOf(posterior),
    weight: rounded(weight),
    shift: rounded(shiftOf(cost, prior)),
    verdict: verdictOf(weight),
    flags: [],
  };
}

/** A channel by its id, its name, and the side of the one whose benchmark it has. */
export function namedAs(
  channel: Pick<HistoryChannel, 'id' | 'benchmarkOf'>,
  channels: readonly KnownChannel[],
): Pick<CalibratedChannel, 'id' | 'name' | 'side'> {
  const { id } = channel;
  const known = knownChannel(channel, channels);
  return { id, name: known?.id === id ? known.name : id, side: known?.side ?? null };
}

const verdictOf = (weight: number): CalibrationVerdict =>
  weight >= KNOWN_FROM ? 'known' : weight >= LEANING_FROM ? 'leaning' : 'benchmark';

const countedOf = ({ by, channel: { leads } }: ChannelPosterior, rows: Int32Array): number | null =>
  by === 'leads' && leads !== undefined ? rounded(rows.reduce((sum, row) => sum + (leads[row] as number), 0)) : null;

/** Mean and standard deviation of what the grid holds to be left after a period. */
function carryoverOf({ shapes: { cells } }: ChannelPosterior): CalibratedChannel['carryover'] {
  const weights = cells.map(({ logWeight }) => exp(logWeight));
  const total = sumOf(weights);
  const meanOf = (value: (kept: number) => number) =>
    cells.reduce((sum, { kept }, at) => sum + (weights[at] as number) * value(kept), 0) / total;
  const mean = meanOf((kept) => kept);
  return { mean: rounded(mean), deviation: rounded(Math.sqrt(meanOf((kept) => (kept - mean) * (kept - mean)))) };
}

/** What a lead was believed to cost, before the history was seen. */
export function priorCost({ strength }: ChannelPrior, spend: number, total: number): Range {
  if (strength.kind === 'share') {
    const cost = (size: number) => (total > 0 ? spend / (size * strength.deviation * total) : 0);
    return { low: cost(HALF_NORMAL[2]), typical: cost(HALF_NORMAL[1]), high: cost(HALF_NORMAL[0]) };
  }
  const typical = exp(-strength.logCentre);
  const factor = exp(strength.scale * (strength.kind === 'test' ? NORMAL_80 : STUDENT_80));
  return { low: typical / factor, typical, high: typical * factor };
}

/** Share of what is known that the history adds: 1 less the squared ratio of the widths of both 80% ranges. */
function weightOf(after: Range, before: Range): number {
  const width = ({ low, high }: Range) => log(high / low);
  const ratio = width(after) / width(before);
  return Number.isFinite(ratio) ? Math.max(0, 1 - ratio * ratio) : 0;
}

/** How many standard deviations of the prior the history moved the cost; below 0 it came out cheaper. */
export const shiftOf = ({ typical }: Range, { strength }: ChannelPrior): number =>
  strength.kind === 'share' ? 0 : (log(typical) + strength.logCentre) / strength.scale;

export const roundedRange = ({ low, typical, high }: Range): Range => ({
  low: rounded(low),
  typical: rounded(typical),
  high: rounded(high),
});
