import { CURRENCY_WORDS, currenciesNamed } from './currencies.ts';
import { PERIODS, type PeriodName, type UnitName, unitOf } from './units.ts';

/** What a word beside a number says. */
export type Meaning =
  | { readonly kind: 'times'; readonly times: number }
  | { readonly kind: 'currency'; readonly codes: readonly string[] }
  | { readonly kind: 'per'; readonly per: PeriodName }
  | { readonly kind: 'total' }
  /** "to" parts two ends of a range; a dash does too, and is a minus before a number; "and" adds, or parts after "between". */
  | { readonly kind: 'to' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'and' }
  | { readonly kind: 'between' }
  | { readonly kind: 'nothing' };

type Words = ReadonlyMap<string, Meaning>;

/** Words and signs that change nothing. */
const EMPTY = (
  'about|around|approximately|approx.|approx|roughly|circa|ca.|ca|c.|~|\u2248|some|in|within|of|the|next|just|only|' +
  'up to|at most|max.|max|from now|.|,|:|,-|.-|,--|.--'
).split('|');
const TOTAL = (
  'in total|total|totally|altogether|all in|all-in|in all|overall|one-off|one off|once|lump sum|at once|' +
  'for the whole time|for everything|for all of it'
).split('|');
const RANGE = ['to', 'or', 'until', '..', '...'];
const AND = ['and', '&', '+'];
const PER = ['per', 'a', 'an', 'each', 'every', '/', 'p/', 'by'];

const fill = (words: readonly string[], meaning: Meaning) => words.map((word): [string, Meaning] => [word, meaning]);

const COMMON: readonly (readonly [string, Meaning])[] = [
  ...fill(EMPTY, { kind: 'nothing' }),
  ...fill(RANGE, { kind: 'to' }),
  ['-', { kind: 'dash' }],
  ...fill(AND, { kind: 'and' }),
  ['between', { kind: 'between' }],
];

/** "a month", "/mo", "monthly": once in each span of time. */
const OFTEN = (Object.keys(PERIODS) as PeriodName[]).flatMap((per) => {
  const { words, often } = PERIODS[per];
  const stated = words.flatMap((word) => PER.map((before) => `${before}${/\w$/.test(before) ? ' ' : ''}${word}`));
  const bare = words.filter((word) => word.length > 1);
  return fill([...often, ...stated, ...bare], { kind: 'per', per });
});

const times = (words: Readonly<Record<string, number>>) =>
  Object.entries(words).map(([word, factor]): [string, Meaning] => [word, { kind: 'times', times: factor }]);

/** Later entries win: "m" after money is a million, and "a m" is a month. */
function wordsOf(unit: UnitName): Words {
  const { isMoney, isPaced, words } = unitOf({ unit });
  const ofMoney = isMoney
    ? [
        ...OFTEN,
        ...fill(TOTAL, { kind: 'total' }),
        ...CURRENCY_WORDS.map((word): [string, Meaning] => [word, { kind: 'currency', codes: currenciesNamed(word) }]),
      ]
    : [];
  const all = [...COMMON, ...(isPaced ? OFTEN : ofMoney), ...times(words)];
  return new Map(all.sort(([one], [other]) => other.length - one.length));
}

const known = new Map<UnitName, Words>();

/** What the words of a text say one after the other, the longest first; undefined where one of them is not known. */
export function readWords(text: string, unit: UnitName): readonly Meaning[] | undefined {
  const words = known.get(unit) ?? wordsOf(unit);
  known.set(unit, words);
  const meanings: Meaning[] = [];
  for (let rest = text.trim(); rest !== ''; ) {
    const found = [...words].find(([word]) => rest.startsWith(word) && !isCut(rest, word));
    if (found === undefined) return undefined;
    meanings.push(found[1]);
    rest = rest.slice(found[0].length).trimStart();
  }
  return meanings;
}

/** Whether a word would end within a longer one. */
const isCut = (text: string, word: string): boolean => /\p{L}$/u.test(word) && /^\p{L}/u.test(text.slice(word.length));
