import { sumOf } from '../stats/moments.ts';
import type { Candidate } from './candidate.ts';
import { addLeads, customersIn, leadsAfter } from './deliver.ts';
import { effortOf } from './response.ts';
import type { Spend } from './run-draws.ts';

/** What one channel brings at typical figures. */
export interface TypicalRun {
  /** By month, from the first to the horizon. */
  readonly leads: Float64Array;
  readonly customers: Float64Array;
  /** Customers who sign after the horizon, of leads that came before its end. */
  readonly underway: number;
  /** Leads of the two years after the horizon, and the customers that they become. */
  readonly after: { readonly leads: number; readonly customers: number };
}

export function typicalRun(
  { channel, firstDollarCost, response, rate }: Candidate,
  spends: readonly Spend[],
  {
    horizonMonths,
    monthsFromLeadToCustomer,
  }: { readonly horizonMonths: number; readonly monthsFromLeadToCustomer: number },
): TypicalRun {
  const efforts = spends.map(({ from, to, usd }) => ({
    from,
    to,
    effort: effortOf(usd, firstDollarCost, channel.costDoublesAtUsd[1]),
  }));
  const leads = new Float64Array(horizonMonths);
  addLeads(leads, horizonMonths, efforts, response);
  const customers = leads.map((_, place) => customersIn(leads, place + 1, monthsFromLeadToCustomer, rate));
  const after = leadsAfter(horizonMonths, efforts, response);
  const underway = Math.max(0, rate * sumOf(leads) - sumOf(customers));
  return { leads, customers, underway, after: { leads: after, customers: rate * after } };
}
