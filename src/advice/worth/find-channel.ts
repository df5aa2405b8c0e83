import type { Channel } from '../../model/channel.ts';
import type { Dataset } from '../../model/dataset.ts';
import { lettersOf } from '../../model/letters-of.ts';
import { failed, ok, problem, type Result } from '../../problem/problem.ts';
import { didYouMean } from '../../problem/suggest.ts';

/** The channel that a person means by its id, its name or what people call it, in any spelling of the same letters. */
export function findChannel(
  name: string,
  { channels, history }: Pick<Dataset, 'channels' | 'history'>,
): Result<Channel> {
  const wordsFor = ({ id, name: full }: Channel) => [
    id,
    full,
    full.replace(/ \(.*\)$/, ''),
    ...(history?.channelWords[id] ?? []),
  ];
  const letters = lettersOf(name);
  const channel =
    letters === '' ? undefined : channels.find((each) => wordsFor(each).some((word) => lettersOf(word) === letters));
  if (channel !== undefined) return ok(channel);
  const near = didYouMean(name, channels.flatMap(wordsFor));
  const all = `Channels: ${channels.map(({ id }) => id).join(', ')}.`;
  const mend = near === undefined ? all : `${near} ${all}`;
  return failed([problem('unknown-channel', 'channel', `there is no channel ${JSON.stringify(name)}`, mend)]);
}
