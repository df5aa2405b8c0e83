import type { Channel } from '../model/channel.ts';
import { HOURS, type PlanChannel, type PlanInputs } from '../model/plan.ts';
import { channelIn, inOwnMoney } from './in-own-money.ts';

/** Hours a month for content where it is not known whether anybody can write (judgement). */
const UNKNOWN_CONTENT_HOURS = 20;

/**
 * The same inputs where there is no money: every amount of dollars becomes hours of own work, at what an hour counts
 * for, and the plan divides hours. Only channels take part that own people can run without cash. What is there is what
 * each team has, and no more than its channels usually take; undefined where that is nothing.
 */
export function inHours(
  inputs: PlanInputs,
  channels: readonly Pick<Channel, 'id' | 'figures'>[],
  hourValueUsd: number,
): PlanInputs | undefined {
  const open = inputs.channels.flatMap((channel) => {
    const hours = channels.find(({ id }) => id === channel.id)?.figures.hoursPerMonth;
    return hours !== undefined && channel.leastMonthlyUsd === 0 && channel.team !== 'none' ? [{ channel, hours }] : [];
  });
  const hoursOf = (teams: readonly PlanChannel['team'][], capacity: number) =>
    Math.min(
      capacity,
      open.reduce((sum, { channel, hours }) => sum + (teams.includes(channel.team) ? hours.typical : 0), 0),
    );
  const content = hoursOf(['content', 'anybody'], inputs.hours.content ?? UNKNOWN_CONTENT_HOURS);
  const sales = hoursOf(['sales'], inputs.hours.sales ?? 0);
  const budget = Math.min(content + sales, inputs.hours.total ?? Number.POSITIVE_INFINITY);
  if (budget < 1) return undefined;
  return {
    ...inOwnMoney(inputs, { code: HOURS, rate: hourValueUsd }),
    monthlyBudgetUsd: Math.floor(budget),
    step: 1,
    // Hours are no money that can be moved: writers write, and sellers sell.
    phases: inputs.phases.map((phase) => ({ ...phase, inboundAdvised: (100 * content) / (content + sales) })),
    channels: open.map(({ channel, hours }) => ({
      ...channelIn(channel, hourValueUsd),
      leastMonthlyUsd: hours.low,
      mostMonthlyUsd: hours.high,
    })),
  };
}
