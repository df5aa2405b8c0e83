import type { Dataset } from '../model/dataset.ts';
import type { PlanAsks, PlanDocument } from '../model/plan-document.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { ok, type Result } from '../problem/problem.ts';
import { advisedIn, compileUndividedFields, dividedFields } from './advice-fields.ts';
import { planFor } from './plan-for.ts';
import type { PlanGiven } from './plan-request.ts';

/** Every field of the advice with its plan, computed when it is called. */
export type PlanFields = { readonly [Field in keyof PlanDocument]: () => PlanDocument[Field] };

/** Compiles a dataset once; plans the money for validated answers, or tells all that stands against it. */
export function compilePlanFields(
  dataset: Dataset,
  tool: ProgramInfo,
): (asked: PlanGiven, asks?: PlanAsks) => Result<PlanFields> {
  const fieldsOf = compileUndividedFields(dataset, tool);
  return (asked, asks) => {
    const parts = planFor(dataset, asked, (...answers) => advisedIn(fieldsOf(...answers)), asks);
    if (!parts.ok) return parts;
    const { plan, forecast, target, startingBudgets } = parts.value;
    const divided = plan === null ? undefined : { ...plan, leadsFrom: leadsIn(forecast) };
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
  if (!fields.ok) return fields;
  const computed = Object.entries(fields.value).map(([name, compute]) => [name, compute()]);
  return ok(Object.fromEntries(computed) as PlanDocument);
}

/** Leads of each month from a channel. */
const leadsIn =
  (forecast: PlanDocument['forecast']) =>
  (id: string): readonly number[] =>
    (forecast?.months ?? []).map(({ byChannel }) => byChannel.find((each) => each.id === id)?.leads ?? 0);
