import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import type { Meaning } from './amount-words.ts';
import { UNKNOWN } from './answers.ts';
import { DOLLARS, isShared, partsThousandsByComma, withCurrency } from './currencies.ts';
import { readDigits } from './read-digits.ts';
import { readStatement, type Statement } from './read-statement.ts';
import { formatExamples, formatRange, isInRange, type NumberRange, PERIODS, unitOf } from './units.ts';
import { isUnknownWord } from './unknown-words.ts';
import { withSeparators } from './with-separators.ts';

/** An amount as a person states it. */
export interface Amount {
  /** In the unit of its answer, for the span of time for which that stands. */
  readonly value: number | typeof UNKNOWN;
  /** Code of the currency that its sign or words name. */
  readonly currency?: string;
  /** One sum for the whole time. */
  readonly isTotal?: true;
  /** What was made of it, where that is not just what it says. */
  readonly note?: string;
}

/** A number as a person writes it, in the unit and within the range of its answer; `agreed` is the currency, if that is known. */
export function parseAmount(text: string, range: NumberRange, where: string, agreed?: string): Result<Amount> {
  if (isUnknownWord(text)) return ok({ value: UNKNOWN });
  const shown = shorten(text.trim());
  const refuse = ({ code, what, mend = mendFor(range, agreed) }: Refusal) =>
    failed([{ code, where, what: `${shown} ${what}`, mend } satisfies Problem]);

  const statement = text.length > LONGEST ? undefined : readStatement(text, range.unit);
  if (statement === undefined) return refuse(notANumber(range, agreed));
  const named = currencyOf(statement, agreed);
  if (typeof named === 'object') return refuse(named);
  const currency = named ?? agreed;
  const numbers = numbersOf(statement, range, currency);
  if ('code' in numbers) return refuse(numbers);

  const { meanings, how, isNegative } = statement;
  const per = meanings.find((meaning) => meaning.kind === 'per')?.per;
  if (per !== undefined && range.per === undefined)
    return refuse({ code: 'not-a-total', what: `is an amount per ${per}` });
  const [first = 0, last = first] = numbers;
  const sum = how === 'range' ? (first + last) / 2 : how === 'sum' ? first + last : first;
  const isOther = per !== undefined && per !== range.per;
  const timely = isOther && range.per ? (sum * PERIODS[per].inAYear) / PERIODS[range.per].inAYear : sum;
  const value = isNegative ? -timely : timely;
  if (!isInRange(range, value)) return refuse({ code: 'out-of-range', what: `is not ${inUnit(range, currency)}` });
  const isMiddle = first !== last;
  const isTotal = meanings.some(({ kind }) => kind === 'total');
  return ok({
    value,
    ...(named === undefined ? {} : { currency: named }),
    ...(isTotal ? { isTotal } : {}),
    ...(isOther || (how === 'range' && isMiddle)
      ? { note: `${shown} is read as ${formatAmount(value, range, currency)}${how === 'range' ? ', the middle' : ''}` }
      : {}),
  });
}

/** What is longer is no amount. */
const LONGEST = 500;

interface Refusal {
  readonly code: string;
  readonly what: string;
  readonly mend?: string;
}

const mendFor = (range: NumberRange, currency = DOLLARS): string =>
  `Write a number such as ${formatExamples(range, currency)}, or "unknown".`;

const notANumber = (range: NumberRange, currency = DOLLARS): Refusal => ({
  code: 'not-a-number',
  what: `is not a number of ${currency !== DOLLARS && unitOf(range).isMoney ? currency : range.unit}`,
});

/** The code of the currency that the words name, if they do; the dollar sign is that of any dollar that is agreed. */
function currencyOf({ meanings }: Statement, agreed: string | undefined): string | undefined | Refusal {
  const named = meanings.flatMap((meaning: Meaning) => (meaning.kind === 'currency' ? [meaning.codes] : []));
  const [first, ...others] = named;
  if (first === undefined) return undefined;
  const codes = first.filter((code) => others.every((each) => each.includes(code)));
  if (codes.length === 0) return { code: 'two-currencies', what: 'names two currencies' };
  if (agreed !== undefined && codes.includes(agreed)) return agreed;
  if (isShared(codes)) {
    return {
      code: 'unclear-currency',
      what: `can be in ${orList(codes)}`,
      mend: `Write the code of the currency, such as ${codes[0]} 5000.`,
    };
  }
  const [code = DOLLARS] = codes;
  if (agreed === undefined || agreed === code) return code;
  return {
    code: 'two-currencies',
    what: `is in ${code}, and the currency is ${agreed}`,
    mend: `Give every amount in one currency, and name it once.`,
  };
}

/** The one number or the two of a statement, or why they cannot be read. */
function numbersOf(
  { numbers, how }: Statement,
  range: NumberRange,
  currency: string | undefined,
): readonly number[] | Refusal {
  const { isMoney = false } = unitOf(range);
  if (how === 'sum' && isMoney) return notANumber(range, currency);
  const commaIsThousands = !isMoney || partsThousandsByComma(currency ?? DOLLARS);
  const values: number[] = [];
  for (const { digits, times } of numbers) {
    const read = readDigits(digits, { commaIsThousands, mayBeThousands: isMoney && times === undefined });
    if (read === undefined) return notANumber(range, currency);
    if ('readings' in read) return unclear(read.readings.map(withSeparators), read.readings.map(String));
    values.push(multiply(read.value, times ?? 1));
  }
  const [from = 0, to = 0] = values;
  const isPlain = isMoney && how === 'range' && numbers.every(({ times }) => times === undefined);
  if (isPlain && from > 0 && from * 1000 <= to) {
    const readings = [from, from * 1000].map((low) => `${withSeparators(low)} to ${withSeparators(to)}`);
    return unclear(
      readings,
      readings.map((each) => each.replaceAll(',', '')),
    );
  }
  return values;
}

const unclear = (readings: readonly string[], plain: readonly string[]): Refusal => ({
  code: 'unclear-number',
  what: `can be read as ${readings.join(' or as ')}`,
  mend: `Write ${plain.join(' or ')}.`,
});

/** The range with its unit, such as "from $0 to $100" or "above 0 and up to 100 months". */
function inUnit(range: NumberRange, currency: string | undefined): string {
  const { isMoney, nouns } = unitOf(range);
  const bounds = formatRange(range, (bound) => {
    const text = withSeparators(bound);
    return isMoney ? withCurrency(text, currency) : text;
  });
  return nouns === undefined ? bounds : `${bounds} ${nouns[1]}`;
}

/** Powers of ten are written as an exponent, as 1.1 * 1000 is not 1100 in binary. */
const multiply = (value: number, factor: number): number =>
  Number.isInteger(Math.log10(factor)) && !String(value).includes('e')
    ? Number(`${value}e${Math.log10(factor)}`)
    : value * factor;

const CENTS = 100;

function formatAmount(value: number, { unit, per }: NumberRange, currency: string | undefined): string {
  const { isMoney, nouns } = unitOf({ unit });
  const text = withSeparators(Math.round(value * CENTS) / CENTS);
  const amount = isMoney ? withCurrency(text, currency) : `${text} ${nouns?.[value === 1 ? 0 : 1] ?? ''}`.trim();
  return per === undefined ? amount : `${amount} a ${per}`;
}

const orList = (codes: readonly string[]): string => `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`;

const LONGEST_SHOWN = 40;
const shorten = (text: string) =>
  JSON.stringify(text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 3)}...`);
