import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { MAX_BUDGET_USD, MAX_TIMELINE_MONTHS, UNKNOWN } from './answers.ts';
import type { NumberQuestion } from './questions.ts';

type Unit = NumberQuestion['unit'];
interface Scale {
  /** What the number is multiplied by for each word that may follow it. */
  readonly words: Readonly<Record<string, number>>;
  readonly isInRange: (value: number) => boolean;
  readonly range: string;
  readonly mend: string;
}

const MONTHS_IN_A_YEAR = 12;
const SCALES: Readonly<Record<Unit, Scale>> = {
  'US dollars': {
    words: { k: 1e3, m: 1e6, $: 1, usd: 1, dollar: 1, dollars: 1, 'us dollars': 1 },
    isInRange: (value) => value >= 0 && value <= MAX_BUDGET_USD,
    range: 'from $0 to $1,000,000,000,000',
    mend: 'Write a number such as 5000, 10k or $10,000, or "unknown".',
  },
  months: {
    words: { m: 1, month: 1, months: 1, y: MONTHS_IN_A_YEAR, year: MONTHS_IN_A_YEAR, years: MONTHS_IN_A_YEAR },
    isInRange: (value) => value > 0 && value <= MAX_TIMELINE_MONTHS,
    range: 'above 0 and up to 120 months',
    mend: 'Write a number such as 6, 6 months or 2 years, or "unknown".',
  },
};

const AMOUNT = /^(?<minus>-)?(?<dollar>\$)? ?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+) ?(?<word>[a-z$ ]*)$/;
/** Digits in groups: each country reads these differently, unless they are thousands with commas. */
const GROUPED = /^-?\$? ?\d+(?:[., ']+\d+)+ ?[a-z$ ]*$/;
const DOTTED_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/** A number as a person writes it, in the unit of its question: dollars from 0 to 1e12, or months above 0 up to 120. */
export function parseAmount(text: string, { unit }: NumberQuestion, where: string): Result<number | typeof UNKNOWN> {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === UNKNOWN || written === '?') return ok(UNKNOWN);

  const { words, isInRange, range, mend } = SCALES[unit];
  const problem = (code: string, what: string) =>
    failed([{ code, where, what: `${shorten(text.trim())} ${what}`, mend } satisfies Problem]);

  const { minus = '', dollar, digits, word = '' } = AMOUNT.exec(written)?.groups ?? {};
  if (digits === undefined) {
    if (GROUPED.test(written))
      return problem('unclear-number', 'is unclear; only thousands may be grouped, as in 10,000');
    return problem('not-a-number', `is not a number of ${unit}`);
  }
  if (unit === 'US dollars' && word === '' && DOTTED_THOUSANDS.test(digits)) {
    return problem('unclear-number', 'is unclear; it may mean thousands or a fraction');
  }
  const factor = word === '' ? 1 : Object.hasOwn(words, word) ? words[word] : undefined;
  if (factor === undefined || (dollar && unit !== 'US dollars')) {
    return problem('not-a-number', `is not a number of ${unit}`);
  }
  const value = multiply(`${minus}${digits.replaceAll(',', '')}`, factor);
  return isInRange(value) ? ok(value) : problem('out-of-range', `is not ${range}`);
}

/** Powers of ten are written as an exponent, as 1.1 * 1000 is not 1100 in binary. */
const multiply = (digits: string, factor: number): number =>
  factor >= 1000 ? Number(`${digits}e${Math.log10(factor)}`) : Number(digits) * factor;

const LONGEST_SHOWN = 40;
const shorten = (text: string) =>
  JSON.stringify(text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 3)}...`);
