import type { Advice } from '../../model/advice.ts';
import { SIDES } from '../../model/side.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** What each side is there for in this mix, with its share of the budget. */
export function formatJobs({ answers, jobs, mix }: Advice, { width, paint }: Style): readonly string[] {
  const money = (share: number) => {
    const dollars = formatShareOfBudget(answers, share);
    return dollars === '' ? '' : ` (${dollars})`;
  };
  return [
    paint.bold('The job of each side'),
    ...SIDES.flatMap((side) => {
      const name = side === 'inbound' ? 'Inbound' : 'Outbound';
      return hang('  ', `${name}, ${mix[side]} %${money(mix[side])}: ${jobs[side]}`, width);
    }),
  ];
}

/** A percentage of the budget in dollars; empty where no budget is known or to be spent. */
export const formatShareOfBudget = ({ monthlyBudget }: Advice['answers'], percent: number): string =>
  typeof monthlyBudget === 'number' && monthlyBudget > 0
    ? `about ${formatDollars((monthlyBudget * percent) / 100)} a month`
    : '';
