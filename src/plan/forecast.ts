import type { BudgetPlan, Forecast, ForecastMonth, Interval, Quantiles } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import { LEAD_GRADES, type Side } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import { quantile } from '../stats/quantile.ts';
import { seededUniform } from '../stats/random.ts';
import type { Allocated } from './allocate-budget.ts';
import { AFTER_MONTHS } from './candidate.ts';
import { type Counts, CUSTOMERS_DISPERSION, countByMonth, LEADS_DISPERSION, sumOfMonths } from './count-outcomes.ts';
import type { Outcomes } from './run-draws.ts';

/** Percentiles of the draws; without any they lie around nothing. */
export const quantilesOf = (values: Float64Array): Quantiles => {
  if (values.length === 0) return NOTHING_DRAWN;
  const sorted = values.slice().sort();
  return { low: quantile(sorted, 0.1), medianOfDraws: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
};

const NOTHING_DRAWN = { low: Number.POSITIVE_INFINITY, medianOfDraws: Number.NaN, high: Number.NEGATIVE_INFINITY };

/** The run at typical figures with the draws' percentiles around it, which always hold it. */
const around = (mid: number, { low, high }: Quantiles): Interval => ({
  low: Math.min(low, mid),
  mid,
  high: Math.max(high, mid),
});

/** What the plan brings, by month and in all: typical figures, and around them what the draws give. */
export function forecastOf(
  request: PlanRequest,
  { market, runs, document }: Allocated,
  outcomes: Outcomes,
  { points, seed }: { readonly points: number; readonly seed: number },
): Pick<BudgetPlan, 'forecast' | 'quantilesLowHigh'> {
  const { horizonMonths, goalMonth, customerValueUsd, goalCounted = true } = request;
  const uniform = seededUniform((seed + 1) % 2 ** 32);
  const counts = (expected: Float64Array, dispersion: number): Counts =>
    countByMonth(expected, horizonMonths, dispersion, outcomes.strata, uniform);
  const leads = counts(outcomes.leads, LEADS_DISPERSION);
  const customers = counts(outcomes.customers, CUSTOMERS_DISPERSION);
  const untilGoal = Math.min(goalMonth, horizonMonths);
  const quantilesLowHigh = {
    leads: quantilesOf(sumOfMonths(leads, 1, horizonMonths)),
    customers: quantilesOf(sumOfMonths(customers, 1, horizonMonths)),
    leadsInGoalMonth: quantilesOf(sumOfMonths(leads, untilGoal, untilGoal)),
    leadsByGoalMonth: quantilesOf(sumOfMonths(leads, 1, untilGoal)),
    leadsLastMonth: quantilesOf(sumOfMonths(leads, horizonMonths, horizonMonths)),
    customersByGoalMonth: quantilesOf(sumOfMonths(customers, 1, untilGoal)),
    afterStop24Customers: quantilesOf(outcomes.afterCustomers),
  };

  const soFar = new Float64Array(points);
  let typicalSoFar = 0;
  const months = Array.from({ length: horizonMonths }, (_, place): ForecastMonth => {
    const own = customers[place] as Float64Array;
    for (let draw = 0; draw < points; draw += 1) soFar[draw] = (soFar[draw] as number) + (own[draw] as number);
    const byChannel = runs.flatMap(({ leads: own, customers: won }, index) => {
      const id = market.candidates[index]?.channel.id ?? '';
      return (own[place] as number) > 0 || (won[place] as number) > 0
        ? [{ id, leads: own[place] as number, customers: won[place] as number }]
        : [];
    });
    const sideOf = (side: Side, kind: 'leads' | 'customers') =>
      sumOf(
        runs.map((run, index) => (market.candidates[index]?.channel.side === side ? (run[kind][place] as number) : 0)),
      );
    const bySide = {
      inbound: { leads: sideOf('inbound', 'leads'), customers: sideOf('inbound', 'customers') },
      outbound: { leads: sideOf('outbound', 'leads'), customers: sideOf('outbound', 'customers') },
    };
    const won = bySide.inbound.customers + bySide.outbound.customers;
    typicalSoFar += won;
    return {
      month: place + 1,
      spend: document.months[place]?.spend ?? 0,
      leads: around(bySide.inbound.leads + bySide.outbound.leads, quantilesOf(leads[place] as Float64Array)),
      customers: around(won, quantilesOf(own)),
      customersSoFar: around(typicalSoFar, quantilesOf(soFar)),
      bySide,
      byChannel,
    };
  });
  const until = (month: number, kind: 'leads' | 'customers') =>
    sumOf(months.slice(0, month).map((each) => each[kind].mid));
  const totals = {
    leads: around(document.typicalLeadsTotal, quantilesLowHigh.leads),
    customers: around(document.typicalCustomersByHorizon, quantilesLowHigh.customers),
  };
  const costFor = (won: number) => (won > 0 ? document.totalSpend / won : null);
  const after = around(document.typicalAfterStop24.customers, quantilesLowHigh.afterStop24Customers);
  const forecast: Forecast = {
    goalCounted,
    draws: points,
    seed,
    range: [10, 90],
    months,
    totals: {
      spend: document.totalSpend,
      ...totals,
      costPerCustomer: {
        low: costFor(totals.customers.high),
        mid: costFor(totals.customers.mid),
        high: costFor(totals.customers.low),
      },
      byGrade: Object.fromEntries(
        LEAD_GRADES.map((grade) => [
          grade,
          sumOf(
            runs.map((run, index) => (market.candidates[index]?.channel.leadGrade === grade ? sumOf(run.leads) : 0)),
          ),
        ]),
      ) as Forecast['totals']['byGrade'],
    },
    byGoalMonth: {
      leads: around(until(untilGoal, 'leads'), quantilesLowHigh.leadsByGoalMonth),
      customers: around(until(untilGoal, 'customers'), quantilesLowHigh.customersByGoalMonth),
    },
    leftAtEnd: {
      months: AFTER_MONTHS,
      leads: around(document.typicalAfterStop24.leads, quantilesOf(outcomes.afterLeads)),
      customers: after,
      underway: sumOf(runs.map(({ underway }) => underway)),
      value:
        customerValueUsd === undefined
          ? null
          : {
              low: after.low * customerValueUsd,
              mid: after.mid * customerValueUsd,
              high: after.high * customerValueUsd,
            },
    },
  };
  return { forecast, quantilesLowHigh };
}
