import type { TargetAnswer, TargetBudget } from '../model/budget-plan.ts';
import type { PlanRequest, PlanTarget } from '../model/plan.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import { allocate, type PhaseSpend } from './allocate.ts';
import { ruleOf } from './allocate-budget.ts';
import { inboundPercent, moneyByChannel } from './describe-allocation.ts';
import { creditTermsOf, type Market, marketOf, worthByPhase } from './market.ts';
import { stepFor } from './round-money.ts';
import type { DrawTerms } from './run-draws.ts';
import { chanceOf, countedBy, reached, worthForTarget } from './target-terms.ts';

const LEAST_BUDGET = 100;
/** No larger budget is thought of. */
const MOST_BUDGET = 2e6;
/** At the mix that is held, budgets rise by a tenth up to this one. */
const LADDER_RATIO = 1.1;
const LADDER_TOP = 1e6;

export type RequestAt = (monthlyBudgetUsd: number) => PlanRequest;

/**
 * The least monthly budgets that bring what is asked for, at typical figures and with the size of the market held: the
 * cheapest, whose money goes wherever it brings most of that, and the least at the mix that is held. `requestAt` is the
 * request at another budget, for what hangs on the budget beside the money.
 */
export function answerTarget(
  request: PlanRequest,
  target: PlanTarget,
  terms: DrawTerms,
  requestAt: RequestAt = (monthlyBudgetUsd) => ({ ...request, monthlyBudgetUsd }),
): Result<TargetAnswer> {
  const { value, by, count = 'customers', perMonth = false } = target;
  const counted = countedBy(target, request);
  const market = marketOf(request);
  const worth = market.phases.map(({ from, to }) =>
    market.candidates.map((candidate) => worthForTarget(candidate, from, to, target, counted)),
  );
  const cheapestAt = (money: number) =>
    allocate({ ...market, money }, { mix: 'free', worth, step: 1, smallestSlice: 0 });
  const reachedBy = (at: Market, phases: readonly PhaseSpend[] | undefined) =>
    phases === undefined ? 0 : reached(at, phases, target, counted);

  const enough = leastBudget((usd) => reachedBy(market, cheapestAt(usd)) >= value);
  if (enough === undefined) {
    const most = reachedBy(market, cheapestAt(MOST_BUDGET));
    return failed([
      problem(
        'target-out-of-reach',
        'target.value',
        `${value} ${count}${perMonth ? ' a month' : ''} by month ${by} is out of reach: $${MOST_BUDGET} a month would bring ${Number(most.toPrecision(2))}.`,
        'Ask for less, for later, or with more channels.',
      ),
    ]);
  }
  const describe = (at: Market, phases: readonly PhaseSpend[], budgetUsd: number): TargetBudget => ({
    budgetUsd,
    roundedUpUsd: roundUp(budgetUsd),
    split: phases.map(({ exact }) => moneyByChannel(request, at, exact)),
    inboundSharePercent: inboundPercent(
      at,
      phases.map((phase) => ({ ...phase, spend: phase.exact })),
    ),
    chance: chanceOf(at, phases, target, counted, terms),
  });
  const held =
    request.mode === 'free' ? undefined : leastAtMix(requestAt, (at, phases) => reachedBy(at, phases) >= value);
  return ok({
    count,
    value,
    by,
    perMonth,
    cheapest: describe(market, cheapestAt(enough) ?? [], enough),
    atMix: held === undefined ? null : describe(held.market, held.phases, held.budget),
  });
}

const roundUp = (usd: number): number => Math.ceil(usd / stepFor(usd)) * stepFor(usd);

/** The least whole dollars a month that are enough, where more is never less; undefined beyond the most thought of. */
function leastBudget(isEnough: (usd: number) => boolean): number | undefined {
  let enough = LEAST_BUDGET;
  while (!isEnough(enough)) {
    if (enough >= MOST_BUDGET) return undefined;
    enough = Math.min(MOST_BUDGET, enough * 2);
  }
  let short = enough === LEAST_BUDGET ? 0 : Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((enough + short) / 2);
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

interface Held {
  readonly market: Market;
  readonly phases: readonly PhaseSpend[];
  readonly budget: number;
}

/** The least budget at the mix that is held: the first rung that is enough, then between it and the one below. */
function leastAtMix(
  requestAt: RequestAt,
  isEnough: (market: Market, phases: readonly PhaseSpend[] | undefined) => boolean,
): Held | undefined {
  const at = (budget: number): Held | undefined => {
    const request = requestAt(budget);
    const market = marketOf(request);
    const worth = worthByPhase(market.candidates, market.phases, creditTermsOf(request));
    const phases = allocate(market, ruleOf(request, worth));
    return phases !== undefined && isEnough(market, phases) ? { market, phases, budget } : undefined;
  };
  let below = 0;
  for (let rung = LEAST_BUDGET; rung <= LADDER_TOP; rung *= LADDER_RATIO) {
    let found = at(Math.round(rung));
    if (found === undefined) {
      below = Math.round(rung);
      continue;
    }
    while (found.budget - below > 1) {
      const middle: number = Math.floor((found.budget + below) / 2);
      const cheaper = at(middle);
      if (cheaper === undefined) below = middle;
      else found = cheaper;
    }
    return found;
  }
  return undefined;
}
