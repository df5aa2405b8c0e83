const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** Whole US dollars with separators. */
export const formatDollars = (amount: number): string => dollars.format(amount);

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;
