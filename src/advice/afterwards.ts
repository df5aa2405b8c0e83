import type { InboundWith } from '../engine/evaluate.ts';
import type { AdvisedAfter } from '../model/advice.ts';
import { ANSWERS, type Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, hasDate } from '../model/deadline.ts';
import { mixOf } from './mix.ts';

/** So many months after the deadline are looked at. */
const MONTHS_MORE = 12;

/** The mix that the same answers would have with a year more; none after an event or a launch with a date. */
export function afterwardsOf(answers: Answers, inboundWith: InboundWith, dataset: Dataset): AdvisedAfter {
  if (hasDate(answers, dataset.phases)) return null;
  const deadline = deadlineOf(answers, dataset.phases.leastMonths);
  const months = Math.min(ANSWERS.timelineMonths.most, deadline + MONTHS_MORE);
  return { mix: mixOf(inboundWith('timelineMonths', months), dataset.scoring), fromMonth: deadline + 1 };
}
