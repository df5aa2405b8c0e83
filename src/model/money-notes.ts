import { type GivenAnswers, UNKNOWN } from './answers.ts';
import { DOLLARS, withCurrency } from './currencies.ts';
import { monthsOfTotal } from './own-money.ts';
import { withSeparators } from './with-separators.ts';

/** What is made of money that is not given by the month and in US dollars, a sentence each, without its full stop. */
export const moneyNotes = (answers: GivenAnswers): readonly string[] => [...spreadNote(answers), ...rateNote(answers)];

function spreadNote(answers: GivenAnswers): readonly string[] {
  const { budgetTotal, currency, timelineMonths } = answers;
  if (budgetTotal === undefined) return [];
  const months = monthsOfTotal(answers);
  const [total, each] = [budgetTotal, budgetTotal / months].map((sum) => withCurrency(twoDecimals(sum), currency));
  const over = (whole = '') =>
    `${total} in total over ${months} ${whole}${months === 1 ? 'month' : 'months'} is ${each} a month`;
  if (timelineMonths === UNKNOWN) return [`${over()}, as no deadline is known`];
  return [over(timelineMonths > 1 && timelineMonths < months ? 'whole ' : '')];
}

function rateNote({ currency = DOLLARS, rate }: GivenAnswers): readonly string[] {
  if (currency === DOLLARS || rate !== 1) return [];
  return [`with a rate of 1, benchmarks in US dollars are taken one for one as ${currency}`];
}

const twoDecimals = (amount: number): string => withSeparators(Math.round(amount * 100) / 100);
