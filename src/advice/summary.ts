import type { Advice, AdvisedChannel } from '../model/advice.ts';
import { isCarried } from '../model/carried.ts';
import { SIDES } from '../model/terms.ts';
import { howSure } from './how-sure.ts';

/** Things to do first that are named. */
const ACTIONS = 3;

type Channel = AdvisedChannel & Partial<Pick<Advice['channels'][number], 'monthlyUsd' | 'hoursPerMonth'>>;

interface Advised {
  readonly channels: readonly Channel[];
  /** What runs already: what to do with it is said elsewhere. */
  readonly current: Advice['current'];
}

/** What a reader needs before all else: the answer, what to do first, and how sure it is. */
export const summaryOf = ({
  headline,
  mix,
  channels,
  current,
  confidence,
  verdict,
}: Pick<Advice, 'headline' | 'mix' | 'confidence' | 'verdict'> & Advised): Advice['summary'] => ({
  headline,
  actions: toBeginWith({ mix, channels, current }).map(
    ({ id, name, side, firstStep, monthlyUsd, hoursPerMonth, figures }) => ({
      channel: id,
      name,
      side,
      step: firstStep,
      monthlyUsd: monthlyUsd ?? null,
      hoursPerMonth: hoursPerMonth ?? null,
      firstResultsMonths: { low: figures.firstLeadsMonths.low, high: figures.firstLeadsMonths.high },
    }),
  ),
  confidence: howSure(confidence, verdict),
});

/** The best channel of the side that has more of the money, the best of the other, and so on. */
function toBeginWith({ mix, channels: all, current }: Pick<Advice, 'mix'> & Advised): readonly Channel[] {
  const channels = able(all, current);
  const order = [...SIDES].sort((one, other) => mix[other] - mix[one]);
  return order
    .flatMap((side, place) =>
      channels.filter((channel) => channel.side === side).map((channel, rank) => ({ channel, rank, place })),
    )
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, ACTIONS)
    .map(({ channel }) => channel);
}

/** Of what does not run yet those that get money or hours, or else can do without money; or of what runs what gets any. */
function able(all: readonly Channel[], current: Advice['current']): readonly Channel[] {
  const isNew = ({ id }: Channel) => current?.channels.some((running) => running.id === id) !== true;
  const isFree = ({ monthlyUsd, takes }: Channel) => monthlyUsd !== null && takes.monthlyUsd === 0;
  const groups = [all.filter(isCarried).filter(isNew), all.filter(isNew).filter(isFree), all.filter(isCarried)];
  return groups.find(({ length }) => length > 0) ?? all;
}
