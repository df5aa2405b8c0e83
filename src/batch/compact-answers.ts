import {
  ANSWER_KEYS,
  type AnswerKey,
  GOALS,
  LONGEST_SCHEMA_NAME,
  MAX_BUDGET_USD,
  MAX_TIMELINE_MONTHS,
  MOST_GOALS,
  NEEDED_KEYS,
  UNKNOWN,
} from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';

/** Stands for no answer to a choice; no rule asks for it, as its bit is in no mask. */
const NOT_ANSWERED = 31;

/** One line's answers as numbers, in place: filled anew for every line, so that scoring allocates nothing. */
export interface CompactAnswers {
  /** By answer key: the position of the choice in its list. */
  readonly codes: Int32Array;
  /** By answer key: the number, NaN when it is unknown. */
  readonly amounts: Float64Array;
  /** Positions in GOALS, most important first. */
  readonly goals: Int32Array;
  goalCount: number;
  /** Names that the line gave, `id` and `$schema` among them. */
  nameCount: number;
}

export const emptyCompactAnswers = (): CompactAnswers => ({
  codes: new Int32Array(ANSWER_KEYS.length),
  amounts: new Float64Array(ANSWER_KEYS.length),
  goals: new Int32Array(MOST_GOALS),
  goalCount: 0,
  nameCount: 0,
});

/**
 * Fills `into` with the answers of one line; false for exactly those values that the schema of a line refuses,
 * which then says why.
 */
export function compactAnswers(line: unknown, into: CompactAnswers): boolean {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return false;
  into.codes.fill(NOT_ANSWERED);
  into.amounts.fill(Number.NaN);
  into.goalCount = 0;
  let names = 0;
  let needed = 0;
  const values = line as Readonly<Record<string, unknown>>;
  for (const name in values) {
    const column = COLUMNS.get(name);
    if (column?.accept(values[name], into) !== true) return false;
    names += 1;
    needed += column.needed;
  }
  into.nameCount = names;
  return needed === NEEDED_KEYS.length;
}

interface Column {
  /** 1 if every line needs it, else 0. */
  readonly needed: 0 | 1;
  readonly accept: Accept;
}

/** Takes a value in, or refuses it. */
type Accept = (value: unknown, into: CompactAnswers) => boolean;

const GOAL_CODES = new Map<unknown, number>(GOALS.map((goal, code) => [goal, code]));

const acceptGoals: Accept = (value, into) => {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_GOALS) return false;
  let seen = 0;
  for (let rank = 0; rank < value.length; rank += 1) {
    const code = GOAL_CODES.get(value[rank]);
    if (code === undefined || (seen & (1 << code)) !== 0) return false;
    seen |= 1 << code;
    into.goals[rank] = code;
  }
  into.goalCount = value.length;
  return true;
};

const acceptNumber =
  (at: number, isNeeded: boolean, isInRange: (value: number) => boolean): Accept =>
  (value, into) => {
    if (typeof value !== 'number') return value === UNKNOWN || (!isNeeded && value === undefined);
    into.amounts[at] = value;
    return isInRange(value);
  };

function acceptChoice(at: number, values: readonly string[]): Accept {
  const codes = new Map<unknown, number>(values.map((value, code) => [value, code]));
  for (const none of [UNKNOWN, undefined]) codes.set(none, NOT_ANSWERED);
  return (value, into) => {
    const code = codes.get(value);
    if (code === undefined) return false;
    into.codes[at] = code;
    return true;
  };
}

const isBudget = (value: number) => value >= 0 && value <= MAX_BUDGET_USD;
const isTimeline = (value: number) => value > 0 && value <= MAX_TIMELINE_MONTHS;

function columnFor(key: AnswerKey, at: number): Column {
  const isNeeded = NEEDED_KEYS.some((needed) => needed === key);
  return { needed: isNeeded ? 1 : 0, accept: acceptFor(key, at, isNeeded) };
}

function acceptFor(key: AnswerKey, at: number, isNeeded: boolean): Accept {
  const question = QUESTIONS[key];
  if (question.kind === 'ranking') return acceptGoals;
  if (question.kind === 'number') return acceptNumber(at, isNeeded, question.unit === 'months' ? isTimeline : isBudget);
  return acceptChoice(
    at,
    question.choices.map(({ value }) => value),
  );
}

/** A string, or a number that is the same after it was read. */
export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { needed: 0, accept: (value) => value === undefined || isId(value) }],
  [
    '$schema',
    {
      needed: 0,
      accept: (value) => value === undefined || (typeof value === 'string' && value.length <= LONGEST_SCHEMA_NAME),
    },
  ],
  ...ANSWER_KEYS.map((key, at): [string, Column] => [key, columnFor(key, at)]),
]);
