import { type CountContext, updateFromCounts } from '../../calibrate/running-channel.ts';
import type { Range } from '../../model/calibration.ts';
import type { Running } from '../../model/running.ts';
import { exp, log } from '../../stats/elementary.ts';
import { normalBelow } from '../../stats/normal-below.ts';

/** A channel's figures for somebody before its counts are seen, in dollars; null where the dataset has none. */
export interface Benchmark {
  readonly costPerLead: Range;
  readonly leadToCustomer: Range;
  readonly context: CountContext;
  /** Whose figures they are: a benchmark's, or the person's own, which counts do not move. */
  readonly isOwn: boolean;
}

/** Whether it was tried so that one can tell: `works` and `failed` are told, of the others nothing is. */
type Tried = 'works' | 'unclear' | 'failed' | 'too-early' | 'too-small' | 'not-counted';

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
  /** Leads that the benchmark expects by now for the same work. */
  readonly expectedLeads: number | null;
  readonly chanceOfNoMore: number | null;
  /** Chance that a customer costs no more than one may. */
  readonly chanceItPays: number | null;
  /** Dollars a month with which a trial of so many months can tell; null where nothing is known. */
  readonly trial: { readonly monthlyUsd: number; readonly months: number } | null;
  /** Month of the trial in which the benchmark expects enough leads to tell; null where it takes too long. */
  readonly tellsInMonth: number | null;
  /** Counts that the same work could as well have brought, of what was counted: customers, or else leads. */
  readonly couldBe: { readonly of: 'leads' | 'customers'; readonly low: number; readonly high: number } | null;
  readonly tried: Tried;
}

/** Half of the 80% range of a normal, in standard deviations. */
const NORMAL_80 = 1.2815515655446004;
/** Fewer leads expected than this, and none may be bad luck (a chance of one in twenty; judgement). */
const LEAST_EXPECTED = 3;
/** So few leads are no bad luck where the benchmark would bring as few less often than this (judgement). */
const BAD_LUCK = 0.1;
/** It pays, or does not, where that is as likely as this (judgement). */
const SURELY = 0.8;
/** A trial that needs more months than this until it can tell is too small (judgement). */
const LONGEST_TRIAL = 12;
/** Months after which a larger trial may be judged, the shortest first, and expected leads below which it is too short. */
const TRIALS = [3, 6, 12];
const LEAST_LEFT_OPEN = 0.02;
/** Counts scatter more than Poisson's. */
const SCATTER = 1.2;

/** What is known of a running channel by its counts, beside its benchmark and the most that a customer may cost. */
export function evidenceOf(
  running: Running,
  benchmark: Benchmark | null,
  { mostUsd, hourValue }: { readonly mostUsd: number | null; readonly hourValue: number },
): Evidence {
  const { months = 0, leads, customers } = running;
  const monthly = monthlyCost(running, hourValue);
  const spentUsd = monthly === null || months <= 0 ? null : monthly * months;
  const soFar = {
    costPerLeadUsd: spentUsd !== null && leads ? spentUsd / leads : null,
    costPerCustomerUsd: spentUsd !== null && customers ? spentUsd / customers : null,
  };
  const known = benchmark === null ? null : weighed(running, benchmark);
  const own = known === null ? alone(running, spentUsd) : known.customer;
  const chanceItPays =
    mostUsd === null || own === null || !isCounted(running)
      ? null
      : normalBelow(log(mostUsd / own.typical) / spreadOf(own));
  const couldBe =
    customers !== undefined
      ? { of: 'customers' as const, ...poissonRange(customers) }
      : leads !== undefined
        ? { of: 'leads' as const, ...poissonRange(leads) }
        : null;
  const measured = {
    expectedLeads: known?.expectedLeads ?? null,
    chanceOfNoMore: known?.chanceOfNoMore ?? null,
    chanceItPays,
  };
  return {
    spentUsd,
    soFar,
    benchmark:
      benchmark === null
        ? null
        : {
            costPerLeadUsd: benchmark.costPerLead,
            costPerCustomerUsd: perCustomer(benchmark.costPerLead, benchmark.leadToCustomer),
          },
    yours: {
      costPerLeadUsd: known !== null && leads !== undefined ? known.figures.costPerLead : null,
      costPerCustomerUsd: isCounted(running) ? own : null,
    },
    leadFigures: known?.figures ?? null,
    weight: known === null ? (customers ? 1 : 0) : weightOf(known.before, known.customer),
    ...measured,
    tellsInMonth: known?.tellsInMonth ?? null,
    trial: known?.trial ?? null,
    couldBe,
    tried: triedOf(running, monthly, measured, known?.tellsInMonth ?? null),
  };
}

/** Money, and hours at what one is worth where own work is what the channel takes; null where neither is told. */
function monthlyCost({ monthlySpend, hoursPerWeek }: Running, hourValue: number): number | null {
  if (monthlySpend === undefined && (hoursPerWeek === undefined || hourValue === 0)) return null;
  return (monthlySpend ?? 0) + (hoursPerWeek ?? 0) * WEEKS_IN_MONTH * hourValue;
}

const WEEKS_IN_MONTH = 365.25 / 84;

const isCounted = ({ leads, customers }: Running): boolean => leads !== undefined || customers !== undefined;

