import { LONGEST_HORIZON } from '../model/limits.ts';
import { type PlanRequest, TARGET_COUNTS } from '../model/plan.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { badAmount, isWhole } from './ranges.ts';

const LEAST_DRAWS = 100;
const MOST_DRAWS = 20_000;

/** What is wrong with what a person asks of a plan beside its division: how far it looks, when it stops, its target, runs. */
export function checkAsks(request: PlanRequest): readonly Problem[] {
  const { horizonMonths, stopAfterMonth, target } = request;
  if (!isWhole(horizonMonths, 1, LONGEST_HORIZON))
    return [
      problem(
        'horizon',
        'horizonMonths',
        `The horizon is ${horizonMonths} months.`,
        `Give whole months from 1 to ${LONGEST_HORIZON}.`,
      ),
    ];
  const problems: Problem[] = [];
  if (stopAfterMonth !== undefined && !isWhole(stopAfterMonth, 1, horizonMonths))
    problems.push(
      problem(
        'stop-after',
        'stopAfterMonth',
        `Spending is to stop after month ${stopAfterMonth}.`,
        `Give a whole month from 1 to the horizon, ${horizonMonths}.`,
      ),
    );
  if (target !== undefined) problems.push(...checkTarget(target, request));
  return [...problems, ...checkHow(request)];
}

function checkTarget(
  { value, by, count = 'customers' }: NonNullable<PlanRequest['target']>,
  { horizonMonths: horizon, customerValueUsd = 0 }: PlanRequest,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!(value > 0) || value === Number.POSITIVE_INFINITY)
    problems.push(problem('target-not-positive', 'target.value', `The target is ${value}.`, 'Give a number above 0.'));
  if (!isWhole(by, 1, horizon))
    problems.push(
      problem(
        'by-beyond-horizon',
        'target.by',
        `The target's month is ${by}, and the plan ends with month ${horizon}.`,
        `Give a whole month from 1 to ${horizon}, or a longer horizon.`,
      ),
    );
  if (!TARGET_COUNTS.includes(count))
    problems.push(
      problem('target-count', 'target.count', `"${count}" cannot be counted.`, suggest(count, TARGET_COUNTS)),
    );
  if (count === 'revenue' && !(customerValueUsd > 0))
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

/** How it is computed. */
function checkHow({ mode = 'advice', draws = LEAST_DRAWS, seed = 1 }: PlanRequest): readonly Problem[] {
  const isMode = mode === 'advice' || mode === 'free' || (typeof mode === 'number' && mode >= 0 && mode <= 100);
  return [
    ...badAmount(isMode, 'mode', JSON.stringify(mode), 'Give "advice", "free" or percent inbound from 0 to 100.'),
    ...badAmount(
      isWhole(draws, LEAST_DRAWS, MOST_DRAWS),
      'draws',
      draws,
      `Give a whole number from ${LEAST_DRAWS} to ${MOST_DRAWS}.`,
    ),
    ...badAmount(isWhole(seed, 0, 2 ** 32 - 1), 'seed', seed, 'Give a whole number from 0 to 4294967295.'),
  ];
}
