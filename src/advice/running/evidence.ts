import { type CountContext, updateFromCounts } from '../../calibrate/running-channel.ts';
import type { Range } from '../../model/calibration.ts';
import type { Running } from '../../model/running.ts';
import { WEEKS_A_MONTH } from '../../model/units.ts';
import { log } from '../../stats/elementary.ts';
import { normalBelow } from '../../stats/normal-below.ts';
import { costPerCustomer, NORMAL_80, spreadOf } from '../cost-per-customer.ts';

/** A channel's figures for somebody before its counts are seen, in dollars. */
export interface Benchmark {
  readonly costPerLead: Range;
  readonly leadToCustomer: Range;
  readonly context: CountContext;
  /** Whether they are the person's own, which counts do not move. */
  readonly isOwn: boolean;
  /** Whether they are those of channels in general, as nothing is known of this one. */
  readonly isGeneral: boolean;
}

/** Whether it was tried so that one can tell: `works` and `failed` are told, of the others nothing is. */
type Tried = 'works' | 'unclear' | 'failed' | 'too-early' | 'too-small' | 'not-counted';

type Counted = 'leads' | 'customers';

/** What the counts of a channel say, in dollars. */
export interface Evidence {
  readonly spentUsd: number | null;
  readonly soFar: { readonly costPerLeadUsd: number | null; readonly costPerCustomerUsd: number | null };
  readonly benchmark: { readonly costPerLeadUsd: Range; readonly costPerCustomerUsd: Range } | null;
  /** The same once the counts are weighed in. */
  readonly yours: { readonly costPerLeadUsd: Range | null; readonly costPerCustomerUsd: Range | null };
  /** By what the counts multiply the benchmark's cost of a lead, and its rate of customers; 1 without counts. */
  readonly leadFigures: { readonly costPerLead: Range; readonly leadToCustomer: Range } | null;
  /** Share of the cost of a customer that is the person's own, 0..1. */
  readonly weight: number;
  /** What a typical channel would have brought by now for the same work, of what was counted. */
  readonly expected: { readonly of: Counted; readonly count: number } | null;
  /** Chance that it would have brought no more than this one did. */
  readonly chanceOfNoMore: number | null;
  /** Chance that a customer costs no more than one may. */
  readonly chanceItPays: number | null;
  /** Where it is not known what one is worth: chance that a customer costs less than on other channels. */
  readonly chanceItIsCheaper: number | null;
  /** Dollars a month with which a trial of so many months can tell; null where nothing is known. */
  readonly trial: { readonly monthlyUsd: number; readonly months: number } | null;
  /** Month by whose end no more than came would be no bad luck any more; null where that takes too long. */
  readonly tellsInMonth: number | null;
  /** Counts that the same work could as well have brought, of what was counted: customers, or else leads. */
  readonly couldBe: { readonly of: Counted; readonly low: number; readonly high: number } | null;
  readonly tried: Tried;
}

/** Where fewer are expected than this, nothing that came or did not come tells anything (judgement). */
const LEAST_EXPECTED = 3;
/** So many leads without any customer counted say what a customer will cost (judgement). */
const ENOUGH_LEADS = 10;
/** So few leads are no bad luck where the benchmark would bring as few less often than this (judgement). */
const BAD_LUCK = 0.1;
/** It pays, or does not, where that is as likely as this (judgement). */
export const SURELY = 0.8;
/** A trial that needs more months than this until it can tell is too small (judgement). */
const LONGEST_TRIAL = 12;
/** Months that are looked through for the one in which one can tell. */
const LONGEST_LOOK = 24;
/** Months after which a larger trial may be judged, the shortest first, and expected leads below which it is too short. */
const TRIALS = [3, 6, 12];
const LEAST_LEFT_OPEN = 0.02;

/** In what a customer's cost is judged, in dollars. */
interface Worth {
  /** The most that one may cost; null where it is not known what one is worth. */
  readonly mostUsd: number | null;
  /** What one costs on a typical channel. */
  readonly elsewhereUsd: number;
  readonly hourValue: number;
}

