import type { PlanRequest, PlanTarget } from '../model/plan.ts';
import { shuffledSlices } from '../stats/latin-hypercube.ts';
import { sumOf } from '../stats/moments.ts';
import { countAt } from '../stats/negative-binomial.ts';
import { seededUniform } from '../stats/random.ts';
import type { PhaseSpend } from './allocate-phase.ts';
import type { Candidate } from './candidate.ts';
import { CUSTOMERS_DISPERSION, LEADS_DISPERSION } from './count-outcomes.ts';
import { leadsByFraction } from './deliver.ts';
import type { Market } from './market.ts';
import { betweenLags, effortOf } from './response.ts';
import { type DrawTerms, runDraws } from './run-draws.ts';

/** What is counted: of each candidate's leads this share, after this wait. */
export interface Counted {
  readonly rateOf: (candidate: Candidate) => number;
  readonly wait: number;
  readonly dispersion: number;
  /** What one of them counts for. */
  readonly unit: number;
}

const GRADES = { contacts: 'contact', enquiries: 'enquiry', meetings: 'meeting' } as const;

/**
 * Customers up to a month are those that have signed by then; customers a month are those that the leads of that month
 * become, whenever they sign: a flow is asked for, and the wait only shifts it.
 */
export function countedBy({ count = 'customers', perMonth = false }: PlanTarget, request: PlanRequest): Counted {
  if (count === 'customers' || count === 'revenue')
    return {
      rateOf: ({ rate }) => rate,
      wait: perMonth ? 0 : request.monthsFromLeadToCustomer,
      dispersion: CUSTOMERS_DISPERSION,
      unit: count === 'revenue' ? (request.customerValueUsd ?? 0) : 1,
    };
  return {
    rateOf: ({ channel }) => (channel.leadGrade === GRADES[count] ? 1 : 0),
    wait: 0,
    dispersion: LEADS_DISPERSION,
    unit: 1,
  };
}

/** Mean share of a dollar's leads that count for the target, over the months of a phase, in what they count for per dollar. */
export function worthForTarget(
  candidate: Candidate,
  from: number,
  to: number,
  { by, perMonth = false }: PlanTarget,
  { rateOf, wait, unit }: Counted,
): number {
  const { shares } = candidate.response;
  let sum = 0;
  for (let month = from; month <= to; month += 1) {
    const lag = by - wait - month;
    sum += betweenLags(shares, lag) - (perMonth ? betweenLags(shares, lag - 1) : 0);
  }
  return ((sum / (to - from + 1)) * rateOf(candidate) * unit) / candidate.firstDollarCost;
}

/** How much of what is asked for a plan brings at typical figures. */
export function reached(
  { candidates }: Market,
  phases: readonly PhaseSpend[],
  { by, perMonth = false }: PlanTarget,
  { rateOf, wait, unit }: Counted,
): number {
  return sumOf(
    candidates.map((candidate, index) => {
      const { channel, firstDollarCost, response } = candidate;
      const efforts = phases.map(({ from, to, exact }) => ({
        from,
        to,
        effort: effortOf(exact[index] as number, firstDollarCost, channel.costDoublesAtUsd[1]),
      }));
      const before = perMonth ? leadsByFraction(by - 1 - wait, efforts, response) : 0;
      return unit * rateOf(candidate) * (leadsByFraction(by - wait, efforts, response) - before);
    }),
  );
}

/** Share of the draws in which the plan brings what is asked for. */
export function chanceOf(
  { candidates }: Market,
  phases: readonly PhaseSpend[],
  { value, by, perMonth = false, count = 'customers' }: PlanTarget,
  { rateOf, wait, dispersion, unit }: Counted,
  terms: DrawTerms,
): number {
  const isWon = count === 'customers' || count === 'revenue';
  const spending = candidates.flatMap((candidate, index) =>
    rateOf(candidate) === 0
      ? []
      : [
          {
            channel: candidate.channel,
            planned: phases.map(({ from, to, exact }) => ({ from, to, usd: exact[index] as number })),
            free: [],
            pureUsd: 0,
          },
        ],
  );
  const { leads, customers, strata } = runDraws(spending, { ...terms, monthsFromLeadToCustomer: wait });
  const expected = isWon ? customers : leads;
  const slices = shuffledSlices(terms.points, seededUniform((terms.seed + 2) % 2 ** 32));
  let reaching = 0;
  for (let draw = 0; draw < terms.points; draw += 1) {
    const first = draw * terms.horizonMonths;
    const mean = sumOf(expected.subarray(first + (perMonth ? by - 1 : 0), first + by));
    const slice = slices[draw] as number;
    const counted = countAt(mean, dispersion, strata.uniform[slice] as number, strata.normal[slice] as number);
    if (counted * unit >= value) reaching += 1;
  }
  return reaching / terms.points;
}
