import { membership, scaleOf, unscaleOf } from '../engine/ramp.ts';
import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Condition, Ramp } from '../model/condition.ts';
import type { Predicate } from '../model/predicates.ts';
import {
  type NumberQuestion,
  QUESTIONS,
  type RankingQuestion,
  type SetQuestion,
  valuesOf,
} from '../model/questions.ts';
import { seededUniform } from '../stats/random.ts';
import { allPredicates } from './conditions.ts';

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
  if (question.kind === 'set') return criticalSets(question, predicates);
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

/** One set for each way in which the predicates can tell sets apart. */
function criticalSets(question: SetQuestion, predicates: readonly Predicate[]): readonly Words[] {
  const accepted = predicates.map((predicate) => new Set('accepts' in predicate ? predicate.accepts : []));
  const signature = (words: Words) => accepted.map((set) => (words.some((word) => set.has(word)) ? 1 : 0)).join('');
  const words = valuesOf(question);
  const sets = Array.from({ length: 2 ** words.length - 1 }, (_, at) =>
    words.filter((_word, bit) => (((at + 1) >>> bit) & 1) === 1),
  );
  return [...new Map(sets.map((set) => [signature(set), set])).values()];
}

type Words = readonly string[];

const rankings = new Map<RankingQuestion, readonly Words[]>();

/** Every right answer to a ranking, the shorter ones first; hundreds, which many conditions ask for. */
function allRankings(question: RankingQuestion): readonly Words[] {
  const known = rankings.get(question) ?? listRankings(question);
  rankings.set(question, known);
  return known;
}

function listRankings({ choices, most }: RankingQuestion): readonly Words[] {
  const longer = (shorter: readonly Words[]) =>
    shorter.flatMap((ranking) =>
      choices.filter(({ value }) => !ranking.includes(value)).map(({ value }) => [...ranking, value]),
    );
  const ofLength = (length: number): readonly Words[] => (length === 0 ? [[]] : longer(ofLength(length - 1)));
  return Array.from({ length: most }, (_, index) => ofLength(index + 1)).flat();
}

function sample(values: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const uniform = seededUniform(SEED);
  return Array.from({ length: TRIED_AT_MOST }, () => values.map((each) => each[Math.floor(uniform() * each.length)]));
}

/** Where a bound is no valid answer itself, the number so much above it stands for all that are near it. */
const HARDLY_ABOVE = 1e-12;

/**
 * Numbers that stand for all valid ones under these ramps: between two neighbours each ramp is one straight line, so
 * that any minimum, maximum or complement of the ramps
 * - is above 0 or below 1 somewhere only if it is so at one of them;
 * - has its highest and lowest strength at one of them, as the points where two ramps cross are among them.
 */
function criticalNumbers(
  key: AnswerKey,
  { least: bound, isAbove = false, most }: NumberQuestion,
  ramps: readonly Ramp[],
): readonly number[] {
  const least = isAbove ? bound + HARDLY_ABOVE : bound;
  const bends = ramps
    .flatMap(({ rises = [], falls = [] }) => [...rises, ...falls])
    .filter((bend) => bend > least && bend < most);
  const edges = [...new Set([least, ...bends, most])].sort((a, b) => a - b);
  const inner = edges.slice(1).flatMap((to, index) => between(key, ramps, edges[index] ?? least, to));
  return [...edges, ...inner];
}

/** The middle between two neighbouring edges, and where two ramps or their complements cross there. */
function between(key: AnswerKey, ramps: readonly Ramp[], from: number, to: number): readonly number[] {
  const scale = scaleOf(key);
  const unscale = unscaleOf(key);
  const at = (share: number) => unscale(scale(from) + share * (scale(to) - scale(from)));
  const lines = ramps.flatMap((ramp) => {
    const member = membership(ramp, scale);
    const [start, end] = [member(from), member(to)];
    return [
      { start, end },
      { start: 1 - start, end: 1 - end },
    ];
  });
  const crossings = lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const before = one.start - other.start;
      const after = one.end - other.end;
      return before * after < 0 ? [before / (before - after)] : [];
    }),
  );
  return [...new Set([0.5, ...crossings])].map(at);
}

/** Every choice of one value of each list, the last varying fastest. */
const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, values) => all.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
