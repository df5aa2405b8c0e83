import type { ChannelFigures, OutcomeKind, Range } from '../model/calibration.ts';
import { roundedRange } from './describe-channel.ts';
import { type DrawnFigures, rangeOf } from './draw-figures.ts';
import type { ChannelPosterior } from './fit-history.ts';
import type { Timing } from './grids.ts';
import { knownChannel, type PriorOptions } from './priors.ts';
import { windowShare } from './window-share.ts';

/** Where on its curve a cost is taken to have been measured, and over which months, for a channel without a benchmark. */
const POSITION = 1 / 3;
const WINDOW_MONTHS = 12;

/**
 * A channel's figures as answers and files name them. A plan reads a cost per lead as a benchmark, measured over the
 * first months and at a certain place of the curve; it is turned into that, so that the plan, at the spend of the
 * history, comes back to what a lead cost there.
 */
export function savedFigures(
  posterior: ChannelPosterior,
  figures: DrawnFigures,
  outcome: OutcomeKind,
  options: PriorOptions,
): ChannelFigures {
  const known = knownChannel(posterior.channel, options.channels);
  const keptPerMonth = rangeOf(figures.keptPerMonth);
  const delayMonths = rangeOf(figures.delayMonths);
  const costDoublesAt = rangeOf(figures.costDoublesAt);
  const timing: Timing = {
    keptPerMonth: keptPerMonth.typical,
    unfinishedPerMonth: known?.unfinishedPerMonth ?? 0,
    delayMonths: delayMonths.typical,
  };
  const cost = costPerLead(posterior, figures, outcome, options);
  const usual = rangeOf(figures.firstDollarCost).typical;
  const firstDollar = usual / rangeOf(figures.cost).typical;
  const asBenchmark =
    (firstDollar * (1 + (known?.benchmarkPosition ?? POSITION))) /
    windowShare(timing, known?.windowMonths ?? WINDOW_MONTHS);
  return {
    ...(cost === undefined ? {} : { costPerLead: roundedRange(times(cost, asBenchmark)) }),
    keptPerMonth: roundedRange(keptPerMonth),
    delayMonths: roundedRange(delayMonths),
    costDoublesAt: roundedRange(costDoublesAt),
  };
}

/** What a lead cost, where customers or revenue were counted by what leads usually become; undefined where unknown. */
function costPerLead(
  { channel, by }: ChannelPosterior,
  figures: DrawnFigures,
  outcome: OutcomeKind,
  { channels, customerValue }: PriorOptions,
): Range | undefined {
  const cost = rangeOf(figures.cost);
  if (outcome === 'leads' || by === 'leads') return cost;
  const rate = knownChannel(channel, channels)?.leadToCustomer;
  if (rate === undefined) return undefined;
  if (outcome === 'customers') return times(cost, rate);
  return customerValue === undefined ? undefined : times(cost, rate * customerValue);
}

const times = ({ low, typical, high }: Range, factor: number): Range => ({
  low: low * factor,
  typical: typical * factor,
  high: high * factor,
});
