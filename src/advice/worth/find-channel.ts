import { calledWithin, channelCalled, type NamedChannel } from '../../calibrate/channel-meant.ts';
import type { Channel } from '../../model/channel.ts';
import type { Dataset } from '../../model/dataset.ts';
import { failed, ok, problem, type Result } from '../../problem/problem.ts';
import { didYouMean } from '../../problem/suggest.ts';

type Data = Pick<Dataset, 'channels' | 'history'>;

/** How one that no figures are known of is judged. */
const BY_WHAT_IT_BROUGHT =
  'Yours is another? Then ask judges it by what it brought: --current "coupons: 200 a month, 3 months, 9 customers".';

/** The channel that a person means by its id, its name or what people call it, alone or within a longer name. */
export function findChannel(name: string, data: Data): Result<Channel> {
  const named = namedOf(data);
  const id = (channelCalled(name, named) ?? calledWithin(name, named))?.id;
  const channel = data.channels.find((each) => each.id === id);
  if (channel !== undefined) return ok(channel);
  const near = didYouMean(
    name,
    named.flatMap(({ id, name: full, words }) => [id, full, full.replace(/ \(.*\)$/, ''), ...words]),
  );
  const all = `Channels: ${data.channels.map(({ id }) => id).join(', ')}.`;
  const mend = near === undefined ? `${all} ${BY_WHAT_IT_BROUGHT}` : `${near} ${all}`;
  return failed([problem('unknown-channel', 'channel', `there is no channel ${JSON.stringify(name)}`, mend)]);
}

/** Whether a channel is called so, without a word more. */
export const isChannel = (name: string, data: Data): boolean => channelCalled(name, namedOf(data)) !== undefined;

const namedOf = ({ channels, history }: Data): readonly NamedChannel[] =>
  channels.map(({ id, name }) => ({ id, name, words: history?.channelWords[id] ?? [] }));
