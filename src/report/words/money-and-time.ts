import type { Advice } from '../../model/advice.ts';
import { UNKNOWN } from '../../model/answers.ts';
import { isCarried } from '../../model/carried.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { inWeeks, sayMonths } from '../../model/say-months.ts';
import type { Side } from '../../model/terms.ts';
import { type CalendarDate, calendarMonth } from './calendar.ts';
import { formatMoney } from './format-number.ts';
import { lastMonthOf, moneyByPhase, monthlyOf, totalOf } from './money-by-phase.ts';
import { roughMoney, sayHours } from './plan-numbers.ts';

type Phase = Advice['phases'][number];
export type ChannelAdvice = Advice['channels'][number];

/** "months 4-9". */
export const formatSpan = ({ months: [from, to] }: Phase): string =>
  from === to ? `month ${from}` : `months ${from}-${to}`;

/** "70% inbound, 30% outbound". */
export const formatMix = ({ mix }: Pick<Phase, 'mix'>): string => `${mix.inbound}% inbound, ${mix.outbound}% outbound`;

/** What a side gets in a month, on the mean until the deadline; empty where no budget is known or to be spent. */
export function formatBudgetShare(advice: Advice, side: Side): string {
  const money = monthlyOf(advice, side);
  return money === undefined ? '' : `about ${formatMoney(money, advice)} a month`;
}

/** A sentence where money and hours don't carry all of a side's channels at once, and why, where they carry none. */
export function waitNote(advice: Pick<Advice, 'channels' | 'spent'>, side: Side): readonly string[] {
  const own = advice.channels.filter((channel) => channel.side === side && channel.monthlyUsd !== null);
  const namesOf = (isFunded: boolean) =>
    own.filter((channel) => isCarried(channel) === isFunded).map(({ name }) => nameInSentence(name));
  const [first, wait] = [namesOf(true), namesOf(false)];
  if (wait.length === 0) return [];
  const because = first.length === 0 ? advice.spent?.because : undefined;
  return [`Not yet: ${listOf(wait)}${because ? `, because ${because}` : ''}.`];
}

/** What a channel takes, when it begins to bring leads, and what they and the customers among them cost. */
export function formatFigures(
  {
    figures: { firstLeadsMonths, costPerLeadUsd },
    costPerCustomerUsd,
    takes,
    leadGrade,
    costFrom,
    costFor,
  }: ChannelAdvice,
  advice: Pick<Advice, 'currency'>,
): string {
  return [
    formatTakes(takes, advice),
    firstLeadsMonths.high === 0 ? 'brings leads already' : `first leads ${delayInWords(firstLeadsMonths)}`,
    `${formatSpread(costPerLeadUsd, advice)} per ${LEAD_WORDS[leadGrade]}${WHOSE[costFrom]}${costFor === null ? '' : ` for ${costFor}`}`,
    ...(costPerCustomerUsd === null ? [] : [`about ${roughMoney(costPerCustomerUsd.typical, advice)} per customer`]),
  ].join('; ');
}

/** What a channel takes at the least: "from $300 a month with a freelance writer", "at least 10 hours a month". */
export function formatTakes(
  { monthlyUsd, hoursPerMonth, hired }: ChannelAdvice['takes'],
  advice: Pick<Advice, 'currency'>,
): string {
  const hours = sayHours(hoursPerMonth);
  if (monthlyUsd === 0) return `at least ${hours} a month`;
  const money = `from ${formatMoney(monthlyUsd, advice)}`;
  if (hired !== null) return `${money} a month with ${hired}`;
  return hoursPerMonth === 0 ? `${money} a month` : `${money} and ${hours} a month`;
}

/** What one lead of a grade is called. */
export const LEAD_WORDS: Readonly<Record<ChannelAdvice['leadGrade'], string>> = {
  contact: 'contact',
  enquiry: 'inquiry',
  meeting: 'meeting',
  mixed: 'lead',
};

/** Whose a cost is. */
const WHOSE: Readonly<Record<ChannelAdvice['costFrom'], string>> = {
  yours: ' (your own figure)',
  history: ' (from your own months)',
  benchmark: '',
};

const formatSpread = (
  { low, high }: ChannelAdvice['figures']['costPerLeadUsd'],
  advice: Pick<Advice, 'currency'>,
): string => (low === high ? formatMoney(low, advice) : `${formatMoney(low, advice)}-${formatMoney(high, advice)}`);

