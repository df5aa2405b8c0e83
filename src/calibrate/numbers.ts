import { currenciesNamed } from '../model/currencies.ts';

type DecimalMark = '.' | ',';

/** How numbers are written in a file, and whether that was only guessed. */
export interface NumberStyle {
  readonly decimal: DecimalMark;
  /** A cell such as 1,234 that could be read both ways, where no other cell settles it. */
  readonly guessedFrom?: string;
}

const SPACES = /[\s\u00A0\u202F'\u2019]/g;
/** A sign, a code or a short word such as "kr"; whether it is a currency is looked up. */
const NAME = String.raw`[^\d\s.,'\u2019()%=+\-\u2212]{1,4}\.?`;
const AMOUNT = new RegExp(
  `^(-|\u2212)?\\s*(${NAME})?\\s*(-|\u2212)?\\s*([\\d.,\\s\u00A0\u202F'\u2019]*\\d[\\d.,]*(?:[eE][+-]?\\d+)?)\\s*(k(?!\\p{Letter}))?\\s*(${NAME})?$`,
  'iu',
);

interface Written {
  readonly digits: string;
  readonly isNegative: boolean;
  /** What one of it is: 1000 behind a k. */
  readonly unit: number;
  readonly currency?: string;
}

const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** No number is longer, and patterns are not tried on what is. */
const LONGEST = 60;

/** A cell's digits, sign and currency; undefined where it is no number: words, percentages, brackets, formulas. */
function takeApart(cell: string): Written | undefined {
  if (cell.length > LONGEST) return undefined;
  if (PLAIN.test(cell)) return { digits: cell, isNegative: false, unit: 1 };
  const match = AMOUNT.exec(cell.trim());
  if (!match) return undefined;
  const [, minus, before, inner, digits = '', thousand, after] = match;
  if ((minus && inner) || (before && after)) return undefined;
  const currency = before ?? after;
  if (currency !== undefined && currenciesNamed(currency).length === 0) return undefined;
  return {
    digits: digits.replace(SPACES, ''),
    isNegative: Boolean(minus ?? inner),
    unit: thousand === undefined ? 1 : THOUSAND,
    ...(currency === undefined ? {} : { currency }),
  };
}

export const THOUSAND = 1000;

/** The currency sign or code in a cell. */
export const currencyOf = (cell: string): string | undefined => takeApart(cell)?.currency;

/**
 * Which mark is the decimal one, by all cells of a file together: one cell that can be read in one way only settles it.
 * Without such a cell 1,234 are thousands, and 1.234 too where semicolons part the columns, as commas then part digits.
 */
export function numberStyle(cells: readonly string[], separator: string): NumberStyle {
  let guessedFrom: string | undefined;
  for (const cell of cells) {
    const digits = takeApart(cell)?.digits;
    if (digits === undefined) continue;
    const decimal = surelyDecimal(digits);
    if (decimal !== undefined) return { decimal };
    if (/[.,]/.test(digits)) guessedFrom ??= cell;
  }
  if (guessedFrom === undefined) return { decimal: '.' };
  const isDotted = guessedFrom.includes('.');
  if (isDotted && separator !== ';') return { decimal: '.' };
  return { decimal: isDotted ? ',' : '.', guessedFrom };
}

/** The decimal mark where the digits leave no doubt. */
function surelyDecimal(digits: string): DecimalMark | undefined {
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dot < 0 && comma < 0) return undefined;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const mark = dot >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return other;
  const [whole = '', fraction = ''] = digits.split(mark);
  const couldBeThousands = /^\d{3}$/.test(fraction) && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeThousands ? undefined : mark;
}

/** The number in a cell, or undefined where it is none in this style. */
export function parseNumber(cell: string, { decimal }: NumberStyle): number | undefined {
  const written = takeApart(cell);
  if (written === undefined) return undefined;
  const group = decimal === '.' ? ',' : '.';
  const parts = written.digits.split(decimal);
  if (parts.length > 2) return undefined;
  const [whole = '', fraction] = parts;
  const groups = whole.split(group);
  const isGrouped = groups.length > 1;
  if (isGrouped && !isWellGrouped(groups)) return undefined;
  if (fraction?.includes(group)) return undefined;
  const value = written.unit * Number(`${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`);
  if (!Number.isFinite(value)) return undefined;
  return written.isNegative && value !== 0 ? -value : value;
}

/** By threes, or as in India by twos before the last three. */
const isWellGrouped = (groups: readonly string[]): boolean => {
  const [first = '', ...others] = groups;
  const lengths = new Set(others.slice(0, -1).map(({ length }) => length));
  return (
    groups.every((each) => /^\d{1,3}$/.test(each)) &&
    others.at(-1)?.length === 3 &&
    lengths.size < 2 &&
    (lengths.has(2) ? first.length < 3 : !lengths.has(1))
  );
};
