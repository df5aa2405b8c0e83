import { nearMiss } from '../problem/suggest.ts';
import { channelNamed, normalise } from './columns.ts';
import type { KnownChannel } from './known-channel.ts';

/** Names shorter than this are near too many others. */
const SHORT = 5;
/** Letters that may be wrong. */
const WRONG = 2;

/** The known channel that a person means: by its id, its name, what people call it, or a word that is spelt much alike. */
export function channelMeant(name: string, channels: readonly KnownChannel[]): KnownChannel | undefined {
  const plain = normalise(name);
  const named = channelNamed(plain, channels);
  if (named !== undefined || plain.length < SHORT) return named;
  const words = new Map(
    channels.flatMap((channel) =>
      [channel.id, channel.name, channel.name.replace(/ \(.*\)$/, ''), ...channel.words].map((word) => [
        normalise(word),
        channel,
      ]),
    ),
  );
  return words.get(plain) ?? words.get(nearMiss(plain, [...words.keys()], WRONG) ?? '');
}
