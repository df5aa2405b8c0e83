import type { Problem } from '../problem/problem.ts';
import type { Advice } from './advice.ts';
import type { Basis, BudgetPlan, Interval, MixCause, TargetAnswer, TargetBudget } from './budget-plan.ts';
import type { PlanFigure, PlanOptions, SpendLimits, Team } from './plan.ts';
import type { LeadGrade, Side } from './terms.ts';

/** What a person asks of a plan beside the answers; amounts are in the currency of the answers. */
export interface PlanAsks
  extends Pick<
    PlanOptions,
    'mode' | 'limits' | 'only' | 'without' | 'target' | 'stopAfterMonth' | 'draws' | 'seed' | 'isTypicalOnly'
  > {
  readonly horizonMonths?: number;
  /** The horizon is not shorter than this, where none is given. */
  readonly leastHorizon?: number;
  /** Every channel takes part that the answers don't rule out, not only the advised ones. */
  readonly allChannels?: boolean;
  /** What an hour of own work counts for. */
  readonly hourValue?: number;
}

type BySide<T> = Readonly<Record<Side, T>>;
type Amounts = Readonly<Record<'low' | 'mid' | 'high', number | null>>;

/** A month's money and hours on one channel. */
export interface ChannelSpend {
  readonly id: string;
  readonly side: Side;
  readonly spend: number;
  /** Hours of own people; where there is no money, those that the plan divides. */
  readonly hours: number;
}

/** Months with one mix. */
export interface ShownPhase {
  readonly from: number;
  readonly to: number;
  /** Whether it begins after the month in which results are due. */
  readonly isAfterDeadline: boolean;
  readonly basis: Basis;
  /** Percent of the money, as advised or asked for; null where the sides are free. */
  readonly advisedInbound: number | null;
  readonly plannedInbound: number;
  /** Why the mix is not the one asked for. */
  readonly notes: readonly ('least-spends' | 'most-spends' | 'one-side')[];
  /** Money a month for which no channel was left. */
  readonly left: number;
  /** Channels that get all that they may. */
  readonly atMost: readonly string[];
  readonly channels: readonly ChannelSpend[];
  /** What one more customer would cost on each side; null in hours, and where nobody would come. */
  readonly marginalCostPerCustomer: BySide<number | null>;
}

/** One channel over the whole plan. */
export interface PlannedChannel {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly leadGrade: LeadGrade;
  readonly spend: number;
  readonly hours: number;
  /** At typical figures, by the horizon. */
  readonly leads: number;
  readonly customers: number;
}

interface ShownFigure {
  readonly channel: string;
  readonly figure: PlanFigure;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly from: 'dataset' | 'yours' | 'history' | 'judgement';
  readonly sources: readonly string[];
  /** The trade for which it is published, as it stands after "for"; null where it is for all. */
  readonly forIndustry: string | null;
}

/** Who gets how much in which month. */
export interface ShownPlan {
  readonly mode: 'advice' | 'free' | 'fixed';
  /** Of what there is a month: money, or hours where there is none. */
  readonly unit: 'money' | 'hours';
  /** Amount a month, of that unit. */
  readonly monthly: number;
  readonly goalMonth: number;
  readonly horizonMonths: number;
  /** Whether the horizon would be longer, were it not the longest that is planned. */
  readonly isHorizonCut: boolean;
  readonly stopAfterMonth: number | null;
  readonly creditAfterGoal: number;
  readonly monthsFromLeadToCustomer: number;
  readonly currency: string;
  /** US dollars for one unit of it. */
  readonly rate: number;
  /** Amounts are multiples of this. */
  readonly step: number;
  /** Percent of all that is spent. */
  readonly inboundShare: number;
  readonly advisedInbound: number | null;
  readonly freeInbound: number;
  readonly why: { readonly cause: MixCause; readonly text: string } | null;
  readonly phases: readonly ShownPhase[];
  readonly months: readonly {
    readonly month: number;
    readonly spend: number;
    readonly hours: number;
    readonly channels: readonly ChannelSpend[];
  }[];
  /** The channels that get anything, inbound first. */
  readonly channels: readonly PlannedChannel[];
  /** Hours a month that each channel in use takes of own people. */
  readonly hours: readonly {
    readonly id: string;
    readonly team: Team;
    readonly low: number;
    readonly typical: number;
  }[];
  readonly limits: Readonly<Record<string, SpendLimits>>;
  readonly figures: readonly ShownFigure[];
  /** Every source that a figure rests on. */
  readonly sources: Advice['sources'];
  /** Channels that are left out as the dataset doesn't say how money becomes leads there. */
  readonly withoutFigures: readonly string[];
  /** What is obeyed although it is unwise. */
  readonly warnings: readonly Problem[];
}

