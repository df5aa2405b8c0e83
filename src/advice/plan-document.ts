import type { Dataset } from '../model/dataset.ts';
import { computed, type Fields } from '../model/fields.ts';
import type { PlanAsks, PlanDocument, ShownPlan } from '../model/plan-document.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { ok, type Result } from '../problem/problem.ts';
import { dividedFields } from './advice-fields.ts';
import type { Divided } from './money.ts';
import { planFor } from './plan-for.ts';
import type { PlanGiven } from './plan-request.ts';
import { advisedIn, compileUndividedFields } from './undivided-fields.ts';

/** Compiles a dataset once; plans the money for validated answers, or tells all that stands against it. */
export function compilePlanFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (asked: PlanGiven, asks?: PlanAsks) => Result<Fields<PlanDocument>> {
  const fieldsOf = compileUndividedFields(dataset, tool);
  return (asked, asks) => {
    const parts = planFor(dataset, asked, (...answers) => advisedIn(fieldsOf(...answers)), asks);
    if (!parts.ok) return parts;
    const { plan, forecast, target, startingBudgets } = parts.value;
    const divided = plan === null ? undefined : dividedIn(plan, forecast);
    return ok({
      ...dividedFields(dataset, fieldsOf(asked.given, asked.learned), () => divided),
      plan: () => plan,
      forecast: () => forecast,
      target: () => target,
      startingBudgets: () => startingBudgets,
    });
  };
}

/** The advice for validated answers with its plan, whose money is the advice's too; or all that stands against it. */
export function planDocument(
  dataset: Dataset,
  tool: ProgramInfo,
  asked: PlanGiven,
  asks: PlanAsks = {},
): Result<PlanDocument> {
  const fields = compilePlanFields(dataset, tool)(asked, asks);
  return fields.ok ? ok(computed(fields.value)) : fields;
}

/** The money of a plan, as the advice takes it over. */
function dividedIn(
  { unit, monthly, goalMonth, horizonMonths, stopAfterMonth, phases }: ShownPlan,
  forecast: PlanDocument['forecast'],
): Divided {
  const months = forecast?.months ?? [];
  const runOf = (id: string) => {
    const own = months.map(({ byChannel }) => byChannel.find((each) => each.id === id));
    return {
      leads: own.map((month) => month?.leads ?? 0),
      customers: own.map((month) => month?.customers ?? 0),
    };
  };
  return { unit, monthly, goalMonth, horizonMonths, stopAfterMonth, phases, runOf };
}
