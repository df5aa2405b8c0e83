import { withCurrency } from '../model/currencies.ts';
import { HOURS, type PlanInputs } from '../model/plan.ts';
import { withSeparators } from '../model/with-separators.ts';

/** An amount of a request as its messages name it: "$1,200", "€90.5" or "36 hours". */
export function sayAmount(amount: number, { money }: Pick<PlanInputs, 'money'>): string {
  const text = withSeparators(Math.round(amount * 100) / 100);
  return money?.code === HOURS ? `${text} hours` : withCurrency(text, money?.code);
}
