import { channelMeant } from '../calibrate/channel-meant.ts';
import { knownChannels } from '../calibrate/known-channels.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { OwnFigures } from '../plan/resolve-figures.ts';
import type { OwnChannels } from './judged-channel.ts';
import { cheaperThanUsual } from './own-figures.ts';

type Data = Pick<Dataset, 'channels' | 'history' | 'planning'>;

/** What a person's own figures, and what runs already, make of the channels. */
export const ownChannels = (dataset: Data, given: Pick<GivenAnswers, 'current'>, own: OwnFigures): OwnChannels => ({
  bonus: cheaperThanUsual(dataset, own),
  monthsRun: monthsRun(dataset, given),
});

/** How many months each channel has run already, by its id; one that has brought something waits no longer. */
function monthsRun(data: Data, { current = [] }: Pick<GivenAnswers, 'current'>): (id: string) => number {
  if (current.length === 0) return () => 0;
  const known = knownChannels(data);
  const running = current.map(({ channel, months = 0, leads = 0, customers = 0 }) => ({
    id: channelMeant(channel, known)?.id,
    months: leads + customers > 0 ? Number.POSITIVE_INFINITY : months,
  }));
  return (id) => Math.max(0, ...running.filter((each) => each.id === id).map(({ months }) => months));
}
