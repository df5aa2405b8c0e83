import { channelMeant } from '../../calibrate/channel-meant.ts';
import { knownChannels } from '../../calibrate/known-channels.ts';
import type { Channel } from '../../model/channel.ts';
import type { Dataset } from '../../model/dataset.ts';
import { failed, ok, problem, type Result } from '../../problem/problem.ts';
import { didYouMean } from '../../problem/suggest.ts';

/** The channel that a person means by its id, its name or what people call it. */
export function findChannel(
  name: string,
  dataset: Pick<Dataset, 'channels' | 'planning' | 'history'>,
): Result<Channel> {
  const known = knownChannels(dataset);
  const meant = channelMeant(name, known);
  const channel = dataset.channels.find(({ id }) => id === meant?.id);
  if (channel !== undefined) return ok(channel);
  const near = didYouMean(
    name,
    known.flatMap(({ id, words, ...each }) => [id, each.name, ...words]),
  );
  const all = `Channels: ${dataset.channels.map(({ id }) => id).join(', ')}.`;
  const mend = near === undefined ? all : `${near} ${all}`;
  return failed([problem('unknown-channel', 'channel', `there is no channel ${JSON.stringify(name)}`, mend)]);
}
