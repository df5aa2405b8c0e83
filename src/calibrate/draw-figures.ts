import type { Grain, Range } from '../model/calibration.ts';
import { exp, log } from '../stats/elementary.ts';
import { quantile } from '../stats/quantile.ts';
import type { ChannelPosterior } from './fit-history.ts';
import { PER_MONTH } from './grids.ts';
import { effort, power, type Shape } from './shapes.ts';

/** A channel's figures in each draw, in months. */
export interface DrawnFigures {
  /** Dollars for each lead in the end, on average over the rows. */
  readonly cost: Float64Array;
  /** Dollars for the next lead at the usual spend. */
  readonly marginalCost: Float64Array;
  readonly keptPerMonth: Float64Array;
  readonly unfinishedPerMonth: Float64Array;
  readonly delayMonths: Float64Array;
  /** Of the concave curve with the same average and marginal cost at the usual spend. */
  readonly costDoublesAt: Float64Array;
  readonly firstDollarCost: Float64Array;
  /** Of each shape, as the columns above. */
  readonly byShape: readonly { readonly kept: number; readonly delay: number; readonly doubles: number }[];
  /** Leads a month in the end from a month of this spend, in one draw. */
  readonly monthly: (draw: number, monthlySpend: number) => number;
}

/** Spend above which a curve without diminishing returns is taken to bend after all, as a multiple of the usual spend. */
const FAR_OFF = 50;

export function drawnFigures(posterior: ChannelPosterior, grain: Grain): DrawnFigures {
  const { shapes, drawn, logStrengths, spend, activeSpend, channel } = posterior;
  const perMonth = PER_MONTH[grain];
  const byShape = shapes.cells.map((shape) => {
    const efforts = channel.spend.reduce((sum, each) => sum + effort(each, shape), 0);
    const perDollar = (effort(activeSpend, shape) / efforts) * (spend / activeSpend);
    const elasticity = slopeAt(shape, activeSpend);
    const bend = Math.min(FAR_OFF, elasticity < 1 ? 1 / (1 / elasticity - 1) : FAR_OFF);
    const doubles = activeSpend * bend * perMonth;
    return {
      efforts,
      perDollar,
      elasticity,
      doubles,
      delay: shape.delay / perMonth,
      kept: perMonths(shape.kept, perMonth),
      unfinished: perMonths(shape.unfinished, perMonth),
    };
  });
  const each = (value: (shape: (typeof byShape)[number], cell: Shape, strength: number) => number): Float64Array =>
    logStrengths.map((logStrength, draw) => {
      const shape = drawn[draw] as number;
      return value(byShape[shape] as (typeof byShape)[number], shapes.cells[shape] as Shape, exp(logStrength));
    });
  return {
    byShape,
    cost: each((_shape, _cell, strength) => 1 / strength),
    marginalCost: each(({ perDollar, elasticity }, _, strength) => 1 / (strength * perDollar * elasticity)),
    keptPerMonth: each(({ kept }) => kept),
    unfinishedPerMonth: each(({ unfinished }) => unfinished),
    delayMonths: each(({ delay }) => delay),
    costDoublesAt: each(({ doubles }) => doubles),
    firstDollarCost: each(
      ({ perDollar, doubles }, _, strength) => 1 / (strength * perDollar) / (1 + (activeSpend * perMonth) / doubles),
    ),
    monthly: (draw, monthlySpend) => {
      const shape = drawn[draw] as number;
      const share = effort(monthlySpend / perMonth, shapes.cells[shape] as Shape) / (byShape[shape]?.efforts ?? 1);
      return exp(logStrengths[draw] as number) * spend * share * perMonth;
    },
  };
}

/** What is left after so many periods of what is left after one. */
const perMonths = (share: number, periods: number): number => (share === 0 ? 0 : exp(log(share) * periods));

/** By how many percent leads grow for one percent more spend. */
const slopeAt = ({ halfSpend, slope }: Shape, spend: number): number => slope / (1 + power(spend / halfSpend, slope));

/** The 10th, 50th and 90th percentile. */
export function rangeOf(draws: Float64Array): Range {
  const sorted = Float64Array.from(draws).sort();
  return { low: quantile(sorted, 0.1), typical: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
}
