import { DOLLARS } from '../../model/currencies.ts';
import { nameInSentence } from '../../model/name-in-sentence.ts';
import type { PlanDocument, PlannedChannel, ShownPhase, ShownPlan } from '../../model/plan-document.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { sumOf } from '../../stats/moments.ts';
import { exactMoney, hoursInWords, monthsInWords } from './plan-numbers.ts';

/** One line of the money table. */
export interface PlanRow {
  readonly kind: 'side' | 'channel' | 'left' | 'total';
  readonly side: Side | null;
  readonly name: string;
  /** A month's amount in each phase, what that makes in all, and hours a month; in that order. */
  readonly cells: readonly string[];
}

export interface PlanTable {
  readonly title: string;
  /** What the amounts are where they are no money. */
  readonly counts?: 'hours';
  readonly heads: readonly string[];
  readonly rows: readonly PlanRow[];
}

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  inbound: 'Being found (inbound)',
  outbound: 'Reaching out (outbound)',
};

/** What a side or a channel gets of a phase, a month. */
type AmountOf = (phase: ShownPhase) => { readonly amount: number; readonly hours: number };

const NOTHING = '–';

/** Money, or hours where there is none, by channel and phase, with what the sides have and all together. */
export function planTable({ plan }: { readonly plan: ShownPlan }): PlanTable {
  const { phases, unit, currency } = plan;
  const isInHours = unit === 'hours';
  const say = (amount: number) =>
    amount === 0 ? NOTHING : isInHours ? withSeparators(Math.round(amount)) : exactMoney(amount, plan);
  const cells = (of: AmountOf): readonly string[] => {
    const monthly = phases.map((phase) => of(phase));
    const inAll = sumOf(phases.map((phase, index) => lengthOf(phase) * (monthly[index]?.amount ?? 0)));
    return [
      ...monthly.map(({ amount }) => say(amount)),
      say(inAll),
      ...(isInHours ? [] : [hoursInWords(monthly.map(({ hours }) => hours))]),
    ];
  };
  const ofChannel =
    (id: string): AmountOf =>
    ({ channels }) => {
      const { spend = 0, hours = 0 } = channels.find((each) => each.id === id) ?? {};
      return { amount: isInHours ? hours : spend, hours };
    };
  const ofAll = (ids: readonly string[]): AmountOf => {
    const all = ids.map(ofChannel);
    return (phase) => ({
      amount: sumOf(all.map((of) => of(phase).amount)),
      hours: sumOf(all.map((of) => of(phase).hours)),
    });
  };
  const isLeft = phases.some(({ left }) => left > 0);
  return {
    title: `${isInHours ? 'Hours' : currency === DOLLARS ? 'Dollars' : currency} a month`,
    ...(isInHours ? { counts: 'hours' } : {}),
    heads: [...phases.map(headOf), 'in all', ...(isInHours ? [] : ['h/month'])],
    rows: [
      ...SIDES.flatMap((side) => sideRows(side, plan.channels, cells, ofAll)),
      { kind: 'total', side: null, name: 'Together', cells: cells(ofAll(plan.channels.map(({ id }) => id))) },
      ...(isLeft
        ? [
            {
              kind: 'left' as const,
              side: null,
              name: 'Left over',
              cells: cells(({ left }) => ({ amount: left, hours: 0 })),
            },
          ]
        : []),
    ],
  };
}

const lengthOf = ({ from, to }: Pick<ShownPhase, 'from' | 'to'>): number => to - from + 1;

/** "months 1–2" first, "3–4" then, and "then 7–12" after the deadline. */
function headOf({ from, to, isAfterDeadline }: ShownPhase, index: number): string {
  const months = index === 0 ? monthsInWords(from, to) : from === to ? `${from}` : `${from}–${to}`;
  return isAfterDeadline ? `then ${months}` : months;
}

/** A side and its channels; one channel stands on its side's own line. */
function sideRows(
  side: Side,
  channels: readonly PlannedChannel[],
  cells: (of: AmountOf) => readonly string[],
  ofAll: (ids: readonly string[]) => AmountOf,
): readonly PlanRow[] {
  const own = channels.filter((each) => each.side === side);
  const [first] = own;
  if (first === undefined) return [];
  const only = own.length === 1 ? `: ${nameInSentence(first.name)}` : '';
  const all = cells(ofAll(own.map(({ id }) => id)));
  return [
    { kind: 'side', side, name: `${SIDE_NAMES[side]}${only}`, cells: all },
    ...(own.length === 1
      ? []
      : own.map(({ id, name }): PlanRow => ({ kind: 'channel', side, name, cells: cells(ofAll([id])) }))),
  ];
}

/** A point in time with all that has come by then. */
export interface OutcomeRow {
  readonly month: number;
  readonly leads: number;
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  /** Whether results are due at the end of it. */
  readonly isDeadline: boolean;
}

const BY_MONTH_UP_TO = 12;
const QUARTER = 3;

/** Customers and leads added up: by month for a year, by quarter beyond. */
export function outcomeRows({ plan, forecast }: PlanDocument): readonly OutcomeRow[] {
  if (plan === null || forecast === null) return [];
  const every = plan.horizonMonths <= BY_MONTH_UP_TO ? 1 : QUARTER;
  let leads = 0;
  return forecast.months.flatMap(({ month, leads: own, customersSoFar }) => {
    leads += own.mid;
    const isDeadline = month === plan.goalMonth && month < plan.horizonMonths;
    if (month % every !== 0 && month !== plan.horizonMonths && !isDeadline) return [];
    const { low, mid, high } = customersSoFar;
    return [{ month, leads, low, typical: mid, high, isDeadline }];
  });
}
