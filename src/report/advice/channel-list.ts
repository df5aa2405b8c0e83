import type { Advice } from '../../model/advice.ts';
import { UNKNOWN } from '../../model/answers.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

export type ChannelAdvice = Advice['channels'][number];

/** The best channels of each side with their first step, and those that something rules out. */
export function formatChannels(advice: Advice, { width, paint }: Style): readonly string[] {
  const { channels, vetoed } = advice;
  return [
    paint.bold('Channels, and what to do on Monday'),
    ...SIDES.flatMap((side) => {
      const own = channels.filter((channel) => channel.side === side);
      if (own.length === 0) return hang('  ', `${side}: nothing is left that your answers do not rule out.`, width, 4);
      const colour = side === 'inbound' ? paint.cyan : paint.magenta;
      return [
        ...own.flatMap((channel) => [
          ...hang('  ', `${colour(channel.name)} (${formatFigures(channel)})`, width),
          ...channel.because.slice(0, 1).flatMap((because) => hang('    why:    ', because, width)),
          ...hang('    Monday: ', channel.firstStep, width),
        ]),
        ...oneAfterTheOther(advice, side).flatMap((note) => hang('  ', note, width)),
      ];
    }),
    ...(vetoed.length === 0 ? [] : [paint.bold('Ruled out')]),
    ...vetoed.flatMap(({ name, why }) => hang('  ', `${name}: ${why}`, width)),
  ];
}

/** A side's money in words, where it does not carry all of its channels at once. */
export function oneAfterTheOther({ answers: { monthlyBudget }, mix, channels }: Advice, side: Side): readonly string[] {
  const own = channels.filter((channel) => channel.side === side);
  const [first] = own;
  const least = own.reduce((sum, { figures }) => sum + figures.minimumMonthlyUsd.low, 0);
  const money = (Number(monthlyBudget) * mix[side]) / 100;
  if (first === undefined || monthlyBudget === UNKNOWN || money >= least) return [];
  return [
    `${formatDollars(money)} a month is too little for all of these at once: begin with ${first.name}, and add the next when it pays for itself.`,
  ];
}

const WEEKS_A_MONTH = 4;

/** "2-6 months"; "1-4 weeks" where it may take less than a month. */
const formatDelay = ({ low, high }: ChannelAdvice['figures']['firstLeadsMonths']): string =>
  low >= 1 ? `${low}-${high} months` : `${low * WEEKS_A_MONTH}-${high * WEEKS_A_MONTH} weeks`;

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
