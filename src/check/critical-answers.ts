import { combinations } from '../engine/combinations.ts';
import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import type { Predicate } from '../model/predicates.ts';
import { QUESTIONS, type RankingQuestion, valuesOf } from '../model/questions.ts';
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
  if (question.kind === 'choice') return valuesOf(question);
  if (question.kind === 'ranking') return criticalRankings(question, predicates);
  return criticalNumbers(
    key,
    question,
    predicates.flatMap((predicate) => ('ramp' in predicate ? [predicate.ramp] : [])),
  );
}

/** One ranking for each way in which the predicates can tell rankings apart. */
function criticalRankings(question: RankingQuestion, predicates: readonly Predicate[]): readonly Words[] {
  const accepted = predicates.map((predicate) => new Set('accepts' in predicate ? predicate.accepts : []));
  const signature = (ranking: Words) =>
    ranking.map((word) => accepted.map((set) => (set.has(word) ? 1 : 0)).join('')).join(' ');
  return [...new Map(allRankings(question).map((ranking) => [signature(ranking), ranking])).values()];
}

type Words = readonly string[];

/** Every right answer to a ranking, the shorter ones first. */
function allRankings({ choices, most }: RankingQuestion): readonly Words[] {
  const longer = (rankings: readonly Words[]) =>
    rankings.flatMap((ranking) =>
      choices.filter(({ value }) => !ranking.includes(value)).map(({ value }) => [...ranking, value]),
    );
  const ofLength = (length: number): readonly Words[] => (length === 0 ? [[]] : longer(ofLength(length - 1)));
  return Array.from({ length: most }, (_, index) => ofLength(index + 1)).flat();
}

function sample(values: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const uniform = seededUniform(SEED);
  return Array.from({ length: TRIED_AT_MOST }, () => values.map((each) => each[Math.floor(uniform() * each.length)]));
}
