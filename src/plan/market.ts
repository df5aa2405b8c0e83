import type { Basis } from '../model/budget-plan.ts';
import type { PlanChannel, PlanInputs, PlanPhase, PlanRequest, SpendLimits } from '../model/plan.ts';
import { type Candidate, type Credit, candidateOf, meanWorthOf } from './candidate.ts';
import type { Cell, Hours } from './cell.ts';
import { stepOf } from './round-money.ts';

/** What money can be put into: the channels that are open, the money of a month, and what binds both. */
export interface Market {
  /** By id, so that nothing depends on the order in which channels stand. */
  readonly candidates: readonly Candidate[];
  readonly money: number;
  readonly hours: Hours;
  readonly phases: readonly PlanPhase[];
  readonly limits: ReadonlyMap<string, SpendLimits>;
  /** Candidates that get nothing. */
  readonly closed: ReadonlySet<string>;
}

const unlimited = (hours: number | null): number => hours ?? Number.POSITIVE_INFINITY;

/** Where all hours are told, anybody's are among them, even where nobody can write or sell. */
const hoursOf = ({ hours: { content, sales, total } }: Pick<PlanInputs, 'hours'>): Hours => ({
  content: unlimited(content),
  sales: unlimited(sales),
  total: total ?? unlimited(content) + unlimited(sales),
});

/** Hours that a channel's team can give it at most. */
const hoursFor = ({ team }: Pick<PlanChannel, 'team'>, { content, sales, total }: Hours): number =>
  team === 'none' ? Number.POSITIVE_INFINITY : Math.min(total, { content, sales, anybody: total }[team]);

const byId = (a: PlanChannel, b: PlanChannel): number => (a.id < b.id ? -1 : 1);

/** Phases as far as money is spent. */
const spendingPhases = ({ phases, horizonMonths, stopAfterMonth = horizonMonths }: PlanRequest): readonly PlanPhase[] =>
  phases
    .filter(({ from }) => from <= Math.min(stopAfterMonth, horizonMonths))
    .map((phase) => ({ ...phase, to: Math.min(phase.to, stopAfterMonth, horizonMonths) }));

export const limitsOf = ({ limits = {} }: Pick<PlanRequest, 'limits'>, id: string): SpendLimits | undefined =>
  Object.hasOwn(limits, id) ? limits[id] : undefined;

/** Whether a channel must be given money, whatever it is worth. */
export const isForced = ({ fix = 0, min = 0 }: SpendLimits = {}): boolean => fix > 0 || min > 0;

/** Why a channel may get nothing at all; undefined where it is open. */
export type Closed = 'not-chosen' | 'fixed-at-nothing' | 'most-below-least' | 'hours';

export function closedBecause(channel: PlanChannel, request: PlanRequest): Closed | undefined {
  const { only, without = [] } = request;
  const limit = limitsOf(request, channel.id);
  if ((only !== undefined && !only.includes(channel.id)) || without.includes(channel.id)) return 'not-chosen';
  if (isForced(limit)) return undefined;
  if (limit?.fix === 0) return 'fixed-at-nothing';
  if ((limit?.max ?? Number.POSITIVE_INFINITY) < channel.leastMonthlyUsd || limit?.max === 0) return 'most-below-least';
  return hoursFor(channel, hoursOf(request)) < channel.hoursLeast ? 'hours' : undefined;
}

/** What a channel can put to use is known roughly at best: so many whole steps of the plan, no amount to the cent. */
function inWholeSteps(channel: PlanChannel, step: number): PlanChannel {
  const { mostMonthlyUsd, leastMonthlyUsd } = channel;
  if (mostMonthlyUsd === undefined) return channel;
  const most = Math.floor(mostMonthlyUsd / step + 1e-9) * step;
  return { ...channel, mostMonthlyUsd: most >= Math.max(leastMonthlyUsd, step) ? most : mostMonthlyUsd };
}

