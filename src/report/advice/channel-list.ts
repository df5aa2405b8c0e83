import type { Advice } from '../../model/advice.ts';
import { SIDES } from '../../model/side.ts';
import { formatDollars } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

export type ChannelAdvice = Advice['channels'][number];

/** The best channels of each side with their first step, and those that something rules out. */
export function formatChannels({ channels, vetoed }: Advice, { width, paint }: Style): readonly string[] {
  return [
    paint.bold('Channels, and what to do on Monday'),
    ...SIDES.flatMap((side) => {
      const own = channels.filter((channel) => channel.side === side);
      if (own.length === 0) return hang('  ', `${side}: nothing is left that your answers do not rule out.`, width, 4);
      const colour = side === 'inbound' ? paint.cyan : paint.magenta;
      return own.flatMap((channel) => [
        ...hang('  ', `${colour(channel.name)} (${formatFigures(channel)})`, width),
        ...channel.because.slice(0, 1).flatMap((because) => hang('    why:    ', because, width)),
        ...hang('    Monday: ', channel.firstStep, width),
      ]);
    }),
    ...(vetoed.length === 0 ? [] : [paint.bold('Ruled out')]),
    ...vetoed.flatMap(({ name, why }) => hang('  ', `${name}: ${why}`, width)),
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
    `first leads after ${firstLeadsMonths.low}-${firstLeadsMonths.high} months`,
    `${formatDollars(costPerLeadUsd.low)}-${formatDollars(costPerLeadUsd.high)} per ${lead}`,
  ].join('; ');
}
