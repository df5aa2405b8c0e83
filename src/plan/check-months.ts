import { LONGEST_HORIZON } from '../model/limits.ts';
import { type PlanRequest, TARGET_COUNTS } from '../model/plan.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** Horizon, phases and every month that is named. */
export function checkMonths({
  horizonMonths,
  goalMonth,
  phases,
  stopAfterMonth,
  target,
}: PlanRequest): readonly Problem[] {
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
  if (!isWhole(goalMonth, 1, 1200))
    problems.push(
      problem('goal-month', 'goalMonth', `The goal month is ${goalMonth}.`, 'Give a whole month from 1 on.'),
    );
  const isCovered =
    phases.length > 0 &&
    phases.every(({ from, to }, index) => from === (phases[index - 1]?.to ?? 0) + 1 && isWhole(to, from, 1200)) &&
    (phases.at(-1)?.to ?? 0) >= horizonMonths;
  if (!isCovered)
    problems.push(
      problem(
        'phases',
        'phases',
        `The phases do not run from month 1 to month ${horizonMonths} without a gap.`,
        'Begin at month 1, begin each phase in the month after the one before it ends, and end at the horizon.',
      ),
    );
  if (stopAfterMonth !== undefined && !isWhole(stopAfterMonth, 1, horizonMonths))
    problems.push(
      problem(
        'stop-after',
        'stopAfterMonth',
        `Spending is to stop after month ${stopAfterMonth}.`,
        `Give a whole month from 1 to the horizon, ${horizonMonths}.`,
      ),
    );
  if (target !== undefined) problems.push(...checkTarget(target, horizonMonths));
  return problems;
}

function checkTarget(
  { value, by, count = 'customers' }: NonNullable<PlanRequest['target']>,
  horizon: number,
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
  return problems;
}
