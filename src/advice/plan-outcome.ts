import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { LearnedFigures } from '../model/figure-bounds.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import type { PlanOutcome } from '../model/what-if.ts';
import { planFor } from './plan-for.ts';
import { advisedIn, compileUndividedFields } from './undivided-fields.ts';

/** What the plan for some answers brings by when results are due; null where there is none. */
export function planOutcome(
  dataset: Dataset,
  tool: ProgramInfo,
  given: GivenAnswers,
  learned: LearnedFigures | undefined,
): PlanOutcome | null {
  if (typeof monthlyBudgetOf(given) !== 'number' || dataset.planning === undefined) return null;
  const fieldsOf = compileUndividedFields(dataset, tool);
  const planned = planFor(dataset, { given, learned }, (...asked) => advisedIn(fieldsOf(...asked)));
  if (!planned.ok || planned.value.plan === null || planned.value.forecast === null) return null;
  const { goalMonth, horizonMonths } = planned.value.plan;
  const { goalCounted, called, byGoalMonth } = planned.value.forecast;
  return { byMonth: Math.min(goalMonth, horizonMonths), goalCounted, called, ...byGoalMonth };
}
