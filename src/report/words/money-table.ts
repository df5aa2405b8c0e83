import type { Advice } from '../../model/advice.ts';
import { DOLLARS } from '../../model/currencies.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import type { Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';
import { inMonths } from './money-and-time.ts';
import { lastMonthOf, type MoneyByPhase, type Share, spanWords, totalOf } from './money-by-phase.ts';
import { hoursInWords } from './plan-numbers.ts';

/** Who gets how much in each phase and in all, in words: of a side, of a part of one, or of all together. */
interface MoneyRow {
  readonly kind: Side | 'part' | 'all' | 'left';
  readonly name: string;
  readonly cells: readonly string[];
  readonly share?: Share;
}

interface MoneyTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly MoneyRow[];
}

const NOTHING = '\u2013';

/** Whether it gets anything before the deadline. */
export const isUsed = ({ amounts }: Share): boolean => amounts.some((amount) => amount > 0);

/** What the amounts are. */
export function moneyUnit({ currency }: Pick<Advice, 'currency'>, { unit }: MoneyByPhase): string {
  if (unit === 'percent') return 'Percent of your effort';
  if (unit === 'hours') return 'Hours a month';
  return `${currency === DOLLARS ? 'Dollars' : currency} a month`;
}

/** The split in figures, with the total until the deadline where there is something to add up, and hours beside money. */
export function moneyTable(advice: Advice, money: MoneyByPhase, sayMoney = formatMoney): MoneyTable {
  const { phases, sides, unit, left } = money;
  const isSum = unit !== 'percent';
  const hasHours = sides.some(({ hours }) => hours.some((each) => each > 0));
  const say = (amount: number) => {
    if (amount === 0) return NOTHING;
    return unit === 'money' ? sayMoney(amount, advice) : `${Math.round(amount)}${unit === 'hours' ? '' : '%'}`;
  };
  const cells = ({ amounts, hours }: Pick<Share, 'amounts' | 'hours'>) => [
    ...amounts.map(say),
    ...(isSum ? [say(totalOf(money, amounts))] : []),
    ...(hasHours ? [hoursInWords(hours)] : []),
  ];
  const row = (kind: MoneyRow['kind'], name: string, share: Share): MoneyRow => ({
    kind,
    name,
    cells: cells(share),
    share,
  });
  const sumOf = (of: (share: Share) => readonly number[]) =>
    phases.map((_, at) => sides.reduce((sum, share) => sum + (of(share)[at] ?? 0), 0));
  const together = { amounts: sumOf(({ amounts }) => amounts), hours: sumOf(({ hours }) => hours) };
  return {
    caption: `${moneyUnit(advice, money)} in each phase${isSum ? `, and the total over ${inMonths(lastMonthOf(advice))}` : ''}`,
    heads: ['Side', ...phases.map(spanWords), ...(isSum ? ['Total'] : []), ...(hasHours ? ['Hours a month'] : [])],
    rows: [
      ...sides.flatMap((own) => [
        row(own.side, `${capitalise(own.name)} (${own.side})`, own),
        ...own.channels.filter(isUsed).map((share) => row('part', share.name, share)),
      ]),
      ...(isSum ? [{ kind: 'all', name: 'Together', cells: cells(together) } as const] : []),
      ...(left === undefined ? [] : [row('left', left.name, left)]),
    ],
  };
}
