import type { Side } from './terms.ts';

/** What a calibration is made of: plain data, for reports, for files and for the plan. */

/** A figure with its 10th, 50th and 90th percentile. */
export interface Range {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

export const OUTCOMES = ['leads', 'customers', 'revenue'] as const;
/** What the channels bring in a history. */
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Length of a period. */
export type Grain = 'day' | 'week' | 'month';

/** What may be said of a history, by its stable code. */
export const CALIBRATION_WARNING_CODES = [
  'read-as',
  'other-currency',
  'left-out',
  'summed-columns',
  'summed-rows',
  'summed-to-weeks',
  'missing-periods',
  'partial-period',
  'outlier',
  'unit-suspect',
  'repeated-flow',
  'leads-without-spend',
  'never-spent',
  'never-varied',
  'few-periods',
  'no-season',
  'data-say-little',
  'moved-together',
  'implausible',
  'negative-baseline',
  'follows-season',
  'test-disagrees',
  'counts-disagree',
  'no-better-than-mean',
  'too-short-to-check',
  'not-converged',
] as const;

export type CalibrationWarningCode = (typeof CALIBRATION_WARNING_CODES)[number];

/** Something that a reader of figures should know: a stable code, its numbers, and a sentence in plain words. */
export interface CalibrationWarning {
  readonly code: CalibrationWarningCode;
  readonly text: string;
  readonly channel?: string;
  /** First days of the periods concerned. */
  readonly periods?: readonly string[];
  readonly values?: Readonly<Record<string, number | string>>;
}

/** How much of a figure is the user's own: most of it, some, or next to nothing. */
export type CalibrationVerdict = 'known' | 'leaning' | 'benchmark';

/** What a history and what was believed before it say of a channel together. */
export interface CalibratedChannel {
  readonly id: string;
  /** What people call it; a channel by a name of the user's own has that. */
  readonly name: string;
  /** Null for a channel of which nothing is known. */
  readonly side: Side | null;
  /** Dollars in the rows (or whatever the file's currency is). */
  readonly spend: number;
  /** Whether its own leads were counted, it was told from the total, or the history says nothing of it. */
  readonly by: 'leads' | 'total' | 'nothing';
  /** Leads that the file counts for it in the rows; null where they are told from the total, or nothing is told. */
  readonly counted: number | null;
  /** What its spend brought in the rows by the fit: leads, customers or revenue. */
  readonly brought: Range;
  /** Dollars for each lead (customer, dollar of revenue) that its spend brings in the end, at the spend of these rows. */
  readonly cost: Range;
  /** Dollars for the next one at that spend. */
  readonly marginalCost: number;
  readonly keptPerMonth: Range;
  readonly delayMonths: Range;
  /** Monthly spend at which a lead costs twice as much as at the first dollar. */
  readonly costDoublesAt: Range;
  /** Mean monthly spend while it ran, the largest seen, and that of the last row. */
  readonly monthlySpend: { readonly usual: number; readonly most: number; readonly now: number };
  /** What `cost` was believed to be before the history was seen. */
  readonly prior: Range & { readonly from: 'test' | 'belief' | 'benchmark' | 'none' };
  /** What was believed of the share that is left after one period; null where nothing is told. */
  readonly carryover: { readonly mean: number; readonly deviation: number } | null;
  /** Share of what is known that the history adds, 0..1. */
  readonly weight: number;
  /** How far the history moved the cost, in standard deviations of the prior; below 0 it came out cheaper. */
  readonly shift: number;
  readonly verdict: CalibrationVerdict;
  readonly flags: readonly CalibrationWarningCode[];
}

/** A channel's figures in the names of answers and files; a figure that is not there keeps the benchmark. */
export interface ChannelFigures {
  /** As benchmarks have it: over the first months of a programme. */
  readonly costPerLead?: Range;
  readonly leadToCustomer?: Range;
  readonly keptPerMonth?: Range;
  readonly delayMonths?: Range;
  readonly costDoublesAt?: Range;
  readonly least?: Range;
}

/** One of the equally likely ways in which a channel works, for a plan that wants its figures to go together. */
export interface FigureDraw {
  readonly firstDollarCost: number;
  readonly costDoublesAt: number;
  readonly keptPerMonth: number;
  readonly unfinishedPerMonth: number;
  readonly delayMonths: number;
}

/** A period: what came, and what the fit has for it. */
export interface FittedPeriod {
  readonly date: string;
  /** Null where the file has no row for it. */
  readonly actual: number | null;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** What each channel, in the order of `curves`, and the base brought; they add up to about `mid`. */
  readonly parts: readonly number[];
  readonly base: number;
}

/** What a month of steady spend brings a month in the end. */
export interface CurvePoint {
  readonly spend: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** How well a fit without the last periods foretold them. */
export interface Backtest {
  readonly periods: number;
  /** Sum of absolute errors over the sum of what came: of the fit, of the same period last year, of the last year's mean. */
  readonly error: number;
  readonly lastYearError: number | null;
  readonly meanError: number;
  /** Foretold sum over the true one, less 1. */
  readonly sumError: number;
  /** Of the periods, how many lay in their 80% band. */
  readonly inside: number;
}

export interface Calibration {
  readonly rows: number;
  readonly from: string;
  readonly to: string;
  readonly grain: Grain;
  readonly outcome: OutcomeKind;
  readonly channels: readonly CalibratedChannel[];
  /** The total in whole units, by channel and without any (`id` null); what is left over is without any. */
  readonly split: readonly { readonly id: string | null; readonly amount: number }[];
  /** What came without any channel; null where only the leads of channels are known. */
  readonly base: Range | null;
  /** Total outcome of the rows. */
  readonly total: number;
  readonly fit: readonly FittedPeriod[];
  readonly curves: readonly { readonly id: string; readonly points: readonly CurvePoint[] }[];
  readonly backtest: Backtest | null;
  readonly warnings: readonly CalibrationWarning[];
  /** What may be saved and read again, by channel; flagged channels that were not accepted are not among them. */
  readonly figures: Readonly<Record<string, ChannelFigures>>;
  /** Of each of them whose cost of a lead is known, from the cheapest to the dearest. */
  readonly draws: Readonly<Record<string, readonly FigureDraw[]>>;
  /** The channel whose pause would teach most; null where none runs. */
  readonly cheapestTest: { readonly channel: string; readonly periods: number } | null;
  readonly diagnostics: {
    /** 1 where chains agree; null where nothing was sampled. */
    readonly rhat: number | null;
    readonly draws: number;
    readonly seed: number;
    /** Mean size of the drift, in units of the noise; null where nothing was sampled. */
    readonly drift: number | null;
    /** Standard deviation of the noise, in units of the outcome; null where nothing was sampled. */
    readonly sigma: number | null;
  };
}
