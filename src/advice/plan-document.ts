import type { Advice } from '../model/advice.ts';
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
  const { runningTerms: _, ...shown } = fields;
  const advice = Object.fromEntries(Object.entries(shown).map(([name, compute]) => [name, compute()])) as Advice;
  const money = withMoney(advice, parts.value.plan ?? undefined, dataset);
  return ok({ ...advice, summary: summaryIn(fields, money.channels), ...money, ...parts.value });
}