/** The figures after the counts, by the Gamma-Poisson rule; where only customers were counted, their cost as a whole. */
function weighed(running: Running, { costPerLead, leadToCustomer, context, isOwn }: Benchmark) {
  const told = isOwn ? { ...running, leads: undefined, customers: undefined } : running;
  const { leads, customers, monthlySpend = 0, hoursPerWeek = 0, months = 0 } = told;
  const given = { monthlySpend, hoursPerWeek, months };
  const monthly = monthlySpend + hoursPerWeek * WEEKS_IN_MONTH * context.hourValue;
  const counts = (counted: { readonly leads?: number | undefined; readonly customers?: number | undefined }) =>
    updateFromCounts(
      {
        ...given,
        ...(counted.leads === undefined ? {} : { leads: counted.leads }),
        ...(counted.customers === undefined ? {} : { customers: counted.customers }),
      },
      { costPerLead, leadToCustomer },
      context,
    );
  const asBenchmark = counts({ leads: running.leads ?? 0 });
  const expectedIn = (month: number) =>
    updateFromCounts({ ...given, months: month, leads: 0 }, { costPerLead, leadToCustomer }, context).expectedLeads;
  const tellsInMonth =
    Array.from({ length: LONGEST_TRIAL }, (_, at) => at + 1).find((month) => expectedIn(month) >= LEAST_EXPECTED) ??
    null;
  const before = perCustomer(costPerLead, leadToCustomer);
  const trialMonths = TRIALS.find((month) => expectedIn(month) >= LEAST_LEFT_OPEN);
  const trial =
    trialMonths === undefined
      ? null
      : { monthlyUsd: roundUp((monthly * LEAST_EXPECTED) / expectedIn(trialMonths)), months: trialMonths };
  const expected = { before, expectedLeads: asBenchmark.expectedLeads, tellsInMonth, trial };
  if (leads === undefined && customers !== undefined) {
    const wait = Math.max(0, months - context.monthsToCustomer);
    const { figures } = updateFromCounts(
      { monthlySpend, hoursPerWeek, months: wait, leads: customers },
      { costPerLead: before, leadToCustomer },
      context,
    );
    const factor = figures.costPerLead.typical / before.typical;
    return {
      ...expected,
      chanceOfNoMore: null,
      figures: { costPerLead: timesAll(costPerLead, factor), leadToCustomer },
      customer: figures.costPerLead,
    };
  }
  const { figures } = counts({ leads, customers });
  return {
    ...expected,
    chanceOfNoMore: running.leads === undefined ? null : asBenchmark.chanceOfNoMore,
    figures,
    customer: perCustomer(figures.costPerLead, figures.leadToCustomer),
  };
}

/** Money as a person would set it: two digits, upward. */
function roundUp(amount: number): number {
  const unit = 10 ** Math.max(0, String(Math.ceil(amount)).length - 2);
  return Math.ceil(amount / unit) * unit;
}

/** The cost of a customer by the count alone, where there is no benchmark; null without customers. */
function alone({ customers }: Running, spentUsd: number | null): Range | null {
  if (customers === undefined || spentUsd === null || spentUsd === 0) return null;
  const count = customers + 0.5;
  const typical = spentUsd / count;
  const factor = exp(NORMAL_80 * Math.sqrt(SCATTER / count));
  return { low: typical / factor, typical, high: typical * factor };
}

function triedOf(
  { leads, customers, months = 0 }: Running,
  monthly: number | null,
  { expectedLeads, chanceOfNoMore, chanceItPays }: Pick<Evidence, 'expectedLeads' | 'chanceOfNoMore' | 'chanceItPays'>,
  tellsInMonth: number | null,
): Tried {
  if ((leads === undefined && customers === undefined) || months <= 0 || monthly === null) return 'not-counted';
  const canTell = expectedLeads === null || expectedLeads >= LEAST_EXPECTED || (customers ?? 0) >= LEAST_EXPECTED;
  if (!canTell) return tellsInMonth !== null && tellsInMonth > months ? 'too-early' : 'too-small';
  if (chanceItPays !== null && chanceItPays >= SURELY && (leads ?? customers ?? 0) > 0) return 'works';
  const isTooFew = chanceOfNoMore !== null && chanceOfNoMore < BAD_LUCK;
  if (chanceItPays === null) return isTooFew ? 'failed' : 'unclear';
  return chanceItPays < 1 - SURELY || (isTooFew && chanceItPays < 0.5) ? 'failed' : 'unclear';
}

/** The cost of a customer of the cost of a lead and the share of leads that become one, with the range of both. */
function perCustomer(lead: Range, rate: Range): Range {
  const typical = lead.typical / rate.typical;
  const [wide, narrow] = [spreadOf(lead), spreadOf(rate)];
  const factor = exp(NORMAL_80 * Math.sqrt(wide * wide + narrow * narrow));
  return { low: typical / factor, typical, high: typical * factor };
}

/** Standard deviation of the logarithm, of a figure with its 80% range. */
const spreadOf = ({ low, typical, high }: Range): number =>
  Math.max(0.05, log(Math.max(high, typical * 1.01) / Math.max(low, typical / 1000)) / (2 * NORMAL_80));

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
