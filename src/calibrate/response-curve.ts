import type { CurvePoint, Grain } from '../model/calibration.ts';
import { rounded } from './amounts.ts';
import { type DrawnFigures, rangeOf } from './draw-figures.ts';
import type { ChannelPosterior } from './fit-history.ts';
import { PER_MONTH } from './grids.ts';

const POINTS = 25;
/** How far beyond the largest spend seen a curve is drawn. */
const BEYOND = 1.5;
const DRAWS = 400;

/** What a month of steady spend brings a month in the end, from nothing to one and a half times the largest seen. */
export function responseCurve(
  { channel, drawn }: ChannelPosterior,
  figures: DrawnFigures,
  grain: Grain,
): readonly CurvePoint[] {
  const most = channel.spend.reduce((largest, each) => Math.max(largest, each), 0) * PER_MONTH[grain] * BEYOND;
  const draws = Array.from({ length: Math.min(DRAWS, drawn.length) }, (_, at) =>
    Math.floor(((at + 0.5) * drawn.length) / Math.min(DRAWS, drawn.length)),
  );
  return Array.from({ length: POINTS }, (_, at) => {
    const spend = (most * at) / (POINTS - 1);
    const { low, typical, high } = rangeOf(Float64Array.from(draws, (draw) => figures.monthly(draw, spend)));
    return { spend: rounded(spend), low: rounded(low), mid: rounded(typical), high: rounded(high) };
  });
}
