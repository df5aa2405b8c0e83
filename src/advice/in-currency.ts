import type { GivenAnswers } from '../model/answers.ts';
import { DOLLARS, withCurrency } from '../model/currencies.ts';
import { withSeparators } from '../model/with-separators.ts';

/** Fields that stand as they are: what is in the reader's own currency already, and what others have published. */
const AS_THEY_ARE: readonly string[] = [
  'tool',
  'dataset',
  'answers',
  'currency',
  'rate',
  'flips',
  'ownFigures',
  'sources',
  'runningTerms',
  'openLater',
  'divided',
];

/**
 * The advice in the currency of the answers: it is computed in US dollars, in which its data are, and every amount in
 * it is divided by the rate, in numbers and in texts alike.
 */
export function inCurrency<Fields extends object>(fields: Fields, given: GivenAnswers): Fields {
  const { currency = DOLLARS, rate = 1 } = given;
  if (currency === DOLLARS) return fields;
  const money = { currency, rate };
  const converted = Object.entries(fields).map(([name, compute]) => {
    return [name, AS_THEY_ARE.includes(name) ? compute : () => convert(compute(), money)];
  });
  return Object.fromEntries(converted) as Fields;
}

interface Money {
  readonly currency: string;
  /** Dollars for one unit. */
  readonly rate: number;
}

/** Amounts are known by their names, which end in "Usd" whatever they are in, and in texts by the dollar sign. */
function convert(value: unknown, money: Money, isAmount = false): unknown {
  if (typeof value === 'number') return isAmount ? value / money.rate : value;
  if (typeof value === 'string') return textIn(value, money);
  if (Array.isArray(value)) return value.map((each) => convert(each, money, isAmount));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, convert(inner, money, isAmount || name.endsWith('Usd'))]),
  );
}

const AMOUNT = /\$(\d+(?:,\d{3})*(?:\.\d+)?)/g;
/** A round number stays about as round in another currency. */
const FEWEST_DIGITS = 2;

/** A text with its amounts in another currency, as round as they were, but at least to two digits. */
export function textIn(text: string, { currency = DOLLARS, rate = 1 }: Partial<Money>): string {
  if (currency === DOLLARS) return text;
  return text.replace(AMOUNT, (_, written: string) => {
    const amount = Number(written.replaceAll(',', '')) / rate;
    const digits = written.replace(/[,.]/g, '').replace(/^0+|0+$/g, '').length;
    const near = rounded(amount, Math.max(FEWEST_DIGITS, digits));
    // Tenths are written as cents.
    return withCurrency(withSeparators(near).replace(/\.\d$/, '$&0'), currency);
  });
}

const rounded = (amount: number, digits: number): number => Number(amount.toPrecision(Math.min(digits, 21)));
