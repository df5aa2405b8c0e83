import type { JsonPath } from '../document/json.ts';
import type { Problem } from '../problem/problem.ts';
import { type GivenAnswers, normaliseAnswers, UNKNOWN } from './answers.ts';
import { DOLLARS, withCurrency } from './currencies.ts';
import { monthsOfTotal } from './own-money.ts';
import { withSeparators } from './with-separators.ts';

type Terms = Partial<Pick<GivenAnswers, 'monthlyBudget' | 'budgetTotal' | 'currency' | 'rate' | 'timelineMonths'>>;

/** Whether what valid answers say of money fits together; most say nothing of it, and cost nothing. */
export const agree = (answers: object): boolean => {
  const { budgetTotal, currency, rate } = answers as Terms;
  return (
    (budgetTotal === undefined && currency === undefined && rate === undefined) ||
    disagreements(normaliseAnswers(answers)).length === 0
  );
};

/** What answers in their one form say of money that does not fit together: no rate, a rate of nothing, two budgets. */
export const disagreements = (
  answers: Terms,
  locate: (path: JsonPath) => string = (path) => path.join('.'),
): readonly Problem[] => [...twoBudgets(answers, locate), ...rateOfCurrency(answers, locate)];

/** Part of a sum by which a monthly budget may miss it, as people round. */
const ROUNDED = 0.01;

function twoBudgets(answers: Terms, locate: (path: JsonPath) => string): readonly Problem[] {
  const { monthlyBudget, budgetTotal, currency, timelineMonths = UNKNOWN } = answers;
  if (typeof monthlyBudget !== 'number' || typeof budgetTotal !== 'number') return [];
  const months = monthsOfTotal({ timelineMonths });
  if (Math.abs(monthlyBudget * months - budgetTotal) <= ROUNDED * budgetTotal) return [];
  const [monthly, total, spread] = [monthlyBudget, budgetTotal, budgetTotal / months].map((amount) =>
    withCurrency(withSeparators(Math.round(amount * 100) / 100), currency),
  );
  return [
    {
      code: 'two-budgets',
      where: locate(['budgetTotal']),
      what: `the budget is ${monthly} a month, and ${total} in total, which would be ${spread} a month`,
      mend: 'Give one of the two.',
    },
  ];
}

function rateOfCurrency({ currency, rate }: Terms, locate: (path: JsonPath) => string): readonly Problem[] {
  const isForeign = currency !== undefined && currency !== DOLLARS;
  const hasRate = rate !== undefined;
  if (isForeign && !hasRate) {
    return [
      {
        code: 'no-rate',
        where: locate(['currency']),
        what: `amounts are in ${currency}, and the benchmarks in US dollars`,
        mend: `Add --rate (or "rate") with the dollars for one ${currency}: --rate 1.25 if it is $1.25; --rate 1 takes the benchmarks one for one.`,
      },
    ];
  }
  if (hasRate && !isForeign && (currency === undefined || rate !== 1)) {
    return [
      {
        code: 'rate-without-currency',
        where: locate(['rate']),
        what: currency ? 'a US dollar is worth one US dollar' : 'a rate needs the currency that it is for',
        mend: currency ? 'Take the rate out.' : 'Add --currency (or "currency") with its code, such as EUR.',
      },
    ];
  }
  return [];
}
