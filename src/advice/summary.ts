import type { Advice } from '../model/advice.ts';
import { isCarried } from '../model/carried.ts';
import { SIDES } from '../model/terms.ts';
import { howSure } from './how-sure.ts';

/** Things to do first that are named. */
const ACTIONS = 3;

type Channel = Advice['channels'][number];
type Summarised = Pick<
  Advice,
  'headline' | 'verdict' | 'mix' | 'spent' | 'channels' | 'phases' | 'current' | 'confidence'
>;

/** What a reader needs before all else: the answer, what to do first, and how sure it is. */
export const summaryOf = (advice: Summarised): Advice['summary'] => ({
  headline: advice.headline,
  actions: toBeginWith(advice).map(({ id, name, side, firstStep, monthlyUsd, hoursPerMonth, figures }) => ({
    channel: id,
    name,
    side,
    step: firstStep,
    monthlyUsd,
    hoursPerMonth,
    firstResultsMonths: { low: figures.firstLeadsMonths.low, high: figures.firstLeadsMonths.high },
  })),
  confidence: howSure(advice.confidence, advice.verdict),
});

/** The best channel of the side that has more of the money, the best of the other, and so on. */
function toBeginWith(advice: Summarised): readonly Channel[] {
  const channels = able(advice);
  const share = advice.spent?.why == null ? advice.mix : advice.spent;
  const order = [...SIDES].sort((one, other) => share[other] - share[one]);
  return order
    .flatMap((side, place) =>
      channels.filter((channel) => channel.side === side).map((channel, rank) => ({ channel, rank, place })),
    )
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, ACTIONS)
    .map(({ channel }) => channel);
}

/**
 * Of what does not run yet those that get money or hours in the first months; or else those that can do without money, or
 * of what runs what gets any then. What only later gets any is nothing to do first, as long as there is something else.
 */
function able({
  channels: all,
  current,
  phases,
}: Pick<Summarised, 'channels' | 'phases' | 'current'>): readonly Channel[] {
  const isNew = ({ id }: Channel) => current?.channels.some((running) => running.id === id) !== true;
  const isFree = ({ monthlyUsd, takes }: Channel) => monthlyUsd !== null && takes.monthlyUsd === 0;
  const early = new Set((phases[0]?.channels ?? []).filter(isCarried).map(({ id }) => id));
  const carried = all.filter(isCarried);
  const atFirst = carried.filter(({ id }) => early.has(id));
  const free = current === null ? [] : all.filter(isNew).filter(isFree);
  const groups = [atFirst.filter(isNew), free, atFirst, carried];
  return groups.find(({ length }) => length > 0) ?? all;
}
