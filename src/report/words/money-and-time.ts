import type { Advice } from '../../model/advice.ts';
import { UNKNOWN } from '../../model/answers.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import type { Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';

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
  const least = own.reduce((sum, { figures }) => sum + figures.minimumMonthlyUsd.low, 0);
  const budget = monthlyBudgetOf(advice.answers);
  const money = (Number(budget) * advice.mix[side]) / 100;
  if (first === undefined || budget === UNKNOWN || money >= least) return [];
  return [
    `${formatMoney(money, advice)} a month is too little for all of these at once: begin with ${first.name}, and add the next when it pays for itself.`,
  ];
}

/** What a channel costs, when it begins to bring leads and what they cost. */
export function formatFigures(
  { figures: { firstLeadsMonths, minimumMonthlyUsd, costPerLeadUsd }, leadGrade, costFrom }: ChannelAdvice,
  advice: Pick<Advice, 'currency'>,
): string {
  const lead = leadGrade === 'mixed' ? 'lead' : leadGrade;
  return [
    `from ${formatMoney(minimumMonthlyUsd.low, advice)} a month`,
    `first leads after ${formatDelay(firstLeadsMonths)}`,
    `${formatSpread(costPerLeadUsd, advice)} per ${lead}${WHOSE[costFrom]}`,
  ].join('; ');
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

const WEEKS_A_MONTH = 4;

/** "2-6 months"; "1-4 weeks" where it may take less than a month. */
const formatDelay = ({ low, high }: ChannelAdvice['figures']['firstLeadsMonths']): string =>
  low >= 1 ? `${low}-${high} months` : `${low * WEEKS_A_MONTH}-${high * WEEKS_A_MONTH} weeks`;
