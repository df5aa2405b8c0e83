import { type Meaning, readWords } from './amount-words.ts';
import type { UnitName } from './units.ts';

/** A number within a statement, as it is written, and what the words behind it multiply it by. */
interface StatedNumber {
  readonly digits: string;
  readonly times: number | undefined;
}

/** What a person states: a number, the two ends of a range, or two parts of a sum; and what the words beside them say. */
export interface Statement {
  readonly numbers: readonly StatedNumber[];
  readonly how: 'one' | 'range' | 'sum';
  readonly isNegative: boolean;
  readonly meanings: readonly Meaning[];
}

const NUMBER = /\d+(?:[.,'\u2019]\d+| \d{3}(?!\d))*(?:e[+-]?\d+(?![a-z\d]))?|(?<!\.\.)[.,]\d+/g;

/** Takes a text apart into numbers and known words; undefined where it says anything else. */
export function readStatement(text: string, unit: UnitName): Statement | undefined {
  const found = [...normalised(text).matchAll(NUMBER)];
  const [first, second] = found;
  if (first === undefined || found.length > 2) return undefined;
  const { input } = first;
  const wordsBetween = (from: number, to?: number) => readWords(input.slice(from, to), unit);
  const endOf = ({ index, 0: { length } }: RegExpExecArray) => index + length;
  const before = wordsBetween(0, first.index);
  const after = wordsBetween(endOf(second ?? first));
  const middle = second === undefined ? [] : wordsBetween(endOf(first), second.index);
  if (before === undefined || after === undefined || middle === undefined) return undefined;
  if (second === undefined) return oneNumber(first[0], before, after);
  return twoNumbers([first[0], second[0]], before, middle, after);
}

function oneNumber(digits: string, before: readonly Meaning[], after: readonly Meaning[]): Statement | undefined {
  const dashes = before.filter(isDash);
  if (before.some(isTimes) || [...before, ...after].some(isJoint) || after.some(isDash) || dashes.length > 1) {
    return undefined;
  }
  const times = onlyTimes(after);
  if (times === false) return undefined;
  return { numbers: [{ digits, times }], how: 'one', isNegative: dashes.length > 0, meanings: [...before, ...after] };
}

function twoNumbers(
  [one, other]: readonly [string, string],
  before: readonly Meaning[],
  middle: readonly Meaning[],
  after: readonly Meaning[],
): Statement | undefined {
  if ([...before, ...after].some((each) => isJoint(each) || isDash(each)) || before.some(isTimes)) return undefined;
  const joints = middle.filter((each) => isJoint(each) || isDash(each));
  const at = middle.findIndex((each) => isJoint(each) || isDash(each));
  const [toFirst, toSecond] = at < 0 ? [middle, []] : [middle.slice(0, at), middle.slice(at + 1)];
  const [times, otherTimes] = [onlyTimes(toFirst), onlyTimes(after)];
  if (joints.length > 1 || toSecond.some(isTimes) || times === false || otherTimes === false) return undefined;
  const isBetween = before.some(({ kind }) => kind === 'between');
  const [joint] = joints;
  const isRange = joint !== undefined && (joint.kind !== 'and' || isBetween);
  // "2-3k" is 2k to 3k, and "3 to 6 months" 3 months to 6 months, but "500-1k" begins at 500.
  const inherits = !isRange || Number.parseFloat(one) <= Number.parseFloat(other);
  return {
    numbers: [
      { digits: one, times: times ?? (inherits ? otherTimes : undefined) },
      { digits: other, times: otherTimes ?? (isRange ? undefined : times) },
    ],
    how: isRange ? 'range' : 'sum',
    isNegative: false,
    meanings: [...before, ...middle, ...after],
  };
}

const isTimes = ({ kind }: Meaning): boolean => kind === 'times';
const isDash = ({ kind }: Meaning): boolean => kind === 'dash';
const isJoint = ({ kind }: Meaning): boolean => kind === 'to' || kind === 'and';

/** The one factor among words; undefined if there is none, false if there are several. */
function onlyTimes(words: readonly Meaning[]): number | undefined | false {
  const [first, ...more] = words.flatMap((word) => (word.kind === 'times' ? [word.times] : []));
  return more.length > 0 ? false : first;
}

/** Whole numbers in words, from 0 on. */
export const NUMBER_WORDS = (
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty'
).split('|');
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b(?![- ]off\\b)`, 'g');
const FRACTIONS = { '¼': '.25', '½': '.5', '¾': '.75' } as const;

/** Small letters, plain spaces and dashes, and digits for number words: "half a year" is 0.5 year, "a year" 1 year. */
const normalised = (text: string): string =>
  text
    .replace(/(\d*) ?([¼½¾])/g, (_, whole, sign: keyof typeof FRACTIONS) => `${whole}${FRACTIONS[sign]}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(NUMBER_WORD, (word) => String(NUMBER_WORDS.indexOf(word)))
    .replace(/^(?:an?|1) half /, 'half ')
    .replace(/\b(?:an? )?half(?: (?:an?|of an?))?\b-?/g, '0.5')
    .replace(/^ ?((?:in|within) )?an? /, (_, lead = '') => `${lead}1 `)
    .replace(/(\d)-(?=[a-z]+$)/, '$1 ')
    .trim();
