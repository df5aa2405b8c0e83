import type { AdvisedChannel } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import { SIDES, type Side } from '../model/terms.ts';
import { carriedBy } from '../plan/carried-by.ts';
import { type Divided, divideAmong, divideFor } from './money.ts';
import { once } from './once.ts';
import type { AdvisedPlan, PlanGiven } from './plan-request.ts';

interface Fillable extends AdvisedPlan {
  readonly channels: readonly AdvisedChannel[];
}

export interface Filled {
  readonly channels: AdvisedChannel[];
  /** How the money is divided among just these, where it was tried. */
  readonly divided: Divided | undefined;
}

/** Where more help comes from. */
export interface Help {
  /** The next best channels of each side, the best first. */
  readonly spare: () => readonly AdvisedChannel[];
  /** The same advised channels, with somebody hired for some of them, as far as that can be. */
  readonly hire: (ids: readonly string[]) => readonly AdvisedChannel[];
}

/**
 * The advised channels so that the money follows the split as far as it can: where a side falls short as all hours are
 * taken, somebody is hired for its idle channels; where its channels can't use its money, the next best ones join them.
 */
export function filledChannels(dataset: Dataset, asked: PlanGiven, advised: Fillable, { spare, hire }: Help): Filled {
  const { channels, running } = advised;
  const fill = dataset.planning?.fill;
  const budget = monthlyBudgetOf(asked.given);
  if (fill === undefined || running !== undefined || typeof budget !== 'number')
    return { channels: [...channels], divided: undefined };
  const usd = budget * (asked.given.rate ?? 1);
  let filled = [...channels];
  const divide = (among: Fillable) => divideFor(dataset, asked, among) as Divided;
  let plan = divide(advised);
  let hired: readonly string[] = [];
  const hireFor = (side: Side) => {
    const lacks = isExact(plan) ? 0 : shortOf(plan, side);
    if (lacks < fill.share) return;
    const idle = idleIn(plan, filled, side).filter((id) => canHire(dataset, id, usd * mostOf(advised, side)));
    if (idle.length === 0) return;
    const others = hire([...hired, ...idle]);
    const more = filled.map((channel) => others.find(({ id }) => id === channel.id) ?? channel);
    const tried = divide({ ...advised, channels: more });
    if (lacks - shortOf(tried, side) < fill.share) return;
    hired = [...hired, ...idle];
    filled = more;
    plan = tried;
  };
  for (const side of SIDES) hireFor(side);
  const settled = { ...advised, channels: filled };
  const sides = SIDES.filter((side) => isBounded(dataset, filled, side, usd));
  const divideWith = once(() => divideAmong(dataset, asked, settled, spare()));
  for (const side of sides) {
    let added = 0;
    for (const channel of isExact(plan) ? [] : spare().filter((each) => each.side === side)) {
      const lacks = shortOf(plan, side);
      if (lacks < fill.share || added === fill.most) break;
      const more = [...filled, channel];
      const tried = divideWith()(more) as Divided;
      if (lacks - shortOf(tried, side) < fill.share) continue;
      added += 1;
      filled = more;
      plan = tried;
    }
  }
  // What joined one side may have taken the hours of the other.
  if (filled.length > advised.channels.length) for (const side of SIDES) hireFor(side);
  const rank = ({ side }: AdvisedChannel) => SIDES.indexOf(side);
  const ordered = filled.toSorted((one, other) => rank(one) - rank(other));
  const isAsTried = ordered.every((each, at) => each === filled[at]);
  return { channels: ordered, divided: isAsTried ? plan : undefined };
}

/** Channels of a side that own people would run and that get nothing, neither money nor hours. */
const idleIn = ({ unit, phases }: Divided, channels: readonly AdvisedChannel[], side: Side): readonly string[] =>
  channels.flatMap(({ id, side: own, takes }) => {
    const isIdle = !phases.some((phase) =>
      phase.channels.some((each) => each.id === id && each.spend + each.hours > 0),
    );
    return unit === 'money' && own === side && takes.hired === null && takes.hoursPerMonth > 0 && isIdle ? [id] : [];
  });

/** Whether so many dollars a month pay somebody to run a channel. */
const canHire = ({ channels }: Pick<Dataset, 'channels'>, id: string, usd: number): boolean =>
  channels
    .find((each) => each.id === id)
    ?.ways?.some(({ hired, leastHours, leastUsd }) => hired !== undefined && leastHours === 0 && leastUsd <= usd) ===
  true;

/** The largest share of a month's money, 0..1, that a side has in any phase. */
const mostOf = ({ phases }: Fillable, side: Side): number =>
  Math.max(0, ...phases.map(({ mix }) => (side === 'inbound' ? mix.inbound : 100 - mix.inbound) / 100));

/** Whether every channel of a side can use only so much; none of it can where one has no limit. */
const isBounded = (
  { channels: all }: Pick<Dataset, 'channels'>,
  advised: readonly AdvisedChannel[],
  side: Side,
  usd: number,
) =>
  advised.some((each) => each.side === side) &&
  advised.every(({ id, side: own, takes }) => {
    const channel = all.find((each) => each.id === id);
    return own !== side || channel === undefined || carriedBy(channel, takes, usd).mostUsd !== undefined;
  });

/** Whether every side has just what it should but for whole steps: then no other channel brings it nearer. */
const isExact = ({ phases }: Divided): boolean =>
  phases.every(
    ({ isAfterDeadline, advisedInbound, plannedInbound, left }) =>
      isAfterDeadline || (left === 0 && Math.abs(plannedInbound - (advisedInbound ?? plannedInbound)) < EQUAL),
  );

const EQUAL = 1e-9;

/** Share of the money, or of the hours, until the deadline that a side should have and does not. */
function shortOf({ unit, monthly, phases }: Divided, side: Side): number {
  const months = phases.filter(({ isAfterDeadline }) => !isAfterDeadline);
  const sum = (of: (phase: Divided['phases'][number]) => number) =>
    months.reduce((total, phase) => total + (phase.to - phase.from + 1) * of(phase), 0);
  const lacks = sum(({ advisedInbound, channels }) => {
    const amounts = channels.map((each) => ({ side: each.side, amount: unit === 'hours' ? each.hours : each.spend }));
    const total = (own: typeof amounts) => own.reduce((all, { amount }) => all + amount, 0);
    const whole = unit === 'hours' ? total(amounts) : monthly;
    const inbound = (advisedInbound ?? 0) / 100;
    const share = side === 'inbound' ? inbound : 1 - inbound;
    return advisedInbound === null || !(whole > 0)
      ? 0
      : share - total(amounts.filter((each) => each.side === side)) / whole;
  });
  return (
    lacks /
    Math.max(
      1,
      sum(() => 1),
    )
  );
}
