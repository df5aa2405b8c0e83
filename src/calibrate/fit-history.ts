import type { OutcomeKind } from '../model/calibration.ts';
import { exp, log } from '../stats/elementary.ts';
import { sumOf } from '../stats/moments.ts';
import { seededUniform } from '../stats/random.ts';
import { fitChannelLeads } from './channel-grid.ts';
import { BASELINES } from './grain-settings.ts';
import { isLasting, lastingShapes, type PassingGrid, PER_MONTH, passingGrid, passingShapes } from './grids.ts';
import type { History, HistoryChannel } from './history.ts';
import { noiseOf } from './noise.ts';
import { type ChannelPrior, channelPrior, knownChannel, type PriorOptions } from './priors.ts';
import { drawShapes, type Shape, type Shapes } from './shapes.ts';
import { logStrengthDensity } from './strength-prior.ts';
import { fitTotals, SEED, type TotalsChannel, type TotalsFit } from './totals.ts';

export interface FitOptions extends PriorOptions {
  /** Month in which a channel began, as months since the year 0. */
  readonly since: ReadonlyMap<string, number>;
  /** Another grid for passing channels, for benchmarks off the grid. */
  readonly grid?: PassingGrid;
}

/** What is known of a channel after its history: equally likely shapes and strengths. */
export interface ChannelPosterior {
  readonly channel: HistoryChannel;
  readonly prior: ChannelPrior;
  /** Mean spend of the periods in which something was spent. */
  readonly activeSpend: number;
  readonly spend: number;
  readonly shapes: Shapes;
  /** Whether its own leads were counted, or it was told from the total. */
  readonly by: 'leads' | 'total';
  /** Index of the shape, and logarithm of leads a dollar, draw by draw. */
  readonly drawn: Int32Array;
  readonly logStrengths: Float64Array;
}

export interface HistoryFit {
  readonly history: History;
  readonly outcome: OutcomeKind;
  /** Channels that spent something; sorted by id. */
  readonly channels: readonly ChannelPosterior[];
  /** What was fitted to the total less the leads that were counted; none where all leads were. */
  readonly totals?: TotalsFit;
  /** Rows whose outcome hardly counts. */
  readonly outliers: readonly number[];
}

const OWN_DRAWS = 2000;
const MONTHS_BEFORE = [0, 6, 24];
const MOST_MONTHS_BEFORE = 60;

/** Weighs what each channel may have brought against the history: its own leads where counted, else the total. */
export function fitHistory(history: History, options: FitOptions): HistoryFit {
  const outcome = history.outcome?.kind ?? 'leads';
  const active = history.channels.filter(({ spend }) => spend.some((each) => each > 0));
  const counted = active.filter(hasLeads);
  const others = history.outcome === undefined ? [] : active.filter((channel) => !hasLeads(channel));
  const prepared = (channel: HistoryChannel) => {
    const spend = sumOf(channel.spend);
    const activeSpend = spend / channel.spend.filter((each) => each > 0).length;
    return {
      channel,
      spend,
      activeSpend,
      shapes: drawShapes(channel.spend, shapesOf(channel, activeSpend, history, active.length, options)),
    };
  };
  const own = counted.map((channel): ChannelPosterior => {
    const ready = prepared(channel);
    const prior = channelPrior(channel, 'leads', active.length, options);
    return { ...ready, prior, by: 'leads', ...drawOwn(ready, prior, history.known, active.indexOf(channel)) };
  });
  if (others.length === 0 || history.outcome === undefined) return { history, outcome, channels: own, outliers: [] };

  const rest = history.outcome.values.map((total, row) =>
    outcome === 'leads' ? total - counted.reduce((sum, { leads }) => sum + (leads?.[row] ?? 0), 0) : total,
  );
  const noise = noiseOf(rest, history.known, outcome !== 'revenue');
  const ready = others.map((channel) => ({
    ...prepared(channel),
    prior: channelPrior(channel, outcome, others.length, options),
  }));
  const totals = fitTotals({
    years: history.years,
    covered: history.known.length / PER_MONTH[history.grain] / 12,
    ...(history.weekdays === undefined ? {} : { weekdays: history.weekdays }),
    controls: history.controls.map(({ values }) => values),
    outcome: rest,
    known: history.known,
    noise: noise.weights,
    variance: noise.variance,
    baseline: BASELINES[history.grain],
    channels: ready.map(({ spend, shapes, prior }): TotalsChannel => ({ spend, shapes, prior: prior.strength })),
  });
  const told = ready.map((each, index): ChannelPosterior => ({ ...each, by: 'total', ...drawsOf(totals, index) }));
  const channels = [...own, ...told].sort((a, b) => (a.channel.id < b.channel.id ? -1 : 1));
  return { history, outcome, channels, totals, outliers: noise.outliers };
}

