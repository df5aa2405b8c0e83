import { ANSWER_KEYS, type AnswerKey, GOALS, MAX_BUDGET_USD, MAX_TIMELINE_MONTHS, UNKNOWN } from '../model/answers.ts';
import { QUESTIONS } from '../model/questions.ts';

/** Stands for no answer to a choice; no rule asks for it, as its bit is in no mask. */
const NOT_ANSWERED = 31;
const MOST_GOALS = 3;
const LONGEST_SCHEMA_NAME = 2000;

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
  return needed === NEEDED;
}

interface Column {
  /** 1 if every line needs it, else 0. */
  readonly needed: 0 | 1;
  /** Takes the value in, or refuses it. */
  readonly accept: (value: unknown, into: CompactAnswers) => boolean;
}

const NEEDED = 3;
const GOAL_CODES = new Map<unknown, number>(GOALS.map((goal, code) => [goal, code]));

const goals: Column = {
  needed: 1,
  accept: (value, into) => {
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
  },
};

const number = (at: number, needed: 0 | 1, isInRange: (value: number) => boolean): Column => ({
  needed,
  accept: (value, into) => {
    if (typeof value !== 'number') return value === UNKNOWN || (needed === 0 && value === undefined);
    into.amounts[at] = value;
    return isInRange(value);
  },
});

const choice = (at: number, values: readonly string[]): Column => {
  const codes = new Map<unknown, number>(values.map((value, code) => [value, code]));
  for (const none of [UNKNOWN, undefined]) codes.set(none, NOT_ANSWERED);
  return {
    needed: 0,
    accept: (value, into) => {
      const code = codes.get(value);
      if (code === undefined) return false;
      into.codes[at] = code;
      return true;
    },
  };
};

const isBudget = (value: number) => value >= 0 && value <= MAX_BUDGET_USD;
const isTimeline = (value: number) => value > 0 && value <= MAX_TIMELINE_MONTHS;

function columnFor(key: AnswerKey, at: number): Column {
  const question = QUESTIONS[key];
  if (question.kind === 'ranking') return goals;
  if (question.kind === 'number') {
    return number(at, key === 'customerValue' ? 0 : 1, question.unit === 'months' ? isTimeline : isBudget);
  }
  return choice(
    at,
    question.choices.map(({ value }) => value),
  );
}

/** A string, or a number that is written the same after it was read. */
export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER);

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
