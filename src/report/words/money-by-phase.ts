import type { Advice } from '../../model/advice.ts';
import { getsMoney, SPLIT_DIFFERS } from '../../model/carried.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { WEEKS_A_MONTH } from '../../model/units.ts';
import { sumOf } from '../../stats/moments.ts';
import { monthsInWords, sayHours } from './plan-numbers.ts';

/** What one side, or one of its channels, gets a month in each phase. */
export interface Share {
  readonly name: string;
  /** Of a month, for each phase. */
  readonly amounts: readonly number[];
  /** Hours of own people that go with it; none where they are not known, or are the amounts themselves. */
  readonly hours: readonly number[];
  /** Of a month after the last phase, where something is said of that time. */
  readonly after: number | undefined;
}

interface SideShare extends Share {
  readonly side: Side;
  /** Empty where the side's share is not divided. */
  readonly channels: readonly Share[];
}

/** Who gets how much in which phase: in money, in hours where there is none, or in percent where no budget is known. */
export interface MoneyByPhase {
  readonly unit: 'money' | 'hours' | 'percent';
  /** With the split of what is spent. */
  readonly phases: readonly { readonly from: number; readonly to: number; readonly mix: Advice['mix'] }[];
  /** The split after the last phase, where something is said of that time. */
  readonly after: Advice['mix'] | undefined;
  readonly sides: readonly SideShare[];
  /** What no channel can take. */
  readonly left: Share | undefined;
}

/** What the sides are there for, in the words of the page. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = { inbound: 'being found', outbound: 'reaching out' };

/** The money of each phase by side and channel, as the plan divides it; or the shares of the sides alone. */
export function moneyByPhase(advice: Pick<Advice, 'answers' | 'phases' | 'afterwards'>): MoneyByPhase {
  const { phases, afterwards } = advice;
  const budget = monthlyBudgetOf(advice.answers);
  const isMoney = typeof budget === 'number' && budget > 0;
  if (phases.some(({ channels }) => channels.length > 0))
    return dividedMoney(phases, afterwards, isMoney && phases.some(getsMoney));
  const whole = isMoney ? Math.round(budget) : 100;
  const amountsOf = (mix: Advice['mix']) => {
    const inbound = Math.round((whole * mix.inbound) / 100);
    return { inbound, outbound: whole - inbound };
  };
  const amounts = phases.map(({ mix }) => amountsOf(mix));
  const after = afterwards === null ? undefined : amountsOf(afterwards.mix);
  return {
    unit: isMoney ? 'money' : 'percent',
    phases: phases.map(({ months: [from, to], mix }) => ({ from, to, mix })),
    after: afterwards?.mix,
    sides: SIDES.map((side) => ({
      side,
      name: SIDE_WORDS[side],
      amounts: amounts.map((each) => each[side]),
      hours: [],
      after: after?.[side],
      channels: [],
    })),
    left: undefined,
  };
}

type PhaseMoney = Pick<Advice['phases'][number], 'channels' | 'unspent' | 'mix'>;
type ChannelMoney = PhaseMoney['channels'][number];

/** The money, or the hours where there is none, that each channel gets in each phase, and what is left over. */
function dividedMoney(phases: Advice['phases'], afterwards: Advice['afterwards'], isMoney: boolean): MoneyByPhase {
  const later = afterwards?.unspent == null ? undefined : afterwards;
  const amountOf = ({ monthlyUsd, hoursPerMonth }: ChannelMoney) => (isMoney ? monthlyUsd : hoursPerMonth);
  const shareOf = (name: string, isOwn: (each: ChannelMoney) => boolean): Share => {
    const ownIn = ({ channels }: PhaseMoney, of: (each: ChannelMoney) => number) =>
      sumOf(channels.filter(isOwn).map(of));
    return {
      name,
      amounts: phases.map((phase) => ownIn(phase, amountOf)),
      hours: isMoney ? phases.map((phase) => ownIn(phase, ({ hoursPerMonth }) => hoursPerMonth)) : [],
      after: later && ownIn(later, amountOf),
    };
  };
  const mixOf = ({ channels, mix }: PhaseMoney): Advice['mix'] => {
    const all = sumOf(channels.map(amountOf));
    const inbound = sumOf(channels.filter(({ side }) => side === 'inbound').map(amountOf));
    const percent = Math.round((100 * inbound) / all);
    return all > 0 ? { inbound: percent, outbound: 100 - percent } : mix;
  };
  const channels = [...phases, ...(later === undefined ? [] : [later])].flatMap((phase) => phase.channels);
  const unspent = phases.map((phase) => phase.unspent ?? 0);
  return {
    unit: isMoney ? 'money' : 'hours',
    phases: phases.map(({ months: [from, to], ...phase }) => ({ from, to, mix: mixOf(phase) })),
    after: later && mixOf(later),
    sides: SIDES.map((side) => {
      const names = new Map(channels.filter((each) => each.side === side).map(({ id, name }) => [id, name]));
      return {
        ...shareOf(SIDE_WORDS[side], (each) => each.side === side),
        side,
        channels: [...names].map(([id, name]) => shareOf(name, (each) => each.id === id)),
      };
    }),
    left: unspent.some((amount) => amount > 0)
      ? { name: 'Left over', amounts: unspent, hours: [], after: later?.unspent ?? undefined }
      : undefined,
  };
}

