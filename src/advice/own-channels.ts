import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { OwnFigures } from '../plan/resolve-figures.ts';
import type { OwnChannels } from './judged-channel.ts';
import { cheaperThanUsual } from './own-figures.ts';
import { monthsRun } from './running/months-run.ts';

/** What a person's own figures, and what runs already, make of the channels. */
export const ownChannels = (
  dataset: Pick<Dataset, 'channels' | 'history' | 'planning'>,
  given: Pick<GivenAnswers, 'current'>,
  own: OwnFigures,
): OwnChannels => ({ bonus: cheaperThanUsual(dataset, own), monthsRun: monthsRun(dataset, given) });
