import {
  type JointFigures,
  MOST_KEPT,
  PLAN_FIGURES,
  type PlanChannel,
  type PlanFigure,
  type Spread,
} from '../model/plan.ts';
import { exp, log } from '../stats/elementary.ts';
import { type Strata, shuffledSlices } from '../stats/latin-hypercube.ts';
import { normalBelow } from '../stats/normal-below.ts';
import { seededUniform } from '../stats/random.ts';

/** The 90th percentile of the standard normal distribution: a spread's low and high lie this many deviations out. */
const SPLIT = 1.2815515655446004;

/** Share of a figure's variance, on the log scale, that all channels have in common (judgement). */
const SHARED = 0.5;

/** No more of the leads become customers in any draw (judgement). */
const MOST_RATE = 0.9;

/** What stands for a low of 0, which has no logarithm (judgement). */
const LEAST_COST = 0.5;
const LEAST_FIGURE = 0.001;

/** Each figure of one channel in every draw. */
export interface FigureDraws {
  readonly values: Readonly<Record<PlanFigure, Float64Array>>;
  /** Dollars for a lead at the first dollar, where that is drawn as such. */
  readonly firstDollarCost?: Float64Array;
  /** The slice that each figure's own part fell in, for telling later what the outcome hangs on. */
  readonly slices: Readonly<Record<PlanFigure, Uint32Array>>;
}

/** What all channels share in every draw: how dear leads and how willing people are in this market. */
export interface MarketDraws {
  readonly cost: Uint32Array;
  readonly rate: Uint32Array;
}

export function drawMarket(points: number, seed: number): MarketDraws {
  const uniform = seededUniform(seed);
  return { cost: shuffledSlices(points, uniform), rate: shuffledSlices(points, uniform) };
}

/**
 * A channel's figures in every draw: split log-normal, or split logit-normal for shares, around the typical value, with
 * low and high as 10th and 90th percentiles; both arms are `stretch` times as long. Cost and rate share half of their
 * variance with the market. A channel's draws hang on its id alone, so that two plans differ by their money only.
 */
export function drawFigures(
  channel: PlanChannel,
  market: MarketDraws,
  { normal }: Strata,
  seed: number,
  stretch: number,
): FigureDraws {
  const uniform = seededUniform((seed + hash(channel.id)) % 2 ** 32);
  const slices = Object.fromEntries(
    PLAN_FIGURES.map((figure) => [figure, shuffledSlices(normal.length, uniform)]),
  ) as unknown as FigureDraws['slices'];
  const together =
    channel.joint === undefined ? undefined : drawTogether(channel.joint, slices.costPerLead, market.cost, normal);
  const values = (figure: PlanFigure, curve: Curve, shared?: Uint32Array) =>
    drawValues(curve, slices[figure], shared, normal, stretch);
  return {
    slices,
    ...(together === undefined ? {} : { firstDollarCost: together.firstDollarCost }),
    values: {
      costPerLead: values('costPerLead', logCurve(channel.costPerLeadUsd, LEAST_COST), market.cost),
      leadToCustomer: values(
        'leadToCustomer',
        logCurve(channel.leadToCustomerRate, LEAST_FIGURE, MOST_RATE),
        market.rate,
      ),
      keptPerMonth: values('keptPerMonth', logitCurve(channel.keptPerMonth, MOST_KEPT)),
      unfinished: values('unfinished', logitCurve(channel.unfinished, 1)),
      delayMonths: values('delayMonths', logCurve(channel.delayMonths, LEAST_FIGURE)),
      costDoublesAt: values('costDoublesAt', logCurve(channel.costDoublesAtUsd, LEAST_FIGURE)),
      benchmarkWindow: values('benchmarkWindow', logCurve(channel.benchmarkWindowMonths, LEAST_FIGURE)),
      ...together?.values,
    },
  };
}

/**
 * Figures that are known together, the cheaper the lower their own part and the market's lie: they are as wide as the
 * history left them, and are not stretched as published ranges are.
 */
function drawTogether(
  joint: readonly JointFigures[],
  slices: Uint32Array,
  shared: Uint32Array,
  normal: Float64Array,
): Pick<FigureDraws, 'firstDollarCost'> & { readonly values: Partial<FigureDraws['values']> } {
  const drawn = Array.from(slices, (slice, draw) => {
    const share = normalBelow(deviateOf(normal[slice] as number, normal[shared[draw] as number] as number));
    return joint[Math.min(joint.length - 1, Math.floor(share * joint.length))] as JointFigures;
  });
  const each = (of: (figures: JointFigures) => number) => Float64Array.from(drawn, of);
  return {
    firstDollarCost: each(({ firstDollarCostUsd }) => firstDollarCostUsd),
    values: {
      keptPerMonth: each(({ keptPerMonth }) => keptPerMonth),
      unfinished: each(({ unfinished }) => unfinished),
      delayMonths: each(({ delayMonths }) => delayMonths),
      costDoublesAt: each(({ costDoublesAtUsd }) => costDoublesAtUsd),
    },
  };
}

/** A channel's own deviate and the market's, in the shares that each has. */
const deviateOf = (own: number, market: number): number => Math.sqrt(1 - SHARED) * own + Math.sqrt(SHARED) * market;

/** A split normal distribution on a transformed scale: its middle and one deviation of each arm. */
interface Curve {
  readonly isLogit: boolean;
  readonly middle: number;
  readonly down: number;
  readonly up: number;
  readonly most: number;
}

/** A typical value of 0 is 0 in every draw. */
function logCurve([low, typical, high]: Spread, least: number, most = Number.POSITIVE_INFINITY): Curve {
  const down = typical > 0 ? log(typical / Math.min(typical, Math.max(least, low))) / SPLIT : 0;
  const up = typical > 0 ? log(high / typical) / SPLIT : 0;
  return { isLogit: false, middle: log(typical), down, up, most };
}

function logitCurve(spread: Spread, most: number): Curve {
  const logit = (share: number) => {
    const within = Math.min(1 - LEAST_FIGURE, Math.max(LEAST_FIGURE, share));
    return log(within / (1 - within));
  };
  const [low, typical, high] = spread;
  const middle = logit(typical);
  return { isLogit: true, middle, down: (middle - logit(low)) / SPLIT, up: (logit(high) - middle) / SPLIT, most };
}

function drawValues(
  { isLogit, middle, down, up, most }: Curve,
  slices: Uint32Array,
  shared: Uint32Array | undefined,
  normal: Float64Array,
  stretch: number,
): Float64Array {
  const values = new Float64Array(slices.length);
  for (let draw = 0; draw < values.length; draw += 1) {
    const own = normal[slices[draw] as number] as number;
    const deviate = shared === undefined ? own : deviateOf(own, normal[shared[draw] as number] as number);
    const place = middle + stretch * deviate * (deviate < 0 ? down : up);
    values[draw] = Math.min(most, isLogit ? 1 / (1 + exp(-place)) : exp(place));
  }
  return values;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
