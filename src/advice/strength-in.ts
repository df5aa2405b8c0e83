import { type CompiledCondition, compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';

/** Conditions of a dataset are read for many answers, and compiled once. */
const compiled = new WeakMap<Condition, CompiledCondition>();

/** To what degree, 0..1, some answers meet a condition. */
export const strengthIn =
  (answers: Answers) =>
  (when: Condition): number => {
    const known = compiled.get(when) ?? compileCondition(when);
    compiled.set(when, known);
    return known.strength(answers);
  };
