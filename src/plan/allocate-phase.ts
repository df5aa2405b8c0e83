import { SIDES, type Side } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import { type Cell, creditOf, type Pot } from './cell.ts';
import { divideMoney } from './divide-money.ts';
import { cellOf, type Market, SMALLEST_SLICE } from './market.ts';
import { mixOfPhase, type SideNeeds } from './mix-of-phase.ts';
import { type Amount, roundGroups } from './round-money.ts';
import type { Division } from './search-division.ts';

/** How the sides share the money: as advised in each phase, as the figures have it, or one share of inbound, 0..1. */
type MixRule = 'advice' | 'free' | number;

export interface AllocationRule {
  readonly mix: MixRule;
  /** Customers' credit for the first dollar on each candidate, in each phase. */
  readonly worth: readonly (readonly number[])[];
  readonly step: number;
  /** A channel in use gets at least this share of the budget. */
  readonly smallestSlice?: number;
}

/** A month's money in one phase; amounts stand in the order of the market's candidates. */
export interface PhaseSpend {
  readonly from: number;
  readonly to: number;
  /** Share of inbound, 0..1, that was asked for; undefined where the sides are free. */
  readonly asked: number | undefined;
  /** The share that the sides' money was divided by. */
  readonly mix: number | undefined;
  /** Whether one side gets what the other has no use for. */
  readonly isMovedOn: boolean;
  /** As it comes out. */
  readonly exact: readonly number[];
  /** In whole steps. */
  readonly spend: readonly number[];
  /** Which candidates get all that they may. */
  readonly isAtMost: readonly boolean[];
  /** Credit of a month's money, in customers. */
  readonly credit: number;
  /** Credit of one more dollar on each side. */
  readonly marginalWorth: Readonly<Record<Side, number>>;
}

/** The money of one phase; undefined where no channel can begin with this budget. */
export function allocatePhase(market: Market, rule: AllocationRule, index: number): PhaseSpend | undefined {
  const { money, phases } = market;
  const { from = 1, to = 0, inboundAdvised = 0 } = phases[index] ?? {};
  const asked = rule.mix === 'free' ? undefined : rule.mix === 'advice' ? inboundAdvised / 100 : rule.mix;
  const terms = { from, worth: rule.worth[index] ?? [] };
  const cells = cellsOf(market, rule, terms, () => money);
  const mix = asked === undefined ? undefined : mixOfPhase(asked, money, needsOf(market, cells));
  const canBegin = cells.some(({ least, min, max }) => (min > 0 || max >= least) && (min || least) <= money);
  if (!canBegin || (asked !== undefined && mix === undefined)) return undefined;

  const held = divideAt(market, rule, terms, mix);
  const moved = rule.mix === 'advice' ? movedOn(market, rule, terms, held) : undefined;
  const { exact, divisions, mix: share } = moved ?? held;
  const spent = sumOf(exact);
  return {
    from,
    to,
    asked,
    mix: share,
    isMovedOn: moved !== undefined,
    exact,
    spend: roundedBySide(market, cells, exact, money - spent > 0.005 ? spent : money, rule.step),
    isAtMost: exact.map((usd, cell) => usd > 0 && usd >= (cells[cell] as Cell).max),
    credit: exact.reduce((sum, each, cell) => sum + creditOf(cells[cell] as Cell, each), 0),
    marginalWorth: marginalWorth(divisions),
  };
}

interface Divided {
  readonly mix: number | undefined;
  readonly divisions: readonly Division[];
  readonly exact: readonly number[];
}

function divideAt(market: Market, rule: AllocationRule, terms: PhaseTerms, mix: number | undefined): Divided {
  const { pots, members } = potsOf(market, rule, terms, mix);
  const divisions = divideMoney(pots, market.hours);
  const exact = market.candidates.map(() => 0);
  for (const [group, own] of members.entries())
    for (const [place, each] of own.entries()) exact[each] = divisions[group]?.spend[place] ?? 0;
  return { mix, divisions, exact };
}

/** Less than a cent is what rounding leaves. */
const HARDLY = 0.005;

/**
 * Share of the money that may go over to the other side because its own side has no use for more of it (judgement); all
 * of it may where its own side has no use for any.
 */
export const MOST_TO_OTHER = 0.25;

