import type { AllocationDetails, BudgetPlan, MixCause } from '../model/budget-plan.ts';
import { asFields, lazily } from '../model/fields.ts';
import type { PlanRequest } from '../model/plan.ts';
import { SIDES, type Side } from '../model/terms.ts';
import { failed, ok, orThrow, type Result } from '../problem/problem.ts';
import { sumOf } from '../stats/moments.ts';
import { allocate } from './allocate.ts';
import { type Allocated, allocateBudget } from './allocate-budget.ts';
import { allocationDetails } from './allocation-details.ts';
import { answerTarget, type RequestAt } from './answer-target.ts';
import { breakEvenOf, customersOfPure, firstMonthAhead, purePlan } from './break-even.ts';
import { AFTER_MONTHS, LONG_MONTHS } from './candidate.ts';
import { checkAsks } from './check-asks.ts';
import { checkTerms } from './check-terms.ts';
import { inboundPercent, moneyByChannel, spendsOf } from './describe-allocation.ts';
import { DRAWS, SEED } from './draws.ts';
import { forecastOf } from './forecast.ts';
import { describeFree } from './free-split.ts';
import { creditTermsOf, worthByPhase } from './market.ts';
import { mixCause } from './mix-cause.ts';
import { narrowsMost } from './narrows-most.ts';
import { paybackMonth } from './payback.ts';
import { type DrawTerms, type Outcomes, runDraws } from './run-draws.ts';
import { wouldChange } from './would-change.ts';

/** What documents show of a plan. */
export type ComputedPlan = Omit<BudgetPlan, keyof AllocationDetails>;

/**
 * Who gets how much in which month, what that should bring, and how sure that is: the allocation, the forecast with its
 * range, the break-even of the two sides, and what would change it. Throws a UserError that lists every problem.
 */
export function planBudget(request: PlanRequest): BudgetPlan {
  const problems = [...checkTerms(request), ...checkAsks(request)];
  const { allocated, plan } = orThrow(problems.length > 0 ? failed(problems) : makePlan(request));
  return { ...plan, ...allocationDetails(request, allocated) };
}

/**
 * The plan of what a dataset and answers make, with the problems as a result, and each field computed when it is first
 * read. `requestAt` is the request at another budget, where more than the money hangs on that; a target asks for it.
 */
export function computePlan(request: PlanRequest, requestAt?: RequestAt): Result<ComputedPlan> {
  const made = makePlan(request, requestAt);
  return made.ok ? ok(made.value.plan) : made;
}

interface MadePlan {
  readonly allocated: Allocated;
  readonly plan: ComputedPlan;
}

function makePlan(request: PlanRequest, requestAt?: RequestAt): Result<MadePlan> {
  const problems = checkAsks(request);
  if (problems.length > 0) return failed(problems);
  const allocated = allocateBudget(request);
  if (!allocated.ok) return allocated;
  const { horizonMonths, monthsFromLeadToCustomer, rangeStretch = 1, draws = DRAWS, seed = SEED } = request;
  const terms: DrawTerms = {
    horizonMonths,
    monthsFromLeadToCustomer,
    points: draws,
    seed,
    rangeStretch,
    lags: Math.max(horizonMonths + AFTER_MONTHS, LONG_MONTHS),
  };
  const target = request.target === undefined ? ok(null) : answerTarget(request, request.target, terms, requestAt);
  if (!target.ok) return target;
  return ok({ allocated: allocated.value, plan: describePlan(request, allocated.value, terms, target.value) });
}

function describePlan(
  request: PlanRequest,
  allocated: Allocated,
  drawTerms: DrawTerms,
  target: BudgetPlan['target'],
): ComputedPlan {
  const { market, worth, step, phases, document } = allocated;
  const { horizonMonths, goalCounted = true, customerValueUsd, marginShare = 1, isTypicalOnly = false } = request;
  const terms = isTypicalOnly ? { ...drawTerms, points: 0 } : drawTerms;
  const freeAt = (terms: typeof worth) =>
    allocate(market, { mix: 'free', worth: terms.map(({ perDollar }) => perDollar), step }) ?? [];
  const pureCustomers = (side: Side) => customersOfPure(market, plan.pureSpend[side]);
  const canCompare = () => goalCounted && SIDES.every((side) => plan.pureSpend[side].length > 0);
  const why = (): MixCause | null => {
    const asked = phases.map(({ from, to, asked: share = 0 }) => ({ months: to - from + 1, share }));
    const held = sumOf(asked.map(({ months, share }) => months * share)) / sumOf(asked.map(({ months }) => months));
    const later = () =>
      worthByPhase(market.candidates, market.phases, { ...creditTermsOf(request), creditAfterGoal: 1 });
    const costs = SIDES.map((side) => (market.money * horizonMonths) / (pureCustomers(side)[horizonMonths - 1] ?? 0));
    return mixCause(
      100 * held,
      inboundPercent(market, plan.freely),
      () => inboundPercent(market, freeAt(later())),
      costs,
    );
  };
  /** What several fields rest on. */
  const plan = lazily({
    freely: () => freeAt(worth),
    pureSpend: () => ({
      inbound: purePlan(market, 'inbound', request),
      outbound: purePlan(market, 'outbound', request),
    }),
    outcomes: (): Outcomes => runDraws(isTypicalOnly ? [] : spending(), terms),
    forecast: (): ReturnType<typeof forecastOf> => forecastOf(request, allocated, plan.outcomes, terms),
  });
  const spending = () =>
    market.candidates.map(({ channel }, index) => ({
      channel,
      planned: spendsOf(phases, index),
      free: spendsOf(plan.freely, index),
      pureUsd: canCompare() ? (plan.pureSpend[channel.side][index] ?? 0) : 0,
    }));
  return lazily({
    ...asFields(document),
    forecast: () => plan.forecast.forecast,
    quantilesLowHigh: () => plan.forecast.quantilesLowHigh,
    pure: () => ({
      inbound: moneyByChannel(request, market, plan.pureSpend.inbound),
      outbound: moneyByChannel(request, market, plan.pureSpend.outbound),
    }),
    breakEvenTypicalMonth: () =>
      canCompare() ? firstMonthAhead(pureCustomers('inbound'), pureCustomers('outbound')) : null,
    breakEven: () =>
      canCompare() && !isTypicalOnly ? breakEvenOf(plan.outcomes.pure, terms.points, horizonMonths) : null,
    free: () => describeFree(request, market, plan.freely, plan.outcomes, terms),
    why: () => (document.mode === 'free' ? null : why()),
    payback: () =>
      customerValueUsd === undefined
        ? null
        : {
            month: paybackMonth(
              plan.forecast.forecast.months.map(({ customers }) => customers.mid),
              plan.forecast.forecast.months.map(({ spend }) => spend),
              customerValueUsd * marginShare,
            ),
          },
    narrowsMost: () =>
      narrowsMost(
        plan.outcomes,
        horizonMonths,
        market.candidates.flatMap(({ channel }, index) => (spendsOf(phases, index).length > 0 ? [channel.id] : [])),
      ),
    wouldChange: () => wouldChange(request, market, worth, phases),
    target: () => target,
  });
}
