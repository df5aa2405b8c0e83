import type { Problem } from '../problem/problem.ts';
import type { PlanOptions, PlanPhase, TARGET_COUNTS } from './plan.ts';
import type { LeadGrade, Side } from './terms.ts';

type BySide<T> = Readonly<Record<Side, T>>;

/** Something by channel id; channels without it are left out. */
export type ByChannel<T = number> = Readonly<Record<string, T>>;

/** What is to be expected: the run at typical figures, with the 10th and 90th percentile of the draws around it. */
export interface Interval {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Percentiles 10, 50 and 90 of the draws alone. */
export interface Quantiles {
  readonly low: number;
  readonly medianOfDraws: number;
  readonly high: number;
}

/** In what a phase's money was weighed: by the goal month, or later, where nothing that starts then is in time. */
export type Basis = 'goal' | 'horizon' | 'later';

export interface PlannedPhase extends Omit<PlanPhase, 'inboundAdvised'> {
  readonly basis: Basis;
  /** Percent of the month's money, as advised, or as asked for by the mode; null where the sides are free. */
  readonly askedInbound: number | null;
  /** Percent of the month's money, as planned, before it is rounded to steps. */
  readonly plannedInbound: number;
  /** Whether one side gets what the other has no use for. */
  readonly isMovedOn: boolean;
  /** Dollars a month for which no channel was left. */
  readonly leftUsd: number;
  /** Channels that get all that they may. */
  readonly atMost: readonly string[];
  /** What one more customer would cost on each side, with later ones credited as the goals credit them. */
  readonly marginalCostPerCustomer: BySide<number | null>;
}

export interface PlannedMonth {
  readonly month: number;
  readonly spend: number;
  readonly channels: readonly { readonly id: string; readonly side: Side; readonly spend: number }[];
}

/** Money by phase and channel with what it brings at typical figures: a plan without chance in it. */
export interface BudgetAllocation {
  readonly mode: NonNullable<PlanOptions['mode']>;
  readonly stepUsd: number;
  readonly phases: readonly PlannedPhase[];
  readonly months: readonly PlannedMonth[];
  /** Dollars a month per phase, in whole steps: this is the plan, and the forecast speaks of it. */
  readonly allocation: readonly ByChannel[];
  readonly inboundSharePercent: number;
  readonly totalSpend: number;
  readonly typicalLeadsTotal: number;
  readonly typicalCustomersByHorizon: number;
  /** Of the two years after the horizon, if spending ends with it. */
  readonly typicalAfterStop24: { readonly leads: number; readonly customers: number };
  /** What is obeyed although it is unwise. */
  readonly warnings: readonly Problem[];
}

/** What an allocation rests on, for whoever computes with it: no document shows it. */
export interface AllocationDetails {
  /** Dollars for a lead at the first dollar of spend, over the asset's whole life. */
  readonly firstDollarCost: ByChannel;
  /** Mean credit per phase, 0..1, for a dollar's leads. */
  readonly worth: readonly ByChannel[];
  /** Dollars a month per phase, as they come out. */
  readonly allocationExact: readonly ByChannel[];
  /** Where the mix is not the one asked for. */
  readonly notes: readonly string[];
  readonly typicalLeadsByChannel: ByChannel<readonly number[]>;
}

export interface BreakEven {
  /** Month, in this share of the draws, by which all money on inbound has brought as many customers; null: past 60. */
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly chanceWithin12: number;
  readonly chanceWithin24: number;
  readonly chanceWithinHorizon: number;
  readonly chanceWithin60: number;
  /** Share of the draws in which it has by month 1, 2, … 60. */
  readonly chanceByMonth: readonly number[];
}

export interface ForecastMonth {
  readonly month: number;
  readonly spend: number;
  readonly leads: Interval;
  readonly customers: Interval;
  /** All customers up to the end of the month. */
  readonly customersSoFar: Interval;
  /** Typical figures only: these add up. */
  readonly bySide: BySide<{ readonly leads: number; readonly customers: number }>;
  readonly byChannel: readonly { readonly id: string; readonly leads: number; readonly customers: number }[];
}

export interface Forecast {
  readonly goalCounted: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly range: readonly [10, 90];
  readonly months: readonly ForecastMonth[];
  readonly totals: {
    readonly spend: number;
    readonly leads: Interval;
    readonly customers: Interval;
    readonly costPerCustomer: {
      readonly low: number | null;
      readonly mid: number | null;
      readonly high: number | null;
    };
    readonly byGrade: Readonly<Record<LeadGrade, number>>;
  };
  readonly byGoalMonth: { readonly leads: Interval; readonly customers: Interval };
  readonly leftAtEnd: {
    readonly months: number;
    readonly leads: Interval;
    /** Customers that those leads become. */
    readonly customers: Interval;
    /** Customers still to sign of the leads that came before, at typical figures; in none of the other numbers. */
    readonly underway: number;
    /** First-year dollars of those customers; null where it is not known what one is worth. */
    readonly value: Interval | null;
  };
}

/** Why the advised mix and the one that the figures would choose lie apart. */
export type MixCause = 'pays-later' | 'cost-of-customer' | 'least-spends';

export interface TargetAnswer {
  readonly count: (typeof TARGET_COUNTS)[number];
  readonly value: number;
  readonly by: number;
  readonly perMonth: boolean;
  /** The least budget a month that brings it at typical figures, split as the figures have it. */
  readonly cheapest: TargetBudget;
  /** The least at the mix that is held; null where no budget looked at brings it. */
  readonly atMix: TargetBudget | null;
}

export interface TargetBudget {
  readonly budgetUsd: number;
  /** The same, up to the next whole step. */
  readonly roundedUpUsd: number;
  readonly split: readonly ByChannel[];
  readonly inboundSharePercent: number;
  /** Share of the draws that reach it. */
  readonly chance: number;
}

export interface BudgetPlan extends BudgetAllocation, AllocationDetails {
  readonly forecast: Forecast;
  readonly quantilesLowHigh: Readonly<
    Record<
      | 'leads'
      | 'customers'
      | 'leadsInGoalMonth'
      | 'leadsByGoalMonth'
      | 'leadsLastMonth'
      | 'customersByGoalMonth'
      | 'afterStop24Customers',
      Quantiles
    >
  >;
  /** A month's money where all of it is on one side; empty where no channel of that side can begin with it. */
  readonly pure: BySide<ByChannel>;
  readonly breakEvenTypicalMonth: number | null;
  /** Null where a side has no channel that can begin, or where the figures do not count the goal. */
  readonly breakEven: BreakEven | null;
  readonly free: {
    readonly inboundSharePercent: number;
    readonly allocation: readonly ByChannel[];
    readonly typicalCustomersByHorizon: number;
    readonly typicalAfterStop24Customers: number;
    readonly customersLowHigh: Quantiles;
    readonly afterStop24LowHigh: Quantiles;
  };
  readonly why: MixCause | null;
  /** First month from which first-year income has covered the spend up to each month until the horizon. */
  readonly payback: { readonly month: number | null } | null;
  /** Which drawn figures the outcome hangs on, most first: share of the variance of the logarithm of customers. */
  readonly narrowsMost: readonly { readonly figure: string; readonly varianceShare: number }[];
  readonly wouldChange: readonly WouldChange[];
  readonly target: TargetAnswer | null;
}

/** What would bring money to a channel that has none. */
export interface WouldChange {
  readonly channel: string;
  readonly phase: { readonly from: number; readonly to: number };
  /** It would get money if a lead cost this instead of what it costs; null where that would not bring it in. */
  readonly entersAtUsd: number | null;
  readonly insteadOfUsd: number;
  readonly because: 'cost' | 'least-spend' | 'hours';
  readonly needsUsd: number;
  /** What its side has a month, or all where the sides are free. */
  readonly hasUsd: number;
}
