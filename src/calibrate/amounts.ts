import { withSeparators } from '../model/with-separators.ts';

/** An amount of money in a sentence: three digits that count, thousands with commas. */
export function money(amount: number, currency: string): string {
  const text = threeDigits(amount);
  return /^[A-Z]{3}$/.test(currency) ? `${currency} ${text}` : `${currency}${text}`;
}

/** A number in a sentence: three digits that count, thousands with commas. */
export function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return '0';
  return withSeparators(Number(value.toPrecision(3)));
}

/** A share as a person says it: 12%. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Six digits that count: what is shown or saved does not hang on the last bits of a sum. */
export const rounded = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(6)) : 0);
