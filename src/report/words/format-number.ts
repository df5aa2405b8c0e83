import type { Advice } from '../../model/advice.ts';
import { withCurrency } from '../../model/currencies.ts';
import { withSeparators } from '../../model/with-separators.ts';

/** Whole units of the currency of an advice: $12,000. */
export const formatMoney = (amount: number, { currency }: Pick<Advice, 'currency'>): string =>
  withCurrency(withSeparators(Math.round(amount)), currency);

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals = 1): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

/** The same with the minus as a printer sets it. */
export const formatPrinted = (value: number, decimals = 1): string => formatSigned(value, decimals).replace('-', '−');

export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;
