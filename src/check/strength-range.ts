import { compileCondition } from '../engine/strengths.ts';
import type { Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import { criticalAnswers } from './critical-answers.ts';
import type { Statement } from './statement.ts';

/** How weak and how strong a condition can be, 0..1, once every answer that it reads is known. */
export interface StrengthRange {
  readonly lowest: number;
  readonly highest: number;
  /** Answers to what it reads at which it is that strong. */
  readonly strongestAt: Answers | undefined;
  /** False when there were too many combinations of answers to try, so that the range may be wider. */
  readonly isExact: boolean;
  /** How many combinations of answers were tried. */
  readonly tried: number;
}

export function strengthRange(condition: Condition): StrengthRange {
  const { strength } = compileCondition(condition);
  const critical = criticalAnswers([condition]);
  const answers = critical.answers();
  const strengths = answers.map(strength);
  const highest = strengths.reduce((most, each) => Math.max(most, each), 0);
  return {
    lowest: strengths.reduce((least, each) => Math.min(least, each), 1),
    highest,
    strongestAt: answers[strengths.indexOf(highest)],
    isExact: critical.isComplete,
    tried: answers.length,
  };
}

/** Strengths closer than this are the same. */
export const EPSILON = 1e-9;

/** A statement, and how strong its condition can be. */
export interface Ranged<S extends Statement = Statement> {
  readonly statement: S;
  readonly range: StrengthRange;
}

/** Many statements have one condition, of which the range is computed once. */
export function withRanges<S extends Statement>(statements: readonly S[]): readonly Ranged<S>[] {
  const ranges = new Map<string, StrengthRange>();
  return statements.map((statement) => {
    const key = JSON.stringify(statement.when);
    const range = ranges.get(key) ?? strengthRange(statement.when);
    ranges.set(key, range);
    return { statement, range };
  });
}
