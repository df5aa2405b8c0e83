import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { PlanAsks, PlanDocument } from '../model/plan-document.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { ok, type Result } from '../problem/problem.ts';
import { advisedIn, compileUndividedFields } from './advice-fields.ts';
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
  const fields = Object.entries(fieldsOf(asked.given, asked.learned));
  const advice = Object.fromEntries(fields.map(([name, compute]) => [name, compute()])) as Advice;
  return ok({ ...advice, ...withMoney(advice, parts.value.plan ?? undefined, dataset), ...parts.value });
}
