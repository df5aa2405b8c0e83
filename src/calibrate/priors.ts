import type { OutcomeKind } from '../model/calibration.ts';
import { log } from '../stats/elementary.ts';
import type { HistoryChannel } from './history.ts';
import type { KnownChannel } from './known-channel.ts';
import type { StrengthPrior } from './strength-prior.ts';
import { windowShare } from './window-share.ts';

/** What a test measured, or what somebody believes: the cost of one more lead (customer, or dollar of revenue). */
export interface CostEstimate {
  readonly cost: number;
  /** Relative error, as the half width of an 80% range: 0.2 for "95 ± 20%". */
  readonly error: number;
}

/** What is told of channels beside the history, by channel. */
export interface PriorOptions {
  readonly channels: readonly KnownChannel[];
  readonly tests: ReadonlyMap<string, CostEstimate>;
  readonly beliefs: ReadonlyMap<string, CostEstimate>;
  /** What a customer is worth, by which revenue can be held against what leads cost. */
  readonly customerValue?: number;
}

/** A prior, and where it comes from. */
export interface ChannelPrior {
  readonly strength: StrengthPrior;
  readonly from: 'test' | 'belief' | 'benchmark' | 'none';
}

/** Half of the 80% range of a normal, in standard deviations. */
export const NORMAL_80 = 1.2815515655446004;
/** The same of Student's t with four degrees of freedom. */
export const STUDENT_80 = 1.5332062740589438;
/** Share of the outcome that an unknown channel may well have, for a single one. */
const SHARE = 0.3;
/** How much less sure a benchmark is of customers than of leads. */
const RATE_SPREAD = 0.7;

/** A lift test before a belief, a belief before the benchmark; without any, that channels rarely explain everything. */
export function channelPrior(
  channel: Pick<HistoryChannel, 'id' | 'benchmarkOf'>,
  outcome: OutcomeKind,
  channels: number,
  options: PriorOptions,
): ChannelPrior {
  const test = options.tests.get(channel.id);
  if (test !== undefined) {
    const strength = { kind: 'test', logCentre: -log(test.cost), scale: test.error / NORMAL_80 } as const;
    return { strength, from: 'test' };
  }
  const belief = options.beliefs.get(channel.id);
  if (belief !== undefined) {
    const strength = { kind: 'benchmark', logCentre: -log(belief.cost), scale: belief.error / STUDENT_80 } as const;
    return { strength, from: 'belief' };
  }
  const known = knownChannel(channel, options.channels);
  const benchmark = known === undefined ? undefined : benchmarkPrior(known, outcome, options.customerValue);
  return benchmark === undefined
    ? { strength: { kind: 'share', deviation: SHARE / Math.sqrt(channels) }, from: 'none' }
    : { strength: benchmark, from: 'benchmark' };
}

/** The channel whose figures stand for one of a history. */
export const knownChannel = (
  { id, benchmarkOf }: Pick<HistoryChannel, 'id' | 'benchmarkOf'>,
  channels: readonly KnownChannel[],
): KnownChannel | undefined => channels.find((each) => each.id === (benchmarkOf ?? id));

/** What a lead costs over a programme's whole life, by the benchmark, which only saw its first months. */
export const lifetimeCost = (known: KnownChannel): number => known.costPerLead * windowShare(known, known.windowMonths);

function benchmarkPrior(
  known: KnownChannel,
  outcome: OutcomeKind,
  customerValue: number | undefined,
): StrengthPrior | undefined {
  const leads = -log(lifetimeCost(known));
  if (outcome === 'leads') return { kind: 'benchmark', logCentre: leads, scale: known.costSpread };
  const customers = leads + log(known.leadToCustomer);
  const scale = Math.sqrt(known.costSpread * known.costSpread + RATE_SPREAD * RATE_SPREAD);
  if (outcome === 'customers') return { kind: 'benchmark', logCentre: customers, scale };
  if (customerValue === undefined || customerValue <= 0) return undefined;
  return { kind: 'benchmark', logCentre: customers + log(customerValue), scale };
}
