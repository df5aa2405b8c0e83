import type { PlanDocument, ShownForecast, ShownPlan } from '../../model/plan-document.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { aboutInWords, exactMoney, isFew, roughMoney, spanInWords, twoDigits } from './plan-numbers.ts';

/** A document with a plan in it. */
export interface Planned extends PlanDocument {
  readonly plan: ShownPlan;
  readonly forecast: ShownForecast;
}

export const isPlanned = (document: PlanDocument): document is Planned =>
  document.plan !== null && document.forecast !== null;

/** Where something is read: where commands can be typed, or on a page that is handed over. */
export type ReadAt = 'terminal' | 'page';

/** What the money, or the time where there is none, should bring until it is due, and by the end. */
export function planHeadline(document: Planned): readonly string[] {
  const { plan, forecast } = document;
  if (!forecast.goalCounted) return uncountedHeadline(document);
  const { goalMonth, horizonMonths } = plan;
  const { called, byGoalMonth, totals } = forecast;
  const until = Math.min(goalMonth, horizonMonths);
  const { customers, costPerCustomer } = byGoalMonth;
  const price = priceInWords(document, byGoalMonth.spend, until);
  const each =
    costPerCustomer.mid === null || isFew(customers) ? '' : `: about ${roughMoney(costPerCustomer.mid, document)} each`;
  const first = isFew(customers)
    ? `Expect fewer than two ${called.several} by month ${until} for ${price}: ${spanInWords(customers)}.`
    : `About ${twoDigits(customers.mid)} ${called.several} by month ${until} for ${price}, ${spanInWords(customers)}${each}.`;
  if (horizonMonths <= goalMonth) return [first];
  const paid = plan.unit === 'hours' ? '' : ` for ${priceInWords(document, totals.spend, horizonMonths)}`;
  const more = `By month ${horizonMonths}, ${aboutInWords(totals.customers)}${paid}.`;
  return [first, more];
}

/** Where the figures don't count the goal: the money first, then what comes on the way. */
function uncountedHeadline(document: Planned): readonly string[] {
  const { plan, forecast } = document;
  const months = plan.stopAfterMonth ?? plan.horizonMonths;
  const monthly =
    plan.unit === 'hours' ? `${withSeparators(Math.round(plan.monthly))} hours` : exactMoney(plan.monthly, document);
  const all = plan.unit === 'hours' ? '' : `: ${exactMoney(forecast.totals.spend, document)} in all`;
  return [
    `${monthly} a month for ${months} ${months === 1 ? 'month' : 'months'}${all}.`,
    `Leads come as a by-product: ${aboutInWords(forecast.totals.leads)}.`,
  ];
}

/** "$4,800", "$2,400 spent by month 3", "36 hours a month". */
function priceInWords({ plan, currency }: Planned, spend: number, until: number): string {
  if (plan.unit === 'hours') return `${withSeparators(Math.round(plan.monthly))} hours a month and no money`;
  const { stopAfterMonth } = plan;
  const stopped = stopAfterMonth !== null && stopAfterMonth < until ? ` spent by month ${stopAfterMonth}` : '';
  return `${exactMoney(spend, { currency })}${stopped}`;
}
