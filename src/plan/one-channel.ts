import type { Interval } from '../model/budget-plan.ts';
import type { PlanChannel, PlanInputs } from '../model/plan.ts';
import { sumOf } from '../stats/moments.ts';
import { quantile } from '../stats/quantile.ts';
import { AFTER_MONTHS, candidateOf, LONG_MONTHS } from './candidate.ts';
import { leadsBy, leadsByFraction } from './deliver.ts';
import { DRAWS, SEED } from './draws.ts';
import { effortOf } from './response.ts';
import { runDraws } from './run-draws.ts';
import { typicalRun } from './typical-run.ts';

/** In what one channel is judged by itself. */
export interface AloneTerms extends Pick<PlanInputs, 'goalMonth' | 'horizonMonths' | 'monthsFromLeadToCustomer'> {
  readonly rangeStretch: number;
  /** Whether what comes after the horizon is worth nothing, as after an event. */
  readonly endsWithHorizon: boolean;
}

/** What one channel would bring by itself, with the same money every month from the first on. */
export interface Alone {
  /**
   * What a customer costs in the long run, 80% range: all that is spent until the horizon, by all customers that ever come
   * of it within two years more. The luck of single customers is not in it.
   */
  readonly costPerCustomer: (monthly: number) => Interval;
  /** Leads, and customers, that have come by the end of a month, at typical figures. */
  readonly leadsBy: (month: number, monthly: number) => number;
  readonly customersBy: (month: number, monthly: number) => number;
  /** Money a month that brings so many leads by a month, at typical figures; infinite where no money does. */
  readonly moneyFor: (leads: number, month: number) => number;
}

export function oneChannel(channel: PlanChannel, terms: AloneTerms): Alone {
  const { horizonMonths, monthsFromLeadToCustomer: wait, rangeStretch, endsWithHorizon } = terms;
  const candidate = candidateOf(channel, terms);
  const { firstDollarCost, response, rate } = candidate;
  const doublesAt = channel.costDoublesAtUsd[1];
  const effort = (monthly: number) => effortOf(monthly, firstDollarCost, doublesAt);
  const steady = (month: number, monthly: number) => [{ from: 1, to: Math.ceil(month), effort: effort(monthly) }];

  function costPerCustomer(monthly: number): Interval {
    const spends = [{ from: 1, to: horizonMonths, usd: monthly }];
    const spent = monthly * horizonMonths;
    const run = typicalRun(candidate, spends, terms);
    const won = endsWithHorizon ? sumOf(run.customers) : rate * (sumOf(run.leads) + run.after.leads);
    const outcomes = runDraws([{ channel, planned: spends, free: [], pureUsd: 0 }], {
      horizonMonths,
      monthsFromLeadToCustomer: wait,
      points: DRAWS,
      seed: SEED,
      rangeStretch,
      lags: Math.max(horizonMonths + AFTER_MONTHS, LONG_MONTHS),
    });
    const rates = outcomes.figures.get(channel.id)?.values.leadToCustomer;
    const costs = Float64Array.from({ length: DRAWS }, (_, draw) => {
      const months = (of: Float64Array) => sumOf(of.subarray(draw * horizonMonths, (draw + 1) * horizonMonths));
      const customers = endsWithHorizon
        ? months(outcomes.customers)
        : (rates?.[draw] ?? 0) * (months(outcomes.leads) + (outcomes.afterLeads[draw] as number));
      return spent / customers;
    }).sort();
    const mid = spent / won;
    return { low: Math.min(mid, quantile(costs, 0.1)), mid, high: Math.max(mid, quantile(costs, 0.9)) };
  }

  return {
    costPerCustomer,
    leadsBy: (month, monthly) => leadsBy(month, steady(month, monthly), response),
    customersBy: (month, monthly) => rate * leadsByFraction(month - wait, steady(month, monthly), response),
    moneyFor: (leads, month) => {
      const perEffort = leadsBy(month, [{ from: 1, to: month, effort: 1 }], response);
      const needed = leads / perEffort;
      const saturation = (needed * firstDollarCost) / doublesAt;
      return saturation < 1 ? (needed * firstDollarCost) / (1 - saturation) : Number.POSITIVE_INFINITY;
    },
  };
}
