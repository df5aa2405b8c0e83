import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
  GOALS,
  LONGEST_SCHEMA_NAME,
  MAX_BUDGET_USD,
  MAX_TIMELINE_MONTHS,
  MOST_GOALS,
  NEEDED_KEYS,
  normaliseAnswers,
  UNKNOWN,
} from './answers.ts';
import type { AnswersInput } from './answers-schema.ts';
import { QUESTIONS } from './questions.ts';

/** Answers as one line of a batch gives them, with an `id` of the user's own. */
export type LineInput = AnswersInput & { readonly id?: string | number | undefined };

/**
 * Answers that are plainly right, in one form; undefined for exactly those that the schema refuses, of which
 * `parseAnswers` then says why, for a longer start.
 */
export const parseAnswersQuickly = (value: unknown): Answers | undefined =>
  isValidLine(value) && !Object.hasOwn(value, 'id') ? normaliseAnswers(value) : undefined;

/** Whether a value is valid as one line of a batch: false for exactly what the schema of a line refuses. */
export function isValidLine(line: unknown): line is LineInput {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return false;
  let needed = 0;
  const values = line as Readonly<Record<string, unknown>>;
  for (const name in values) {
    const column = COLUMNS.get(name);
    if (column?.accepts(values[name]) !== true) return false;
    needed += column.needed;
  }
  return needed === NEEDED_KEYS.length;
}

/** A string, or a number that is the same after it was read. */
export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

interface Column {
  /** 1 if every line needs it, else 0. */
  readonly needed: 0 | 1;
  readonly accepts: Accepts;
}

type Accepts = (value: unknown) => boolean;

const GOAL_CODES = new Map<unknown, number>(GOALS.map((goal, code) => [goal, code]));

const acceptsGoals: Accepts = (value) => {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_GOALS) return false;
  let seen = 0;
  for (let rank = 0; rank < value.length; rank += 1) {
    const code = GOAL_CODES.get(value[rank]);
    if (code === undefined || (seen & (1 << code)) !== 0) return false;
    seen |= 1 << code;
  }
  return true;
};

const isBudget = (value: number) => value >= 0 && value <= MAX_BUDGET_USD;
const isTimeline = (value: number) => value > 0 && value <= MAX_TIMELINE_MONTHS;

function acceptsFor(key: AnswerKey, isNeeded: boolean): Accepts {
  const question = QUESTIONS[key];
  if (question.kind === 'ranking') return acceptsGoals;
  if (question.kind === 'choice') {
    const accepted = new Set<unknown>([...question.choices.map((choice) => choice.value), UNKNOWN, undefined]);
    return (value) => accepted.has(value);
  }
  const isInRange = question.unit === 'months' ? isTimeline : isBudget;
  return (value) =>
    typeof value === 'number' ? isInRange(value) : value === UNKNOWN || (!isNeeded && value === undefined);
}

function columnFor(key: AnswerKey): Column {
  const isNeeded = NEEDED_KEYS.some((needed) => needed === key);
  return { needed: isNeeded ? 1 : 0, accepts: acceptsFor(key, isNeeded) };
}

const isSchemaName: Accepts = (value) => typeof value === 'string' && value.length <= LONGEST_SCHEMA_NAME;

const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { needed: 0, accepts: (value) => value === undefined || isId(value) }],
  ['$schema', { needed: 0, accepts: (value) => value === undefined || isSchemaName(value) }],
  ...ANSWER_KEYS.map((key): [string, Column] => [key, columnFor(key)]),
]);
