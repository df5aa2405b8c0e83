import type { CalibratedChannel } from '../model/calibration.ts';
import { namedAs, priorCost, roundedRange } from './describe-channel.ts';
import type { HistoryChannel } from './history.ts';
import { channelPrior, knownChannel, type PriorOptions } from './priors.ts';

const NOTHING = { low: 0, typical: 0, high: 0 } as const;
const only = (value: number) => ({ low: value, typical: value, high: value });

/** A channel on which nothing was spent: what was believed of it stands as it was. */
export function silentChannel(channel: HistoryChannel, options: PriorOptions): CalibratedChannel {
  const known = knownChannel(channel, options.channels);
  const prior = channelPrior(channel, 'leads', 1, options);
  const cost = roundedRange(priorCost(prior, 0, 0));
  return {
    ...namedAs(channel, options.channels),
    spend: 0,
    by: 'nothing',
    counted: null,
    brought: NOTHING,
    cost,
    marginalCost: cost.typical,
    keptPerMonth: only(known?.keptPerMonth ?? 0),
    delayMonths: only(known?.delayMonths ?? 0),
    costDoublesAt: NOTHING,
    monthlySpend: { usual: 0, most: 0, now: 0 },
    prior: { ...cost, from: prior.from },
    carryover: null,
    weight: 0,
    shift: 0,
    verdict: 'benchmark',
    flags: [channel.leads?.some((each) => each > 0) ? 'leads-without-spend' : 'never-spent'],
  };
}