/** A delay is counted in weeks up to so many months. */
const WEEKS_UNTIL = 2;

/** "2 to 6 months"; "1 to 4 weeks" and "2 weeks to 6 months" where it may take less than a month. */
function formatDelay({ low, high }: ChannelAdvice['figures']['firstLeadsMonths']): string {
  if (low === high) return sayMonths(low);
  const isOneUnit = low >= 1 || high <= WEEKS_UNTIL;
  if (!isOneUnit) return `${sayMonths(low)} to ${inMonths(high)}`;
  return low >= 1 ? `${low} to ${high} months` : `${inWeeks(low)} to ${inWeeks(high)} weeks`;
}

/**
 * When something first comes of a channel: "within 4 weeks", "in 2 to 6 months"; what may come only after the deadline
 * says when it usually does.
 */
export function formatFirstResults(
  { figures: { firstLeadsMonths: months } }: ChannelAdvice,
  deadline = Number.POSITIVE_INFINITY,
): string {
  if (months.high === 0) return 'now';
  if (months.high > deadline) return `usually in about ${sayMonths(months.typical)}`;
  return delayInWords(months);
}

/** "within 4 weeks", "in 2 to 6 months". */
const delayInWords = (months: ChannelAdvice['figures']['firstLeadsMonths']): string =>
  months.low > 0
    ? `in ${formatDelay(months)}`
    : `within ${months.high <= WEEKS_UNTIL ? `${inWeeks(months.high)} weeks` : inMonths(months.high)}`;

/** A figure that matters most, and what belongs to it. */
interface Fact {
  readonly fact: string;
  readonly more: string;
}

/** What is spent until the deadline; nothing where no budget is known. */
export function budgetInAll(advice: Advice): Fact | undefined {
  const budget = monthlyBudgetOf(advice.answers);
  if (budget === UNKNOWN) return undefined;
  if (budget === 0) return { fact: 'No money', more: 'what it takes is your time' };
  const months = lastMonthOf(advice);
  const money = moneyByPhase(advice);
  const left = money.left === undefined ? 0 : totalOf(money, money.left.amounts);
  const more = `${formatMoney(budget, advice)} a month for ${inMonths(months)}`;
  return {
    fact: `${formatMoney(budget * months - left, advice)} in all`,
    more: left === 0 ? more : `${more}, less ${formatMoney(left, advice)} that no channel can take`,
  };
}

/** ", $2,640 in all" of a side until the deadline; empty where no budget is known or to be spent. */
export function sideInAll(advice: Advice, side: Side): string {
  const money = moneyByPhase(advice);
  const share = money.sides.find((each) => each.side === side);
  return money.unit !== 'money' || share === undefined
    ? ''
    : `, ${formatMoney(totalOf(money, share.amounts), advice)} in all`;
}

/** When the first of the advised channels brings something: of those that get money or hours, where any does. */
export function earliestResults(advice: Pick<Advice, 'channels' | 'phases'>): Fact | undefined {
  const all = advice.channels;
  const carried = all.filter(isCarried);
  const [first] = (carried.length > 0 ? carried : all).toSorted(
    ({ figures: one }, { figures: other }) => one.firstLeadsMonths.typical - other.firstLeadsMonths.typical,
  );
  return (
    first && {
      fact: capitalise(formatFirstResults(first, lastMonthOf(advice))),
      more: `from ${nameInSentence(first.name)}`,
    }
  );
}

/** For how long the advice is good: until the deadline, by the calendar where the page has a date. */
export function goodFor(advice: Advice, date?: CalendarDate): string {
  const months = lastMonthOf(advice);
  if (date === undefined) return `Good for ${months === 1 ? 'the next month' : `the next ${months} months`}.`;
  const [first, last] = [calendarMonth(date, 1), calendarMonth(date, months)];
  const from = first.year === last.year ? first.name : `${first.name} ${first.year}`;
  return months === 1
    ? `Good for ${first.name} ${first.year}.`
    : `Good for ${from} to ${last.name} ${last.year}: ${months} months.`;
}

/** "6 months". */
export const inMonths = (months: number): string => `${months} ${months === 1 ? 'month' : 'months'}`;
