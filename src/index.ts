import { type Advisor, compileAdvisor } from './advice/advise.ts';
import type { Advice } from './model/advice.ts';
import type { Answers, AnswersInput } from './model/answers.ts';
import type { Dataset } from './model/dataset.ts';
import { parseAnswers } from './model/parse-answers.ts';
import { orThrow } from './problem/problem.ts';
import { PROGRAM } from './shell/program-info.ts';
import { loadDataset } from './shell/read-dataset.ts';

const advisors = new WeakMap<Dataset, Advisor>();

/**
 * Scores inbound against outbound for these answers, with the reasons.
 * The dataset is compiled at its first use; without one, the shipped dataset is loaded.
 * Throws a UserError that lists every problem with the answers.
 */
export function advise(answers: Answers | AnswersInput, dataset: Dataset = shippedDataset()): Advice {
  const advisor = advisors.get(dataset) ?? compileAdvisor(dataset, PROGRAM);
  advisors.set(dataset, advisor);
  return advisor(orThrow(parseAnswers(answers)));
}

let shipped: Dataset | undefined;

function shippedDataset(): Dataset {
  shipped ??= loadDataset();
  return shipped;
}

export type { Advice, DimensionAdvice, Reason } from './model/advice.ts';
export type { Answers, AnswersInput } from './model/answers.ts';
export type { BudgetPlan } from './model/budget-plan.ts';
export type { Dataset } from './model/dataset.ts';
export { parseAnswers } from './model/parse-answers.ts';
export type { PlanChannel, PlanRequest } from './model/plan.ts';
export { planBudget } from './plan/plan-budget.ts';
export { type Problem, type Result, UserError } from './problem/problem.ts';
export { loadDataset } from './shell/read-dataset.ts';
