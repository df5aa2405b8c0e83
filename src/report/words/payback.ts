import type { Advice } from '../../model/advice.ts';
import { lastMonthOf } from './money-by-phase.ts';

type Payback = NonNullable<Advice['payback']>;
type Said = Pick<Payback, 'called' | 'isOverAfterGoal'> & Pick<Advice['answers'], 'marginPercent'>;

/** "What is left of what new customers spend in their first year (40%)". */
export function incomeInWords({ called, isOverAfterGoal, marginPercent }: Said): string {
  const income = `what new ${called.several} spend${isOverAfterGoal ? '' : ' in their first year'}`;
  return marginPercent === undefined ? `What${income.slice(4)}` : `What is left of ${income} (${marginPercent}%)`;
}

/** That the money does not come back, where it does not: the plan says more, and may look further than the deadline. */
export function paybackLines({ payback, phases, answers }: Told): readonly string[] {
  if (payback === null || payback.month !== null) return [];
  const percent = STEP * Math.floor((100 * payback.covered) / STEP);
  const part = percent < STEP ? 'hardly any' : `about ${percent}%`;
  const income = incomeInWords({ ...payback, marginPercent: answers.marginPercent });
  const { byMonth } = payback;
  return byMonth > lastMonthOf({ phases })
    ? [`Go on like this to month ${byMonth}, and w${income.slice(1)} covers ${part} of the money, at typical figures.`]
    : [`${income} covers ${part} of this money by month ${byMonth}, at typical figures.`];
}

type Told = Pick<Advice, 'payback' | 'phases'> & { readonly answers: Pick<Advice['answers'], 'marginPercent'> };

/** Percent in which a share is told, downward: what is not covered is never told as if it were. */
const STEP = 5;
