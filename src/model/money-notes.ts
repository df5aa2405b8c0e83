import type { GivenAnswers } from './answers.ts';
import { DOLLARS, withCurrency } from './currencies.ts';
import { monthlyBudgetOf, monthsOfTotal } from './own-money.ts';
import { withSeparators } from './with-separators.ts';

/** What is made of money that is not given by the month and in US dollars, a sentence each, without its full stop. */
export const moneyNotes = (answers: GivenAnswers): readonly string[] => [...spreadNote(answers), ...rateNote(answers)];

function spreadNote(answers: GivenAnswers): readonly string[] {
  const { budgetTotal, currency, timelineMonths } = answers;
  const monthly = monthlyBudgetOf(answers);
  if (budgetTotal === undefined || typeof monthly !== 'number') return [];
  const [total, each] = [budgetTotal, monthly].map((amount) => withCurrency(twoDecimals(amount), currency));
  const months = monthsOfTotal(answers);
  const whole = typeof timelineMonths === 'number' && timelineMonths > 1 && timelineMonths < months ? 'whole ' : '';
  const why = typeof timelineMonths === 'number' ? '' : ', as no deadline is known';
  return [`${total} in total over ${months} ${whole}${months === 1 ? 'month' : 'months'} is ${each} a month${why}`];
}

function rateNote({ currency = DOLLARS, rate }: GivenAnswers): readonly string[] {
  if (currency === DOLLARS || rate !== 1) return [];
  return [`with a rate of 1, benchmarks in US dollars are taken one for one as ${currency}`];
}

const twoDecimals = (amount: number): string => withSeparators(Math.round(amount * 100) / 100);
