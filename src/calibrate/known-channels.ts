import type { Range } from '../model/calibration.ts';
import type { Channel } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import type { PlanFigure } from '../model/plan.ts';
import { log } from '../stats/elementary.ts';
import type { KnownChannel } from './known-channel.ts';
import { STUDENT_80 } from './priors.ts';

/** Figures of a channel as they hold for somebody; those that are not there are as the dataset has them. */
export type FiguresOf = (channel: Channel) => Partial<Readonly<Record<PlanFigure, Range>>>;

/** Where on its curve, and over which months, a cost is taken to have been measured where no dataset says it (judgement). */
export const [POSITION, WINDOW_MONTHS] = [1 / 3, 12];

/** Of a channel without a response nothing is known of diminishing returns. */
const NEVER_DEARER = 1e9;
/** A benchmark is never taken as surer than this, nor as less sure, on the scale of logarithms. */
const [LEAST_SPREAD, MOST_SPREAD] = [0.1, 1.5];

/** What a dataset knows of its channels; `rate` is what one unit of the history's currency is in dollars. */
export function knownChannels(
  { channels, planning, history }: Pick<Dataset, 'channels' | 'planning' | 'history'>,
  { figuresOf = () => ({}), rate = 1 }: { readonly figuresOf?: FiguresOf; readonly rate?: number } = {},
): readonly KnownChannel[] {
  return channels.map((channel) => {
    const { id, name, side, figures, response } = channel;
    const own = figuresOf(channel);
    const cost = own.costPerLead ?? figures.costPerLeadUsd;
    const typical = (figure: PlanFigure, otherwise: number) => own[figure]?.typical ?? otherwise;
    return {
      id,
      name,
      side,
      words: history?.channelWords[id] ?? [],
      costPerLead: cost.typical / rate,
      costSpread: spreadOf(cost, planning?.rangeStretch.typical ?? 1),
      leadToCustomer: typical('leadToCustomer', figures.leadToCustomerRate.typical),
      costDoublesAt: typical('costDoublesAt', response?.costDoublesAtUsd.typical ?? NEVER_DEARER) / rate,
      keptPerMonth: typical('keptPerMonth', figures.keptPerMonthAfterStop.typical),
      unfinishedPerMonth: typical('unfinished', response?.unfinishedPerMonth.typical ?? 0),
      delayMonths: typical('delayMonths', response?.delayMonths.typical ?? 0),
      windowMonths: typical('benchmarkWindow', response?.benchmarkWindowMonths.typical ?? WINDOW_MONTHS),
      benchmarkPosition: planning?.benchmarkPosition.typical ?? POSITION,
    };
  });
}

/** The scale of Student's t whose 80% range is as wide as a published one, made wider by as much as those are too narrow. */
function spreadOf({ low, typical, high }: Range, stretch: number): number {
  const width = log(high / Math.max(low, typical / 100));
  return Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, (stretch * width) / (2 * STUDENT_80)));
}
