import type { Advice } from '../model/advice.ts';
import type { GivenAnswers, Goal } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { hasDate } from '../model/deadline.ts';
import { paybackMonth } from '../plan/payback.ts';
import { sumOf } from '../stats/moments.ts';
import { calledFor } from './called.ts';
import type { Divided } from './money.ts';
import { mostFor } from './worth/cost-and-most.ts';

/**
 * Whether what new customers spend in their first year covers the money, at typical figures, as the plan has it; null where
 * no money is divided, the goal is not about customers, or nobody says what one is worth.
 */
export function paybackOf(
  given: GivenAnswers,
  plan: Divided | undefined,
  { planning, phases: { datedGoals } }: Pick<Dataset, 'planning' | 'phases'>,
): Advice['payback'] {
  const most = mostFor(given);
  const goal = planning?.goals[given.goals[0] as Goal];
  if (plan === undefined || plan.unit === 'hours' || most === null || goal?.counted !== true) return null;
  const { phases, horizonMonths } = plan;
  const channels = [...new Set(phases.flatMap((phase) => phase.channels.map(({ id }) => id)))];
  if (channels.length === 0) return null;
  const runs = channels.map((id) => plan.runOf(id).customers);
  const months = Array.from({ length: horizonMonths }, (_, at) => at);
  const customers = months.map((at) => sumOf(runs.map((own) => own[at] ?? 0)));
  const spend = months.map((at) => {
    const phase = phases.find(({ from, to }) => from <= at + 1 && at + 1 <= to);
    return sumOf((phase?.channels ?? []).map((each) => each.spend));
  });
  if (sumOf(spend) === 0) return null;
  return {
    month: paybackMonth(customers, spend, most),
    byMonth: horizonMonths,
    covered: (most * sumOf(customers)) / sumOf(spend),
    called: calledFor(goal),
    isOverAfterGoal: goal.atOnce === true && hasDate(given, { datedGoals }),
  };
}
