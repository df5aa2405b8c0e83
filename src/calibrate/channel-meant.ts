import { lettersOf } from '../model/letters-of.ts';
import { closest, distance } from '../problem/edit-distance.ts';
import type { KnownChannel } from './known-channel.ts';
import { folded, normalise } from './normalise.ts';

/** What a channel is called. */
export type NamedChannel = Pick<KnownChannel, 'id' | 'name' | 'words'>;

/** Names shorter than this are near too many others. */
export const SHORT = 5;
/** Letters that may be wrong, and in names from so many letters on: a wrong guess would judge another channel. */
const WRONG = 1;
const [LONG, WRONG_IF_LONG] = [8, 2];

/** Words that say nothing of which channel is meant. */
const FILLERS = 'a an and ads campaign campaigns local marketing my our own paid some the to work'.split(' ');

/**
 * The known channel that a person means: one that is called so, a name of several words within a longer one ("trade show
 * booth"), or a word that is spelt much alike.
 */
export function channelMeant<Named extends NamedChannel>(name: string, channels: readonly Named[]): Named | undefined {
  const called = channelCalled(name, channels) ?? calledWithin(name, channels);
  const plain = normalise(name);
  if (called !== undefined || plain.length < SHORT) return called;
  const words = channels.flatMap((channel) => wordsFor(channel).map((word) => [normalise(word), channel] as const));
  const near = closest(
    plain,
    words.map(([word]) => word),
  );
  if (near === undefined || distance(plain, near) > (plain.length < LONG ? WRONG : WRONG_IF_LONG)) return undefined;
  return words.find(([word]) => word === near)?.[1];
}

/** The known channel by its id, its name or what people call it, in any spelling of its letters, with words that say nothing or without. */
export const channelCalled = <Named extends NamedChannel>(
  name: string,
  channels: readonly Named[],
): Named | undefined => channelNamed(name, channels) ?? channelNamed(withoutFillers(name), channels);

/** The same of a name of several words within a longer one; the longest counts. */
export function calledWithin<Named extends NamedChannel>(name: string, channels: readonly Named[]): Named | undefined {
  const plain = ` ${normalise(name)} `;
  return channels
    .flatMap((channel) => wordsFor(channel).map((word) => ({ channel, word: normalise(word) })))
    .filter(({ word }) => word.includes(' ') && plain.includes(` ${word} `))
    .sort((one, other) => other.word.length - one.word.length)[0]?.channel;
}

/** A known channel by id, name or one of the words that people call it, in any spelling of the same letters. */
export function channelNamed<Named extends NamedChannel>(name: string, channels: readonly Named[]): Named | undefined {
  const letters = lettersOf(folded(name));
  if (letters === '') return undefined;
  return channels.find((channel) => wordsFor(channel).some((word) => spelled(word) === letters));
}

const spellings = new Map<string, string>();

/** The letters of a word that a channel is called by; there are few of them, and they are asked for again and again. */
function spelled(word: string): string {
  const known = spellings.get(word) ?? lettersOf(folded(word));
  spellings.set(word, known);
  return known;
}

const wordsFor = ({ id, name, words }: NamedChannel): readonly string[] => [
  id,
  name,
  name.replace(/ \(.*\)$/, ''),
  ...words,
];

const withoutFillers = (name: string): string =>
  normalise(name)
    .split(' ')
    .filter((word) => !FILLERS.includes(word))
    .join(' ');
