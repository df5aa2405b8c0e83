import type { Advice } from '../../model/advice.ts';
import { listOf } from '../../model/list-of.ts';
import { bareName, capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { formatMoney, shortMoney } from './format-number.ts';
import {
  guessedWeekly,
  type MoneyByPhase,
  moneyByPhase,
  monthlyIn,
  notDividedLines,
  type Share,
  spanWords,
  TELL_HOURS,
  totalOf,
} from './money-by-phase.ts';
import { isUsed, moneyTable, moneyUnit } from './money-table.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';

type MoneyRow = ReturnType<typeof moneyTable>['rows'][number];

/** From so much in all for one side, amounts are written in millions: no column of a screen holds them otherwise. */
const SHORT_FROM = 10_000_000;

/** The money of a month by side, channel and phase, as a table for a first screen, in at most so many lines by side. */
export function firstMoney(advice: Advice, lines = Number.POSITIVE_INFINITY): PlanTable {
  const money = foldedTo(lines, moneyByPhase(advice), advice.summary);
  const most = Math.max(...money.sides.map(({ amounts }) => totalOf(money, amounts)));
  const { rows, heads } = moneyTable(advice, money, most < SHORT_FROM ? formatMoney : shortMoney);
  const weekly = guessedIn(advice, money);
  const [inAll, hours] = heads.slice(1 + money.phases.length);
  return {
    title: `${moneyUnit(advice, money)}${weekly === undefined ? '' : ` (we guess ${weekly} a week)`}`,
    ...(money.unit === 'hours' ? { counts: 'hours' } : {}),
    heads: [
      ...money.phases.map(headOf),
      ...(inAll === undefined ? [] : ['in all']),
      ...(hours === undefined ? [] : ['h/month']),
    ],
    rows: rows.flatMap((row) => rowsOf(row, advice, money)),
  };
}

/** The channels of each side beyond so many lines in one line: what is to be done first, and then the largest, keep their own. */
function foldedTo(lines: number, money: MoneyByPhase, { actions }: Advice['summary']): MoneyByPhase {
  const isFirst = (share: Share) => actions.some(({ name }) => name === share.name);
  const foldSide = (side: MoneyByPhase['sides'][number]) => {
    const used = side.channels.filter(isUsed);
    if (used.length <= lines) return side;
    const ranked = used.toSorted(
      (one, other) =>
        Number(isFirst(other)) - Number(isFirst(one)) || totalOf(money, other.amounts) - totalOf(money, one.amounts),
    );
    const rest = ranked.slice(lines - 1);
    const sumOf = (of: (share: Share) => readonly number[]) =>
      money.phases.map((_, at) => rest.reduce((sum, share) => sum + (of(share)[at] ?? 0), 0));
    const folded = {
      name: `${rest.length} more channels`,
      amounts: sumOf(({ amounts }) => amounts),
      hours: sumOf(({ hours }) => hours),
      after: undefined,
    };
    return { ...side, channels: [...used.filter((share) => !rest.includes(share)), folded] };
  };
  return { ...money, sides: money.sides.map(foldSide) };
}

/** "months 1–3" first, and then "4–6". */
const headOf = ({ from, to }: MoneyByPhase['phases'][number], at: number): string =>
  at === 0 ? spanWords({ from, to }) : from === to ? `${from}` : `${from}–${to}`;

/** A row as it is drawn; a side names its only channel, or all of them where its money is not divided. */
function rowsOf({ kind, name, cells }: MoneyRow, { channels }: Advice, { sides }: MoneyByPhase): readonly PlanRow[] {
  if (kind === 'all') return [{ kind: 'total', side: null, name, cells }];
  if (kind === 'left') return [{ kind: 'left', side: null, name, cells }];
  const parts = sides.flatMap(({ side, channels: own }) => own.filter(isUsed).map((share) => ({ ...share, side })));
  if (kind === 'part') {
    const side = parts.find((share) => share.name === name)?.side;
    const isOnly = parts.filter((share) => share.side === side).length === 1;
    return isOnly ? [] : [{ kind: 'channel', side: null, name: bareName(name), cells }];
  }
  const own = parts.filter(({ side }) => side === kind);
  const [only] = own.length === 1 ? own : [];
  const advised = channels.filter(({ side }) => side === kind).map((channel) => nameInSentence(channel.name));
  const names = own.length > 0 || advised.length === 0 ? [] : [capitalise(listOf(advised))];
  return [
    { kind: 'side', side: kind, name: only === undefined ? name : `${name}: ${nameInSentence(only.name)}`, cells },
    ...names.map((each): PlanRow => ({ kind: 'channel', side: kind, name: each, cells: [] })),
  ];
}

/** How to say how many hours there are, where it counts on some. */
export const tellHours = (advice: Advice): readonly string[] =>
  guessedIn(advice, moneyByPhase(advice)) === undefined ? [] : [TELL_HOURS];

const guessedIn = (advice: Advice, money: MoneyByPhase) => guessedWeekly(monthlyIn(money), advice);

/** What the channels' own bounds make of the split over all months, or of all of it; none where they hardly move it. */
export const movedInAll = (advice: Advice): readonly string[] =>
  advice.notDivided.length > 0 ? notDividedLines(advice) : spentOtherwise(advice);

/** The split that is shown: of what is spent, where that is not about as the answers have it. */
export const shownSplit = ({ mix, spent }: Pick<Advice, 'mix' | 'spent'>): Advice['mix'] =>
  spent?.why == null ? mix : spent;

/** What the answers would have instead of how the money parts, and why it does, unless the headline says that. */
export function spentOtherwise({ mix, spent }: Pick<Advice, 'mix' | 'spent'>): readonly string[] {
  if (spent?.why == null) return [];
  const isSaid = spent.turnsLead || spent.inbound === 0 || spent.outbound === 0;
  const why = isSaid || spent.because === null ? '' : `, but ${spent.because}`;
  return [`Your answers alone would put ${mix.inbound}% into being found${why}.`];
}
