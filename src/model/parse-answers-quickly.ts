import {
  ANSWER_KEYS,
  ANSWERS,
  type AnswerKey,
  type AnswerSpec,
  type Answers,
  type AnswersInput,
  isNeeded,
  LONGEST_SCHEMA_NAME,
  NEEDED_KEYS,
  normaliseAnswers,
  UNKNOWN,
} from './answers.ts';
import { isInRange } from './units.ts';

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

function acceptsFor(spec: AnswerSpec): Accepts {
  switch (spec.kind) {
    case 'choice': {
      const accepted = new Set<unknown>([...spec.choices, UNKNOWN]);
      return (value) => accepted.has(value);
    }
    case 'ranking':
      return acceptsRanking(spec.choices, spec.most);
    case 'number':
      return (value) => (typeof value === 'number' ? isInRange(spec, value) : value === UNKNOWN);
  }
}

function acceptsRanking(choices: readonly string[], most: number): Accepts {
  const codes = new Map<unknown, number>(choices.map((choice, code) => [choice, code]));
  return (value) => {
    if (!Array.isArray(value) || value.length < 1 || value.length > most) return false;
    let seen = 0;
    for (let rank = 0; rank < value.length; rank += 1) {
      const code = codes.get(value[rank]);
      if (code === undefined || (seen & (1 << code)) !== 0) return false;
      seen |= 1 << code;
    }
    return true;
  };
}

function columnFor(key: AnswerKey): Column {
  const accepts = acceptsFor(ANSWERS[key]);
  return isNeeded(key)
    ? { needed: 1, accepts }
    : { needed: 0, accepts: (value) => value === undefined || accepts(value) };
}

const isSchemaName: Accepts = (value) => typeof value === 'string' && value.length <= LONGEST_SCHEMA_NAME;

const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { needed: 0, accepts: (value) => value === undefined || isId(value) }],
  ['$schema', { needed: 0, accepts: (value) => value === undefined || isSchemaName(value) }],
  ...ANSWER_KEYS.map((key): [string, Column] => [key, columnFor(key)]),
]);
