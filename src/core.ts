import { type Advisor, compileAdvisor } from './advice/advise.ts';
import { withContactRules } from './advice/contact-law.ts';
import { compileNextQuestion, completed, type NextQuestion } from './advice/next-question.ts';
import { judgeChannel as judge } from './advice/worth/judge-channel.ts';
import { compileScorer, type Scorecard, type Scorer } from './engine/scorecard.ts';
import type { Advice } from './model/advice.ts';
import { type AnswersInput, type GivenAnswers, unansweredIn } from './model/answers.ts';
import type { ChannelDocument } from './model/channel-verdict.ts';
import type { Dataset } from './model/dataset.ts';
import { inDollars } from './model/own-money.ts';
import { parseAnswers } from './model/parse-answers.ts';
import { PROGRAM } from './model/program-info.ts';
import { orThrow } from './problem/problem.ts';

/** Validated answers in one form, amounts in their own currency. */
export type Answers = GivenAnswers;

/** The whole advice; throws a UserError that lists every problem with the answers. */
export const advise = (answers: Answers | AnswersInput, dataset: Dataset): Advice =>
  advisorFor(dataset)(orThrow(parseAnswers(answers)));

/** The score with everything that it rests on, without the rest of the advice, which takes some hundred times as long. */
export const score = (answers: Answers | AnswersInput, dataset: Dataset): Scorecard =>
  scorerFor(dataset)(withContactRules(inDollars(orThrow(parseAnswers(answers))), dataset));

/** Whether one channel, by its id or what people call it, is worth it; throws a UserError that lists every problem. */
export const judgeChannel = (answers: Answers | AnswersInput, channel: string, dataset: Dataset): ChannelDocument =>
  orThrow(judge(dataset, PROGRAM, { given: orThrow(parseAnswers(answers)) }, channel));

/**
 * What to ask next: what is needed first, then what tells most; undefined when everything is answered. "unknown" is an
 * answer too, and is not asked again.
 */
export function nextQuestion(given: Partial<Answers | AnswersInput>, dataset: Dataset): NextQuestion | undefined {
  const answers = orThrow(parseAnswers(completed(given)));
  return askerFor(dataset)(inDollars(answers), unansweredIn(given));
}

const advisorFor = compiledOnce((dataset): Advisor => compileAdvisor(dataset, PROGRAM));
const scorerFor = compiledOnce((dataset): Scorer => compileScorer(dataset));
const askerFor = compiledOnce(compileNextQuestion);

/** Compiles a dataset at its first use. */
function compiledOnce<T>(compile: (dataset: Dataset) => T): (dataset: Dataset) => T {
  const known = new WeakMap<Dataset, T>();
  return (dataset) => {
    const compiled = known.get(dataset) ?? compile(dataset);
    known.set(dataset, compiled);
    return compiled;
  };
}

export type { NextQuestion } from './advice/next-question.ts';
export type { Scorecard } from './engine/scorecard.ts';
export type { Advice, DimensionAdvice, Reason } from './model/advice.ts';
export type { AnswersInput } from './model/answers.ts';
export type { BudgetPlan } from './model/budget-plan.ts';
export type { ChannelDocument } from './model/channel-verdict.ts';
export type { Dataset } from './model/dataset.ts';
export { parseAnswers } from './model/parse-answers.ts';
export type { PlanChannel, PlanRequest } from './model/plan.ts';
export { QUESTIONS, type Question } from './model/questions.ts';
export { planBudget } from './plan/plan-budget.ts';
export { type Problem, type Result, UserError } from './problem/problem.ts';