const hasLeads = ({ leads }: HistoryChannel): boolean => leads !== undefined;

/** The shapes that a channel may have, by its grain and by whether it builds something that lasts. */
function shapesOf(
  channel: HistoryChannel,
  activeSpend: number,
  { grain, dates }: History,
  channels: number,
  { channels: all, since, grid }: FitOptions,
): readonly Shape[] {
  const known = knownChannel(channel, all);
  if (known === undefined || !isLasting(known)) return passingShapes(grid ?? passingGrid(grain, channels), activeSpend);
  const began = since.get(channel.id);
  const startsWithNothing = channel.spend[0] === 0;
  const first = Number(dates[0]?.slice(0, 4)) * 12 + Number(dates[0]?.slice(5, 7)) - 1;
  const before =
    began !== undefined
      ? [Math.min(MOST_MONTHS_BEFORE, Math.max(0, first - began))]
      : startsWithNothing
        ? [0]
        : MONTHS_BEFORE;
  return lastingShapes(known, activeSpend, { grain, before, channels });
}

/** Draws from a channel's own leads, put in an order of their own, as they are drawn from weakest to strongest. */
function drawOwn(
  { channel, spend, shapes }: { readonly channel: HistoryChannel; readonly spend: number; readonly shapes: Shapes },
  { strength }: ChannelPrior,
  known: Int32Array,
  order: number,
): Pick<ChannelPosterior, 'drawn' | 'logStrengths'> {
  const leads = channel.leads ?? new Float64Array(channel.spend.length);
  const seen = Array.from(known).reduce((sum, row) => sum + (leads[row] as number), 0);
  const around = strength.kind === 'share' ? { logCentre: log((seen + 0.5) / spend), scale: 1 } : strength;
  const density = strength.kind === 'share' ? () => 0 : logStrengthDensity(strength, 0);
  const draws = fitChannelLeads(shapes, { spend, leads, known }, density, around, OWN_DRAWS);
  const uniform = seededUniform(SEED + 7 * order);
  const mixed = [...draws];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(uniform() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[at] as (typeof mixed)[number]];
  }
  return {
    drawn: Int32Array.from(mixed, ({ shape }) => shape),
    logStrengths: Float64Array.from(mixed, ({ logStrength }) => logStrength),
  };
}

/** The draws of all chains, one after the other. */
function drawsOf(
  { chains, unit, history }: TotalsFit,
  index: number,
): Pick<ChannelPosterior, 'drawn' | 'logStrengths'> {
  const toDollar = log(unit / (history.channels[index]?.spend ?? 1));
  const joined = (pick: (chain: (typeof chains)[number]) => ArrayLike<number>) =>
    chains.flatMap((c) => Array.from(pick(c)));
  return {
    drawn: Int32Array.from(joined(({ shapes }) => shapes[index] as Int32Array)),
    logStrengths: Float64Array.from(
      joined(({ strengths }) => strengths[index] as Float64Array),
      (u) => log(u) + toDollar,
    ),
  };
}

/** What a channel brought in all rows, draw by draw. */
export function broughtBy({ shapes, spend, drawn, logStrengths, channel }: ChannelPosterior): Float64Array {
  const periods = channel.spend.length;
  const sums = new Map<number, number>();
  const sumOf = (shape: number): number => {
    const known = sums.get(shape);
    if (known !== undefined) return known;
    let sum = 0;
    for (let row = 0; row < periods; row += 1) sum += shapes.rows[shape * periods + row] as number;
    sums.set(shape, sum);
    return sum;
  };
  return logStrengths.map((logStrength, draw) => exp(logStrength) * spend * sumOf(drawn[draw] as number));
}
