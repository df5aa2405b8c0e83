import type { Advice } from '../../model/advice.ts';
import { isCarried } from '../../model/carried.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';

/** What the law says to channels, and what they are called in a sentence. */
interface LawOn {
  readonly channels: string;
  readonly says: string;
}

/** What the law says to channels that contact strangers, as far as money or hours go to them: the same is said once. */
function lawsOn(channels: Advice['channels']): readonly LawOn[] {
  const names = new Map<string, string[]>();
  for (const channel of channels) {
    const { name, law, monthlyUsd } = channel;
    if (law === null || (monthlyUsd !== null && !isCarried(channel))) continue;
    names.set(law.says, [...(names.get(law.says) ?? []), nameInSentence(name)]);
  }
  return [...names].map(([says, own]) => ({ channels: listOf(own), says }));
}

/** Of all advised channels, as a note says it: "Cold email: in the US, ...". */
export const lawLines = ({ channels }: Pick<Advice, 'channels'>): readonly string[] =>
  lawsOn(channels).map((law) => `${capitalise(law.channels)}: ${law.says}`);

/** Of those that are not among the things to do first, each of which has its own. */
export const lawOfOthers = ({ channels, summary }: Pick<Advice, 'channels' | 'summary'>): readonly string[] =>
  lawsOn(channels.filter(({ id }) => !summary.actions.some(({ channel }) => channel === id))).map(
    (law) => `Law on ${law.channels}: ${law.says}`,
  );
