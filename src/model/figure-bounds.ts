import type { ChannelFigures, FigureDraw, Range } from './calibration.ts';
import { MOST_KEPT } from './plan.ts';

/** The largest value of each figure that a user may set of a channel, by its one name in answers, flags and files. */
export const FIGURE_MOST: Readonly<Record<keyof ChannelFigures, number>> = {
  costPerLead: 1e9,
  leadToCustomer: 1,
  keptPerMonth: MOST_KEPT,
  delayMonths: 120,
  costDoublesAt: 1e12,
  least: 1e9,
};

/** Figures of which the typical value must be above 0: by them money is divided. */
export const ABOVE_NOTHING: readonly (keyof ChannelFigures)[] = ['costPerLead', 'costDoublesAt'];

export const FIGURE_NAMES = Object.keys(FIGURE_MOST) as readonly (keyof ChannelFigures)[];

/** A figure as it is given: a number, or a range. */
export type GivenFigure = number | Range;

/** Figures by channel and name, as answers and files have them. */
export type GivenFigures = Readonly<Record<string, { readonly [F in keyof ChannelFigures]?: GivenFigure | undefined }>>;

/** Figures that a history taught, and of a channel perhaps how they go together. */
export type LearnedFigures = Readonly<
  Record<string, GivenFigures[string] & { readonly draws?: readonly FigureDraw[] | undefined }>
>;

/** Channels of which figures may be given. */
export const MOST_FIGURED = 100;
