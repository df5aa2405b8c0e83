import { ANSWER_KEYS, ANSWERS, type AnswerKey, GOALS, type Goal } from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';

/** Answers of unchecked kinds, as plain data; what is not there is unknown. */
export type LooseAnswers = Readonly<Partial<Record<AnswerKey, unknown>>>;

/** Stands for no choice; no rule asks for it, as its bit is in no mask. */
const NO_CODE = 31;

/** Answers as numbers, in place: filled anew for each set of answers, so that scoring allocates nothing. */
export interface AnswerVector {
  /** By answer key: the position of the choice in its list. */
  readonly codes: Int32Array;
  /** By answer key: the number, NaN when it is unknown. */
  readonly amounts: Float64Array;
  /** Positions in GOALS, most important first; NO_CODE behind the last. */
  readonly goals: Int32Array;
  goalCount: number;
}

/** A vector in which every answer is unknown. */
export const emptyVector = (): AnswerVector => ({
  codes: new Int32Array(ANSWER_KEYS.length).fill(NO_CODE),
  amounts: new Float64Array(ANSWER_KEYS.length).fill(Number.NaN),
  goals: new Int32Array(ANSWERS.goals.most).fill(NO_CODE),
  goalCount: 0,
});

/** Takes all answers in; never refuses, as what is not among the choices or no number counts as unknown. */
export function fillVector(vector: AnswerVector, answers: LooseAnswers): AnswerVector {
  for (let column = 0; column < ANSWER_KEYS.length; column += 1) {
    setAnswer(vector, column, answers[ANSWER_KEYS[column] as AnswerKey]);
  }
  return vector;
}

/** Takes one answer in, by its position in ANSWER_KEYS. */
function setAnswer(vector: AnswerVector, column: number, value: unknown): void {
  const codes = CODES[column];
  if (codes !== undefined) vector.codes[column] = codes.get(value) ?? NO_CODE;
  else if (column !== GOALS_COLUMN) vector.amounts[column] = typeof value === 'number' ? value : Number.NaN;
  else setGoals(vector, value as readonly Goal[] | undefined);
}

function setGoals(vector: AnswerVector, goals: readonly Goal[] = []): void {
  vector.goalCount = Math.min(goals.length, ANSWERS.goals.most);
  for (let rank = 0; rank < ANSWERS.goals.most; rank += 1) {
    vector.goals[rank] = GOAL_CODES.get(goals[rank]) ?? NO_CODE;
  }
}

const codesOf = (values: readonly string[]) => new Map<unknown, number>(values.map((value, code) => [value, code]));

const GOAL_CODES = codesOf(GOALS);
const GOALS_COLUMN = ANSWER_KEYS.indexOf('goals');

/** By answer key: the position of each of its choices; none for goals and numbers. */
const CODES = ANSWER_KEYS.map((key) => {
  const question = QUESTIONS[key];
  return question.kind === 'choice' ? codesOf(question.choices.map(({ value }) => value)) : undefined;
});
