import type { Advice } from '../../model/advice.ts';
import { SIDES } from '../../model/side.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** What each side is there for in this mix, with its share of the budget. */
export function formatJobs({ answers, jobs, mix }: Advice, { width, paint }: Style): readonly string[] {
  const money = (share: number) =>
    typeof answers.monthlyBudget === 'number' && answers.monthlyBudget > 0
      ? ` (about ${formatDollars((answers.monthlyBudget * share) / 100)} a month)`
      : '';
  return [
    paint.bold('The job of each side'),
    ...SIDES.flatMap((side) => {
      const name = side === 'inbound' ? 'Inbound' : 'Outbound';
      return hang('  ', `${name}, ${mix[side]} %${money(mix[side])}: ${jobs[side]}`, width);
    }),
  ];
}
