import type { Advice } from '../model/advice.ts';
import type { ByChannel } from '../model/budget-plan.ts';
import type { Dataset } from '../model/dataset.ts';
import type { PlanAsks, PlanDocument } from '../model/plan-document.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { ok, type Result } from '../problem/problem.ts';
import { advisedIn, compileUndividedFields, summaryIn } from './advice-fields.ts';
import { withMoney } from './money.ts';
import { planFor } from './plan-for.ts';
import type { PlanGiven } from './plan-request.ts';

/** The advice for validated answers with its plan, whose money is the advice's too; or all that stands against it. */
export function planDocument(
  dataset: Dataset,
  tool: ProgramInfo,
  asked: PlanGiven,
  asks: PlanAsks = {},
): Result<PlanDocument> {
  const fieldsOf = compileUndividedFields(dataset, tool);
  const parts = planFor(dataset, asked, (...answers) => advisedIn(fieldsOf(...answers)), asks);
  if (!parts.ok) return parts;
  const fields = fieldsOf(asked.given, asked.learned);
  const { runningTerms: _, openLater: __, ...shown } = fields;
  const advice = Object.fromEntries(Object.entries(shown).map(([name, compute]) => [name, compute()])) as Advice;
  const { plan, forecast } = parts.value;
  const divided = plan === null ? undefined : { ...plan, leads: leadsIn(forecast) };
  const money = withMoney({ ...advice, running: fields.runningTerms() }, divided, dataset);
  return ok({ ...advice, summary: summaryIn(fields, money.channels), ...money, ...parts.value });
}

/** Leads of each month by channel. */
function leadsIn(forecast: PlanDocument['forecast']): ByChannel<readonly number[]> {
  const months = forecast?.months ?? [];
  const ids = new Set(months.flatMap(({ byChannel }) => byChannel.map(({ id }) => id)));
  const of = (id: string) => months.map(({ byChannel }) => byChannel.find((each) => each.id === id)?.leads ?? 0);
  return Object.fromEntries([...ids].map((id) => [id, of(id)]));
}
