import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { UNKNOWN } from './answers.ts';
import { formatExamples, formatRange, isInRange, type NumberRange, unitOf } from './units.ts';
import { withSeparators } from './with-separators.ts';

const AMOUNT = /^(?<minus>-)?(?<dollar>\$)? ?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+) ?(?<word>[^\d.,]*)$/;
/** Digits in groups: each country reads these differently, unless they are thousands with commas. */
const GROUPED = /^-?\$? ?\d+(?:[., ']+\d+)+ ?[a-z$ ]*$/;
const DOTTED_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;

/** A number as a person writes it, in the unit and within the range of its answer. */
export function parseAmount(text: string, range: NumberRange, where: string): Result<number | typeof UNKNOWN> {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === UNKNOWN || written === '?') return ok(UNKNOWN);

  const { sign, words } = unitOf(range);
  const mend = `Write a number such as ${formatExamples(range)}, or "unknown".`;
  const problem = (code: string, what: string) =>
    failed([{ code, where, what: `${shorten(text.trim())} ${what}`, mend } satisfies Problem]);

  const { minus = '', dollar, digits, word = '' } = AMOUNT.exec(written)?.groups ?? {};
  if (digits === undefined) {
    if (GROUPED.test(written))
      return problem('unclear-number', 'is unclear; only thousands may be grouped, as in 10,000');
    return problem('not-a-number', `is not a number of ${range.unit}`);
  }
  if (range.most >= 1000 && word === '' && DOTTED_THOUSANDS.test(digits)) {
    return problem('unclear-number', 'is unclear; it may mean thousands or a fraction');
  }
  const factor = word === '' ? 1 : Object.hasOwn(words, word) ? words[word] : undefined;
  if (factor === undefined || (dollar && dollar !== sign)) {
    return problem('not-a-number', `is not a number of ${range.unit}`);
  }
  const value = multiply(`${minus}${digits.replaceAll(',', '')}`, factor);
  return isInRange(range, value) ? ok(value) : problem('out-of-range', `is not ${inUnit(range)}`);
}

/** The range with its unit, such as "from $0 to $100" or "above 0 and up to 100 months". */
function inUnit(range: NumberRange): string {
  const { sign = '', nouns } = unitOf(range);
  const bounds = formatRange(range, (bound) => `${sign}${withSeparators(bound)}`);
  return nouns === undefined ? bounds : `${bounds} ${nouns[1]}`;
}

/** Powers of ten are written as an exponent, as 1.1 * 1000 is not 1100 in binary. */
const multiply = (digits: string, factor: number): number =>
  factor >= 1000 ? Number(`${digits}e${Math.log10(factor)}`) : Number(digits) * factor;

const LONGEST_SHOWN = 40;
const shorten = (text: string) =>
  JSON.stringify(text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 3)}...`);