/** The same with what one side cannot use on the other, as far as that can; undefined where nothing moves. */
function movedOn(market: Market, rule: AllocationRule, terms: PhaseTerms, held: Divided): Divided | undefined {
  const { mix } = held;
  const { money, candidates } = market;
  if (mix === undefined || mix === 0 || mix === 1) return undefined;
  const shareOf = ({ exact }: Divided, side: Side) =>
    sumOf(exact.map((usd, index) => (candidates[index]?.channel.side === side ? usd : 0))) / money;
  const left = { inbound: mix - shareOf(held, 'inbound'), outbound: 1 - mix - shareOf(held, 'outbound') };
  const over: Side = left.inbound >= left.outbound ? 'inbound' : 'outbound';
  if (left[over] * money <= HARDLY) return undefined;
  const moves = shareOf(held, over) > 0 ? Math.min(MOST_TO_OTHER, left[over]) : left[over];
  const moved = divideAt(market, rule, terms, over === 'inbound' ? mix - moves : mix + moves);
  if (sumOf(moved.exact) <= sumOf(held.exact) + HARDLY) return undefined;
  // What is left over stays with the side that has no use for it.
  return { ...moved, mix: over === 'inbound' ? 1 - shareOf(moved, 'outbound') : shareOf(moved, 'inbound') };
}

/** What the cells of a phase depend on. */
interface PhaseTerms {
  /** Its first month. */
  readonly from: number;
  /** Customers' credit for the first dollar on each candidate. */
  readonly worth: readonly number[];
}

/** Where the sides are free, they share one price. */
const marginalWorth = (divisions: readonly Division[]): Readonly<Record<Side, number>> => ({
  inbound: divisions[0]?.marginalWorth ?? 0,
  outbound: divisions.at(-1)?.marginalWorth ?? 0,
});

const cellsOf = (
  { candidates, money, limits, closed }: Market,
  { smallestSlice = SMALLEST_SLICE }: Pick<AllocationRule, 'smallestSlice'>,
  { from, worth }: PhaseTerms,
  moneyFor: (side: Side) => number,
): readonly Cell[] =>
  candidates.map((candidate, index) =>
    cellOf(candidate, {
      worth: worth[index] ?? 0,
      from,
      money: moneyFor(candidate.channel.side),
      smallest: smallestSlice * money,
      limits: limits.get(candidate.channel.id),
      isClosed: closed.has(candidate.channel.id),
    }),
  );

/** A phase's money in one pot, or one for each side where the mix is held; and which candidates share each pot. */
export function potsOf(
  market: Market,
  rule: Pick<AllocationRule, 'smallestSlice'>,
  phase: PhaseTerms,
  mix: number | undefined,
): { readonly pots: readonly Pot[]; readonly members: readonly (readonly number[])[] } {
  const { candidates, money } = market;
  const inbound = mix === undefined ? money : mix * money;
  const moneys = mix === undefined ? [money] : [inbound, money - inbound];
  const groupOf = (side: Side) => (mix === undefined ? 0 : SIDES.indexOf(side));
  const cells = cellsOf(market, rule, phase, (side) => moneys[groupOf(side)] as number);
  const members = moneys.map((_, group) =>
    candidates.flatMap(({ channel }, index) => (groupOf(channel.side) === group ? [index] : [])),
  );
  const pots = members.map((own, group) => ({
    money: moneys[group] as number,
    cells: own.map((index) => cells[index] as Cell),
  }));
  return { pots, members };
}

function needsOf({ candidates }: Market, cells: readonly Cell[]): Readonly<Record<Side, SideNeeds>> {
  const of = (side: Side): SideNeeds => {
    const open = cells.filter(({ least, min, max }, index) => {
      return candidates[index]?.channel.side === side && (min > 0 || max >= least);
    });
    const forced = open.reduce((sum, { min }) => sum + min, 0);
    const best = open.reduce<Cell | undefined>(
      (most, cell) => (most && most.worth >= cell.worth ? most : cell),
      undefined,
    );
    return {
      least: forced > 0 ? forced : Math.min(...open.map(({ least }) => least)),
      isForced: forced > 0,
      leastOfBest: forced + (best === undefined || best.min > 0 ? 0 : best.least),
    };
  };
  return { inbound: of('inbound'), outbound: of('outbound') };
}

/** Whole steps: the sides first, then the channels of each side within what the side has. */
function roundedBySide(
  { candidates }: Market,
  cells: readonly Cell[],
  exact: readonly number[],
  total: number,
  step: number,
): readonly number[] {
  const inUse = SIDES.map((side) =>
    candidates.flatMap(({ channel }, index) => ((exact[index] ?? 0) > 0 && channel.side === side ? [index] : [])),
  );
  const amounts = inUse.map((own) =>
    own.map((index): Amount => {
      const { min, least, max } = cells[index] as Cell;
      return { exact: exact[index] as number, min: min || least, max };
    }),
  );
  const rounded = exact.map(() => 0);
  for (const [group, own] of roundGroups(amounts, total, step).entries())
    for (const [place, each] of own.entries()) rounded[inUse[group]?.[place] as number] = each;
  return rounded;
}
