import type { Channel } from '../model/channel.ts';
import type { PlanChannel, PlanFigure, Spread } from '../model/plan.ts';
import type { Planning } from '../model/planning.ts';
import { exp, log } from '../stats/elementary.ts';
import { carriedBy, type RunBy } from './carried-by.ts';
import type { OwnFigures, ResolvedFigure } from './resolve-figures.ts';
import type { AdvisedMix } from './resolve-plan.ts';

/** A cost is never thought to be off by a larger factor than this, either way, unless its figures say so (judgement). */
export const FURTHEST = 10;

/** A range of costs whose arms, once stretched, reach as far as they do now or up to ten times, whichever is further. */
function reachingNoFurther([low, typical, high]: Spread, stretch: number): Spread {
  if (low <= 0) return [low, typical, high];
  const arm = (reach: number) => Math.min(reach, exp(log(Math.max(FURTHEST, reach)) / stretch));
  return [typical / arm(typical / low), typical, typical * arm(high / typical)];
}

export interface ChosenChannel {
  readonly channel: Channel;
  /** Who runs it; undefined where the advice does not say. */
  readonly takes: RunBy | undefined;
  readonly fromMonth: number;
}

/** The advised channels and those that are asked for; what pays later joins after the deadline. */
export function chosenChannels(
  channels: readonly Channel[],
  { channels: advised, later = [], afterwards }: AdvisedMix,
  also: readonly string[],
): readonly ChosenChannel[] {
  return channels.flatMap((channel) => {
    const own = advised.find(({ id }) => id === channel.id);
    const ownLater = later.find(({ id }) => id === channel.id);
    const takes = (own ?? ownLater)?.takes;
    if (own !== undefined || also.includes(channel.id)) return [{ channel, takes, fromMonth: 1 }];
    return ownLater !== undefined && afterwards != null ? [{ channel, takes, fromMonth: afterwards.fromMonth }] : [];
  });
}

export function planChannel(
  { channel, takes, fromMonth }: ChosenChannel,
  figures: readonly ResolvedFigure[],
  { benchmarkPosition, rangeStretch }: Planning,
  monthlyBudgetUsd: number,
  { least, joint }: Pick<OwnFigures[string], 'least' | 'joint'> = {},
): PlanChannel {
  const { id, side, leadGrade, response } = channel;
  const { leastUsd, mostUsd, leastHours, team } = carriedBy(channel, takes, monthlyBudgetUsd);
  const spread = (name: PlanFigure): Spread => {
    const { low = 0, typical = 0, high = 0 } = figures.find(({ figure }) => figure === name) ?? {};
    return [low, typical, high];
  };
  return {
    id,
    side,
    leadGrade,
    costPerLeadUsd: reachingNoFurther(spread('costPerLead'), rangeStretch.typical),
    leadToCustomerRate: spread('leadToCustomer'),
    keptPerMonth: spread('keptPerMonth'),
    unfinished: spread('unfinished'),
    delayMonths: spread('delayMonths'),
    costDoublesAtUsd: spread('costDoublesAt'),
    benchmarkPosition: benchmarkPosition.typical,
    benchmarkWindowMonths: spread('benchmarkWindow'),
    ...(joint === undefined ? {} : { joint }),
    leastMonthlyUsd: least ?? leastUsd,
    ...(mostUsd === undefined || response === undefined
      ? {}
      : // What can be put to use grows with the market, as the spend does at which cost doubles; what it takes always can.
        {
          mostMonthlyUsd: Math.max(
            least ?? leastUsd,
            (mostUsd * spread('costDoublesAt')[1]) / response.costDoublesAtUsd.typical,
          ),
        }),
    hoursLeast: leastHours,
    team,
    ...(response?.mostShareOfMoney === undefined ? {} : { mostShareOfMoney: response.mostShareOfMoney }),
    ...(fromMonth > 1 ? { fromMonth } : {}),
  };
}
