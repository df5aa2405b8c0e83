/** How numbers of one unit are written, read and compared. */
interface Unit {
  readonly scale: 'linear' | 'logarithmic';
  /** Stands before an amount. */
  readonly sign?: string;
  /** Stand after an amount: after 1, and after any other. */
  readonly nouns?: readonly [one: string, other: string];
  /** What a number is multiplied by for each word that may follow it. */
  readonly words: Readonly<Record<string, number>>;
  /** Ways to write a number, the plainest first. */
  readonly examples: readonly [string, string, string];
  /** Stands for the number where a flag is explained. */
  readonly placeholder: string;
}

const MONTHS_IN_A_YEAR = 12;

/** The units of all numbers, by the name that questions and messages give them. */
const UNITS = {
  'US dollars': {
    scale: 'logarithmic',
    sign: '$',
    words: { k: 1e3, m: 1e6, $: 1, usd: 1, dollar: 1, dollars: 1, 'us dollars': 1 },
    examples: ['5000', '10k', '$10,000'],
    placeholder: 'dollars',
  },
  months: {
    scale: 'linear',
    nouns: ['month', 'months'],
    words: { m: 1, month: 1, months: 1, y: MONTHS_IN_A_YEAR, year: MONTHS_IN_A_YEAR, years: MONTHS_IN_A_YEAR },
    examples: ['6', '6 months', '2 years'],
    placeholder: 'months',
  },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitName = keyof typeof UNITS;

/** The unit of that name. */
export const unitOf = ({ unit }: { readonly unit: UnitName }): Unit => UNITS[unit];

/** Which numbers are right for an answer, in its unit. */
export interface NumberRange {
  readonly unit: UnitName;
  /** The least of them, or the number that all of them are above. */
  readonly least: number;
  readonly isAbove?: boolean;
  readonly most: number;
  /** Where a change of the answer is looked for; above 0. */
  readonly plausible: readonly [from: number, to: number];
}

/** Whether a number is right for an answer. */
export const isInRange = ({ least, isAbove = false, most }: Omit<NumberRange, 'unit'>, value: number): boolean =>
  (isAbove ? value > least : value >= least) && value <= most;

/** The range in words, such as "from 0 to 100" or "above 0 and up to 100". */
export const formatRange = (
  { least, isAbove = false, most }: NumberRange,
  format: (bound: number) => string,
): string =>
  isAbove ? `above ${format(least)} and up to ${format(most)}` : `from ${format(least)} to ${format(most)}`;

/** Ways to write a number, such as "5000, 10k or $10,000". */
export const formatExamples = (range: Pick<NumberRange, 'unit'>): string => {
  const { examples } = unitOf(range);
  return `${examples.slice(0, -1).join(', ')} or ${examples.at(-1)}`;
};