/** The sum over all months of the phases. */
export const totalOf = ({ phases }: MoneyByPhase, amounts: readonly number[]): number =>
  phases.reduce((sum, { from, to }, at) => sum + (to - from + 1) * (amounts[at] ?? 0), 0);

/** A side's money of a month, as the mean of the months until the deadline; undefined where no budget is known. */
export function monthlyOf(advice: Pick<Advice, 'answers' | 'phases'>, side: Side): number | undefined {
  const money = moneyByPhase({ ...advice, afterwards: null });
  const share = money.sides.find((each) => each.side === side);
  return money.unit === 'money' && share !== undefined
    ? totalOf(money, share.amounts) / lastMonthOf(advice)
    : undefined;
}

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

/** Why no channel gets anything, and what would mend it. */
export const notDividedLines = ({ notDivided }: Pick<Advice, 'notDivided'>): readonly string[] =>
  notDivided.map(({ what, mend }) => `${what} ${mend}`);

/** On how many hours a week it counts, where they stand in place of money and nobody said; undefined elsewhere. */
export const guessedWeekly = (
  { unit, monthly }: { readonly unit: MoneyByPhase['unit']; readonly monthly: number },
  { answers }: Pick<Advice, 'answers'>,
): number | undefined =>
  unit === 'hours' && answers.hoursPerWeek === undefined ? Math.max(1, Math.round(monthly / WEEKS_A_MONTH)) : undefined;

/** The same in a sentence. */
export function guessedHours(...of: Parameters<typeof guessedWeekly>): readonly string[] {
  const weekly = guessedWeekly(...of);
  return weekly === undefined
    ? []
    : [`We count on about ${sayHours(weekly)} a week, as you didn't say how many you have.`];
}

/** How to say how many hours there are, at a terminal. */
export const TELL_HOURS = 'Your own hours: --hours-per-week';

/** Money, or hours, of a month on both sides: of the month with most. */
export const monthlyIn = ({ unit, sides, phases }: MoneyByPhase) => ({
  unit,
  monthly: Math.max(...phases.map((_, at) => sumOf(sides.map(({ amounts }) => amounts[at] ?? 0)))),
});

/** How the money lies otherwise than the advice has it, and on what that rests. */
export const moneySentences = (advice: Pick<Advice, 'answers' | 'phases' | 'notDivided'>, money: MoneyByPhase) => [
  ...movedSentences(advice, money),
  ...guessedHours(monthlyIn(money), advice),
];

/** Where the channels' own bounds move the split of a phase, in a sentence; none where they hardly do. */
function movedSentences(
  { phases, notDivided }: Pick<Advice, 'phases' | 'notDivided'>,
  money: MoneyByPhase,
): readonly string[] {
  if (notDivided.length > 0) return notDividedLines({ notDivided });
  const moved = money.phases.flatMap(({ from, to, mix }, at) => {
    const advised = phases[at]?.mix ?? mix;
    if (Math.abs(mix.inbound - advised.inbound) < SPLIT_DIFFERS) return [];
    return [`${mix.inbound}% in ${spanWords({ from, to })} (not ${advised.inbound}%)`];
  });
  if (moved.length === 0) return [];
  const why =
    money.unit === 'hours'
      ? 'Hours go where you have people for them'
      : 'A channel needs a minimum to start, and can use only so much';
  return [`${why}: being found gets ${listOf(moved)}.`];
}

/** "months 1–3". */
export const spanWords = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  monthsInWords(from, to);
