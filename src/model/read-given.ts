import { isObject } from '../document/json-scan.ts';
import type { Place } from '../document/schema-problems.ts';
import { ok, type Problem, type Result } from '../problem/problem.ts';
import type { AnswerSpec } from './answer-spec.ts';
import { ANSWERS, type AnswerKey, GIVEN_KEYS, type GivenKey, isNeeded, mayBeUnknown, UNKNOWN } from './answers.ts';
import { currenciesNamed, DOLLARS, isCurrency, isShared } from './currencies.ts';
import { readLimitTexts } from './limits.ts';
import { choiceMeant } from './meant.ts';
import { parseAmount } from './parse-amount.ts';
import { readFigureTexts } from './read-figures.ts';
import { readRunning, readRunningObject } from './read-running.ts';
import type { NumberRange } from './units.ts';
import { isUnknownWord } from './unknown-words.ts';

/** Answers as people and programs state them, brought into the form of answers; what cannot be read is left as it is. */
export interface Read {
  readonly value: Readonly<Record<string, unknown>>;
  /** What was made of answers that do not just say it, each with where it stands. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** What one answer comes to. */
interface ReadAnswer {
  readonly members: readonly (readonly [string, unknown])[];
  /** Those that its amounts name. */
  readonly currencies?: readonly string[];
  readonly notes?: readonly string[];
  readonly problems?: readonly Problem[];
}

/** Reads text as people write it: amounts and time, choices by any name, one goal or several in one text, "n/a" and null. */
export function readGiven(value: Readonly<Record<string, unknown>>, place: Pick<Place, 'locate' | 'isNamed'>): Read {
  const agreed = currencyGiven(value['currency']);
  const first = readAll(value, place, agreed);
  const named = [...new Set(first.flatMap(({ currencies = [] }) => currencies))];
  const [only] = named;
  if (agreed !== undefined || only === undefined || only === DOLLARS) return gather(first, value, place, agreed, named);
  // The currency that one amount names is that of all, and says how their commas are meant.
  return gather(readAll(value, place, only), value, place, only, named);
}

function readAll(
  value: Readonly<Record<string, unknown>>,
  place: Pick<Place, 'locate' | 'isNamed'>,
  agreed: string | undefined,
): readonly ReadAnswer[] {
  return Object.entries(value).map(([name, given]) => {
    const key = GIVEN_KEYS.find((each) => each === name);
    if (key === undefined) return { members: [[name, given]] };
    return readAnswer(key, given, place, agreed);
  });
}

function gather(
  read: readonly ReadAnswer[],
  value: Readonly<Record<string, unknown>>,
  { locate }: Pick<Place, 'locate'>,
  agreed: string | undefined,
  named: readonly string[],
): Read {
  const members = read.flatMap((each) => each.members);
  const isImplied = agreed !== undefined && agreed !== DOLLARS && currencyGiven(value['currency']) === undefined;
  const totals = members.filter(([name]) => name === 'budgetTotal').length;
  return {
    value: Object.fromEntries(isImplied ? [...members, ['currency', agreed]] : members),
    notes: read.flatMap(({ notes = [] }) => notes),
    problems: [
      ...read.flatMap(({ problems = [] }) => problems),
      ...(named.length > 1 && currencyGiven(value['currency']) === undefined ? [twoCurrencies(named, locate([]))] : []),
      ...(totals > 1 ? [twoTotals(locate(['budgetTotal']))] : []),
    ],
  };
}

const twoCurrencies = (named: readonly string[], where: string): Problem => ({
  code: 'two-currencies',
  where,
  what: `amounts are in ${named.join(' and in ')}`,
  mend: 'Give every amount in one currency.',
});

const twoTotals = (where: string): Problem => ({
  code: 'two-budgets',
  where,
  what: 'the budget in total is given twice',
  mend: 'Give one of the two.',
});

function readAnswer(
  key: GivenKey,
  given: unknown,
  place: Pick<Place, 'locate' | 'isNamed'>,
  agreed: string | undefined,
): ReadAnswer {
  const spec: AnswerSpec = ANSWERS[key];
  if (given === null) return { members: nothing(key) };
  if (spec.kind === 'ranking' || spec.kind === 'set') return { members: readSeveral(key, given) };
  if (spec.kind === 'running') return readCurrent(key, given, place, agreed);
  if (spec.kind === 'figures') return readTexts(key, given, place, readFigureTexts);
  if (spec.kind === 'limits') return readTexts(key, given, place, readLimitTexts);
  if (typeof given !== 'string') return { members: [[key, given]] };
  if (spec.kind === 'number') return readNumber(key, given, spec, place, agreed);
  if (spec.kind === 'currency') return { members: isUnknownWord(given) ? [] : [[key, currencyGiven(given) ?? given]] };
  return { members: isUnknownWord(given) ? [] : [[key, choiceMeant(key, given) ?? given]] };
}

/** "Unknown" where that has to be said. */
const nothing = (key: GivenKey): ReadAnswer['members'] =>
  isNeeded(key) && mayBeUnknown(key as AnswerKey) ? [[key, UNKNOWN]] : [];

function readNumber(
  key: GivenKey,
  text: string,
  range: NumberRange,
  { locate, isNamed }: Pick<Place, 'locate' | 'isNamed'>,
  agreed: string | undefined,
): ReadAnswer {
  const called = isNamed?.([key]) ? '' : `${key}: `;
  const parsed = parseAmount(text, range, locate([key]), agreed);
  if (!parsed.ok) {
    const problems = parsed.problems.map((problem) => ({ ...problem, what: `${called}${problem.what}` }));
    return { members: [[key, UNKNOWN]], problems };
  }
  const { value, currency, isTotal, note } = parsed.value;
  if (value === UNKNOWN) return { members: nothing(key) };
  const { instead } = ANSWERS[key] as AnswerSpec;
  return {
    members: [[isTotal && instead !== undefined ? instead : key, value]],
    ...(currency === undefined ? {} : { currencies: [currency] }),
    ...(note === undefined ? {} : { notes: [`${locate([key])}: ${called}${note}`] }),
  };
}

const SEPARATORS = /[;|,\n+&]/;
/** What is longer names no few goals. */
const LONGEST_LIST = 1000;

/** One word, words in one text with any separator, or a list; each by any name. */
function readSeveral(key: GivenKey, given: unknown): ReadAnswer['members'] {
  if (typeof given === 'string' && given.length <= LONGEST_LIST) {
    const whole = choiceMeant(key, given);
    const words = whole === undefined ? given.split(SEPARATORS).filter((word) => !isUnknownWord(word)) : [whole];
    return words.length === 0 ? [] : [[key, words.map((word) => choiceMeant(key, word) ?? word.trim())]];
  }
  if (!Array.isArray(given)) return [[key, given]];
  return [[key, given.map((word) => (typeof word === 'string' ? (choiceMeant(key, word) ?? word) : word))]];
}

/** The code of a currency that is given by its code, sign or name; undefined where that names none, or several. */
function currencyGiven(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  if (isCurrency(given)) return given;
  const codes = currenciesNamed(given);
  return isShared(codes) ? undefined : codes[0];
}

/** Channels that may stand in one text. */
const BETWEEN_CHANNELS = /[|\n]|;(?=[^:=;|\n]*[:=])/;

/** What runs now: a list, or one, each as an object or as a person states it; or all of them in one text. */
function readCurrent(
  key: GivenKey,
  given: unknown,
  { locate }: Pick<Place, 'locate'>,
  agreed: string | undefined,
): ReadAnswer {
  if (typeof given === 'string' && isUnknownWord(given)) return { members: [] };
  const list: readonly unknown[] =
    typeof given === 'string' ? given.split(BETWEEN_CHANNELS).filter((text) => text.trim() !== '') : [given].flat();
  const read = list.map((each, at) => {
    if (typeof each === 'string') return readRunning(each, locate([key, at]), agreed);
    if (!isObject(each)) return ok({ value: each, currencies: [], notes: [] });
    return readRunningObject(each, (part) => locate([key, at, part]), agreed);
  });
  return {
    members: [[key, read.flatMap((each) => (each.ok ? [each.value.value] : []))]],
    currencies: read.flatMap((each) => (each.ok ? each.value.currencies : [])),
    notes: read.flatMap((each, at) => (each.ok ? each.value.notes.map((note) => `${locate([key, at])}: ${note}`) : [])),
    problems: read.flatMap((each) => (each.ok ? [] : each.problems)),
  };
}

/** Figures of one's own: by channel and name, or each as "search-ads.costPerLead=60". */
function readTexts(
  key: GivenKey,
  given: unknown,
  { locate }: Pick<Place, 'locate'>,
  readAll: (texts: readonly string[], where: string) => Result<unknown>,
): ReadAnswer {
  if (typeof given === 'string' && isUnknownWord(given)) return { members: [] };
  const texts = typeof given === 'string' ? given.split(/[;|\n]/).filter((text) => text.trim() !== '') : given;
  if (!Array.isArray(texts) || ![...texts].every((text) => typeof text === 'string'))
    return { members: [[key, given]] };
  const read = readAll(texts, locate([key]));
  return read.ok ? { members: [[key, read.value]] } : { members: [], problems: read.problems };
}
