import { isChannel } from '../../advice/worth/find-channel.ts';
import type { Dataset } from '../../model/dataset.ts';

/** Which words name the channel, and which the file. */
export interface ChannelWords {
  readonly name: string;
  readonly file: string | undefined;
}

/**
 * The words as a person types them: the last is a file where it looks like one, or where the others name a channel and
 * all of them together do not: `google ads clients.json`, `seo -`.
 */
export function wordsOf(words: readonly string[], dataset: Pick<Dataset, 'channels' | 'history'>): ChannelWords {
  const isFile = (word: string) => word === '-' || /[./\\]/.test(word);
  const all = words.join(' ');
  const before = words.slice(0, -1).join(' ');
  const last = words.at(-1) ?? '';
  const isKnown = (name: string) => isChannel(name, dataset);
  if (words.length > 1 && (isFile(last) || (isKnown(before) && !isKnown(all)))) return { name: before, file: last };
  return { name: all, file: undefined };
}
