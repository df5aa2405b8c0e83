import type { PlanChannel } from '../model/plan.ts';
import type { Side } from '../model/terms.ts';
import { type Strata, strataOf } from '../stats/latin-hypercube.ts';
import { LONG_MONTHS } from './candidate.ts';
import { addLeads, customersIn, leadsAfter, leadsByFraction } from './deliver.ts';
import { drawFigures, drawMarket, type FigureDraws, type MarketDraws } from './draw-figures.ts';
import { effortOf, fillResponse, firstDollarCostOf, type ResponseTable, responseTable } from './response.ts';

/** A month's money on one channel over a span of months. */
export interface Spend {
  readonly from: number;
  readonly to: number;
  readonly usd: number;
}

/** One channel, with all spending on it whose outcome is to be drawn. */
export interface Spending {
  readonly channel: PlanChannel;
  readonly planned: readonly Spend[];
  readonly free: readonly Spend[];
  /** Every month, where all money is on its side. */
  readonly pureUsd: number;
}

export interface DrawTerms {
  readonly horizonMonths: number;
  readonly monthsFromLeadToCustomer: number;
  readonly points: number;
  readonly seed: number;
  readonly rangeStretch: number;
  /** Lags that the tables of responses need. */
  readonly lags: number;
}

/** Expected numbers in every draw; what is by month has `horizonMonths` places for each draw. */
export interface Outcomes {
  readonly leads: Float64Array;
  readonly customers: Float64Array;
  readonly afterCustomers: Float64Array;
  readonly afterLeads: Float64Array;
  readonly freeCustomers: Float64Array;
  readonly freeAfterCustomers: Float64Array;
  /** Customers of all money on one side, summed up to each of the long months; `LONG_MONTHS` places for each draw. */
  readonly pure: Readonly<Record<Side, Float64Array>>;
  readonly strata: Strata;
  readonly market: MarketDraws;
  /** Of the channels that something is spent on. */
  readonly figures: ReadonlyMap<string, FigureDraws>;
}

/** A window is drawn no longer than this: lags beyond it are not in the tables. */
const LONGEST_WINDOW = 240;

/** What every draw of the figures would bring; the same channels, points and seed give the same draws. */
export function runDraws(spending: readonly Spending[], terms: DrawTerms): Outcomes {
  const { horizonMonths, points, seed, rangeStretch } = terms;
  const strata = strataOf(points);
  const market = drawMarket(points, seed);
  const spent = spending.filter(({ planned, free, pureUsd }) => planned.length > 0 || free.length > 0 || pureUsd > 0);
  const figures = new Map(
    spent.map(({ channel }) => [channel.id, drawFigures(channel, market, strata, seed, rangeStretch)]),
  );
  const outcomes: Outcomes = {
    leads: new Float64Array(points * horizonMonths),
    customers: new Float64Array(points * horizonMonths),
    afterCustomers: new Float64Array(points),
    afterLeads: new Float64Array(points),
    freeCustomers: new Float64Array(points),
    freeAfterCustomers: new Float64Array(points),
    pure: { inbound: new Float64Array(points * LONG_MONTHS), outbound: new Float64Array(points * LONG_MONTHS) },
    strata,
    market,
    figures,
  };
  const table = responseTable(Math.max(terms.lags, LONGEST_WINDOW) + 1);
  for (const each of spent) addChannel(outcomes, each, figures.get(each.channel.id) as FigureDraws, table, terms);
  return outcomes;
}

function addChannel(
  outcomes: Outcomes,
  { channel, planned, free, pureUsd }: Spending,
  { values, firstDollarCost: drawnCost }: FigureDraws,
  table: ResponseTable,
  { horizonMonths, monthsFromLeadToCustomer: wait, points, lags }: DrawTerms,
): void {
  const { leads, customers, afterCustomers, afterLeads, freeCustomers, freeAfterCustomers } = outcomes;
  const pure = outcomes.pure[channel.side];
  const { costPerLead, benchmarkWindow, costDoublesAt, leadToCustomer } = values;
  const { keptPerMonth, unfinished, delayMonths } = values;
  const own = new Float64Array(horizonMonths);
  const plannedEfforts = planned.map(({ from, to }) => ({ from, to, effort: 0 }));
  const freeEfforts = free.map(({ from, to }) => ({ from, to, effort: 0 }));
  for (let draw = 0; draw < points; draw += 1) {
    const windowMonths = Math.min(LONGEST_WINDOW, benchmarkWindow[draw] as number);
    const response = {
      kept: keptPerMonth[draw] as number,
      unfinished: unfinished[draw] as number,
      delay: delayMonths[draw] as number,
    };
    fillResponse(table, response, Math.max(lags, Math.floor(windowMonths) + 1));
    const firstDollarCost =
      drawnCost === undefined
        ? firstDollarCostOf(
            { costPerLead: costPerLead[draw] as number, windowMonths, position: channel.benchmarkPosition },
            table,
          )
        : (drawnCost[draw] as number);
    const doublesAt = costDoublesAt[draw] as number;
    const rate = leadToCustomer[draw] as number;
    setEfforts(plannedEfforts, planned, firstDollarCost, doublesAt);
    setEfforts(freeEfforts, free, firstDollarCost, doublesAt);

    if (planned.length > 0) {
      own.fill(0);
      addLeads(own, horizonMonths, plannedEfforts, table);
      const before = draw * horizonMonths - 1;
      for (let month = 1; month <= horizonMonths; month += 1) {
        const place = before + month;
        leads[place] = (leads[place] as number) + (own[month - 1] as number);
        customers[place] = (customers[place] as number) + customersIn(own, month, wait, rate);
      }
      const after = leadsAfter(horizonMonths, plannedEfforts, table);
      afterLeads[draw] = (afterLeads[draw] as number) + after;
      afterCustomers[draw] = (afterCustomers[draw] as number) + rate * after;
    }
    if (free.length > 0) {
      const won = rate * leadsByFraction(horizonMonths - wait, freeEfforts, table);
      const after = rate * leadsAfter(horizonMonths, freeEfforts, table);
      freeCustomers[draw] = (freeCustomers[draw] as number) + won;
      freeAfterCustomers[draw] = (freeAfterCustomers[draw] as number) + after;
    }
    if (pureUsd > 0) {
      const monthly = rate * effortOf(pureUsd, firstDollarCost, doublesAt);
      const first = draw * LONG_MONTHS;
      for (let month = 0; month < LONG_MONTHS; month += 1)
        pure[first + month] = (pure[first + month] as number) + monthly * (table.sums[month] as number);
    }
  }
}

function setEfforts(
  efforts: readonly { effort: number }[],
  spends: readonly Spend[],
  firstDollarCost: number,
  costDoublesAt: number,
): void {
  for (let phase = 0; phase < efforts.length; phase += 1)
    (efforts[phase] as { effort: number }).effort = effortOf(
      (spends[phase] as Spend).usd,
      firstDollarCost,
      costDoublesAt,
    );
}
