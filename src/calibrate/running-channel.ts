import type { Range } from '../model/calibration.ts';
import { WEEKS_A_MONTH } from '../model/units.ts';
import { exp, log } from '../stats/elementary.ts';
import { negativeBinomialAtMost } from '../stats/negative-binomial-at-most.ts';
import type { Timing } from './grids.ts';
import { NORMAL_80 } from './priors.ts';
import { shareByMonth, windowShare } from './window-share.ts';

/** What runs now on one channel, and what it brought: all as far as it is known. */
export interface RunningChannel {
  readonly monthlySpend?: number;
  readonly hoursPerWeek?: number;
  readonly months?: number;
  readonly leads?: number;
  readonly customers?: number;
}

/** A channel's figures before its counts are seen. */
export interface CountedFigures {
  /** Over the first months of a programme, as benchmarks are. */
  readonly costPerLead: Range;
  readonly leadToCustomer: Range;
}

/** What is known of a channel beside its counts. */
export interface CountContext extends Timing {
  /** The months over which the benchmark was measured. */
  readonly windowMonths: number;
  /** What an hour of own work is worth. */
  readonly hourValue: number;
  /** Months from a lead to the customer that it becomes. */
  readonly monthsToCustomer: number;
}

/** What the counts make of the figures, with the arithmetic. */
export interface CountsUpdate {
  readonly figures: CountedFigures;
  /** Money and hours so far, in money. */
  readonly spent: number;
  /** Leads that the benchmark expects by now of what was spent; little while a programme is young. */
  readonly expectedLeads: number;
  /** What a lead has cost so far; null without leads. */
  readonly costPerLeadSoFar: number | null;
  /** What a customer has cost so far; null without customers. */
  readonly costPerCustomerSoFar: number | null;
  /** Share of each figure that is the user's own, 0..1. */
  readonly weight: { readonly costPerLead: number; readonly leadToCustomer: number };
  /** Chance that a channel as the benchmark has it would have brought no more leads than these; null where not counted. */
  readonly chanceOfNoMore: number | null;
}

/** Counts scatter more than Poisson's: the variance over the mean of leads, and of customers. */
const LEADS_SCATTER = 1.5;
const CUSTOMERS_SCATTER = 1.2;

/**
 * Updates a channel's figures from counts by the Gamma-Poisson rule: leads come at a rate a dollar that is gamma
 * distributed as the benchmark's spread says, and dollars count as far as their leads are due by now. Without counts
 * nothing moves, and counts of three move little.
 */
export function updateFromCounts(running: RunningChannel, before: CountedFigures, context: CountContext): CountsUpdate {
  const { monthlySpend = 0, hoursPerWeek = 0, months = 0, leads, customers } = running;
  const monthly = monthlySpend + hoursPerWeek * WEEKS_A_MONTH * context.hourValue;
  const spent = monthly * months;
  const lifetime = before.costPerLead.typical * windowShare(context, context.windowMonths);
  const due = spent * shareByMonth(context, months);
  const expectedLeads = lifetime > 0 ? due / lifetime : 0;
  const cost =
    leads === undefined || due <= 0 ? undefined : counted(before.costPerLead, expectedLeads, leads, LEADS_SCATTER);
  const rateDue = leads === undefined || months <= 0 ? 0 : leads * Math.max(0, 1 - context.monthsToCustomer / months);
  const expectedCustomers = rateDue * before.leadToCustomer.typical;
  const rate =
    customers === undefined || expectedCustomers <= 0
      ? undefined
      : counted(before.leadToCustomer, expectedCustomers, customers, CUSTOMERS_SCATTER);
  return {
    figures: {
      costPerLead:
        cost === undefined ? before.costPerLead : moved(before.costPerLead, 1 / cost.times, cost.width, Infinity),
      leadToCustomer:
        rate === undefined ? before.leadToCustomer : moved(before.leadToCustomer, rate.times, rate.width, 1),
    },
    spent,
    expectedLeads,
    costPerLeadSoFar: leads ? spent / leads : null,
    costPerCustomerSoFar: customers ? spent / customers : null,
    weight: { costPerLead: cost?.weight ?? 0, leadToCustomer: rate?.weight ?? 0 },
    chanceOfNoMore:
      leads === undefined || expectedLeads <= 0
        ? null
        : negativeBinomialAtMost(leads, { shape: shapeOf(before.costPerLead), mean: expectedLeads }),
  };
}

interface Moved {
  /** By what the typical rate is multiplied. */
  readonly times: number;
  /** What is left of the width of the range, on the scale of logarithms. */
  readonly width: number;
  readonly weight: number;
}

/** Shape a of the gamma distribution that is as wide as a figure: the benchmark counts as so many events. */
function shapeOf({ low, typical, high }: Range): number {
  const deviation = log(high / Math.max(low, typical / 100)) / (2 * NORMAL_80);
  return 1 / Math.max(0.01, deviation * deviation);
}

/**
 * Gamma(a + y, b + e) after Gamma(a, b), in units in which the rate is 1 before, so that b = a and e is the expected
 * count. Its mean is (a + y) / (b + e), and its relative width has shrunk by the root of a / (a + y).
 */
function counted(before: Range, expected: number, count: number, scatter: number): Moved {
  const shape = shapeOf(before);
  const [events, exposure] = [count / scatter, expected / scatter];
  return {
    times: (shape + events) / (shape + exposure),
    width: Math.sqrt(shape / (shape + events)),
    weight: exposure / (shape + exposure),
  };
}

/** A range around another typical value, its arms on the scale of logarithms shortened. */
function moved({ low, typical, high }: Range, factor: number, width: number, most: number): Range {
  const arm = (end: number) => exp(width * log(Math.max(end, typical / 1000) / typical));
  const at = (value: number) => Math.min(most, value);
  return {
    low: at(typical * factor * arm(low)),
    typical: at(typical * factor),
    high: at(typical * factor * arm(high)),
  };
}