export interface ShownForecast {
  /** Whether the figures count what the first goal is about. */
  readonly goalCounted: boolean;
  /** Whether nothing that comes after the deadline counts, as after an event. */
  readonly isOverAfterGoal: boolean;
  /** What one of those counted is called, and several. */
  readonly called: { readonly one: string; readonly several: string };
  readonly draws: number;
  readonly seed: number;
  readonly range: readonly [10, 90];
  readonly months: BudgetPlan['forecast']['months'];
  readonly totals: {
    readonly spend: number;
    readonly hours: number;
    readonly leads: Interval;
    readonly customers: Interval;
    /** Null where nobody comes, and where there is no money. */
    readonly costPerCustomer: Amounts;
    readonly byGrade: Readonly<Record<LeadGrade, number>>;
  };
  readonly byGoalMonth: {
    readonly spend: number;
    readonly leads: Interval;
    readonly customers: Interval;
    readonly costPerCustomer: Amounts;
  };
  readonly breakEven: {
    readonly typicalMonth: number | null;
    readonly low: number | null;
    readonly mid: number | null;
    readonly high: number | null;
    /** How likely all money on inbound has brought as many customers as all on outbound by then, 0..1. */
    readonly chance: Readonly<Record<'12' | '24' | '60' | 'horizon', number>>;
    /** The same by month 1, 2, … 60. */
    readonly chanceByMonth: readonly number[];
  } | null;
  readonly leftAtEnd: {
    readonly months: number;
    readonly leads: Interval;
    readonly customers: Interval;
    readonly underway: number;
    readonly value: Interval | null;
  };
  /** The split that the figures alone would choose. */
  readonly free: {
    readonly inboundShare: number;
    readonly customers: Interval;
    readonly leftAtEnd: Interval;
  };
  readonly payback: { readonly month: number | null } | null;
  /** What the outcome hangs on, most first: share of the variance of the logarithm of customers. */
  readonly narrows: readonly {
    readonly figure: string;
    readonly channel: string | null;
    readonly share: number;
    readonly from: ShownFigure['from'] | null;
  }[];
  readonly wouldChange: readonly {
    readonly channel: string;
    readonly name: string;
    readonly from: number;
    readonly to: number;
    /** Cost of a lead at which it would get money; null where that would not bring it in. */
    readonly entersAt: number | null;
    readonly insteadOf: number;
    readonly reason: 'cost' | 'least-spend' | 'hours';
    readonly needs: number;
    readonly has: number;
  }[];
  /** What these numbers leave out, a sentence each. */
  readonly notModelled: readonly string[];
}

interface ShownBudget {
  readonly budget: number;
  readonly roundedUp: number;
  readonly inboundShare: number;
  /** Share of the draws that reach the target. */
  readonly chance: number;
  /** Money a month by phase and channel. */
  readonly split: TargetBudget['split'];
}

export interface ShownTarget extends Pick<TargetAnswer, 'count' | 'value' | 'by' | 'perMonth'> {
  readonly cheapest: ShownBudget;
  readonly advisedMix: ShownBudget | null;
}

/** A budget to begin from where none is known. */
export interface StartingBudget {
  /** What the goal takes, what the advised channels take at least, or what others spend. */
  readonly from: 'goal' | 'least-spends' | 'peers';
  readonly monthly: number;
  /** The yearly revenue for which it is; null where it does not hang on that. */
  readonly perYearlyRevenue: number | null;
  /** So many of what is counted, by this month; null where it is not for that. */
  readonly target: { readonly value: number; readonly by: number; readonly called: string } | null;
  readonly sources: Advice['sources'];
}

/** The advice with its plan: the one document that every format shows; fields are added, never renamed. */
export interface PlanDocument extends Advice {
  readonly plan: ShownPlan | null;
  readonly forecast: ShownForecast | null;
  readonly target: ShownTarget | null;
  /** Where no budget is known, what to begin from. */
  readonly startingBudgets: readonly StartingBudget[];
}
