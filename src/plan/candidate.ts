import type { PlanChannel, PlanInputs } from '../model/plan.ts';
import { betweenLags, firstDollarCostOf, type ResponseTable, responseOf } from './response.ts';

/** Months after the end of spending that still count (judgement): an old asset is not kept up for ever. */
export const AFTER_MONTHS = 24;

/** How far the comparison of two pure plans looks, whatever the horizon. */
export const LONG_MONTHS = 60;

/** A channel at its typical figures. */
export interface Candidate {
  readonly channel: PlanChannel;
  readonly response: ResponseTable;
  readonly firstDollarCost: number;
  /** Share of its leads that become what is counted: customers, unless the target counts something else. */
  readonly rate: number;
}

type Dates = Pick<PlanInputs, 'goalMonth' | 'horizonMonths'>;

/** How many lags a table needs for any question that a plan asks. */
const lagsOf = ({ goalMonth, horizonMonths }: Dates): number =>
  Math.max(goalMonth, horizonMonths, LONG_MONTHS) + AFTER_MONTHS + 1;

export function candidateOf(channel: PlanChannel, dates: Dates): Candidate {
  const windowMonths = channel.benchmarkWindowMonths[1];
  const response = responseOf(
    { kept: channel.keptPerMonth[1], unfinished: channel.unfinished[1], delay: channel.delayMonths[1] },
    Math.max(lagsOf(dates), Math.ceil(windowMonths) + 1),
  );
  const costPerLead = channel.costPerLeadUsd[1];
  const benchmark = { costPerLead, windowMonths, position: channel.benchmarkPosition };
  return {
    channel,
    response,
    firstDollarCost: firstDollarCostOf(benchmark, response),
    rate: channel.leadToCustomerRate[1],
  };
}

/** What a plan is worth, in the terms of which it is allocated. */
export interface Credit extends Dates {
  /** Share of the credit for what comes within two years after the goal month, 0..1. */
  readonly creditAfterGoal: number;
  /** Months between lead and customer that count against the goal. */
  readonly wait: number;
}

/**
 * Credit for a dollar spent in a month, 0..1: the share of its leads that comes by the goal month (by the horizon, for
 * months after the goal), and part of what comes within two years after that.
 */
function worthOf({ shares }: ResponseTable, month: number, credit: Credit): number {
  const { goalMonth, horizonMonths, creditAfterGoal, wait } = credit;
  const left = month <= goalMonth ? goalMonth - month - wait : horizonMonths - month;
  const inTime = betweenLags(shares, left);
  return inTime + creditAfterGoal * (betweenLags(shares, Math.max(0, left) + AFTER_MONTHS) - inTime);
}

/** Mean credit for a dollar a month over a span of months. */
export function meanWorthOf(response: ResponseTable, from: number, to: number, credit: Credit): number {
  let sum = 0;
  for (let month = from; month <= to; month += 1) sum += worthOf(response, month, credit);
  return sum / (to - from + 1);
}
