import type { Advice, AdvisedChannel } from '../model/advice.ts';
import { SIDES } from '../model/terms.ts';
import { howSure } from './how-sure.ts';

/** Things to do first that are named. */
const ACTIONS = 3;

interface Advised {
  readonly channels: readonly AdvisedChannel[];
}

/** What a reader needs before all else: the answer, what to do first, and how sure it is. */
export const summaryOf = ({
  headline,
  mix,
  channels,
  confidence,
}: Pick<Advice, 'headline' | 'mix' | 'confidence'> & Advised): Advice['summary'] => ({
  headline,
  actions: toBeginWith({ mix, channels }).map(({ id, name, side, firstStep, figures }) => ({
    channel: id,
    name,
    side,
    step: firstStep,
    firstResultsMonths: { low: figures.firstLeadsMonths.low, high: figures.firstLeadsMonths.high },
  })),
  confidence: howSure(confidence),
});

/** The best channel of the side that has more of the money, the best of the other, and so on. */
function toBeginWith({ mix, channels }: Pick<Advice, 'mix'> & Advised): readonly AdvisedChannel[] {
  const order = [...SIDES].sort((one, other) => mix[other] - mix[one]);
  return order
    .flatMap((side, place) =>
      channels.filter((channel) => channel.side === side).map((channel, rank) => ({ channel, rank, place })),
    )
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, ACTIONS)
    .map(({ channel }) => channel);
}
