import type { Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';

/** "the next 6 months". */
export function timeUntil(answers: Answers, { phases }: Pick<Dataset, 'phases'>): string {
  const months = deadlineOf(answers, phases.leastMonths);
  return months === 1 ? 'the next month' : `the next ${months} months`;
}
