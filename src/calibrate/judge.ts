import type { CalibratedChannel, CalibrationWarning, CalibrationWarningCode, Range } from '../model/calibration.ts';
import { priorCost, shiftOf } from './describe-channel.ts';
import { drawnFigures, rangeOf } from './draw-figures.ts';
import { type FitOptions, fitHistory, type HistoryFit } from './fit-history.ts';
import type { Paths } from './paths.ts';
import {
  countsDisagree,
  implausible,
  isNegativeBaseline,
  negativeBaseline,
  shareOfNearlyAll,
  testDisagrees,
} from './warn-of-causes.ts';
import { dataSayLittle, followsSeason, movedTogether } from './warn-of-fit.ts';

/** Channels with the signs by which their figures are doubted, and those signs in words. */
export interface Judgement {
  readonly channels: readonly CalibratedChannel[];
  readonly warnings: readonly CalibrationWarning[];
}

/** How much cheaper than believed a channel must have come out to be doubted where the channels explain too much. */
const CHEAPER = -0.5;
const DOUBTED: readonly CalibrationWarningCode[] = ['implausible', 'negative-baseline'];

/** Whether a channel's figure is not taken over unless the user accepts it. */
export const isDoubted = ({ flags }: CalibratedChannel): boolean => flags.some((flag) => DOUBTED.includes(flag));

/** Looks for the signs of hidden causes, and says what the figures hang on. */
export function judge(
  fit: HistoryFit,
  paths: Paths,
  described: readonly CalibratedChannel[],
  total: number,
  options: FitOptions & { readonly currency: string },
): Judgement {
  const { currency } = options;
  const nearlyAll = shareOfNearlyAll(fit, total);
  const tooGood = isNegativeBaseline(nearlyAll.chance) ? cheaperThanBelieved(described) : [];
  const tooFar = described.flatMap((channel) => implausible(channel, currency, tooGood.includes(channel.id)));
  const warnings = [
    ...tooFar,
    ...negativeBaseline(nearlyAll, fit.outcome, tooGood),
    ...movedTogether(fit, currency),
    ...followsSeason(fit, paths),
    ...testsAgainstHistory(fit, options, (id) => tooFar.some(({ channel }) => channel === id)),
    ...countsAgainstTotals(fit, options),
    ...dataSayLittle(described, fit.history),
  ];
  const flagsOf = (id: string): readonly CalibrationWarningCode[] => [
    ...new Set([
      ...warnings.filter(({ channel, values }) => channel === id || values?.['with'] === id).map(({ code }) => code),
      ...(tooGood.includes(id) ? (['negative-baseline'] as const) : []),
    ]),
  ];
  return { warnings, channels: described.map((channel) => ({ ...channel, flags: flagsOf(channel.id) })) };
}

/** Told from the total, not tested, and clearly cheaper than believed. */
const cheaperThanBelieved = (channels: readonly CalibratedChannel[]): readonly string[] =>
  channels
    .filter(({ by, prior, shift }) => by === 'total' && prior.from !== 'test' && shift < CHEAPER)
    .map(({ id }) => id);

/** Fits once more without the lift tests, and holds what comes out against them. */
function testsAgainstHistory(
  fit: HistoryFit,
  options: FitOptions & { readonly currency: string },
  isTooFar: (id: string) => boolean,
): readonly CalibrationWarning[] {
  const tested = fit.channels.filter(({ prior }) => prior.from === 'test');
  if (tested.length === 0) return [];
  const without = fitHistory(fit.history, { ...options, tests: new Map() });
  return tested.flatMap(({ channel: { id }, prior, spend }) => {
    const alone = without.channels.find(({ channel }) => channel.id === id);
    if (alone === undefined) return [];
    const months = rangeOf(drawnFigures(alone, fit.history.grain).cost);
    const test = priorCost(prior, spend, 0);
    return testDisagrees(
      id,
      { test, months, distance: shiftOf(months, prior), isDoubted: isTooFar(id) },
      options.currency,
    );
  });
}

/** Where channels have leads of their own and all leads are known too: fits the total alone, and compares. */
function countsAgainstTotals(
  fit: HistoryFit,
  options: FitOptions & { readonly currency: string },
): readonly CalibrationWarning[] {
  const { history } = fit;
  const counted = fit.channels.filter(({ by }) => by === 'leads');
  if (counted.length === 0 || history.outcome?.kind !== 'leads') return [];
  const channels = history.channels.map(({ leads: _, ...channel }) => channel);
  const told = fitHistory({ ...history, channels }, options);
  return counted.flatMap((own) => {
    const other = told.channels.find(({ channel }) => channel.id === own.channel.id);
    if (other === undefined) return [];
    const [counts, total] = [own, other].map((each) => rangeOf(drawnFigures(each, history.grain).cost)) as [
      Range,
      Range,
    ];
    return countsDisagree(own.channel.id, counts, total, options.currency);
  });
}
