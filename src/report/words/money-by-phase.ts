import type { Advice } from '../../model/advice.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { capitalise } from './format-answer.ts';

/** What one side, or one of its channels, gets a month in each phase. */
export interface Share {
  readonly name: string;
  /** Of a month, for each phase. */
  readonly amounts: readonly number[];
  /** Of a month after the last phase, where something is said of that time. */
  readonly after: number | undefined;
}

interface SideShare extends Share {
  readonly side: Side;
  readonly channels: readonly Share[];
}

/** Who gets how much in which phase: in whole units of money, or in percent where no budget is known or to be spent. */
export interface MoneyByPhase {
  readonly unit: 'money' | 'percent';
  readonly phases: readonly { readonly from: number; readonly to: number; readonly mix: Advice['mix'] }[];
  /** The split after the last phase, where something is said of that time. */
  readonly after: Advice['mix'] | undefined;
  readonly sides: readonly SideShare[];
}

/** What the sides are there for, in the words of the page. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = { inbound: 'being found', outbound: 'reaching out' };

/** The split of each phase, both sides adding up to the budget of a month. */
export function moneyByPhase(advice: Pick<Advice, 'answers' | 'phases' | 'afterwards'>): MoneyByPhase {
  const budget = monthlyBudgetOf(advice.answers);
  const isMoney = typeof budget === 'number' && budget > 0;
  const whole = isMoney ? Math.round(budget) : 100;
  const phases = advice.phases.map(({ months: [from, to], mix }) => ({ from, to, mix }));
  const amountsOf = (mix: Advice['mix']) => {
    const inbound = Math.round((whole * mix.inbound) / 100);
    return { inbound, outbound: whole - inbound };
  };
  const amounts = phases.map(({ mix }) => amountsOf(mix));
  const after = advice.afterwards === null ? undefined : amountsOf(advice.afterwards.mix);
  return {
    unit: isMoney ? 'money' : 'percent',
    phases,
    after: advice.afterwards?.mix,
    sides: SIDES.map((side) => ({
      side,
      name: SIDE_WORDS[side],
      amounts: amounts.map((each) => each[side]),
      after: after?.[side],
      channels: [],
    })),
  };
}

/** The sum over all months of the phases. */
export const totalOf = ({ phases }: MoneyByPhase, amounts: readonly number[]): number =>
  phases.reduce((sum, { from, to }, at) => sum + (to - from + 1) * (amounts[at] ?? 0), 0);

/** The last month of the last phase: the deadline. */
export const lastMonthOf = ({ phases }: Pick<Advice, 'phases'>): number => phases.at(-1)?.months[1] ?? 0;

/** How the split moves from phase to phase, as the title of its picture. */
export function moneyTitle({ phases }: Pick<MoneyByPhase, 'phases'>): string {
  const [first = 0, last = 0] = [phases[0]?.mix.inbound, phases.at(-1)?.mix.inbound];
  if (first === last) return `${first}% goes into being found, ${100 - first}% into reaching out`;
  const [early, late] = last > first ? SIDES.toReversed() : SIDES;
  const isOvertaken = (first - 50) * (last - 50) < 0;
  const [from, to] = last > first ? [first, last] : [100 - first, 100 - last];
  return isOvertaken && early !== undefined && late !== undefined
    ? `${capitalise(SIDE_WORDS[early])} carries the start; ${SIDE_WORDS[late]} takes over`
    : `${capitalise(SIDE_WORDS[last > first ? 'inbound' : 'outbound'])} grows from ${from}% to ${to}%`;
}

/** "months 1–3". */
export const spanWords = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `month ${from}` : `months ${from}–${to}`;
