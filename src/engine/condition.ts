import { type AnswerKey, type Answers, type Goal, UNKNOWN } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import { answersRead, type NumberPredicate, type Predicate, predicatesOf } from '../model/predicates.ts';
import { membership } from './membership.ts';
import { rankWeights } from './rank-weights.ts';
import { scaleOf } from './scale.ts';

/** A condition as plain closures, compiled once so that scoring walks no data. */
export interface CompiledCondition {
  /** Every answer that the condition reads. */
  readonly reads: readonly AnswerKey[];
  /** To what degree, 0..1, the answers meet it; 0 as long as one answer that it reads is unknown. */
  readonly strength: (answers: Answers) => number;
  /** The highest strength, 0..1, that the unknown answers can still give it. */
  readonly ceiling: (answers: Answers) => number;
}

/** Degree 0..1 to which the answers meet a condition, with every unknown part counted as `ifUnknown`. */
type Degree = (answers: Answers, ifUnknown: 0 | 1) => number;

export const isKnown = (answers: Answers, key: AnswerKey): boolean =>
  answers[key] !== undefined && answers[key] !== UNKNOWN;

export function compileCondition(condition: Condition): CompiledCondition {
  const reads = [...new Set(answersRead(condition))];
  const degree = compile(condition);
  return {
    reads,
    strength: (answers) => (reads.every((key) => isKnown(answers, key)) ? degree(answers, 0) : 0),
    ceiling: (answers) => degree(answers, 1),
  };
}

function compile(condition: Condition): Degree {
  const { anyOf, not } = condition;
  const parts = [
    ...predicatesOf(condition).map(compilePredicate),
    ...(anyOf === undefined ? [] : [highest(anyOf.map(compile))]),
    ...(not === undefined ? [] : [opposite(compile(not))]),
  ];
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : lowest(parts);
}

const lowest =
  (parts: readonly Degree[]): Degree =>
  (answers, ifUnknown) =>
    parts.reduce((least, part) => Math.min(least, part(answers, ifUnknown)), 1);

const highest =
  (parts: readonly Degree[]): Degree =>
  (answers, ifUnknown) =>
    parts.reduce((most, part) => Math.max(most, part(answers, ifUnknown)), 0);

const opposite =
  (part: Degree): Degree =>
  (answers, ifUnknown) =>
    1 - part(answers, ifUnknown === 1 ? 0 : 1);

function compilePredicate(predicate: Predicate): Degree {
  if ('ramp' in predicate) return compileNumber(predicate);
  const { key, accepts } = predicate;
  const accepted = new Set(accepts);
  if (key === 'goals') return compileGoals(accepted as Set<Goal>);
  return (answers, ifUnknown) => {
    const value = answers[key];
    if (value === undefined || value === UNKNOWN) return ifUnknown;
    return accepted.has(value as string) ? 1 : 0;
  };
}

function compileNumber({ key, ramp }: NumberPredicate): Degree {
  const member = membership(ramp, scaleOf(key));
  return (answers, ifUnknown) => {
    const value = answers[key];
    return typeof value === 'number' ? member(value) : ifUnknown;
  };
}

const WEIGHTS_BY_COUNT = [1, 2, 3].map(rankWeights);

function compileGoals(accepted: ReadonlySet<Goal>): Degree {
  return ({ goals }) => {
    const weights = WEIGHTS_BY_COUNT[goals.length - 1] ?? [];
    return goals.reduce((sum, goal, rank) => sum + (accepted.has(goal) ? (weights[rank] ?? 0) : 0), 0);
  };
}
