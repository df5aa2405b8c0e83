import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWER_KEYS, ANSWERS, type AnswerKey, GOALS } from '../model/answers.ts';
import { scaleOf } from './ramp.ts';

/** Answers of unchecked kinds, as plain data; what is not there is unknown. */
export type LooseAnswers = Readonly<Partial<Record<AnswerKey, unknown>>>;

/** Stands for no goal; no rule asks for it, as its bit is in no mask. */
const NO_CODE = 31;
/** No choice at all. */
const NO_CHOICE = 0;

/** Answers as numbers, in place: filled anew for each set of answers, so that scoring allocates nothing. */
export interface AnswerVector {
  /** One bit for each answer that is known, at its column: its position in ANSWER_KEYS. */
  known: number;
  /** By column: one bit for each choice that is made, at its position in its list. */
  readonly choices: Int32Array;
  /** By column: the number on the scale on which it is interpolated, NaN when it is unknown. */
  readonly amounts: Float64Array;
  /** Positions in GOALS, most important first, with NO_CODE behind the last. */
  readonly goals: Int32Array;
  goalCount: number;
}

/** A vector in which every answer is unknown. */
export const emptyVector = (): AnswerVector => ({
  known: 0,
  choices: new Int32Array(ANSWER_KEYS.length).fill(NO_CHOICE),
  amounts: new Float64Array(ANSWER_KEYS.length).fill(Number.NaN),
  goals: new Int32Array(ANSWERS.goals.most).fill(NO_CODE),
  goalCount: 0,
});

/** Takes all answers in; never refuses, as what is no choice or no number counts as unknown. */
export function fillVector(vector: AnswerVector, answers: LooseAnswers): AnswerVector {
  let known = 0;
  for (let column = 0; column < COLUMNS.length; column += 1) {
    const take = COLUMNS[column] as SetAnswer;
    if (take(vector, column, answers[ANSWER_KEYS[column] as AnswerKey])) known |= 1 << column;
  }
  vector.known = known;
  return vector;
}

/** Takes one answer in, by its column. */
export function setAnswer(vector: AnswerVector, column: number, value: unknown): void {
  const isKnown = (COLUMNS[column] as SetAnswer)(vector, column, value);
  vector.known = isKnown ? vector.known | (1 << column) : vector.known & ~(1 << column);
}

/** Takes choices in as a vector has shown them, by their bits. */
export function setChoices(vector: AnswerVector, column: number, made: number): void {
  vector.choices[column] = made;
  vector.known = made === NO_CHOICE ? vector.known & ~(1 << column) : vector.known | (1 << column);
}

/** Whether a column is among those whose bits are set. */
export const hasColumn = (bits: number, column: number): boolean => ((bits >>> column) & 1) === 1;

export const isKnown = ({ known }: AnswerVector, column: number): boolean => hasColumn(known, column);

/** Takes a value in; whether it is an answer at all. */
type SetAnswer = (vector: AnswerVector, column: number, value: unknown) => boolean;

const codesOf = (values: readonly string[]) => new Map<unknown, number>(values.map((value, code) => [value, code]));

function choiceSetter(values: readonly string[]): SetAnswer {
  const known = codesOf(values);
  return ({ choices }, column, value) => {
    const code = known.get(value);
    choices[column] = code === undefined ? NO_CHOICE : 1 << code;
    return code !== undefined;
  };
}

function setSetter(values: readonly string[]): SetAnswer {
  const known = codesOf(values);
  return ({ choices }, column, value) => {
    let made = NO_CHOICE;
    for (const each of Array.isArray(value) ? value : []) {
      const code = known.get(each);
      if (code !== undefined) made |= 1 << code;
    }
    choices[column] = made;
    return made !== NO_CHOICE;
  };
}

function numberSetter(key: AnswerKey): SetAnswer {
  const scale = scaleOf(key);
  return ({ amounts }, column, value) => {
    const isNumber = typeof value === 'number';
    amounts[column] = isNumber ? scale(value) : Number.NaN;
    return isNumber;
  };
}

const GOAL_CODES = codesOf(GOALS);

const setGoals: SetAnswer = (vector, _, value) => {
  const goals: readonly unknown[] = Array.isArray(value) ? value : [];
  vector.goalCount = Math.min(goals.length, ANSWERS.goals.most);
  for (let rank = 0; rank < ANSWERS.goals.most; rank += 1) vector.goals[rank] = GOAL_CODES.get(goals[rank]) ?? NO_CODE;
  return vector.goalCount > 0;
};

const COLUMNS: readonly SetAnswer[] = ANSWER_KEYS.map((key) => {
  const spec: AnswerSpec = ANSWERS[key];
  if (spec.kind === 'ranking') return setGoals;
  if (spec.kind === 'set') return setSetter(spec.choices);
  return spec.kind === 'number' ? numberSetter(key) : choiceSetter(spec.choices);
});
