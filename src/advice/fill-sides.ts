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

/**
 * The advised channels, and the next best ones of a side whose own can't use its money: so many as it takes for the
 * money to follow the split, as far as any are open. `spare` are those, the best first.
 */
export function filledChannels(
  dataset: Dataset,
  asked: PlanGiven,
  advised: Fillable,
  spare: () => readonly AdvisedChannel[],
): Filled {
  const { channels, running } = advised;
  const fill = dataset.planning?.fill;
  const budget = monthlyBudgetOf(asked.given);
  const usd = typeof budget === 'number' ? budget * (asked.given.rate ?? 1) : undefined;
  const sides = usd === undefined ? [] : SIDES.filter((side) => isBounded(dataset, channels, side, usd));
  if (fill === undefined || running !== undefined || sides.length === 0)
    return { channels: [...channels], divided: undefined };
  let filled = [...channels];
  let plan = divideFor(dataset, asked, advised);
  const divide = once(() => divideAmong(dataset, asked, advised, spare()));
  for (const side of sides) {
    let added = 0;
    const isShort = plan !== undefined && !isExact(plan) && shortOf(plan, side) >= fill.share;
    for (const channel of isShort ? spare().filter((each) => each.side === side) : []) {
      const lacks = plan === undefined ? 0 : shortOf(plan, side);
      if (plan === undefined || lacks < fill.share || added === fill.most) break;
      const more = [...filled, channel];
      const tried = divide()(more);
      if (tried === undefined || lacks - shortOf(tried, side) < fill.share) continue;
      added += 1;
      filled = more;
      plan = tried;
    }
  }
  const rank = ({ side }: AdvisedChannel) => SIDES.indexOf(side);
  const ordered = filled.toSorted((one, other) => rank(one) - rank(other));
  const isAsTried = ordered.every((each, at) => each === filled[at]);
  return { channels: ordered, divided: isAsTried ? plan : undefined };
}

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
