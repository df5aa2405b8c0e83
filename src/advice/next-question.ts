import { emptyVector, fillVector } from '../engine/answer-vector.ts';
import { compileRules } from '../engine/compiled-rules.ts';
import { compileDraws } from '../engine/draws.ts';
import { compileEvaluate } from '../engine/evaluate.ts';
import { sensitivities } from '../engine/sensitivity.ts';
import {
  ANSWER_KEYS,
  ANSWERS,
  type AnswerKey,
  type Answers,
  isNeeded,
  mayBeUnknown,
  NEEDED_KEYS,
  UNKNOWN,
} from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { centredOn, confidenceOf } from './confidence.ts';
import { askedFor, askedWith, withContactRules } from './contact-law.ts';
import { compileMostShifting } from './money-shift.ts';
import { verdictOf } from './verdict.ts';

/** What the answers so far say, and which question is worth asking next. */
export interface SoFar {
  readonly inbound: number;
  readonly interval: readonly [number, number];
  /** The question to ask next of those that remain; none when they'd hardly change the verdict or who gets the money. */
  readonly next: (remaining: readonly AnswerKey[]) => AnswerKey | undefined;
  /** How likely, 0..1, answers to the questions that remain would lead to another verdict. */
  readonly chanceOfChange: (remaining: readonly AnswerKey[]) => number;
  /** The most telling of the questions that remain, however little it tells; last come those that move no score. */
  readonly mostTelling: (remaining: readonly AnswerKey[]) => AnswerKey | undefined;
  /** Share of the score's variance, 0..1, that a question would explain; undefined where it is answered. */
  readonly sensitivityTo: (key: AnswerKey) => number | undefined;
}

/** Compiles a dataset once; each set of answers that holds the needed ones is then drawn once. */
export function compileSoFar(dataset: Dataset): (answers: Answers) => SoFar {
  const rules = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, rules);
  const draw = compileDraws(dataset, rules);
  const mostShifting = compileMostShifting(dataset);
  const { askFirst, smallChance } = dataset.uncertainty;
  const told = (key: AnswerKey): AnswerKey => askedFor(key, dataset);
  const asked = askedWith(dataset);
  /** The answers that rules read, of which some follow from what is asked. */
  const readOf = (keys: readonly AnswerKey[]) => ANSWER_KEYS.filter((key) => keys.includes(told(key)));
  return (given) => {
    const answers = withContactRules(given, dataset);
    const { inbound } = evaluate(fillVector(emptyVector(), answers));
    const verdict = verdictOf(inbound, dataset.scoring);
    const draws = centredOn(inbound, draw(answers));
    const found = sensitivities(draws);
    const open = found.map(({ answer }) => told(answer));
    const byWorth = [...askFirst.filter((key) => answers[key] === undefined), ...open];
    const mostTelling = (remaining: readonly AnswerKey[]) => byWorth.find((key) => remaining.includes(key));
    const chanceOfChange = (remaining: readonly AnswerKey[]) => {
      const { means } = draw(answers, readOf(remaining));
      return means.filter((score) => verdictOf(score, dataset.scoring) !== verdict).length / means.length;
    };
    return {
      inbound,
      interval: confidenceOf(draws, dataset).interval,
      chanceOfChange,
      next: (remaining) =>
        (chanceOfChange(remaining) > smallChance ? mostTelling(remaining) : undefined) ??
        mostShifting(given)(remaining),
      mostTelling: (remaining) =>
        mostTelling(remaining) ?? remaining.find((key) => answers[key] === undefined && asked.includes(key)),
      sensitivityTo: (key) => found.find(({ answer }) => told(answer) === key)?.sensitivity,
    };
  };
}

/** Answers with something in the place of those that are needed and not given yet, so that the others can be validated. */
export const completed = (given: object): object => ({
  ...NOT_YET,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)),
});

const NOT_YET = Object.fromEntries(
  NEEDED_KEYS.map((key) => [key, mayBeUnknown(key) ? UNKNOWN : ANSWERS[key].choices.slice(0, 1)]),
);

/** What to ask next. */
export interface NextQuestion {
  readonly key: AnswerKey;
  /** False when the verdict is sure enough, or when the answer would hardly move it. */
  readonly worthAsking: boolean;
  /** Share of the score's variance, 0..1, that the answer would explain; undefined where advice cannot do without it. */
  readonly sensitivity: number | undefined;
}

/** Finds the next of the questions that remain: one that is needed, else the most telling; undefined when none remain. */
export function compileNextQuestion(
  dataset: Dataset,
): (answers: Answers, remaining: readonly AnswerKey[]) => NextQuestion | undefined {
  const soFar = compileSoFar(dataset);
  return (answers, remaining) => {
    const needed = remaining.find(isNeeded);
    if (needed !== undefined) return { key: needed, worthAsking: true, sensitivity: undefined };
    const { next, mostTelling, sensitivityTo } = soFar(answers);
    const worth = next(remaining);
    const key = worth ?? mostTelling(remaining);
    return key === undefined ? undefined : { key, worthAsking: worth !== undefined, sensitivity: sensitivityTo(key) };
  };
}
