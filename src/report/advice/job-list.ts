import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** What each side is there for in this mix, with its share of the budget. */
export function formatJobs({ answers, jobs, mix }: Advice, { width, paint }: Style): readonly string[] {
  const money = (side: Side) => {
    const dollars = formatShareOfBudget(answers, mix, side);
    return dollars === '' ? '' : ` (${dollars})`;
  };
  return [
    paint.bold('The job of each side'),
    ...SIDES.flatMap((side) => {
      const name = side === 'inbound' ? 'Inbound' : 'Outbound';
      return hang('  ', `${name}, ${mix[side]} %${money(side)}: ${jobs[side]}`, width);
    }),
  ];
}

/** A side's share of the budget in whole dollars, both adding up to it; empty where no budget is known or to be spent. */
export function formatShareOfBudget({ monthlyBudget }: Advice['answers'], mix: Advice['mix'], side: Side): string {
  if (typeof monthlyBudget !== 'number' || monthlyBudget === 0) return '';
  const inbound = Math.round((monthlyBudget * mix.inbound) / 100);
  return `about ${formatDollars(side === 'inbound' ? inbound : Math.round(monthlyBudget) - inbound)} a month`;
}
