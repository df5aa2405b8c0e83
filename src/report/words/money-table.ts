import type { Advice } from '../../model/advice.ts';
import { DOLLARS } from '../../model/currencies.ts';
import type { Side } from '../../model/terms.ts';
import { capitalise } from './format-answer.ts';
import { formatMoney } from './format-number.ts';
import { inMonths } from './money-and-time.ts';
import { lastMonthOf, type MoneyByPhase, type Share, spanWords, totalOf } from './money-by-phase.ts';

/** Who gets how much in each phase and in all, in words: of a side, of a part of one, or of all together. */
interface MoneyRow {
  readonly kind: Side | 'part' | 'all';
  readonly name: string;
  readonly cells: readonly string[];
  readonly share?: Share;
}

interface MoneyTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly MoneyRow[];
}

/** What the amounts are. */
export function moneyUnit({ currency }: Pick<Advice, 'currency'>, { unit }: MoneyByPhase): string {
  if (unit === 'percent') return 'Percent of your effort';
  return `${currency === DOLLARS ? 'Dollars' : currency} a month`;
}

/** The split in figures, with the total until the deadline where there is money. */
export function moneyTable(advice: Advice, money: MoneyByPhase, sayMoney = formatMoney): MoneyTable {
  const { phases, sides, unit } = money;
  const isMoney = unit === 'money';
  const say = (amount: number) => (amount === 0 ? '\u2013' : isMoney ? sayMoney(amount, advice) : `${amount}%`);
  const cells = (amounts: readonly number[]) => [
    ...amounts.map(say),
    ...(isMoney ? [say(totalOf(money, amounts))] : []),
  ];
  const row = (kind: MoneyRow['kind'], name: string, share: Share): MoneyRow => ({
    kind,
    name,
    cells: cells(share.amounts),
    share,
  });
  const together = phases.map((_, at) => sides.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  return {
    caption: `${moneyUnit(advice, money)} in each phase${isMoney ? `, and the total over ${inMonths(lastMonthOf(advice))}` : ''}`,
    heads: ['Side', ...phases.map(spanWords), ...(isMoney ? ['Total'] : [])],
    rows: [
      ...sides.flatMap((own) => [
        row(own.side, `${capitalise(own.name)} (${own.side})`, own),
        ...own.channels.map((share) => row('part', share.name, share)),
      ]),
      ...(isMoney ? [{ kind: 'all', name: 'Together', cells: cells(together) } as const] : []),
    ],
  };
}
