import type { Advice } from '../../model/advice.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { formatMoney } from './format-number.ts';
import type { Typed } from './typed.ts';

/** The way from today's money to the advised, as a table: a head, rows, and the sum of each column. */
export interface ShiftTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sums: readonly string[];
}

export function shiftTable({ current, currency }: Pick<Advice, 'current' | 'currency'>): ShiftTable | undefined {
  const shift = current?.shift ?? null;
  if (shift === null) return undefined;
  const { rows, nowUsd } = shift;
  const months = rows[0]?.monthsUsd.length ?? 0;
  const money = (amount: number) => formatMoney(amount, { currency });
  const sumOf = (at: number) => rows.reduce((sum, { monthsUsd }) => sum + (monthsUsd[at] ?? 0), 0);
  const each = Array.from({ length: months }, (_, at) => at);
  return {
    heads: ['Each month', 'today', ...each.map((at) => `month ${at + 1}`)],
    rows: rows.map((row) => [capitalise(row.name), money(row.nowUsd), ...row.monthsUsd.map(money)]),
    sums: ['Together', money(nowUsd), ...each.map((at) => money(sumOf(at)))],
  };
}

/** The same in sentences, beside the table of a plan: each month but the last, from which on the money lies as it has it. */
export function stepsFromToday({ current, currency }: Pick<Advice, 'current' | 'currency'>): readonly string[] {
  const rows = current?.shift?.rows ?? [];
  const months = rows[0]?.monthsUsd.length ?? 0;
  if (months < 2) return [];
  const steps = Array.from({ length: months - 1 }, (_, at) => {
    const moved = rows.flatMap(({ name, monthsUsd }) => {
      const amount = monthsUsd[at] ?? 0;
      return amount > 0 ? [`${nameInSentence(name)} ${formatMoney(amount, { currency })}`] : [];
    });
    return `Month ${at + 1}: ${listOf(moved)}.`;
  });
  return [
    `Don't move all your money at once. Get to the table's amounts in ${months} months.`,
    ...steps,
    "The forecast counts the table's amounts from month 1.",
  ];
}

/** What is said below that table, and of several that failed; at a terminal, with what can be typed. */
export function shiftNotes(
  { current, currency, answers }: Pick<Advice, 'current' | 'currency' | 'answers'>,
  typed?: Typed,
): readonly string[] {
  if (current === null) return [];
  const { channels, shift, failed } = current;
  const months = shift?.rows[0]?.monthsUsd.length ?? 0;
  const names = channels.filter(({ tried }) => tried === 'failed').map(({ name }) => nameInSentence(name));
  const budget = monthlyBudgetOf(answers);
  const left = shift === null || typeof budget !== 'number' ? 0 : Math.round(budget) - shift.advisedUsd;
  const most = channels.flatMap(({ costPerCustomerUsd }) => costPerCustomerUsd.most ?? [])[0];
  return [
    ...(shift?.rows.every(({ id }) => id === null) === true && shift.advisedUsd > 0 && left < 1
      ? ['All your money stays where it is, so the rest of the plan takes hours.']
      : []),
    ...(most === undefined
      ? [`Say what a customer is worth to you${typed?.worth ?? ''}, and we can tell you what pays.`]
      : [
          `A channel pays if a customer costs less than the ${formatMoney(most, { currency })} a customer brings, before your other costs.`,
        ]),
    ...(left >= 1 ? [`${formatMoney(left, { currency })} a month stays free for what works.`] : []),
    ...(months > 1 ? [`Move in ${months} steps, so that you notice in time if something goes wrong.`] : []),
    ...(failed > 1
      ? [
          `${capitalise(listOf(names))} had their chance. Before you pay for another channel, ask ten people why they didn't buy. Maybe the offer is what to fix.`,
        ]
      : []),
  ];
}
