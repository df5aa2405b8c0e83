import { combinations } from '../engine/combinations.ts';
import type { AnswerKey, Answers, Goal } from '../model/answers.ts';
import { GOALS } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import type { Predicate } from '../model/predicates.ts';
import { QUESTIONS } from '../model/questions.ts';
import { seededUniform } from '../stats/random.ts';
import { allPredicates } from './all-predicates.ts';
import { criticalNumbers } from './critical-numbers.ts';

/** Sets of answers that stand for all answers under some conditions. */
export interface CriticalAnswers {
  readonly answers: () => readonly Answers[];
  /** Whether these are all; false when there are too many, of which they are then a seeded sample. */
  readonly isComplete: boolean;
}

/** More combinations than this are sampled. */
const TRIED_AT_MOST = 20_000;
const SEED = 1;

/** Every combination of the values that make a difference to these conditions, of the answers that they read. */
export function criticalAnswers(conditions: readonly Condition[]): CriticalAnswers {
  const predicates = conditions.flatMap((condition) => allPredicates(condition));
  const keys = [...new Set(predicates.map(({ key }) => key))];
  const values = keys.map((key) =>
    criticalValues(
      key,
      predicates.filter((predicate) => predicate.key === key),
    ),
  );
  const assemble = (combination: readonly unknown[]) =>
    Object.fromEntries(keys.map((key, at) => [key, combination[at]])) as unknown as Answers;
  const isComplete = values.reduce((product, { length }) => product * length, 1) <= TRIED_AT_MOST;
  return { answers: () => (isComplete ? combinations(values) : sample(values)).map(assemble), isComplete };
}

function criticalValues(key: AnswerKey, predicates: readonly Predicate[]): readonly unknown[] {
  const question = QUESTIONS[key];
  if (question.kind === 'choice') return question.choices.map(({ value }) => value);
  if (question.kind === 'ranking') return criticalGoals(predicates);
  return criticalNumbers(
    key,
    predicates.flatMap((predicate) => ('ramp' in predicate ? [predicate.ramp] : [])),
  );
}

/** One list of goals for each way in which the predicates can tell lists apart. */
function criticalGoals(predicates: readonly Predicate[]): readonly (readonly Goal[])[] {
  const accepted = predicates.map((predicate) => new Set('accepts' in predicate ? predicate.accepts : []));
  const signature = (goals: readonly Goal[]) =>
    goals.map((goal) => accepted.map((set) => (set.has(goal) ? 1 : 0)).join('')).join(' ');
  return [...new Map(ALL_GOAL_LISTS.map((goals) => [signature(goals), goals])).values()];
}

const longer = (lists: readonly (readonly Goal[])[]) =>
  lists.flatMap((goals) => GOALS.filter((goal) => !goals.includes(goal)).map((goal) => [...goals, goal]));
const ONE_GOAL = longer([[]]);
const ALL_GOAL_LISTS = [...ONE_GOAL, ...longer(ONE_GOAL), ...longer(longer(ONE_GOAL))];

function sample(values: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const uniform = seededUniform(SEED);
  return Array.from({ length: TRIED_AT_MOST }, () => values.map((each) => each[Math.floor(uniform() * each.length)]));
}
