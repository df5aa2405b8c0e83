const MOST_DECIMALS = 20;

/** A number to its last digit, thousands separated by commas, the same on every machine; -0 is 0. */
export function withSeparators(value: number): string {
  // Numbers this small are written with an exponent otherwise.
  const text = Math.abs(value) < 1e-6 ? value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '') : String(value);
  const [whole = '', decimals] = text.replace(/^-0$/, '0').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
