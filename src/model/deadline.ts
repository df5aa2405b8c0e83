import { type Answers, UNKNOWN } from './answers.ts';
import type { Dataset } from './dataset.ts';

/** The month in which results are due: the timeline rounded up, at least 1, and `whenUnknown` where it is not known. */
export const deadlineOf = ({ timelineMonths }: Pick<Answers, 'timelineMonths'>, whenUnknown: number): number =>
  timelineMonths === UNKNOWN ? whenUnknown : Math.max(1, Math.ceil(timelineMonths));

/** Whether the first goal is over at one time, as an event or a launch is, whenever that may be. */
export const isOverOnce = (
  { goals }: Pick<Answers, 'goals'>,
  { datedGoals }: Pick<Dataset['phases'], 'datedGoals'>,
): boolean => datedGoals.some((goal) => goal === goals[0]);

/** Whether that is on a known date. */
export const hasDate = (
  { goals, timelineMonths }: Pick<Answers, 'goals' | 'timelineMonths'>,
  phases: Pick<Dataset['phases'], 'datedGoals'>,
): boolean => timelineMonths !== UNKNOWN && isOverOnce({ goals }, phases);

/** The month until which money lasts and results of a plan are due where it is not known (judgement). */
export const DUE_UNLESS_KNOWN = 12;