/** What is known of a running channel by its counts, beside its benchmark and what a customer may cost. */
export function evidenceOf(
  running: Running,
  benchmark: Benchmark,
  { mostUsd, elsewhereUsd, hourValue }: Worth,
): Evidence {
  const { months = 0, leads, customers } = running;
  const monthly = monthlyCost(running, hourValue);
  const spentUsd = monthly === null || months <= 0 ? null : monthly * months;
  const known = weighed(running, benchmark);
  const isCounted = (leads !== undefined || customers !== undefined) && (spentUsd ?? 0) > 0;
  const chanceBelow = (usd: number) =>
    !isCounted ? null : usd <= 0 ? 0 : normalBelow(log(usd / known.customer.typical) / spreadOf(known.customer));
  const measured: Measured = {
    expected: isCounted ? known.expected : null,
    chanceOfNoMore: isCounted ? known.chanceOfNoMore : null,
    chanceItPays: mostUsd === null ? null : chanceBelow(mostUsd),
    chanceItIsCheaper: mostUsd === null ? chanceBelow(elsewhereUsd) : null,
    tellsInMonth: known.tellsInMonth,
  };
  return {
    spentUsd,
    soFar: {
      costPerLeadUsd: spentUsd !== null && leads ? spentUsd / leads : null,
      costPerCustomerUsd: spentUsd !== null && customers ? spentUsd / customers : null,
    },
    benchmark: benchmark.isGeneral ? null : { costPerLeadUsd: benchmark.costPerLead, costPerCustomerUsd: known.before },
    yours: {
      costPerLeadUsd: isCounted && leads !== undefined ? known.figures.costPerLead : null,
      costPerCustomerUsd: isCounted ? known.customer : null,
    },
    leadFigures: benchmark.isGeneral ? null : known.figures,
    weight: isCounted ? weightOf(known.before, known.customer) : 0,
    ...measured,
    trial: known.trial,
    couldBe:
      customers !== undefined
        ? { of: 'customers', ...poissonRange(customers) }
        : leads !== undefined
          ? { of: 'leads', ...poissonRange(leads) }
          : null,
    tried: isCounted ? triedOf(running, measured) : 'not-counted',
  };
}

type Measured = Pick<Evidence, 'expected' | 'chanceOfNoMore' | 'chanceItPays' | 'chanceItIsCheaper' | 'tellsInMonth'>;

/** Money, and hours at what one is worth where own work is what the channel takes; null where neither is told. */
function monthlyCost({ monthlySpend, hoursPerWeek }: Running, hourValue: number): number | null {
  if (monthlySpend === undefined && (hoursPerWeek === undefined || hourValue === 0)) return null;
  return (monthlySpend ?? 0) + (hoursPerWeek ?? 0) * WEEKS_A_MONTH * hourValue;
}

