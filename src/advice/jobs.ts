import type { Advice, AdvisedChannel } from '../model/advice.ts';
import type { Goal } from '../model/answers.ts';
import { isCarried } from '../model/carried.ts';
import type { Dataset } from '../model/dataset.ts';
import { listOf } from '../model/list-of.ts';
import { SIDES, type Side } from '../model/terms.ts';

type Channel = Pick<AdvisedChannel, 'id' | 'side'> &
  Partial<Pick<Advice['channels'][number], 'monthlyUsd' | 'hoursPerMonth'>>;

/**
 * What each side is there for: the aim of the first goal, and what the channels that are advised do for it, once the money
 * is divided those that get any, or hours.
 */
export function jobsOf(
  goal: Goal = 'lead-generation',
  advised: readonly Channel[],
  { jobs, channels }: Pick<Dataset, 'jobs' | 'channels'>,
): Advice['jobs'] {
  const of = (side: Side): string => {
    const words = advised
      .filter((channel) => channel.side === side && (typeof channel.monthlyUsd !== 'number' || isCarried(channel)))
      .flatMap(({ id }) => channels.find((channel) => channel.id === id)?.job ?? []);
    const aim = jobs[goal][side];
    return words.length === 0 ? aim : `${aim.replace(/\.$/, '')}: ${listOf(words)}.`;
  };
  return Object.fromEntries(SIDES.map((side) => [side, of(side)])) as Advice['jobs'];
}
