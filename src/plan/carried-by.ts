import type { Channel } from '../model/channel.ts';
import type { Team } from '../model/plan.ts';

/** What a channel takes in the way in which it is run. */
export interface Carrier {
  readonly leastUsd: number;
  readonly leastHours: number;
  readonly team: Team;
}

/** One way to run a channel, as a dataset may name several: own hands, or somebody who is paid for it. */
interface Way {
  readonly hands: 'makers' | 'sellers' | 'anybody';
  readonly leastUsd: number;
  readonly leastHours: number;
  readonly hired?: string | undefined;
}

const TEAM_OF = { makers: 'content', sellers: 'sales', anybody: 'anybody' } as const;

/**
 * By whom a channel is run: in the way that the advice chose, which is told by who is hired, in its first way where the
 * advice does not have it, and by its team where the dataset names no ways.
 */
export function carriedBy(
  { ways, figures, response }: Channel & { readonly ways?: readonly Way[] | undefined },
  hired: string | null,
): Carrier {
  const way = ways?.find((each) => (each.hired ?? null) === hired) ?? ways?.[0];
  if (way === undefined)
    return {
      leastUsd: figures.minimumMonthlyUsd.low,
      leastHours: figures.hoursPerMonth.low,
      team: response?.team ?? 'none',
    };
  const { leastUsd, leastHours, hands } = way;
  return { leastUsd, leastHours, team: way.hired === undefined ? TEAM_OF[hands] : 'none' };
}
