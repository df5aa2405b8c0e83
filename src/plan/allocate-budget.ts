import type { BudgetAllocation } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import { failed, ok, type Problem, problem, type Result } from '../problem/problem.ts';
import { allocate } from './allocate.ts';
import type { AllocationRule, PhaseSpend } from './allocate-phase.ts';
import { checkDivision } from './check-limits.ts';
import { describeAllocation, spendsOf } from './describe-allocation.ts';
import { creditTermsOf, type Market, marketOf, type PhaseWorth, worthByPhase } from './market.ts';
import { stepOf } from './round-money.ts';
import { sayAmount } from './say-amount.ts';
import { type TypicalRun, typicalRun } from './typical-run.ts';

/** Money by phase and channel, and what it was divided by. */
export interface AllocatedMoney {
  readonly market: Market;
  readonly worth: readonly PhaseWorth[];
  readonly step: number;
  readonly phases: readonly PhaseSpend[];
}

/** A plan without chance in it, and what it was made of. */
export interface Allocated extends AllocatedMoney {
  /** In the order of the market's candidates. */
  readonly runs: readonly TypicalRun[];
  readonly document: BudgetAllocation;
}

/** Money by phase and channel with what it brings at typical figures, or everything that stands against it. */
export function allocateBudget(request: PlanRequest): Result<Allocated> {
  const allocated = allocateMoney(request);
  if (!allocated.ok) return allocated;
  const { market, phases } = allocated.value;
  const runs = market.candidates.map((candidate, index) => typicalRun(candidate, spendsOf(phases, index), request));
  const made = { ...allocated.value, runs };
  return ok({ ...made, document: describeAllocation(request, made) });
}

/** What one channel brings in each month at typical figures; nothing where it gets nothing. */
export function runOf(id: string, request: PlanRequest, { market, phases }: AllocatedMoney): MonthlyRun {
  const index = market.candidates.findIndex(({ channel }) => channel.id === id);
  const candidate = market.candidates[index];
  const spends = candidate === undefined ? [] : spendsOf(phases, index);
  if (candidate === undefined || spends.length === 0) return { leads: [], customers: [] };
  const { leads, customers } = typicalRun(candidate, spends, request);
  return { leads: [...leads], customers: [...customers] };
}

/** Leads and customers, one number a month from the first on. */
export interface MonthlyRun {
  readonly leads: readonly number[];
  readonly customers: readonly number[];
}

/** The same as `allocateBudget`, without what it brings. */
export function allocateMoney(request: PlanRequest): Result<AllocatedMoney> {
  const problems = checkDivision(request);
  if (problems.length > 0) return failed(problems);
  const market = marketOf(request);
  const worth = worthByPhase(market.candidates, market.phases, creditTermsOf(request));
  const rule = ruleOf(request, worth);
  const phases = allocate(market, rule);
  if (phases === undefined) return failed([belowEveryMinimum(market, request)]);
  return ok({ market, worth, step: rule.step, phases });
}

/** By what a request's money is allocated. */
export function ruleOf(request: PlanRequest, worth: readonly PhaseWorth[]): AllocationRule {
  const { mode = 'advice' } = request;
  return {
    mix: typeof mode === 'number' ? mode / 100 : mode,
    worth: worth.map(({ perDollar }) => perDollar),
    step: stepOf(request),
  };
}

function belowEveryMinimum({ candidates, money }: Market, request: PlanRequest): Problem {
  const cheapest = candidates.reduce((least, each) =>
    each.channel.leastMonthlyUsd < least.channel.leastMonthlyUsd ? each : least,
  ).channel;
  return problem(
    'budget-below-every-minimum',
    'monthlyBudgetUsd',
    `No channel that is open can begin with ${sayAmount(money, request)} a month.`,
    `${cheapest.id} needs the least: ${sayAmount(cheapest.leastMonthlyUsd, request)} a month.`,
  );
}
