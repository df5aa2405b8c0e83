import type { Advice, AdvisedChannel } from '../model/advice.ts';
import { SIDES } from '../model/terms.ts';
import { howSure } from './how-sure.ts';

/** Things to do first that are named. */
const ACTIONS = 3;

type Channel = AdvisedChannel & Partial<Pick<Advice['channels'][number], 'monthlyUsd' | 'hoursPerMonth'>>;

interface Advised {
  readonly channels: readonly Channel[];
}

/** What a reader needs before all else: the answer, what to do first, and how sure it is. */
export const summaryOf = ({
  headline,
  mix,
  channels,
  confidence,
  verdict,
}: Pick<Advice, 'headline' | 'mix' | 'confidence' | 'verdict'> & Advised): Advice['summary'] => ({
  headline,
  actions: toBeginWith({ mix, channels }).map(({ id, name, side, firstStep, monthlyUsd, hoursPerMonth, figures }) => ({
    channel: id,
    name,
    side,
    step: firstStep,
    monthlyUsd: monthlyUsd ?? null,
    hoursPerMonth: hoursPerMonth ?? null,
    firstResultsMonths: { low: figures.firstLeadsMonths.low, high: figures.firstLeadsMonths.high },
  })),
  confidence: howSure(confidence, verdict),
});

/** The best channel of the side that has more of the money, the best of the other, and so on: of those that get any. */
function toBeginWith({ mix, channels: all }: Pick<Advice, 'mix'> & Advised): readonly Channel[] {
  const carried = all.filter(({ monthlyUsd, hoursPerMonth }) => (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0);
  const channels = carried.length === 0 ? all : carried;
  const order = [...SIDES].sort((one, other) => mix[other] - mix[one]);
  return order
    .flatMap((side, place) =>
      channels.filter((channel) => channel.side === side).map((channel, rank) => ({ channel, rank, place })),
    )
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, ACTIONS)
    .map(({ channel }) => channel);
}
