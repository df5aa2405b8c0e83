import { type CompiledCondition, compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';

/** Conditions of a dataset are read for many answers, and compiled once. */
const compiled = new WeakMap<Condition, CompiledCondition>();

function compiledFor(when: Condition): CompiledCondition {
  const known = compiled.get(when) ?? compileCondition(when);
  compiled.set(when, known);
  return known;
}

/** To what degree, 0..1, some answers meet a condition; each is measured once. */
export function strengthIn(answers: Answers): (when: Condition) => number {
  const measured = new Map<Condition, number>();
  return (when) => {
    const strength = measured.get(when) ?? compiledFor(when).strength(answers);
    measured.set(when, strength);
    return strength;
  };
}
