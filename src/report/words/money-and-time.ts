import type { Advice } from '../../model/advice.ts';
import { UNKNOWN } from '../../model/answers.ts';
import type { Side } from '../../model/terms.ts';
import { formatDollars } from './format-number.ts';

type Phase = Advice['phases'][number];
export type ChannelAdvice = Advice['channels'][number];

/** "months 4-9". */
export const formatSpan = ({ months: [from, to] }: Phase): string =>
  from === to ? `month ${from}` : `months ${from}-${to}`;

/** "70 % inbound, 30 % outbound". */
export const formatMix = ({ mix }: Pick<Phase, 'mix'>): string =>
  `${mix.inbound} % inbound, ${mix.outbound} % outbound`;

/** A side's share of the budget in whole dollars, both adding up to it; empty where no budget is known or to be spent. */
export function formatBudgetShare({ answers: { monthlyBudget }, mix }: Advice, side: Side): string {
  if (typeof monthlyBudget !== 'number' || monthlyBudget === 0) return '';
  const inbound = Math.round((monthlyBudget * mix.inbound) / 100);
  return `about ${formatDollars(side === 'inbound' ? inbound : Math.round(monthlyBudget) - inbound)} a month`;
}

/** A sentence where a side's money does not carry all of its channels at once; none where it does. */
export function budgetNote({ answers: { monthlyBudget }, mix, channels }: Advice, side: Side): readonly string[] {
  const own = channels.filter((channel) => channel.side === side);
  const [first] = own;
  const least = own.reduce((sum, { figures }) => sum + figures.minimumMonthlyUsd.low, 0);
  const money = (Number(monthlyBudget) * mix[side]) / 100;
  if (first === undefined || monthlyBudget === UNKNOWN || money >= least) return [];
  return [
    `${formatDollars(money)} a month is too little for all of these at once: begin with ${first.name}, and add the next when it pays for itself.`,
  ];
}

/** What a channel costs, when it begins to bring leads and what they cost. */
export function formatFigures({
  figures: { firstLeadsMonths, minimumMonthlyUsd, costPerLeadUsd },
  leadGrade,
}: ChannelAdvice): string {
  const lead = leadGrade === 'mixed' ? 'lead' : leadGrade;
  return [
    `from ${formatDollars(minimumMonthlyUsd.low)} a month`,
    `first leads after ${formatDelay(firstLeadsMonths)}`,
    `${formatDollars(costPerLeadUsd.low)}-${formatDollars(costPerLeadUsd.high)} per ${lead}`,
  ].join('; ');
}

const WEEKS_A_MONTH = 4;

/** "2-6 months"; "1-4 weeks" where it may take less than a month. */
const formatDelay = ({ low, high }: ChannelAdvice['figures']['firstLeadsMonths']): string =>
  low >= 1 ? `${low}-${high} months` : `${low * WEEKS_A_MONTH}-${high * WEEKS_A_MONTH} weeks`;
