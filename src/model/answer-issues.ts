import { isObject } from '../document/json-scan.ts';
import type { Issue } from '../document/schema-problems.ts';
import { ANSWER_KEYS, type AnswersInput, isNeeded, LONGEST_SCHEMA_NAME, NEEDED_KEYS, UNKNOWN } from './answers.ts';
import {
  type ChoiceQuestion,
  type NumberQuestion,
  QUESTIONS,
  type Question,
  type RankingQuestion,
  valuesOf,
} from './questions.ts';
import { formatRange, isInRange } from './units.ts';
import { withSeparators } from './with-separators.ts';

type Issues = readonly Issue[];

/** No issues; always this list, so that what is right costs nothing. */
const NONE: Issues = [];

/**
 * What is wrong with a value taken for answers: what their schema finds, in its order, without the schema, which takes
 * long to load. One pass over what is given tells whether it is right; only of what is wrong, all is looked at again.
 */
export const answerIssues = (value: unknown): Issues => issuesOf(value, ANSWERS_MEMBERS);

/** The same for one line of a batch, which may have an `id`. */
export const lineIssues = (value: unknown): Issues => issuesOf(value, LINE_MEMBERS);

/** Answers as one line of a batch gives them, with an `id` of the user's own. */
export type LineInput = AnswersInput & { readonly id?: string | number | undefined };

export const isValidLine = (value: unknown): value is LineInput => lineIssues(value) === NONE;

/** A string, or a number that is the same after it was read. */
export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

/** What is wrong with one value. */
type Check = (value: unknown) => Issues;

/** What may stand under a name. */
interface Member {
  readonly isNeeded: boolean;
  readonly check: Check;
}
type Members = ReadonlyMap<string, Member>;

function issuesOf(value: unknown, members: Members): Issues {
  if (!isObject(value)) return [{ code: 'invalid_type', path: [], message: 'expected object' }];
  return isRight(value, members) ? NONE : allIssues(value, members);
}

function isRight(value: Readonly<Record<string, unknown>>, members: Members): boolean {
  let needed = 0;
  for (const name in value) {
    const member = members.get(name);
    if (member === undefined) return false;
    const given = value[name];
    if (given === undefined ? member.isNeeded : member.check(given) !== NONE) return false;
    if (member.isNeeded) needed += 1;
  }
  return needed === NEEDED_KEYS.length;
}

function allIssues(value: Readonly<Record<string, unknown>>, members: Members): Issues {
  const found = [...members].flatMap(([name, { isNeeded: needed, check }]) =>
    value[name] === undefined && !needed ? NONE : check(value[name]),
  );
  const keys = Object.keys(value).filter((name) => !members.has(name));
  return keys.length === 0 ? found : [...found, { code: 'unrecognized_keys', path: [], keys, message: '' }];
}

/** What is wrong with an answer of each kind that is given. */
function checkOf(question: Question, key: string): Check {
  switch (question.kind) {
    case 'choice':
      return choiceCheck(question, key);
    case 'ranking':
      return rankingCheck(question, key);
    case 'number':
      return numberCheck(question, key);
  }
}

function choiceCheck(question: ChoiceQuestion, key: string): Check {
  const values = [...valuesOf(question), UNKNOWN];
  const known = new Set<unknown>(values);
  const wrong = [{ code: 'invalid_value', path: [key], values, message: '' }];
  return (value) => (known.has(value) ? NONE : wrong);
}

function rankingCheck(question: RankingQuestion, key: string): Check {
  const { most, one } = question;
  const values = valuesOf(question);
  const known = new Set<unknown>(values);
  const path = [key];
  const noList = [{ code: 'invalid_type', path, message: 'expected array' }];
  const tooShort = [{ code: 'too_small', path, message: 'expected array to have >=1 items' }];
  const tooLong = [{ code: 'too_big', path, message: `expected array to have <=${most} items` }];
  const twice = [{ code: 'custom', path, message: `the same ${one} is named twice` }];
  const unknown = (rank: number): Issue => ({ code: 'invalid_value', path: [key, rank], values, message: '' });
  return (value) => {
    if (!Array.isArray(value)) return noList;
    if (value.length < 1) return tooShort;
    if (value.length > most) return tooLong;
    // Unlike every() and some(), this looks at gaps too.
    if (value.findIndex((each) => !known.has(each)) >= 0) {
      return [...value].flatMap((each, rank) => (known.has(each) ? [] : [unknown(rank)]));
    }
    return hasTwice(value) ? twice : NONE;
  };
}

const hasTwice = (values: readonly unknown[]): boolean => values.some((value, at) => values.indexOf(value) < at);

function numberCheck(question: NumberQuestion, key: string): Check {
  const { unit, least, isAbove = false, most } = question;
  const path = [key];
  const range = formatRange(question, withSeparators);
  const noNumber = [{ code: 'invalid_union', path, message: `expected ${unit} ${range}, or "unknown"` }];
  const tooSmall = [{ code: 'too_small', path, message: `expected number to be ${isAbove ? '>' : '>='}${least}` }];
  const tooBig = [{ code: 'too_big', path, message: `expected number to be <=${most}` }];
  return (value) => {
    if (value === UNKNOWN) return NONE;
    if (typeof value !== 'number' || !Number.isFinite(value)) return noNumber;
    if (isInRange(question, value)) return NONE;
    return value > most ? tooBig : tooSmall;
  };
}

/** Says in words what an id may be. */
export const WRONG_ID = 'expected text, or a whole number of at most 15 digits; write others in "double quotes"';

function idCheck(value: unknown): Issues {
  if (isId(value)) return NONE;
  const code = !Number.isInteger(value) ? 'invalid_union' : Number(value) > 0 ? 'too_big' : 'too_small';
  return [{ code, path: ['id'], message: WRONG_ID }];
}

function schemaNameCheck(value: unknown): Issues {
  const path = ['$schema'];
  if (typeof value !== 'string') return [{ code: 'invalid_type', path, message: 'expected string' }];
  if (value.length <= LONGEST_SCHEMA_NAME) return NONE;
  return [{ code: 'too_big', path, message: `expected string to have <=${LONGEST_SCHEMA_NAME} characters` }];
}

const ANSWERS_MEMBERS: Members = new Map([
  ['$schema', { isNeeded: false, check: schemaNameCheck }],
  ...ANSWER_KEYS.map((key): [string, Member] => [
    key,
    { isNeeded: isNeeded(key), check: checkOf(QUESTIONS[key], key) },
  ]),
]);
const LINE_MEMBERS: Members = new Map([...ANSWERS_MEMBERS, ['id', { isNeeded: false, check: idCheck }]]);
