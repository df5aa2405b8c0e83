import { nearMiss } from '../problem/suggest.ts';
import { channelNamed } from './columns.ts';
import type { KnownChannel } from './known-channel.ts';
import { normalise } from './normalise.ts';

/** Names shorter than this are near too many others. */
export const SHORT = 5;
/** Letters that may be wrong. */
const WRONG = 2;

/** Words that say nothing of which channel is meant. */
const FILLERS = 'a an and ads campaign campaigns local marketing my our own paid some the to work'.split(' ');

/**
 * The known channel that a person means: by its id, its name, what people call it, a name of several words within a longer
 * one ("trade show booth"), or a word that is spelt much alike.
 */
export function channelMeant(name: string, channels: readonly KnownChannel[]): KnownChannel | undefined {
  const plain = normalise(name);
  const named = channelNamed(plain, channels) ?? channelNamed(withoutFillers(plain), channels);
  if (named !== undefined || plain.length < SHORT) return named;
  const words = new Map(
    channels.flatMap((channel) =>
      [channel.id, channel.name, channel.name.replace(/ \(.*\)$/, ''), ...channel.words].map((word) => [
        normalise(word),
        channel,
      ]),
    ),
  );
  const exact = words.get(plain) ?? words.get(nearMiss(plain, [...words.keys()], WRONG) ?? '');
  if (exact !== undefined) return exact;
  const within = [...words.keys()]
    .filter((word) => word.includes(' ') && ` ${plain} `.includes(` ${word} `))
    .sort((a, b) => b.length - a.length)[0];
  return within === undefined ? undefined : words.get(within);
}

const withoutFillers = (plain: string): string =>
  plain
    .split(' ')
    .filter((word) => !FILLERS.includes(word))
    .join(' ');
