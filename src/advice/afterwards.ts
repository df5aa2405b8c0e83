import type { InboundWith } from '../engine/evaluate.ts';
import type { AdvisedAfter } from '../model/advice.ts';
import { ANSWERS, type Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, isOverOnce } from '../model/deadline.ts';
import type { Judge } from './judge-channels.ts';
import { mixOf, mixOfOpen } from './mix.ts';

/** So many months after the deadline are looked at. */
const MONTHS_MORE = 12;

/** Months until a deadline that is a year later, at most as many as can be given. */
export const aYearLater = (answers: Pick<Answers, 'timelineMonths'>, { phases }: Pick<Dataset, 'phases'>): number =>
  Math.min(ANSWERS.timelineMonths.most, deadlineOf(answers, phases.leastMonths) + MONTHS_MORE);

/** The mix that the same answers would have with a year more; none after an event or a launch, even if its date is not known. */
export function afterwardsOf(
  answers: Answers,
  inboundWith: InboundWith,
  dataset: Dataset,
  open: Judge['open'],
): AdvisedAfter {
  if (isOverOnce(answers, dataset.phases)) return null;
  const timelineMonths = aYearLater(answers, dataset);
  const mix = mixOf(inboundWith('timelineMonths', timelineMonths), dataset.scoring);
  return {
    mix: mixOfOpen(mix, open({ ...answers, timelineMonths })),
    fromMonth: deadlineOf(answers, dataset.phases.leastMonths) + 1,
  };
}
