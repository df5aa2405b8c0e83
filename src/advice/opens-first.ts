import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { nameInSentence } from '../model/name-in-sentence.ts';
import { sayMonths } from '../model/say-months.ts';
import { type OutCause, SIDES, type Side } from '../model/terms.ts';
import { lacks, type Means, nearestWay, takesOf, waysOf, whatItTakes } from './carry.ts';
import { fillIn } from './fill-in.ts';
import { isOpen, type JudgedChannel } from './judged-channel.ts';

type Data = Pick<Dataset, 'planning' | 'means' | 'aboveShare' | 'oneSided'>;

/** Why a side has no channel, and the one that would open it; null where no money, no hours and no time would. */
export interface ClosedSide {
  readonly cause: OutCause;
  readonly opensFirst: Advice['opensFirst'];
}

/** Of a side without a channel: what stands in the way of the channel for which the least is missing, or else of its best. */
export function closedSide(side: Side, judged: readonly JudgedChannel[], means: Means, data: Data): ClosedSide {
  const own = judged.filter(({ channel, fit }) => channel.side === side && fit > 0).sort((a, b) => b.fit - a.fit);
  const hourValue = data.planning?.hourValueUsd.typical ?? 0;
  const missing = ({ channel }: JudgedChannel) => lacks(nearestWay(channel, means, hourValue), means, hourValue);
  const [carried] = own
    .filter(({ ruledOut, isLater, way }) => ruledOut.length === 0 && !isLater && way === undefined)
    .sort((a, b) => missing(a) - missing(b));
  if (carried !== undefined) return opened(carried, 'means', whatItTakes(carried.channel, means, data), data);
  const [waited] = own
    .filter((each) => isOpen(each) || (each.way !== undefined && each.ruledOut.every(({ cause }) => cause === 'time')))
    .sort((a, b) => a.firstLeads.typical - b.firstLeads.typical);
  if (waited !== undefined) return opened(waited, 'time', '', data);
  return { cause: own[0]?.ruledOut[0]?.cause ?? 'fit', opensFirst: null };
}

/** Of the closed sides, what would open the one with the larger share. */
export const opensFirstOf = (
  closed: Readonly<Partial<Record<Side, ClosedSide>>>,
  mix: Advice['mix'],
): Advice['opensFirst'] =>
  [...SIDES]
    .sort((one, other) => mix[other] - mix[one])
    .map((side) => closed[side]?.opensFirst ?? null)
    .find((each) => each !== null) ?? null;

/** Named with what it takes; a dataset of the version before has no words for it. */
function opened(
  { channel, firstLeads }: JudgedChannel,
  cause: 'means' | 'time',
  takes: string,
  { oneSided: words }: Data,
): ClosedSide {
  if (words === undefined) return { cause, opensFirst: null };
  const { id, name, side } = channel;
  const sentence = fillIn(words.opens[cause], {
    name: nameInSentence(name),
    side: words.sides[side],
    takes,
    first: sayMonths(firstLeads.typical),
  });
  return {
    cause,
    opensFirst: { id, name, side, takes: waysOf(channel).map(takesOf), firstLeadsMonths: firstLeads, sentence },
  };
}
