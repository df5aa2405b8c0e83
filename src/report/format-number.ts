import { withSeparators } from '../model/with-separators.ts';

/** Whole US dollars with separators, the same on every machine. */
export const formatDollars = (amount: number): string => `$${withSeparators(Math.round(amount))}`;

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;
