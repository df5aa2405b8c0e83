import type { AnswerSpec } from './answer-spec.ts';
import { ANSWERS, type Answers, type GivenAnswers, type GivenKey, normaliseAnswers, UNKNOWN } from './answers.ts';
import { DUE_UNLESS_KNOWN } from './deadline.ts';
import { unitOf } from './units.ts';

type Amount = number | typeof UNKNOWN | undefined;

/** What answers say of the budget and of the time for which it is. */
interface Budget {
  readonly monthlyBudget?: Amount;
  readonly budgetTotal?: Amount;
  readonly timelineMonths?: Amount;
}

/**
 * The months over which one sum for the whole time is spread: those that are planned until the deadline, all of them whole,
 * so that their money is the sum.
 */
export const monthsOfTotal = ({ timelineMonths }: Pick<Budget, 'timelineMonths'>): number =>
  typeof timelineMonths === 'number' ? Math.max(1, Math.ceil(timelineMonths)) : DUE_UNLESS_KNOWN;

/** What can be spent each month, in the currency of the answers: as given, or the part of the whole sum. */
export const monthlyBudgetOf = (answers: Budget): number | typeof UNKNOWN =>
  typeof answers.budgetTotal === 'number'
    ? answers.budgetTotal / monthsOfTotal(answers)
    : (answers.monthlyBudget ?? UNKNOWN);

/** The answers as the rules read them: amounts in US dollars, and those of the budget by the month. */
export function inDollars(given: GivenAnswers): Answers {
  if (given.budgetTotal === undefined && given.currency === undefined && given.rate === undefined) {
    return given as Answers;
  }
  const { budgetTotal: _total, currency: _currency, rate = 1, ...answers } = normaliseAnswers(given);
  const budget = { ...answers, monthlyBudget: monthlyBudgetOf(normaliseAnswers(given)) };
  return Object.fromEntries(
    Object.entries(budget).map(([key, value]) => [
      key,
      typeof value === 'number' && isMoney(key as GivenKey) ? value * rate : value,
    ]),
  ) as Answers;
}

/** Whether an answer is an amount of money. */
export function isMoney(key: GivenKey): boolean {
  const spec: AnswerSpec = ANSWERS[key];
  return spec.kind === 'number' && unitOf(spec).isMoney === true;
}