export function marketOf(request: PlanRequest): Market {
  const open = request.channels.filter((channel) => closedBecause(channel, request) === undefined).sort(byId);
  return {
    candidates: open.map((channel) => candidateOf(inWholeSteps(channel, stepOf(request)), request)),
    money: request.monthlyBudgetUsd,
    hours: hoursOf(request),
    phases: spendingPhases(request),
    limits: new Map(Object.entries(request.limits ?? {})),
    closed: new Set(),
  };
}

/** The terms in which a request's money is weighed. */
export const creditTermsOf = (request: PlanInputs): Credit => ({
  ...request,
  wait: request.customersByGoal === true ? request.monthsFromLeadToCustomer : 0,
});

/** Customers' credit for a first dollar a month on each candidate, in each phase. */
export interface PhaseWorth {
  readonly basis: Basis;
  /** Mean credit per dollar's worth of leads, 0..1. */
  readonly credit: readonly number[];
  /** The same in customers per dollar. */
  readonly perDollar: readonly number[];
}

export function worthByPhase(
  candidates: readonly Candidate[],
  phases: readonly Pick<PlanPhase, 'from' | 'to'>[],
  credit: Credit,
): readonly PhaseWorth[] {
  const untilHorizon = { ...credit, goalMonth: 0, wait: 0 };
  const bases: readonly (readonly [Basis, Credit])[] = [
    ['goal', credit],
    ['horizon', untilHorizon],
    ['later', { ...untilHorizon, creditAfterGoal: 1 }],
  ];
  return phases.map(({ from, to }) => {
    const weighed = bases.map(([basis, terms]): (() => PhaseWorth) => () => {
      const means = candidates.map(({ response }) => meanWorthOf(response, from, to, terms));
      const perDollar = candidates.map(
        ({ rate, firstDollarCost }, index) => ((means[index] as number) * rate) / firstDollarCost,
      );
      return { basis, credit: means, perDollar };
    });
    const [inTime, byHorizon, later] = weighed as [() => PhaseWorth, () => PhaseWorth, () => PhaseWorth];
    return [inTime, byHorizon].map((of) => of()).find(({ perDollar }) => perDollar.some((each) => each > 0)) ?? later();
  });
}

/** Below this share of the budget a channel is not worth the trouble of running it (judgement). */
export const SMALLEST_SLICE = 0.03;

/** Where a candidate stands in the division of a phase's money. */
interface CellTerms {
  readonly worth: number;
  /** First month of the phase. */
  readonly from: number;
  /** What it is chosen from. */
  readonly money: number;
  /** What a channel in use gets at least, whichever it is. */
  readonly smallest: number;
  readonly limits: SpendLimits | undefined;
  readonly isClosed?: boolean;
}

/** A candidate as a cell of the division. */
export function cellOf(
  { channel }: Candidate,
  { worth, from, money, smallest, limits = {}, isClosed = false }: CellTerms,
): Cell {
  const isOpen = !isClosed && (isForced(limits) || from >= (channel.fromMonth ?? 1));
  const { leastMonthlyUsd, mostMonthlyUsd = Number.POSITIVE_INFINITY, costDoublesAtUsd, hoursLeast, team } = channel;
  const { mostShareOfMoney = 1 } = channel;
  const share = mostShareOfMoney < 1 ? mostShareOfMoney * money : Number.POSITIVE_INFINITY;
  const max = limits.fix ?? Math.min(limits.max ?? Number.POSITIVE_INFINITY, mostMonthlyUsd, share);
  const least = Math.max(leastMonthlyUsd, Math.min(smallest, max));
  const min = limits.fix ?? (isForced(limits) ? Math.max(limits.min ?? 0, leastMonthlyUsd) : 0);
  const bounds = isOpen ? { least, min, max } : { least: Number.POSITIVE_INFINITY, min: 0, max: 0 };
  return { worth, costDoublesAt: costDoublesAtUsd[1], ...bounds, hours: hoursLeast, team };
}
