import type { ChannelFigures, FigureDraw, Grain, OutcomeKind, Range } from '../model/calibration.ts';
import { FIGURE_MOST } from '../model/figure-bounds.ts';
import { exp, log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';
import { rounded } from './amounts.ts';
import { roundedRange } from './describe-channel.ts';
import { type DrawnFigures, rangeOf } from './draw-figures.ts';
import type { ChannelPosterior } from './fit-history.ts';
import { PER_MONTH, type Timing } from './grids.ts';
import { POSITION, WINDOW_MONTHS } from './known-channels.ts';
import { knownChannel, type PriorOptions } from './priors.ts';
import { windowShare } from './window-share.ts';

/** A figure is taken over if the history has made its range narrower than so much of what the grid allowed. */
const NARROWER = 0.8;
/** Beyond so many times the largest spend seen, a history says nothing of where leads become dearer. */
const FAR_BEYOND = 5;

/** What is saved of a channel. */
interface SavedChannel {
  readonly figures: ChannelFigures;
  /** As they go together, from the cheapest lead to the dearest; empty where what a lead costs is not known. */
  readonly draws: readonly FigureDraw[];
}

/**
 * A channel's figures as answers and files name them; those of which the history says little keep the benchmark. A plan
 * reads a cost per lead as a benchmark, measured over the first months and at a certain place of the curve; it is turned
 * into that, so that the plan, at the spend of the history, comes back to what a lead cost there.
 */
export function savedChannel(
  posterior: ChannelPosterior,
  figures: DrawnFigures,
  outcome: OutcomeKind,
  grain: Grain,
  options: PriorOptions,
): SavedChannel {
  const known = knownChannel(posterior.channel, options.channels);
  const perMonth = PER_MONTH[grain];
  const most = posterior.channel.spend.reduce((largest, each) => Math.max(largest, each), 0) * perMonth;
  const told = {
    keptPerMonth: whereTold(posterior, figures, 'keptPerMonth', 'kept'),
    delayMonths: whereTold(posterior, figures, 'delayMonths', 'delay'),
    costDoublesAt: whereTold(posterior, figures, 'costDoublesAt', 'doubles'),
  };
  const doubles =
    told.costDoublesAt !== undefined && told.costDoublesAt.typical < FAR_BEYOND * most ? told.costDoublesAt : undefined;
  const timing: Timing = {
    keptPerMonth: told.keptPerMonth?.typical ?? known?.keptPerMonth ?? 0,
    unfinishedPerMonth: known?.unfinishedPerMonth ?? 0,
    delayMonths: told.delayMonths?.typical ?? known?.delayMonths ?? 0,
  };
  const usual = posterior.activeSpend * perMonth;
  const atUsual = figures.firstDollarCost.map(
    (first, draw) => (first * (1 + usual / (figures.costDoublesAt[draw] as number))) / (figures.cost[draw] as number),
  );
  const firstDollar = rangeOf(atUsual).typical / (1 + usual / (doubles?.typical ?? known?.costDoublesAt ?? Infinity));
  const asBenchmark =
    (firstDollar * (1 + (known?.benchmarkPosition ?? POSITION))) /
    windowShare(timing, known?.windowMonths ?? WINDOW_MONTHS);
  const perLead = perLeadOf(posterior, outcome, options);
  const saved: ChannelFigures = {
    ...(perLead === undefined ? {} : { costPerLead: times(rangeOf(figures.cost), perLead * asBenchmark) }),
    ...(told.keptPerMonth === undefined ? {} : { keptPerMonth: atMost(told.keptPerMonth, FIGURE_MOST.keptPerMonth) }),
    ...(told.delayMonths === undefined ? {} : { delayMonths: told.delayMonths }),
    ...(doubles === undefined ? {} : { costDoublesAt: doubles }),
  };
  return {
    figures: Object.fromEntries(Object.entries(saved).map(([name, range]) => [name, roundedRange(range)])),
    draws:
      perLead === undefined
        ? []
        : togetherDraws(figures, { perLead, usual, doubles: doubles === undefined ? known?.costDoublesAt : undefined }),
  };
}

const KEPT_DRAWS = 200;

/** Draws that keep a channel's figures together, evenly taken; `doubles` stands for where the history can't tell it. */
function togetherDraws(
  figures: DrawnFigures,
  {
    perLead,
    usual,
    doubles,
  }: { readonly perLead: number; readonly usual: number; readonly doubles: number | undefined },
): readonly FigureDraw[] {
  const available = figures.cost.length;
  const at = (values: Float64Array, draw: number) => values[draw] as number;
  return Array.from({ length: KEPT_DRAWS }, (_, place) => {
    const draw = Math.floor(((place + 0.5) * available) / KEPT_DRAWS);
    const told = at(figures.costDoublesAt, draw);
    const costAtUsual = perLead * at(figures.firstDollarCost, draw) * (1 + usual / told);
    const costDoublesAt = doubles ?? told;
    return {
      costAtUsual,
      firstDollarCost: rounded(costAtUsual / (1 + usual / costDoublesAt)),
      costDoublesAt: rounded(costDoublesAt),
      keptPerMonth: rounded(Math.min(FIGURE_MOST.keptPerMonth, at(figures.keptPerMonth, draw))),
      unfinishedPerMonth: rounded(at(figures.unfinishedPerMonth, draw)),
      delayMonths: rounded(at(figures.delayMonths, draw)),
    };
  })
    .sort((a, b) => a.costAtUsual - b.costAtUsual)
    .map(({ costAtUsual: _, ...draw }) => draw);
}

/** A figure's range where the history has narrowed it, or where there is no benchmark to keep. */
function whereTold(
  { shapes }: ChannelPosterior,
  figures: DrawnFigures,
  name: 'keptPerMonth' | 'delayMonths' | 'costDoublesAt',
  ofShape: keyof DrawnFigures['byShape'][number],
): Range | undefined {
  const after = rangeOf(figures[name]);
  const before = weightedRange(
    figures.byShape.map((shape) => shape[ofShape]),
    shapes.cells.map(({ logWeight }) => exp(logWeight)),
  );
  const width = ({ low, high }: Range) => (name === 'costDoublesAt' ? log(high / low) : high - low);
  return width(after) < NARROWER * width(before) ? after : undefined;
}

/** The 10th, 50th and 90th percentile of weighted values. */
function weightedRange(values: readonly number[], weights: readonly number[]): Range {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  const total = sumOf(weights);
  const at = (part: number): number => {
    let below = 0;
    for (const index of order) {
      below += weights[index] as number;
      if (below >= part * total) return values[index] as number;
    }
    return values[order.at(-1) ?? 0] as number;
  };
  return { low: at(0.1), typical: at(0.5), high: at(0.9) };
}

const atMost = ({ low, typical, high }: Range, most: number): Range => ({
  low: Math.min(most, low),
  typical: Math.min(most, typical),
  high: Math.min(most, high),
});

/** Leads for one of what was counted, by what leads usually become; undefined where unknown. */
function perLeadOf(
  { channel, by }: ChannelPosterior,
  outcome: OutcomeKind,
  { channels, customerValue }: PriorOptions,
): number | undefined {
  if (outcome === 'leads' || by === 'leads') return 1;
  const rate = knownChannel(channel, channels)?.leadToCustomer;
  if (rate === undefined) return undefined;
  if (outcome === 'customers') return rate;
  return customerValue === undefined ? undefined : rate * customerValue;
}

const times = ({ low, typical, high }: Range, factor: number): Range => ({
  low: low * factor,
  typical: typical * factor,
  high: high * factor,
});
