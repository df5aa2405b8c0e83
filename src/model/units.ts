import { plainAmount } from './currencies.ts';

/** How numbers of one unit are written, read and compared. */
interface Unit {
  readonly scale: 'linear' | 'logarithmic';
  /** It comes once in each span of time, which may be named: hours a week. */
  readonly isPaced?: true;
  /** An amount of money, in whatever currency is given. */
  readonly isMoney?: true;
  /** Stand after an amount: after 1, and after any other. */
  readonly nouns?: readonly [one: string, other: string];
  /** What a number is multiplied by for each word that may follow it. */
  readonly words: Readonly<Record<string, number>>;
  /** Ways to write a number, the plainest first; of money one more, with the sign of its currency. */
  readonly examples: readonly [string, ...string[]];
  /** Stands for the number where a flag is explained. */
  readonly placeholder: string;
}

/** Spans of time by which amounts are stated and in which time is counted. */
export const PERIODS = {
  day: { inAYear: 365, words: ['day', 'days', 'd'], often: ['daily'] },
  week: { inAYear: 52, words: ['week', 'weeks', 'wk', 'wks', 'w'], often: ['weekly', 'pw', 'p.w.'] },
  fortnight: { inAYear: 26, words: ['fortnight', 'fortnights'], often: ['fortnightly'] },
  month: {
    inAYear: 12,
    words: ['month', 'months', 'mth', 'mths', 'mon', 'mos', 'mo', 'm'],
    often: ['monthly', 'pm', 'p.m.', 'pcm'],
  },
  quarter: { inAYear: 4, words: ['quarter', 'quarters', 'qtr', 'qtrs', 'q'], often: ['quarterly'] },
  year: {
    inAYear: 1,
    words: ['year', 'years', 'yr', 'yrs', 'y', 'annum'],
    often: ['yearly', 'annually', 'annual', 'pa', 'p.a.'],
  },
} as const satisfies Readonly<Record<string, Period>>;

/** Weeks in a month, as hours of a week are counted in months. */
export const WEEKS_A_MONTH = PERIODS.week.inAYear / PERIODS.month.inAYear;

interface Period {
  readonly inAYear: number;
  /** Names of the span, which stand after a number of them, or after "a", "per" and the like. */
  readonly words: readonly string[];
  /** Words that say by themselves that an amount comes once in each. */
  readonly often: readonly string[];
}

export type PeriodName = keyof typeof PERIODS;

const MONEY_EXAMPLE = 10_000;
const THOUSAND = 1e3;
const MILLION = 1e6;

const countWords = (words: string): Readonly<Record<string, number>> =>
  Object.fromEntries([...words.split('|').map((word): [string, number] => [word, 1]), ['k', THOUSAND]]);

/** The units of all numbers, by the name that questions and messages give them. */
const UNITS = {
  'US dollars': {
    scale: 'logarithmic',
    isMoney: true,
    words: {
      k: THOUSAND,
      thousand: THOUSAND,
      grand: THOUSAND,
      m: MILLION,
      mm: MILLION,
      mn: MILLION,
      mio: MILLION,
      million: MILLION,
    },
    examples: ['5000', '10k'],
    placeholder: 'dollars',
  },
  months: {
    scale: 'linear',
    nouns: ['month', 'months'],
    words: Object.fromEntries(
      Object.values(PERIODS).flatMap(({ words, inAYear }) =>
        words.map((word) => [word, PERIODS.month.inAYear / inAYear]),
      ),
    ),
    examples: ['6', '12 weeks', '2 years'],
    placeholder: 'months',
  },
  hours: {
    scale: 'linear',
    isPaced: true,
    nouns: ['hour', 'hours'],
    words: { hour: 1, hours: 1, hr: 1, hrs: 1, h: 1, minutes: 1 / 60, min: 1 / 60, mins: 1 / 60 },
    examples: ['5', '5 hours', '20 hours a month'],
    placeholder: 'hours',
  },
  percent: {
    scale: 'linear',
    nouns: ['percent', 'percent'],
    words: { percent: 1, 'per cent': 1, '%': 1, pct: 1 },
    examples: ['40', '40%', '40 percent'],
    placeholder: 'percent',
  },
  leads: {
    scale: 'linear',
    nouns: ['lead', 'leads'],
    words: countWords(
      'lead|leads|inquiry|inquiries|enquiry|enquiries|call|calls|signup|signups|sign-up|sign-ups|contact|contacts|meeting|meetings|demo|demos|quote|quotes|response|responses|reply|replies|request|requests|prospect|prospects|conversion|conversions',
    ),
    examples: ['40', '40 leads', '40 calls'],
    placeholder: 'leads',
  },
  customers: {
    scale: 'linear',
    nouns: ['customer', 'customers'],
    words: countWords(
      'customer|customers|client|clients|patient|patients|sale|sales|order|orders|job|jobs|booking|bookings|deal|deals|contract|contracts|ticket|tickets|student|students|member|members|buyer|buyers|guest|guests|purchase|purchases',
    ),
    examples: ['3', '3 customers', '3 jobs'],
    placeholder: 'customers',
  },
  'US dollars for one unit': { scale: 'linear', words: {}, examples: ['1.25', '0.0067', '1'], placeholder: 'dollars' },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitName = keyof typeof UNITS;

/** The unit of that name. */
export const unitOf = ({ unit }: { readonly unit: UnitName }): Unit => UNITS[unit];

/** Which numbers are right for an answer, in its unit. */
export interface NumberRange {
  readonly unit: UnitName;
  /** The span of time for which an amount stands; without it, for once. */
  readonly per?: PeriodName;
  /** The least of them, or the number that all of them are above. */
  readonly least: number;
  readonly isAbove?: boolean;
  /** Only whole numbers. */
  readonly isWhole?: true;
  readonly most: number;
  /** Where a change of the answer is looked for; above 0. */
  readonly plausible: readonly [from: number, to: number];
  /** How far a slider goes at least, beyond what rules ask about (judgement). */
  readonly slidesTo?: number;
}

/** Whether a number is right for an answer. */
export const isInRange = (
  { least, isAbove = false, isWhole, most }: Omit<NumberRange, 'unit'>,
  value: number,
): boolean =>
  (isAbove ? value > least : value >= least) && value <= most && (isWhole !== true || Number.isInteger(value));

/** The range in words, such as "from 0 to 100" or "above 0 and up to 100". */
export const formatRange = (
  { least, isAbove = false, isWhole, most }: Pick<NumberRange, 'least' | 'isAbove' | 'isWhole' | 'most'>,
  format: (bound: number) => string,
): string =>
  `${isWhole ? 'a whole number ' : ''}${isAbove ? `above ${format(least)} and up to ${format(most)}` : `from ${format(least)} to ${format(most)}`}`;

/** Ways to write a number, such as "5000, 10k or $10,000"; without a currency none that names one. */
export function formatExamples(range: Pick<NumberRange, 'unit'>, currency?: string): string {
  const { examples, isMoney } = unitOf(range);
  const all = isMoney && currency ? [...examples, plainAmount(MONEY_EXAMPLE, currency)] : examples;
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
