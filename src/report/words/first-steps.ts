import type { Advice } from '../../model/advice.ts';
import { bareName } from '../../model/name-in-sentence.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';
import { type ChannelAdvice, formatFirstResults } from './money-and-time.ts';
import { lastMonthOf, SIDE_WORDS } from './money-by-phase.ts';
import { roughMoney, sayHours } from './plan-numbers.ts';

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
  /**
   * The same in one line, and in shorter ones, the longest first; with what its money buys where that isn't plain, and
   * only beside a step that is free.
   */
  readonly inShort: Readonly<Record<'buying' | 'bare', readonly string[]>>;
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
  phases,
}: Pick<Advice, 'summary' | 'channels'> & Planned): readonly FirstStep[] =>
  summary.actions.flatMap(({ channel, name, side, step }) =>
    channels
      .filter(({ id }) => id === channel)
      .map((each) => ({
        name,
        side,
        step,
        why: each.because[0],
        law: each.law?.says,
        takes: takesOf(each, { currency, phases }),
        inShort: {
          buying: inShortOf(each, { currency, phases }, each.takes.monthlyUsd === 0),
          bare: inShortOf(each, { currency, phases }, false),
        },
      })),
  );

/** What it takes in the plan, or at the least where it has no part in one, and when it first brings something. */
function takesOf(channel: ChannelAdvice, advice: Planned): FirstStep['takes'] {
  const { isPlanned, money, hours } = needsOf(channel, advice);
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
        isPlanned && hours.length > 0
          ? `${money.length > 0 ? 'at least' : 'about'} ${sayHours(hours.join('\u2013'))} a month`
          : isByOthers
            ? 'a few hours a month'
            : `${hours[0]}\u2013${most} hours a month`,
    },
    { term: 'First results', words: formatFirstResults(channel, lastMonthOf(advice)) },
    ...(channel.costPerCustomerUsd === null
      ? []
      : [{ term: 'Per customer', words: `about ${roughMoney(channel.costPerCustomerUsd.typical, advice)}` }]),
  ];
}

/** The money that it takes or gets, and what for: "$350 to $400 a month, for print, postage and addresses". */
export function moneyWords(channel: ChannelAdvice, advice: Planned): string | undefined {
  const { isPlanned, money, by } = needsOf(channel, advice);
  const buys = by !== '' || channel.buys === null ? '' : `, for ${channel.buys}`;
  return money.length === 0 ? undefined : `${isPlanned ? '' : 'from '}${money.join(' to ')} a month${by}${buys}`;
}

/** What says how much a channel gets in which phase. */
type Planned = Pick<Advice, 'currency' | 'phases'>;

/**
 * Money, and hours of own people, of a month: the least and the most of the phases in which it gets any, as the table
 * has them, one amount where they are the same; or what it takes at the least.
 */
function needsOf({ id, takes }: ChannelAdvice, advice: Planned) {
  const own = advice.phases.flatMap(({ channels }) => channels.filter((each) => each.id === id));
  const span = (amounts: readonly number[]) => [
    ...new Set(amounts.length === 0 ? [] : [Math.min(...amounts), Math.max(...amounts)]),
  ];
  const isPlanned = own.length > 0;
  const money = isPlanned ? own.map(({ monthlyUsd }) => monthlyUsd) : [takes.monthlyUsd];
  const hours = isPlanned
    ? own.flatMap(({ hoursPerMonth }) => (hoursPerMonth > 0 ? [Math.max(1, Math.round(hoursPerMonth))] : []))
    : [takes.hoursPerMonth];
  return {
    isPlanned,
    money: span(money.filter((amount) => amount > 0)).map((amount) => formatMoney(amount, advice)),
    hours: span(hours.filter((each) => each > 0)),
    by: takes.hired === null ? '' : ` with ${takes.hired}`,
  };
}

/** The same in one line: "$350\u2013$400 and 4 hours a month, first results within 4 weeks". */
function inShortOf(channel: ChannelAdvice, advice: Planned, couldBeFree: boolean): readonly string[] {
  const { isPlanned, money, hours, by } = needsOf(channel, advice);
  // Beside a step that is free it has to be said what the money is for.
  const isForMore = by === '' && channel.buys !== null && (couldBeFree || /\bfree\b/i.test(channel.firstStep));
  const isNoMoney = money.length === 0;
  const parts = [
    ...(isNoMoney ? [] : [`${money.join('\u2013')}${isForMore ? ` (${channel.buys})` : ''}`]),
    ...(hours.length > 0 && (by === '' || isPlanned)
      ? [sayHours(`${hours.join('\u2013')}${isPlanned && !isNoMoney ? '+' : ''}`)]
      : []),
  ];
  const takesWith = (joint: string) => `${parts.join(joint)} a month${isNoMoney ? '' : by}`;
  const from = isPlanned ? '' : isNoMoney ? 'about ' : 'from ';
  const least = `${from}${takesWith(' and ')}`;
  const when = formatFirstResults(channel, lastMonthOf(advice));
  const withoutLeast = isNoMoney ? takesWith(' and ') : least;
  const shortest = `${isNoMoney ? '' : from}${takesWith(', ')}, results ${when.replace(/(\d) to (\d)/, '$1\u2013$2')}`;
  return [`${least}, first results ${when}`, `${least}, results ${when}`, `${withoutLeast}, results ${when}`, shortest];
}
