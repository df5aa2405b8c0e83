import type { Advice } from '../../model/advice.ts';
import { nameInSentence } from '../../model/name-in-sentence.ts';

/** The sides, and the channels that get something. */
export interface Split {
  readonly mix: Advice['mix'];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}

/** What other answers make of an advice, in a sentence or a few. */
export function whatChanged(before: Split, after: Split): string {
  const [was, is] = [before.mix.inbound, after.mix.inbound];
  const share =
    was === is
      ? `The split stays at ${is}% inbound and ${100 - is}% outbound.`
      : `Inbound\u2019s share ${is > was ? 'grows' : 'shrinks'} from ${was}% to ${is}%.`;
  return [share, ...named('Added', namesMissing(after, before)), ...named('Dropped', namesMissing(before, after))].join(
    ' ',
  );
}

/** Channels of one that another does not have. */
const namesMissing = (one: Split, other: Split): readonly string[] =>
  one.channels
    .filter(({ id }) => !other.channels.some((each) => each.id === id))
    .map(({ name }) => nameInSentence(name));

/** Without "and" between them, as many a name has one. */
const named = (what: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];
