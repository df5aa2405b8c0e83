import type { TargetAnswer, TargetBudget } from '../model/budget-plan.ts';
import type { PlanRequest, PlanTarget } from '../model/plan.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import { allocate } from './allocate.ts';
import { ruleOf } from './allocate-budget.ts';
import type { PhaseSpend } from './allocate-phase.ts';
import { inboundPercent, moneyByChannel } from './describe-allocation.ts';
import { creditTermsOf, type Market, marketOf, worthByPhase } from './market.ts';
import { stepFor } from './round-money.ts';
import type { DrawTerms } from './run-draws.ts';
import { sayAmount } from './say-amount.ts';
import { chanceOf, countedBy, reached, worthForTarget } from './target-terms.ts';

/** In US dollars a month. */
const LEAST_BUDGET = 100;
/** No larger budget is thought of. */
const MOST_BUDGET = 2e6;
/** Of what no budget can better, so much counts as most of it (judgement). */
const NEARLY = 0.8;
/** At the mix that is held, budgets rise by a tenth up to this one. */
const LADDER_RATIO = 1.1;
const LADDER_TOP = 1e6;

/** An amount of US dollars in what a request's amounts are in, as a whole number: one at least, where that is worth more. */
const inOwn = (usd: number, { money }: Pick<PlanRequest, 'money'>): number =>
  Math.max(1, Math.round(usd / (money?.rate ?? 1)));

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

  const [least, largest] = [inOwn(LEAST_BUDGET, request), inOwn(MOST_BUDGET, request)];
  const enough = leastBudget(least, largest, (usd) => reachedBy(market, cheapestAt(usd)) >= value);
  if (enough === undefined) {
    const most = reachedBy(market, cheapestAt(largest));
    const nearly = leastBudget(least, largest, (usd) => reachedBy(market, cheapestAt(usd)) >= NEARLY * most) ?? largest;
    const near = Number(most.toPrecision(2));
    // What falls short is not rounded up to what was asked for.
    const about = near < value ? near : Math.floor(10 * most) / 10;
    const limit =
      about === 0
        ? 'no budget brings any in that time'
        : `no budget brings more than about ${about} with these channels, and ${sayAmount(roundUp(nearly, request), request)} a month brings most of that`;
    return failed([
      problem(
        'target-out-of-reach',
        'target.value',
        `${value} ${count}${perMonth ? ' a month' : ''} by month ${by} is out of reach: ${limit}.`,
        'Ask for less, for later, or with more channels.',
      ),
    ]);
  }
  const describe = (at: Market, phases: readonly PhaseSpend[], budgetUsd: number): TargetBudget => ({
    budgetUsd,
    roundedUpUsd: roundUp(budgetUsd, request),
    split: phases.map(({ exact }) => moneyByChannel(request, at, exact)),
    inboundSharePercent: inboundPercent(
      at,
      phases.map((phase) => ({ ...phase, spend: phase.exact })),
    ),
    chance: chanceOf(at, phases, target, counted, terms),
  });
  const held =
    request.mode === 'free'
      ? undefined
      : leastAtMix(request, requestAt, (at, phases) => reachedBy(at, phases) >= value);
  const atMix = held === undefined ? null : describe(held.market, held.phases, held.budget);
  // Other channels are open to a smaller budget, and may make do with less.
  const cheapest =
    atMix !== null && atMix.budgetUsd <= enough ? atMix : describe(market, cheapestAt(enough) ?? [], enough);
  return ok({ count, value, by, perMonth, cheapest, atMix });
}

function roundUp(amount: number, { money }: Pick<PlanRequest, 'money'>): number {
  const step = stepFor(amount, money?.rate);
  return Math.ceil(amount / step) * step;
}

/** The least whole dollars a month that are enough, where more is never less; undefined beyond the most thought of. */
function leastBudget(least: number, most: number, isEnough: (amount: number) => boolean): number | undefined {
  let enough = least;
  while (!isEnough(enough)) {
    if (enough >= most) return undefined;
    enough = Math.min(most, enough * 2);
  }
  let short = enough === least ? 0 : Math.floor(enough / 2);
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
  terms: Pick<PlanRequest, 'money'>,
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
  const top = inOwn(LADDER_TOP, terms);
  for (let rung = inOwn(LEAST_BUDGET, terms); rung <= top; rung *= LADDER_RATIO) {
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