/** The figures after the counts, by the Gamma-Poisson rule; where only customers were counted, their cost as a whole. */
function weighed(running: Running, { costPerLead, leadToCustomer, context, isOwn }: Benchmark) {
  const { monthlySpend = 0, hoursPerWeek = 0, months = 0, leads, customers } = running;
  const given = { monthlySpend, hoursPerWeek };
  const before = costPerCustomer(costPerLead, leadToCustomer);
  const isByCustomers = leads === undefined && customers !== undefined;
  /** What so many leads, or customers, in so many months say of the benchmark. */
  const countedIn = (month: number, count: number) =>
    isByCustomers
      ? updateFromCounts(
          { ...given, months: Math.max(0, month - context.monthsToCustomer), leads: count },
          { costPerLead: before, leadToCustomer },
          context,
        )
      : updateFromCounts({ ...given, months: month, leads: count }, { costPerLead, leadToCustomer }, context);
  const count = leads ?? customers ?? 0;
  const expectedIn = (month: number) => countedIn(month, 0).expectedLeads;
  const now = countedIn(months, count);
  const tellsInMonth = monthsUpTo(LONGEST_LOOK).find((month) => {
    if (month <= months) return false;
    const { expectedLeads, chanceOfNoMore } = countedIn(month, count);
    return expectedLeads >= LEAST_EXPECTED && chanceOfNoMore !== null && chanceOfNoMore < BAD_LUCK;
  });
  const trialMonths = TRIALS.find((month) => expectedIn(month) >= LEAST_LEFT_OPEN);
  const hoursUsd = hoursPerWeek * WEEKS_A_MONTH * context.hourValue;
  const monthly = monthlySpend + hoursUsd;
  const measured = {
    before,
    expected: { of: isByCustomers ? ('customers' as const) : ('leads' as const), count: now.expectedLeads },
    chanceOfNoMore: now.chanceOfNoMore,
    tellsInMonth: expectedIn(LONGEST_TRIAL) >= LEAST_EXPECTED ? (tellsInMonth ?? null) : null,
    trial:
      trialMonths === undefined
        ? null
        : {
            // The hours go on beside the money; and no trial is smaller than what is spent anyway.
            monthlyUsd: Math.max(
              monthlySpend,
              roundUp((monthly * LEAST_EXPECTED) / expectedIn(trialMonths) - hoursUsd),
            ),
            months: trialMonths,
          },
  };
  if (isOwn) return { ...measured, figures: { costPerLead, leadToCustomer }, customer: before };
  if (isByCustomers) {
    const factor = now.figures.costPerLead.typical / before.typical;
    const figures = { costPerLead: timesAll(costPerLead, factor), leadToCustomer };
    return { ...measured, figures, customer: now.figures.costPerLead };
  }
  const { figures } = updateFromCounts(
    { ...given, months, ...(leads === undefined ? {} : { leads }), ...(customers === undefined ? {} : { customers }) },
    { costPerLead, leadToCustomer },
    context,
  );
  return { ...measured, figures, customer: costPerCustomer(figures.costPerLead, figures.leadToCustomer) };
}

const monthsUpTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

/** Money as a person would set it: two digits, upward. */
export function roundUp(amount: number): number {
  const unit = 10 ** Math.max(0, String(Math.ceil(amount)).length - 2);
  return Math.ceil(amount / unit) * unit;
}

function triedOf(
  { leads = 0, customers = 0 }: Running,
  { expected, chanceOfNoMore, chanceItPays, chanceItIsCheaper, tellsInMonth }: Measured,
): Tried {
  // What came tells as much as what was to be expected: a small trial that brought many was large enough.
  const canTell = Math.max(expected?.count ?? 0, customers, leads) >= LEAST_EXPECTED;
  if (!canTell) return tellsInMonth === null ? 'too-small' : 'too-early';
  const chance = chanceItPays ?? chanceItIsCheaper ?? 0;
  if (chance >= SURELY && (customers > 0 || leads >= ENOUGH_LEADS)) return 'works';
  const isTooFew = chanceOfNoMore !== null && chanceOfNoMore < BAD_LUCK;
  if (chanceItPays === null) return isTooFew ? 'failed' : 'unclear';
  return chanceItPays < 1 - SURELY || (isTooFew && chanceItPays < 0.5) ? 'failed' : 'unclear';
}

/** Share of what is known of a cost that the counts add: 1 less the squared ratio of the widths. */
function weightOf(before: Range, after: Range): number {
  const ratio = spreadOf(after) / spreadOf(before);
  return Math.max(0, 1 - ratio * ratio);
}

const timesAll = ({ low, typical, high }: Range, factor: number): Range => ({
  low: low * factor,
  typical: typical * factor,
  high: high * factor,
});

/**
 * The 80% range of the mean of which a count is one draw, by Wilson and Hilferty's cube root (1931): of 3, 1 to 7.
 */
export function poissonRange(count: number): { readonly low: number; readonly high: number } {
  const bound = (events: number, z: number) => {
    const root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
    return events * root * root * root;
  };
  return {
    low: count === 0 ? 0 : Math.round(Math.max(0, bound(count, -NORMAL_80))),
    high: Math.round(bound(count + 1, NORMAL_80)),
  };
}
