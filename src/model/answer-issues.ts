import { isObject } from '../document/json-scan.ts';
import type { Issue } from '../document/schema-problems.ts';
import {
  ANSWER_KEYS,
  type AnswersInput,
  GIVEN_KEYS,
  type GivenKey,
  isGiven,
  isNeeded,
  LONGEST_SCHEMA_NAME,
  mayBeUnknown,
  NEEDED_KEYS,
  UNKNOWN,
} from './answers.ts';
import { isCurrency } from './currencies.ts';
import {
  type ChoiceQuestion,
  type GivenQuestion,
  type NumberQuestion,
  questionOf,
  type RankingQuestion,
  type SetQuestion,
  valuesOf,
} from './questions.ts';
import { figureIssues, limitIssues, runningIssues } from './structured-issues.ts';
import { agree } from './terms-agree.ts';
import { formatRange, isInRange, unitOf } from './units.ts';
import { withSeparators } from './with-separators.ts';

type Issues = readonly Issue[];

/** No issues; always this list, so that what is right costs nothing. */
const NONE: Issues = [];

/**
 * What is wrong with a value taken for answers: what their schema finds, without the schema, which takes long to load,
 * but for nulls, which stand for nothing. One pass over what is given tells whether it is right; only of what is wrong,
 * all is looked at again.
 */
export const answerIssues = (value: unknown): Issues => issuesOf(value, ANSWERS_MEMBERS);

/** The same for one line of a batch, which may have an `id`. */
export const lineIssues = (value: unknown): Issues => issuesOf(value, LINE_MEMBERS);

/** Answers as one line of a batch gives them, with an `id` of the user's own. */
export type LineInput = AnswersInput & { readonly id?: string | number | null | undefined };

/**
 * A line that needs no second look, as it is right as it stands and what it says of money agrees; undefined for any other.
 * Every answer that is asked for has its place in it, given or not: objects of one shape are read far faster than those of
 * many.
 */
export function plainLine(value: unknown): LineInput | undefined {
  const line: Record<string, unknown> = { ...EMPTY_LINE };
  return isObject(value) && isRight(value, LINE_MEMBERS, line) && agree(line)
    ? (line as unknown as LineInput)
    : undefined;
}

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
  if (!isObject(value)) return [{ code: 'invalid_type', expected: 'object', path: [] }];
  return isRight(value, members, {}) ? NONE : allIssues(value, members);
}

/** Whether nothing is wrong; what is right is copied. */
function isRight(value: Readonly<Record<string, unknown>>, members: Members, copy: Record<string, unknown>): boolean {
  let needed = 0;
  for (const name in value) {
    const member = members.get(name);
    const each = value[name];
    if (member === undefined || member.check(each) !== NONE) return false;
    if (member.isNeeded && each !== undefined) needed += 1;
    copy[name] = each;
  }
  return needed === NEEDED_KEYS.length || NEEDED_KEYS.every((key) => isGiven(value, key));
}

function allIssues(value: Readonly<Record<string, unknown>>, members: Members): Issues {
  const found = [...members].flatMap(([name, { isNeeded: needed, check }]) =>
    needed && !isGiven(value, name as GivenKey) ? [missing(name)] : check(value[name]),
  );
  const keys = Object.keys(value).filter((name) => !members.has(name));
  return keys.length === 0 ? found : [...found, { code: 'unrecognized_keys', path: [], keys }];
}

const missing = (name: string): Issue => ({ code: 'invalid_type', path: [name], message: 'expected an answer' });

/** Nothing is right wherever something needed is not: it stands for no answer, or for "unknown" where that is one. */
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? NONE : check(value);

/** What is wrong with an answer of each kind that is given. */
function checkOf(question: GivenQuestion, key: string): Check {
  switch (question.kind) {
    case 'choice':
      return choiceCheck(question, key);
    case 'ranking':
      return severalCheck(question, key, `, the most important first`);
    case 'set':
      return unlessUnknown(severalCheck(question, key, ''));
    case 'number':
      return numberCheck(question, key);
    case 'running':
      return unlessUnknown((value) => runningIssues(value, [key]));
    case 'figures':
      return unlessUnknown((value) => figureIssues(value, [key]));
    case 'limits':
      return unlessUnknown((value) => limitIssues(value, [key]));
    case 'currency':
      return (value) =>
        typeof value === 'string' && (isCurrency(value) || value === UNKNOWN) ? NONE : noCurrency(key);
  }
}

