import { withSeparators } from '../../model/with-separators.ts';

/** Whole US dollars: $12,000. */
export const formatDollars = (amount: number): string => `$${withSeparators(Math.round(amount))}`;

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals = 1): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

/** The same with the minus as a printer sets it. */
export const formatPrinted = (value: number, decimals = 1): string => formatSigned(value, decimals).replace('-', '−');

export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;
