/** What digits can mean: one number, or two, between which only the writer can decide. */
export type Digits = { readonly value: number } | { readonly readings: readonly [fraction: number, thousands: number] };

const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '\u2019]\d{3})+(?![\d '\u2019])/;
const GROUPS = { ',': /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/, '.': /^\d{1,3}(?:\.\d{3})+$/ } as const;

/** Whether what follows a separator can be thousands: three digits, after one to three that do not begin with 0. */
const CAN_BE_THOUSANDS = /^[1-9]\d{0,2}[.,]\d{3}$/;

export interface Habits {
  /** A comma before three digits parts thousands, as people write who count in dollars or pounds. */
  readonly commaIsThousands: boolean;
  /** A point before three digits is no fraction for sure: the number may well be thousands. */
  readonly mayBeThousands: boolean;
}

/**
 * A number as people of any country write it: 5000, 5,000, 5 000, 5'000, 1.500,50, 1,500.50, 10,00,000, 1,5, 5e3. Where
 * one separator before three digits may mean thousands or a fraction, both readings; undefined where it is no number.
 */
export function readDigits(text: string, { commaIsThousands, mayBeThousands }: Habits): Digits | undefined {
  const [, digits = '', exponent = ''] = /^(.*?)(e[+-]?\d+)?$/.exec(text) ?? [];
  const numberOf = (plain: string) => Number(`${plain}${exponent}`);
  const spaced = GROUPED_BY_SPACE.exec(digits)?.[0];
  const plain = spaced === undefined ? digits : `${spaced.replace(/[ '\u2019]/g, '')}${digits.slice(spaced.length)}`;
  const marks = plain.match(/[^\d]/g) ?? [];
  const [first] = marks;
  if (first === undefined) return { value: numberOf(plain) };
  if (first !== ',' && first !== '.') return undefined;
  const last = marks.at(-1) as ',' | '.';
  if (first !== last) {
    const [whole = '', fraction = '', ...more] = plain.split(last);
    return more.length === 0 && GROUPS[first].test(whole)
      ? { value: numberOf(`${whole.replaceAll(first, '')}.${fraction}`) }
      : undefined;
  }
  const thousands = numberOf(plain.replaceAll(first, ''));
  if (marks.length > 1) return GROUPS[first].test(plain) ? { value: thousands } : undefined;
  const fraction = numberOf(plain.replace(first, '.'));
  if (spaced !== undefined || !CAN_BE_THOUSANDS.test(plain)) return { value: fraction };
  if (first === ',') return commaIsThousands ? { value: thousands } : { readings: [fraction, thousands] };
  return mayBeThousands && exponent === '' ? { readings: [fraction, thousands] } : { value: fraction };
}
