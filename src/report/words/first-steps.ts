import type { Advice } from '../../model/advice.ts';
import { bareName } from '../../model/name-in-sentence.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';
import { type ChannelAdvice, formatFirstResults } from './money-and-time.ts';
import { SIDE_WORDS } from './money-by-phase.ts';
import { roughMoney } from './plan-numbers.ts';

/** One of the things to do first. */
export interface FirstStep {
  readonly name: string;
  readonly side: Side;
  readonly step: string;
  readonly why: string | undefined;
  /** What the law means for it, if it contacts strangers. */
  readonly law: string | undefined;
  /** What it takes and when it brings something, each with its name. */
  readonly takes: readonly { readonly term: string; readonly words: string }[];
  /** The same in one line, and in shorter ones, the longest first. */
  readonly inShort: readonly string[];
}

/** What stands where no channel is left. */
export const NO_CHANNEL = 'No channel fits your answers yet. Below is what each one would take.';

/** The same where the rest is a command away. */
export const NO_CHANNEL_YET = 'No channel fits your answers yet. Add --full to see what each one would take.';

/** What would go into each side, where nothing can start yet. */
export const splitOnceStarted = ({ mix }: Pick<Advice, 'mix'>): string =>
  `Once something can start: about ${mix.inbound}% of it into ${SIDE_WORDS.inbound} and ${mix.outbound}% into ${SIDE_WORDS.outbound}.`;

/** Channels of a side of which it is said what they would take. */
const NEAREST = 2;

/** What is said before the channels that take least. */
export const FIND_FIRST = 'Find the hours or the money for one of these, and begin with it.';

/** Where nothing can start: of each side, the one with more work first, the channels that take least, and what. */
export function whatItWouldTake({ vetoed, mix }: Pick<Advice, 'vetoed' | 'mix'>): readonly string[] {
  const sides = SIDES.toSorted((one, other) => mix[other] - mix[one]);
  return sides.flatMap((side) =>
    vetoed
      .filter((channel) => channel.cause === 'means' && channel.side === side)
      .flatMap((channel) =>
        channel.takes
          .toSorted(byLeast)
          .slice(0, 1)
          .map((least) => ({ ...channel, least })),
      )
      .toSorted((one, other) => byLeast(one.least, other.least))
      .slice(0, NEAREST)
      .map(({ name, why }) => `${bareName(name)} (${SIDE_WORDS[side]}): ${why}`),
  );
}

type Takes = Advice['vetoed'][number]['takes'][number];

/** By money, and by hours where that is the same. */
const byLeast = (one: Takes, other: Takes): number =>
  one.monthlyUsd - other.monthlyUsd || one.hoursPerMonth - other.hoursPerMonth;

/** The channels to begin with, each with its step, why, and what it takes. */
export const firstSteps = ({
  summary,
  channels,
  currency,
}: Pick<Advice, 'summary' | 'channels' | 'currency'>): readonly FirstStep[] =>
  summary.actions.flatMap(({ channel, name, side, step }) =>
    channels
      .filter(({ id }) => id === channel)
      .map((each) => ({
        name,
        side,
        step,
        why: each.because[0],
        law: each.law?.says,
        takes: takesOf(each, { currency }),
        inShort: inShortOf(each, { currency }),
      })),
  );

/** What it takes in the plan, or at the least where it has no part in one, and when it first brings something. */
function takesOf(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): FirstStep['takes'] {
  const { isPlanned, hours } = needsOf(channel, advice);
  const most = channel.figures.hoursPerMonth.high;
  const isByOthers = channel.hired !== null;
  return [
    {
      term: 'Money',
      words: moneyWords(channel, advice) ?? 'none needed',
    },
    {
      term: 'Your time',
      words:
        isPlanned && hours > 0
          ? `about ${sayHours(hours)} a month`
          : isByOthers
            ? 'a few hours a month'
            : `${hours}\u2013${most} hours a month`,
    },
    { term: 'First results', words: formatFirstResults(channel) },
    ...(channel.costPerCustomerUsd === null
      ? []
      : [{ term: 'A customer', words: `about ${roughMoney(channel.costPerCustomerUsd.typical, advice)}` }]),
  ];
}

/** The money that it takes or gets, and what for: "about $350 a month, for print, postage and addresses". */
export function moneyWords(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): string | undefined {
  const { isPlanned, money, by } = needsOf(channel, advice);
  const buys = by !== '' || channel.buys === null ? '' : `, for ${channel.buys}`;
  return money === undefined ? undefined : `${isPlanned ? 'about' : 'from'} ${money} a month${by}${buys}`;
}

/** Money, and hours of own people, of a month. */
function needsOf(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>) {
  const { monthlyUsd, hoursPerMonth, takes } = channel;
  const isPlanned = (monthlyUsd ?? 0) + (hoursPerMonth ?? 0) > 0;
  const [money, hours] = isPlanned
    ? [Number((monthlyUsd ?? 0).toPrecision(2)), Math.max(1, Math.round(hoursPerMonth ?? 0))]
    : [takes.monthlyUsd, takes.hoursPerMonth];
  return {
    isPlanned,
    money: money === 0 ? undefined : formatMoney(money, advice),
    hours: isPlanned && (hoursPerMonth ?? 0) === 0 ? 0 : hours,
    by: takes.hired === null ? '' : ` with ${takes.hired}`,
  };
}

const sayHours = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;

/** The same in one line: "about $350 and 4 hours a month, first results within 4 weeks". */
function inShortOf(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): FirstStep['inShort'] {
  const { isPlanned, money, hours, by } = needsOf(channel, advice);
  const parts = [
    ...(money === undefined ? [] : [money]),
    ...(hours > 0 && (by === '' || isPlanned) ? [sayHours(hours)] : []),
  ];
  const takes = `${parts.join(' and ')} a month${money === undefined ? '' : by}`;
  const least = `${isPlanned || money === undefined ? 'about' : 'from'} ${takes}`;
  const when = formatFirstResults(channel);
  const withoutLeast = isPlanned || money === undefined ? takes : least;
  const shortest = `${withoutLeast.replace(' and ', ', ')}, results ${when.replace(/(\d) to (\d)/, '$1\u2013$2')}`;
  return [`${least}, first results ${when}`, `${least}, results ${when}`, `${withoutLeast}, results ${when}`, shortest];
}
