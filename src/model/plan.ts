import type { LeadGrade, Side } from './terms.ts';

/** A figure with its spread: its 10th, 50th and 90th percentile. */
export type Spread = readonly [low: number, typical: number, high: number];

/** Whose hands a channel takes; `anybody` may be of either team, `none` needs nobody of one's own. */
export const TEAMS = ['content', 'sales', 'anybody', 'none'] as const;

export type Team = (typeof TEAMS)[number];

/** The figures of a channel that are drawn, by the names under which a person sets them. */
export const PLAN_FIGURES = [
  'costPerLead',
  'leadToCustomer',
  'keptPerMonth',
  'unfinished',
  'delayMonths',
  'costDoublesAt',
  'benchmarkWindow',
] as const;

export type PlanFigure = (typeof PLAN_FIGURES)[number];

/** One of the equally likely ways in which a channel works, where its figures are known together. */
export interface JointFigures {
  readonly firstDollarCostUsd: number;
  readonly costDoublesAtUsd: number;
  readonly keptPerMonth: number;
  readonly unfinished: number;
  readonly delayMonths: number;
}

/** The largest share of the flow of leads that may be left a month after the last spend (judgement). */
export const MOST_KEPT = 0.97;

/** A channel that may get money, with its figures as they hold for these answers. */
export interface PlanChannel {
  readonly id: string;
  readonly side: Side;
  readonly leadGrade: LeadGrade;
  /** What a lead costs on average over the benchmark's window. */
  readonly costPerLeadUsd: Spread;
  /** Share of the leads that become customers, 0..1. */
  readonly leadToCustomerRate: Spread;
  /** Share of the flow of leads that is left a month after the last spend, 0..MOST_KEPT. */
  readonly keptPerMonth: Spread;
  /** Share of the work that is still unfinished a month later, 0..1. */
  readonly unfinished: Spread;
  readonly delayMonths: Spread;
  /** Monthly spend at which a lead costs twice what it costs at the first dollar. */
  readonly costDoublesAtUsd: Spread;
  /** Monthly spend at which the benchmark was measured, as a share of `costDoublesAtUsd`. */
  readonly benchmarkPosition: number;
  readonly benchmarkWindowMonths: Spread;
  /** From the cheapest lead to the dearest; a forecast draws these in place of each figure by itself. */
  readonly joint?: readonly JointFigures[];
  /** Below this monthly spend the channel is not worth beginning. */
  readonly leastMonthlyUsd: number;
  /** More than this cannot be put to use there in a month. */
  readonly mostMonthlyUsd?: number;
  /** Hours a month without which it cannot be run. */
  readonly hoursLeast: number;
  readonly team: Team;
  /** At most this share, 0..1, of the money that it is chosen from: its side's, or all where the sides are free. */
  readonly mostShareOfMoney?: number;
  /** It gets nothing in a phase that begins before this month. */
  readonly fromMonth?: number;
}

/** Months with one mix: inclusive, and each phase begins where the one before ended. */
export interface PlanPhase {
  readonly from: number;
  readonly to: number;
  /** Percent of the money. */
  readonly inboundAdvised: number;
}

/** A currency by its code, with the US dollars for one unit of it; or hours of own work. */
export interface PlanMoney {
  readonly code: string;
  readonly rate: number;
}

/** The code of what is no money: hours of own work. */
export const HOURS = 'hours';

/** All that a plan is computed from, as resolved from answers, advice and figures. */
export interface PlanInputs {
  readonly monthlyBudgetUsd: number;
  /** Month in which results are needed. */
  readonly goalMonth: number;
  readonly horizonMonths: number;
  /** Share of the credit, 0..1, for what comes within two years after the goal month. */
  readonly creditAfterGoal: number;
  /** Months from a lead to the customer that it becomes; a fraction is spread over two months. */
  readonly monthsFromLeadToCustomer: number;
  /** Whether the wait from lead to customer counts against the goal month, as where the goal is sales. */
  readonly customersByGoal?: boolean;
  /** Hours a month that each team has, and both have together; null is no limit. */
  readonly hours: { readonly content: number | null; readonly sales: number | null; readonly total?: number | null };
  readonly phases: readonly PlanPhase[];
  /** Amounts are rounded to multiples of this; by the budget where absent. */
  readonly step?: number;
  /** What the amounts are in, whatever the names of their fields; US dollars where absent. */
  readonly money?: PlanMoney;
  readonly channels: readonly PlanChannel[];
  /** First-year dollars per customer. */
  readonly customerValueUsd?: number;
  /** Share of that, 0..1, which is left after one's own costs: of it, spending is paid back; all of it where absent. */
  readonly marginShare?: number;
  /** False where the first goal is one that the figures cannot count: then no break-even is given. */
  readonly goalCounted?: boolean;
}

/** Dollars a month for one channel. */
export interface SpendLimits {
  readonly fix?: number;
  readonly min?: number;
  readonly max?: number;
}

export const TARGET_COUNTS = ['customers', 'enquiries', 'meetings', 'contacts', 'revenue'] as const;

export interface PlanTarget {
  readonly value: number;
  /** Month by which it is reached. */
  readonly by: number;
  readonly count?: (typeof TARGET_COUNTS)[number];
  /** Whether `value` is asked of month `by` alone, not of all months up to it. */
  readonly perMonth?: boolean;
}

export interface PlanOptions {
  /** The advised mix of each phase, no mix held, or percent inbound in every phase. */
  readonly mode?: 'advice' | 'free' | number;
  readonly limits?: Readonly<Record<string, SpendLimits>>;
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly target?: PlanTarget;
  /** Spending ends after this month; what it brings is counted on to the horizon. */
  readonly stopAfterMonth?: number;
  /** Factor on both arms of every drawn range, on the log scale. */
  readonly rangeStretch?: number;
  /** How many draws, and the seed that they begin from. */
  readonly draws?: number;
  readonly seed?: number;
  /** Nothing is drawn: what is typical stands alone, at both ends of its range too. */
  readonly isTypicalOnly?: boolean;
}

export type PlanRequest = PlanInputs & PlanOptions;
