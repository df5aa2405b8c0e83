/** Whole US dollars with separators, the same on every machine. */
export const formatDollars = (amount: number): string =>
  `$${Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** A number with its sign always shown; nothing at all is +0. */
export function formatSigned(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const shown = Number(text) === 0 ? (0).toFixed(decimals) : text;
  return shown.startsWith('-') ? shown : `+${shown}`;
}

export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;