const unlessUnknown =
  (issues: Check): Check =>
  (value) => {
    if (value === UNKNOWN) return NONE;
    const found = issues(value);
    return found.length === 0 ? NONE : found;
  };

const noCurrency = (key: string): Issues => [
  { code: 'custom', path: [key], message: 'expected the code of a currency, such as EUR or GBP' },
];

function choiceCheck(question: ChoiceQuestion, key: string): Check {
  const values = [...valuesOf(question), UNKNOWN];
  const known = new Set<unknown>(values);
  const wrong = [{ code: 'invalid_value', path: [key], values }];
  return (value) => (known.has(value) ? NONE : wrong);
}

const IN_WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

function severalCheck(question: RankingQuestion | SetQuestion, key: string, order: string): Check {
  const { most, one } = question;
  const values = valuesOf(question);
  const known = new Set<unknown>(values);
  const path = [key];
  const message = `expected one to ${IN_WORDS[most] ?? most} ${one}s${order}`;
  const noList = [{ code: 'invalid_type', path, message }];
  const tooShort = [{ code: 'too_small', path, message }];
  const tooLong = [{ code: 'too_big', path, message }];
  const twice = [{ code: 'custom', path, message: `the same ${one} is named twice` }];
  const unknown = (rank: number): Issue => ({ code: 'invalid_value', path: [key, rank], values });
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
  const { most } = question;
  const wrong = (code: string): Issues => [{ code, path: [key], message: numberExpected(question) }];
  return (value) => {
    if (value === UNKNOWN) return NONE;
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('invalid_union');
    if (isInRange(question, value)) return NONE;
    return wrong(value > most ? 'too_big' : 'too_small');
  };
}

/** Says in words which numbers an answer may be. */
export function numberExpected(question: NumberQuestion): string {
  const { isMoney = false } = unitOf(question);
  const what = question.isWhole ? `${question.unit} as` : question.unit;
  return `expected ${isMoney ? 'an amount' : what} ${formatRange(question, withSeparators)}, or "unknown"`;
}

/** Says in words what cannot be of a channel that runs. */
export { MORE_CUSTOMERS } from './structured-issues.ts';

/** Says in words what an id may be. */
export const WRONG_ID = 'expected text, or a whole number of at most 15 digits; write others in "double quotes"';

function idCheck(value: unknown): Issues {
  if (isId(value)) return NONE;
  const code = !Number.isInteger(value) ? 'invalid_union' : Number(value) > 0 ? 'too_big' : 'too_small';
  return [{ code, path: ['id'], message: WRONG_ID }];
}

function schemaNameCheck(value: unknown): Issues {
  const path = ['$schema'];
  if (typeof value !== 'string') return [{ code: 'invalid_type', expected: 'string', path }];
  if (value.length <= LONGEST_SCHEMA_NAME) return NONE;
  return [{ code: 'too_big', origin: 'string', maximum: LONGEST_SCHEMA_NAME, path }];
}

const ANSWERS_MEMBERS: Members = new Map([
  ['$schema', { isNeeded: false, check: orNothing(schemaNameCheck) }],
  ...GIVEN_KEYS.map((key): [string, Member] => {
    const check = checkOf(questionOf(key), key);
    const isKnown = isNeeded(key) && !mayBeUnknown(key);
    return [key, { isNeeded: isNeeded(key), check: isKnown ? check : orNothing(check) }];
  }),
]);
const LINE_MEMBERS: Members = new Map([...ANSWERS_MEMBERS, ['id', { isNeeded: false, check: orNothing(idCheck) }]]);
const EMPTY_LINE: object = Object.fromEntries(['id', ...ANSWER_KEYS].map((name) => [name, undefined]));
