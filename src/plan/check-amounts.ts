import type { PlanRequest } from '../model/plan.ts';
import { type Problem, problem } from '../problem/problem.ts';

const LEAST_DRAWS = 100;
const MOST_DRAWS = 20_000;

/** Amounts, shares and factors within their ranges. */
export function checkAmounts(request: PlanRequest): readonly Problem[] {
  const {
    monthlyBudgetUsd,
    creditAfterGoal,
    monthsFromLeadToCustomer,
    customerValueUsd = 0,
    marginShare = 1,
  } = request;
  const { mode = 'advice', rangeStretch = 1, step = 1, draws = LEAST_DRAWS, seed = 1, target, hours } = request;
  const problems: Problem[] = [];
  const check = (holds: boolean, where: string, value: unknown, mend: string) => {
    if (!holds) problems.push(problem('bad-amount', where, `It is ${value}.`, mend));
  };
  const isAmount = (value: number) => value >= 0 && value <= 1e9;
  check(isAmount(monthlyBudgetUsd), 'monthlyBudgetUsd', monthlyBudgetUsd, 'Give dollars a month, from 0 to 1e9.');
  check(creditAfterGoal >= 0 && creditAfterGoal <= 1, 'creditAfterGoal', creditAfterGoal, 'Give a share from 0 to 1.');
  check(
    monthsFromLeadToCustomer >= 0 && monthsFromLeadToCustomer <= 120,
    'monthsFromLeadToCustomer',
    monthsFromLeadToCustomer,
    'Give months from 0 to 120.',
  );
  check(
    customerValueUsd >= 0 && customerValueUsd <= 1e12,
    'customerValueUsd',
    customerValueUsd,
    'Give dollars from 0 to 1e12.',
  );
  check(marginShare >= 0 && marginShare <= 1, 'marginShare', marginShare, 'Give a share from 0 to 1.');
  check(step >= 0.01 && isAmount(step), 'step', step, 'Give dollars from 0.01 on.');
  check(rangeStretch > 0 && rangeStretch <= 5, 'rangeStretch', rangeStretch, 'Give a factor above 0, up to 5.');
  const areDraws = Number.isInteger(draws) && draws >= LEAST_DRAWS && draws <= MOST_DRAWS;
  check(areDraws, 'draws', draws, `Give a whole number from ${LEAST_DRAWS} to ${MOST_DRAWS}.`);
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  check(isSeed, 'seed', seed, 'Give a whole number from 0 to 4294967295.');
  for (const [team, own] of Object.entries(hours))
    check(own === null || isAmount(own), `hours.${team}`, own, 'Give hours a month, or null for no limit.');
  check(
    mode === 'advice' || mode === 'free' || (typeof mode === 'number' && mode >= 0 && mode <= 100),
    'mode',
    JSON.stringify(mode),
    'Give "advice", "free" or percent inbound from 0 to 100.',
  );
  if (target?.count === 'revenue' && !(customerValueUsd > 0))
    problems.push(
      problem(
        'revenue-needs-customer-value',
        'target.count',
        'Revenue is asked for, and what a customer is worth is not known.',
        'Say what a customer brings in the first year (customerValueUsd), or count customers.',
      ),
    );
  return problems;
}
