import { type GivenAnswers, type Goal, normaliseAnswers } from '../model/answers.ts';
import { DOLLARS } from '../model/currencies.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { inDollars, monthlyBudgetOf } from '../model/own-money.ts';
import type { PlanAsks, PlanDocument, StartingBudget } from '../model/plan-document.ts';
import { computePlan } from '../plan/plan-budget.ts';
import { failed, ok, orThrow, problem, type Result } from '../problem/problem.ts';
import { calledFor } from './called.ts';
import { sourcesBehind } from './evidence.ts';
import { type AdvisedPlan, type PlanGiven, planTerms } from './plan-request.ts';
import { shownForecast } from './shown-forecast.ts';
import { shownPlan, shownTarget } from './shown-plan.ts';

/** What the plan adds to the advice. */
export type PlanParts = Pick<PlanDocument, 'plan' | 'forecast' | 'target' | 'startingBudgets'>;

/** The advice that a plan holds to, for answers and for those with another budget. */
export type AdvisedOf = (given: GivenAnswers, learned?: LearnedFigures) => AdvisedPlan;

/**
 * The plan for validated answers, with what it should bring; or everything that stands against it. Without a budget there
 * is none, but what a target takes, or budgets to begin from.
 */
export function planFor(
  dataset: Dataset,
  asked: PlanGiven,
  advisedOf: AdvisedOf,
  asks: PlanAsks = {},
): Result<PlanParts> {
  if (typeof monthlyBudgetOf(asked.given) === 'number') return plannedFor(dataset, asked, advisedOf, asks);
  const assumed = { ...asked, given: withAssumedBudget(asked.given) };
  if (asks.target !== undefined) {
    const planned = plannedFor(dataset, assumed, advisedOf, asks);
    return planned.ok ? ok({ ...planned.value, plan: null, forecast: null }) : planned;
  }
  if (asks.limits !== undefined || asked.given.limits !== undefined) return failed([nothingToDivide]);
  return ok({ ...NO_PLAN, startingBudgets: startingBudgets(dataset, assumed, advisedOf) });
}

/** What a plan is thought of where no budget is known, in US dollars a month (judgement). */
const ASSUMED_USD = 5000;

const NO_PLAN: PlanParts = { plan: null, forecast: null, target: null, startingBudgets: [] };

const nothingToDivide = problem(
  'budget-unknown',
  'monthlyBudget',
  "there's no budget to divide yet",
  'Say how much there is a month (--budget 2000), or leave out the limits to get two budgets to start from.',
);

/** The same answers with another budget. */
function withBudget(given: GivenAnswers, monthlyBudget: number): GivenAnswers {
  const { budgetTotal: _total, ...others } = normaliseAnswers(given);
  return { ...others, monthlyBudget };
}

const withAssumedBudget = (given: GivenAnswers): GivenAnswers =>
  withBudget(given, Math.round(ASSUMED_USD / (given.rate ?? 1)));

function plannedFor(
  dataset: Dataset,
  { given, learned }: PlanGiven,
  advisedOf: AdvisedOf,
  asks: PlanAsks,
): Result<PlanParts> {
  const { currency = DOLLARS, rate = 1 } = given;
  const money = { code: currency, rate };
  const termsAt = (answers: GivenAnswers) =>
    planTerms(dataset, { given: answers, learned }, advisedOf(answers, learned), asks);
  const terms = termsAt(given);
  if (!terms.ok) return terms;
  if (terms.value.resolved.unit === 'hours' && asks.target !== undefined) {
    // What a target takes is told in money; what own hours bring is the plan itself.
    const { target, ...others } = asks;
    const inMoney = plannedFor(dataset, { given: withAssumedBudget(given), learned }, advisedOf, asks);
    if (!inMoney.ok) return inMoney;
    const inHours = plannedFor(dataset, { given, learned }, advisedOf, others);
    return inHours.ok ? ok({ ...inHours.value, target: inMoney.value.target }) : inHours;
  }
  const requestAt = (monthly: number) => orThrow(termsAt(withBudget(given, monthly))).request;
  const plan = computePlan(terms.value.request, requestAt);
  if (!plan.ok) return plan;
  return ok({
    plan: shownPlan(dataset, terms.value, plan.value, money),
    forecast: shownForecast(dataset, terms.value, plan.value, inDollars(given), money),
    target: shownTarget(plan.value),
    startingBudgets: [],
  });
}

/** What the goal takes, or the channels at least; and what others spend. */
function startingBudgets(dataset: Dataset, assumed: PlanGiven, advisedOf: AdvisedOf): readonly StartingBudget[] {
  const { planning } = dataset;
  const { goals } = assumed.given;
  if (planning?.startingBudgets === undefined) return [];
  const { target, percentOfRevenue } = planning.startingBudgets;
  const goal = planning.goals[goals[0] as Goal];
  const by = deadlineOf(assumed.given, planning.horizonMonths.least);
  const priced = goal.counted
    ? plannedFor(dataset, assumed, advisedOf, { leastHorizon: by, target: { value: target.value, by } })
    : undefined;
  const budget = priced?.ok === true ? (priced.value.target?.advisedMix ?? priced.value.target?.cheapest) : undefined;
  const shareOfRevenue = (percentOfRevenue.typical / 100) * (REVENUE / 12);
  return [
    budget === undefined
      ? {
          from: 'least-spends',
          monthly: leastOfAdvised(dataset, assumed, advisedOf),
          perYearlyRevenue: null,
          target: null,
          sources: [],
        }
      : {
          from: 'goal',
          monthly: budget.roundedUp,
          perYearlyRevenue: null,
          target: { value: target.value, by, called: calledFor(goal).several },
          sources: [],
        },
    {
      from: 'peers',
      monthly: Math.round(shareOfRevenue / 10) * 10,
      perYearlyRevenue: REVENUE,
      target: null,
      sources: sourcesBehind([percentOfRevenue], dataset),
    },
  ];
}

/** The yearly revenue that what others spend is told for, in the currency of the answers. */
const REVENUE = 100_000;

/** What all advised channels together take a month at least, in the currency of the answers. */
const leastOfAdvised = (dataset: Dataset, assumed: PlanGiven, advisedOf: AdvisedOf): number => {
  const terms = planTerms(dataset, assumed, advisedOf(assumed.given, assumed.learned));
  return terms.ok
    ? Math.ceil(terms.value.request.channels.reduce((sum, { leastMonthlyUsd }) => sum + leastMonthlyUsd, 0))
    : 0;
};
