import * as core from './core.ts';
import { loadDataset } from './shell/read-dataset.ts';

type AnyAnswers = core.Answers | core.AnswersInput;

/** As in `core`, with the shipped dataset unless another is handed in. */
export const advise = (answers: AnyAnswers, dataset: core.Dataset = shippedDataset()): core.Advice =>
  core.advise(answers, dataset);

/** As in `core`, with the shipped dataset unless another is handed in. */
export const score = (answers: AnyAnswers, dataset: core.Dataset = shippedDataset()): core.Scorecard =>
  core.score(answers, dataset);

/** As in `core`, with the shipped dataset unless another is handed in. */
export const judgeChannel = (
  answers: AnyAnswers,
  channel: string,
  dataset: core.Dataset = shippedDataset(),
): core.ChannelDocument => core.judgeChannel(answers, channel, dataset);

/** As in `core`, with the shipped dataset unless another is handed in. */
export const nextQuestion = (
  given: Partial<AnyAnswers>,
  dataset: core.Dataset = shippedDataset(),
): core.NextQuestion | undefined => core.nextQuestion(given, dataset);

let shipped: core.Dataset | undefined;

function shippedDataset(): core.Dataset {
  shipped ??= loadDataset();
  return shipped;
}

export {
  type Advice,
  type Answers,
  type AnswersInput,
  type ChannelDocument,
  type Dataset,
  type DimensionAdvice,
  type NextQuestion,
  type Problem,
  parseAnswers,
  QUESTIONS,
  type Question,
  type Reason,
  type Result,
  type Scorecard,
  UserError,
} from './core.ts';
export type { BudgetPlan } from './model/budget-plan.ts';
export type { PlanChannel, PlanRequest } from './model/plan.ts';
export { planBudget } from './plan/plan-budget.ts';
export { loadDataset } from './shell/read-dataset.ts';
