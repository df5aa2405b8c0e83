import type { Advice } from '../model/advice.ts';
import type { Channel, Way } from '../model/channel.ts';
import type { Team } from '../model/plan.ts';

/** What a channel takes in the way in which it is run. */
export interface Carrier {
  readonly leastUsd: number;
  /** More than this cannot be put to use, in a niche market; undefined is no limit. */
  readonly mostUsd: number | undefined;
  readonly leastHours: number;
  readonly team: Team;
}

const TEAM_OF = { makers: 'content', sellers: 'sales', anybody: 'anybody' } as const;

/** Whose hands run a channel, and who is hired for it, if anybody is: by both a way is told. */
export type RunBy = Pick<Advice['channels'][number]['takes'], 'hands' | 'hired'>;

/**
 * By whom a channel is run: in the way that the advice chose, in the first way of own hands where the advice does not
 * have it, and by its team where the dataset names no ways. What own hands cannot put to use goes to
 * somebody who is hired beside them, where the month's money is enough for that, and as far as they can put it to use.
 */
export function carriedBy(
  { ways, figures, response }: Channel,
  run: RunBy | undefined,
  monthlyBudgetUsd: number,
): Carrier {
  const { hands: whose, hired = null } = run ?? {};
  const isRunSo = (way: Way) => (way.hired ?? null) === hired && (whose === undefined || way.hands === whose);
  const way = ways?.find(isRunSo) ?? ways?.[0];
  if (way === undefined)
    return {
      leastUsd: figures.minimumMonthlyUsd.low,
      mostUsd: undefined,
      leastHours: figures.hoursPerMonth.low,
      team: response?.team ?? 'none',
    };
  const { leastUsd, leastHours, hands } = way;
  const open = [way, ...(ways ?? []).filter((each) => each.hired !== undefined && each.leastUsd <= monthlyBudgetUsd)];
  const mostUsd = open.some((each) => each.mostUsd === undefined)
    ? undefined
    : Math.max(...open.map((each) => each.mostUsd ?? 0));
  return { leastUsd, mostUsd, leastHours, team: way.hired === undefined ? TEAM_OF[hands] : 'none' };
}
