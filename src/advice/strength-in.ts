import { compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';

/** To what degree, 0..1, some answers meet a condition. */
export const strengthIn =
  (answers: Answers) =>
  (when: Condition): number =>
    compileCondition(when).strength(answers);
