import { compileAdviceFields } from '../advice/advice-fields.ts';
import { planFor } from '../advice/plan-for.ts';
import { advisedIn, compileUndividedFields } from '../advice/undivided-fields.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import { ok, type Result } from '../problem/problem.ts';
import { type Field, PLAN_FIELDS, QUICK_FIELDS } from './fields.ts';

/** What is computed of a line when it is called for, by its name. */
export type LineFields = Readonly<Partial<Record<Field, () => unknown>>>;

/** Gives what is wanted of a line beyond its score, or all that stands against its plan. */
export type FieldsOf = (answers: GivenAnswers) => Result<LineFields>;

/** A plan without its forecast hangs on no draw: the fewest that may be drawn are enough. */
const FEWEST_DRAWS = 100;

/** Compiles the fields that are wanted; undefined where the quick scorer gives all of them. */
export function compileLineFields(dataset: Dataset, tool: ProgramInfo, fields: readonly Field[]): FieldsOf | undefined {
  if (fields.every((field) => QUICK_FIELDS.includes(field))) return undefined;
  const adviceOf = compileAdviceFields(dataset, tool);
  if (!PLAN_FIELDS.some((field) => fields.includes(field))) return (answers) => ok(adviceOf(answers));
  const undividedOf = compileUndividedFields(dataset, tool);
  const asks = fields.includes('forecast') ? {} : { draws: FEWEST_DRAWS };
  return (answers) => {
    const advice = adviceOf(answers);
    // Without a budget there is no plan; what one might begin from is looked up one by one, not by the thousand.
    if (typeof monthlyBudgetOf(answers) !== 'number') return ok({ ...advice, plan: () => null, forecast: () => null });
    const planned = planFor(dataset, { given: answers }, (...given) => advisedIn(undividedOf(...given)), asks);
    if (!planned.ok) return planned;
    const { plan, forecast } = planned.value;
    return ok({ ...advice, plan: () => plan, forecast: () => forecast });
  };
}
