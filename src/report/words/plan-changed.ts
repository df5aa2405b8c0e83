import { capitalise } from '../../model/name-in-sentence.ts';
import type { PlanDocument } from '../../model/plan-document.ts';
import { isPlanned } from './plan.ts';
import { isFew, twoDigits } from './plan-numbers.ts';
import { type Split, whatChanged } from './what-changed.ts';

/** The sides and the channels as the plan divides the money, or as advised where there is none to divide. */
export function splitOfPlan(document: PlanDocument): Split {
  if (!isPlanned(document)) return document;
  const inbound = Math.round(document.plan.inboundShare);
  return { mix: { inbound, outbound: 100 - inbound }, channels: document.plan.channels };
}

/** What other answers make of a plan, in a sentence or a few. */
export const planChanged = (before: PlanDocument, after: PlanDocument): string =>
  [...countChanged(before, after), whatChanged(splitOfPlan(before), splitOfPlan(after))].join(' ');

function countChanged(before: PlanDocument, after: PlanDocument): readonly string[] {
  const [was, is] = [before, after].map(countOf);
  if (was === undefined || is === undefined || was.called !== is.called) return [];
  const now = `${capitalise(`${is.about}${is.count}`)} ${is.called} by month ${is.by}`;
  if (is.by !== was.by) return [`${now}; it was ${was.count} by month ${was.by}.`];
  return [is.count === was.count ? `${now}, as before.` : `${now}; it was ${was.count}.`];
}

/** What the plan should bring until it is due, as its page says it. */
function countOf(document: PlanDocument) {
  if (!isPlanned(document) || !document.forecast.goalCounted) return undefined;
  const { called, byGoalMonth } = document.forecast;
  const { goalMonth, horizonMonths } = document.plan;
  const { customers } = byGoalMonth;
  const said = isFew(customers)
    ? { about: '', count: 'fewer than two' }
    : { about: 'about ', count: twoDigits(customers.mid) };
  return { ...said, called: called.several, by: Math.min(goalMonth, horizonMonths) };
}
