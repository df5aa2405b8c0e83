import type { Advice } from '../../model/advice.ts';
import { withCurrency } from '../../model/currencies.ts';
import { withSeparators } from '../../model/with-separators.ts';

/** Whole units of the currency of an advice: $12,000. */
export const formatMoney = (amount: number, { currency }: Pick<Advice, 'currency'>): string =>
  withCurrency(withSeparators(Math.round(amount)), currency);

const SHORT_UNITS = [
  [1_000_000_000_000, 'T'],
  [1_000_000_000, 'B'],
  [1_000_000, 'M'],
  [1_000, 'k'],
] as const;
/** From this on an amount is written in thousands. */
const SHORT_FROM = 10_000;

/** An amount in few letters, beside an axis: $800, $20k, $1.5M. */
export function shortMoney(amount: number, { currency }: Pick<Advice, 'currency'>): string {
  const [unit, letter] = SHORT_UNITS.find(([each]) => amount >= each && amount >= SHORT_FROM) ?? [1, ''];
  return withCurrency(`${withSeparators(Number((amount / unit).toPrecision(3)))}${letter}`, currency);
}

const CENTS_BELOW = 10;

/** What one of something costs, to three digits: whole units, or cents where there are few. */
export const formatCost = (amount: number, { currency }: Pick<Advice, 'currency'>): string =>
  withCurrency(
    amount > 0 && amount < CENTS_BELOW ? amount.toFixed(2) : withSeparators(Math.round(Number(amount.toPrecision(3)))),
    currency,
  );

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals = 1): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

/** The same with the minus as a printer sets it. */
export const formatPrinted = (value: number, decimals = 1): string => formatSigned(value, decimals).replace('-', '−');

export const formatPercent = (share: number): string => `${Math.round(share * 100)}%`;
