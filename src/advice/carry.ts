import type { Advice } from '../model/advice.ts';
import { type Answers, UNKNOWN } from '../model/answers.ts';
import type { Channel, Way } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Hands } from '../model/terms.ts';
import { WEEKS_A_MONTH } from '../model/units.ts';
import { LEAST_MONEY, usualHours } from '../plan/resolve-plan.ts';
import { fillIn } from './fill-in.ts';

/** What there is a month to run channels with; what is not known sets no limit. */
export interface Means {
  readonly usd: number;
  readonly hours: Readonly<Record<Hands, number>>;
}

type Data = Pick<Dataset, 'planning' | 'means' | 'aboveShare'>;

/** The whole budget, and the hours that go into each kind of hands: as they are told, or as the capacities have them. */
export const meansOf = (answers: Answers, { planning }: Pick<Dataset, 'planning'>): Means => ({
  usd: answers.monthlyBudget === UNKNOWN ? Number.POSITIVE_INFINITY : answers.monthlyBudget,
  hours: hoursOf(answers, planning),
});

/** The same money, and nobody's hours. */
export const withoutHours = ({ usd }: Means): Means => ({ usd, hours: { makers: 0, sellers: 0, anybody: 0 } });

function hoursOf(answers: Answers, planning: Dataset['planning']): Means['hours'] {
  const { monthlyBudget, contentCapacity, salesCapacity, hoursPerWeek } = answers;
  // Lines of a batch may also say "unknown" or null.
  const told = typeof hoursPerWeek === 'number' ? hoursPerWeek * WEEKS_A_MONTH : undefined;
  const isInHours = monthlyBudget !== UNKNOWN && monthlyBudget < LEAST_MONEY;
  const most = (planning && usualHours(answers, planning, isInHours)) ?? Number.POSITIVE_INFINITY;
  const ofTeam = (team: 'content' | 'sales', capacity: string | undefined) => {
    if (capacity === 'none') return 0;
    const isKnown = capacity === 'some' || capacity === 'strong';
    return told ?? Math.min(most, (isKnown ? planning?.hoursByCapacity[capacity][team] : undefined) ?? most);
  };
  const makers = ofTeam('content', contentCapacity);
  const sellers = ofTeam('sales', salesCapacity);
  const few = (planning?.hoursByCapacity.anybodyPerWeek ?? 0) * WEEKS_A_MONTH;
  return { makers, sellers, anybody: told ?? Math.min(most, Math.max(few, makers + sellers)) };
}

/** Of a channel that names no ways: its least spend, whoever does it. */
const onlyWay = ({ figures: { minimumMonthlyUsd } }: Channel): Way => ({
  hands: 'anybody',
  leastUsd: minimumMonthlyUsd.low,
  leastHours: 0,
});

export const waysOf = (channel: Channel): readonly Way[] => channel.ways ?? [onlyWay(channel)];

/** The first way in which money and hours carry a channel; undefined where neither can. */
export function wayFor(channel: Channel, { usd, hours }: Means): Way | undefined {
  for (const way of waysOf(channel)) if (usd >= way.leastUsd && hours[way.hands] >= way.leastHours) return way;
  return undefined;
}

/** Dollars a month that a way lacks, where an hour counts for so many. */
export const lacks = ({ leastUsd, leastHours, hands }: Way, { usd, hours }: Means, hourValue: number): number =>
  Math.max(0, leastUsd - usd) + hourValue * Math.max(0, leastHours - hours[hands]);

/** The way that lacks least of money and hours, where none is carried; an hour counts for so many dollars. */
export function nearestWay(channel: Channel, means: Means, hourValue: number): Way {
  const lack = (way: Way) => lacks(way, means, hourValue);
  return waysOf(channel).reduce((best, way) => (lack(way) < lack(best) ? way : best));
}

/** What one way takes, as advice has it. */
export const takesOf = ({ hands, hired, leastUsd, leastHours }: Way): Advice['channels'][number]['takes'] => ({
  hands,
  hired: hired ?? null,
  monthlyUsd: leastUsd,
  hoursPerMonth: leastHours,
});

/** What it would take, in money and in hours: "It takes about 10 hours a month of ..., or about $300 a month with ...". */
export function whatItTakes(channel: Channel, { usd }: Means, { means, aboveShare = '' }: Data): string {
  const ways = waysOf(channel);
  // A dataset of the version before has words for money alone.
  if (means === undefined) return fillIn(aboveShare, { minimum: (ways[0] as Way).leastUsd, share: Math.floor(usd) });
  const said = ways.map(({ leastUsd, leastHours, hands, hired = '' }) => {
    const kind = hired !== '' ? 'hired' : leastHours === 0 ? 'money' : leastUsd === 0 ? 'hours' : 'both';
    const words = fillIn(means[kind], { usd: leastUsd, hours: leastHours, hands: means.hands[hands], hired });
    return leastHours === 1 ? words.replace('1 hours', '1 hour') : words;
  });
  return fillIn(means.takes, { ways: [...new Set(said)].join(means.or) });
}
