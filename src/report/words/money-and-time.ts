import type { Advice } from '../../model/advice.ts';
import { UNKNOWN } from '../../model/answers.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { inWeeks, sayMonths } from '../../model/say-months.ts';
import type { Side } from '../../model/terms.ts';
import { type CalendarDate, calendarMonth } from './calendar.ts';
import { capitalise, nameInSentence } from './format-answer.ts';
import { formatMoney } from './format-number.ts';
import { lastMonthOf, moneyByPhase, totalOf } from './money-by-phase.ts';

type Phase = Advice['phases'][number];
export type ChannelAdvice = Advice['channels'][number];

/** "months 4-9". */
export const formatSpan = ({ months: [from, to] }: Phase): string =>
  from === to ? `month ${from}` : `months ${from}-${to}`;

/** "70% inbound, 30% outbound". */
export const formatMix = ({ mix }: Pick<Phase, 'mix'>): string => `${mix.inbound}% inbound, ${mix.outbound}% outbound`;

/** A side's share of the budget in whole units, both adding up to it; empty where no budget is known or to be spent. */
export function formatBudgetShare(advice: Advice, side: Side): string {
  const budget = monthlyBudgetOf(advice.answers);
  if (typeof budget !== 'number' || budget === 0) return '';
  const inbound = Math.round((budget * advice.mix.inbound) / 100);
  return `about ${formatMoney(side === 'inbound' ? inbound : Math.round(budget) - inbound, advice)} a month`;
}

/** A sentence where a side's money does not carry all of its channels at once; none where it does. */
export function budgetNote(advice: Advice, side: Side): readonly string[] {
  const own = advice.channels.filter((channel) => channel.side === side);
  const [first] = own;
  const least = own.reduce((sum, { takes }) => sum + takes.monthlyUsd, 0);
  const budget = monthlyBudgetOf(advice.answers);
  const money = (Number(budget) * advice.mix[side]) / 100;
  if (first === undefined || budget === UNKNOWN || money >= least) return [];
  return [
    `${formatMoney(money, advice)} a month is too little for all of these at once: begin with ${first.name}, and add the next when it pays for itself.`,
  ];
}

/** What a channel costs, when it begins to bring leads and what they cost. */
export function formatFigures(
  { figures: { firstLeadsMonths, costPerLeadUsd }, takes, leadGrade, costFrom }: ChannelAdvice,
  advice: Pick<Advice, 'currency'>,
): string {
  const lead = leadGrade === 'mixed' ? 'lead' : leadGrade;
  return [
    formatTakes(takes, advice),
    firstLeadsMonths.high === 0 ? 'brings leads already' : `first leads after ${formatDelay(firstLeadsMonths)}`,
    `${formatSpread(costPerLeadUsd, advice)} per ${lead}${WHOSE[costFrom]}`,
  ].join('; ');
}

/** What a channel takes at the least: "from $300 a month with a freelance writer", "about 10 hours a month". */
export function formatTakes(
  { monthlyUsd, hoursPerMonth, hired }: ChannelAdvice['takes'],
  advice: Pick<Advice, 'currency'>,
): string {
  const hours = `${hoursPerMonth} ${hoursPerMonth === 1 ? 'hour' : 'hours'}`;
  if (monthlyUsd === 0) return `about ${hours} a month`;
  const money = `from ${formatMoney(monthlyUsd, advice)}`;
  if (hired !== null) return `${money} a month with ${hired}`;
  return hoursPerMonth === 0 ? `${money} a month` : `${money} and ${hours} a month`;
}

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

/** When something first comes of a channel: "within 4 weeks", "in 2 to 6 months". */
export function formatFirstResults({ figures: { firstLeadsMonths: months } }: ChannelAdvice): string {
  if (months.high === 0) return 'now';
  if (months.low > 0) return `in ${formatDelay(months)}`;
  return `within ${months.high <= WEEKS_UNTIL ? `${inWeeks(months.high)} weeks` : inMonths(months.high)}`;
}

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
  const each = Math.round(budget);
  return {
    fact: `${formatMoney(each * months, advice)} in all`,
    more: `${formatMoney(each, advice)} a month for ${inMonths(months)}`,
  };
}

/** ", $2,640 in all" of a side until the deadline; empty where no budget is known or to be spent. */
export function sideInAll(advice: Advice, side: Side): string {
  const money = moneyByPhase(advice);
  const share = money.sides.find((each) => each.side === side);
  return money.unit === 'percent' || share === undefined
    ? ''
    : `, ${formatMoney(totalOf(money, share.amounts), advice)} in all`;
}

/** When the first of the advised channels brings something. */
export function earliestResults({ channels }: Pick<Advice, 'channels'>): Fact | undefined {
  const [first] = channels.toSorted(
    ({ figures: one }, { figures: other }) => one.firstLeadsMonths.typical - other.firstLeadsMonths.typical,
  );
  return first && { fact: capitalise(formatFirstResults(first)), more: `from ${nameInSentence(first.name)}` };
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
