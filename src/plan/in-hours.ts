import type { Channel } from '../model/channel.ts';
import { HOURS, type PlanChannel, type PlanInputs } from '../model/plan.ts';
import type { Side } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
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
  const isNobody = inputs.hours.content === 0 && inputs.hours.sales === 0;
  const canRun = ({ leastMonthlyUsd, team }: PlanChannel) =>
    leastMonthlyUsd === 0 && (isNobody ? team === 'anybody' : team !== 'none');
  const open = inputs.channels.flatMap((channel) => {
    const hours = channels.find(({ id }) => id === channel.id)?.figures.hoursPerMonth;
    return hours !== undefined && canRun(channel) ? [{ channel, hours }] : [];
  });
  const hoursOf = (teams: readonly PlanChannel['team'][], capacity: number) =>
    Math.min(
      capacity,
      open.reduce((sum, { channel, hours }) => sum + (teams.includes(channel.team) ? hours.typical : 0), 0),
    );
  // Where nobody can write, there still may be hours for what anybody can do.
  const { content: writing, total: told } = inputs.hours;
  const total = told ?? Number.POSITIVE_INFINITY;
  const exceptSales = writing === 0 ? (told ?? 0) : (writing ?? UNKNOWN_CONTENT_HOURS);
  const capacity = { content: exceptSales, sales: inputs.hours.sales ?? 0 };
  const content = hoursOf(['content', 'anybody'], capacity.content);
  const sales = hoursOf(['sales'], capacity.sales);
  const budget = Math.floor(Math.min(content + sales, total));
  if (budget < 1) return undefined;
  // Where there are few hours in all, one channel is not to take them up, if its side can use its share without that.
  const usual = (some: typeof open) => sumOf(some.map(({ hours }) => hours.typical));
  const isFew = Number.isFinite(total) && budget < usual(open);
  const mostOf = (side: Side) => {
    const shares = inputs.phases.map(({ inboundAdvised: share }) => (side === 'inbound' ? share : 100 - share));
    const own = open.filter(({ channel }) => channel.side === side);
    return isFew && 100 * usual(own) >= Math.max(...shares) * budget ? 'typical' : 'high';
  };
  const able = open.map(({ channel, hours }) => ({ channel, most: hours[mostOf(channel.side)] }));
  const share = shareOfHours(able, capacity, budget);
  return {
    ...inOwnMoney(inputs, { code: HOURS, rate: hourValueUsd }),
    monthlyBudgetUsd: budget,
    step: 1,
    phases: inputs.phases.map((phase) => ({ ...phase, inboundAdvised: share(phase.inboundAdvised) })),
    channels: open.map(({ channel, hours }) => ({
      ...channelIn(channel, hourValueUsd),
      leastMonthlyUsd: Math.min(channel.hoursLeast, hours.typical),
      mostMonthlyUsd: hours[mostOf(channel.side)],
    })),
  };
}

/**
 * The advised percent for being found as far as hands allow it: writers write, and sellers sell, so no side takes more
 * hours than those who can run its channels have, nor more than these can put to use.
 */
function shareOfHours(
  open: readonly { readonly channel: PlanChannel; readonly most: number }[],
  capacity: Readonly<Record<'content' | 'sales', number>>,
  budget: number,
): (advised: number) => number {
  const limits = { ...capacity, anybody: capacity.content + capacity.sales };
  const mostOf = (side: Side) =>
    (['content', 'sales', 'anybody'] as const).reduce((sum, team) => {
      const own = open.filter(({ channel }) => channel.side === side && channel.team === team);
      return (
        sum +
        Math.min(
          limits[team],
          own.reduce((all, { most }) => all + most, 0),
        )
      );
    }, 0);
  const least = 100 - (100 * mostOf('outbound')) / budget;
  const highest = (100 * mostOf('inbound')) / budget;
  return (advised) => Math.min(100, Math.max(0, Math.min(highest, Math.max(least, advised))));
}
