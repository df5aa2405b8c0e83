import type { Advice, AdvisedAfter, AdvisedChannel, AdvisedPhase } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';
import { LONGEST_HORIZON } from '../model/limits.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import type { PlanAsks, ShownPhase, ShownPlan } from '../model/plan-document.ts';
import { allocateMoney, type MonthlyRun, runOf } from '../plan/allocate-budget.ts';
import { describePhases } from '../plan/describe-allocation.ts';
import { ok, type Problem, type Result } from '../problem/problem.ts';
import { once } from './once.ts';
import { type AdvisedPlan, type PlanGiven, type PlanTerms, planTerms } from './plan-request.ts';
import { shownPhases } from './shown-phases.ts';
import { startWith } from './start-with.ts';

/** A plan's phases, and until when their money is counted. */
export type Divided = Pick<
  ShownPlan,
  'unit' | 'monthly' | 'goalMonth' | 'horizonMonths' | 'stopAfterMonth' | 'phases'
> & {
  /** What a channel brings in each month at typical figures. */
  readonly runOf: (id: string) => MonthlyRun;
  /** What stands against it. */
  readonly refused?: readonly Problem[];
};

/**
 * The money of the plan that answers get when nothing more is asked, without what it brings. No phases where no channel
 * can take any; undefined where no budget is known, or nothing by which to divide it.
 */
export function divideFor(dataset: Dataset, asked: PlanGiven, advised: AdvisedPlan): Divided | undefined {
  return divideAmong(dataset, asked, advised, [])(advised.channels);
}

/** The same for any of the advised channels beside some that may join them: what is planned of each is resolved once. */
export function divideAmong(
  dataset: Dataset,
  asked: PlanGiven,
  advised: AdvisedPlan,
  joining: AdvisedPlan['channels'],
): (channels: AdvisedPlan['channels']) => Divided | undefined {
  const monthly = monthlyBudgetOf(asked.given);
  if (typeof monthly !== 'number' || dataset.planning === undefined) return () => undefined;
  const termsFor = (channels: AdvisedPlan['channels']) =>
    planTerms(dataset, asked, { ...advised, channels }, untilDeadline(asked.given));
  const whole = once(() => termsFor([...advised.channels, ...joining]));
  const termsAmong = (channels: AdvisedPlan['channels']): Result<PlanTerms> => {
    // What has a limit takes part anyway.
    const all = asked.given.limits === undefined ? whole() : undefined;
    // Hours are shared out by who takes part.
    if (all?.ok !== true || all.value.resolved.unit === 'hours') return termsFor(channels);
    const { resolved, request } = all.value;
    const isIn = ({ id }: { readonly id: string }) =>
      !joining.some((each) => each.id === id) || channels.some((each) => each.id === id);
    return ok({ resolved, request: { ...request, channels: request.channels.filter(isIn) } });
  };
  return (channels) => {
    const terms = termsAmong(channels);
    return terms.ok ? dividedBy(terms.value) : { ...NOTHING_DIVIDED, monthly, refused: terms.problems };
  };
}

function dividedBy(terms: PlanTerms): Divided {
  const { resolved, request } = terms;
  const allocated = allocateMoney(request);
  return {
    unit: resolved.unit,
    monthly: request.monthlyBudgetUsd,
    goalMonth: request.goalMonth,
    horizonMonths: request.horizonMonths,
    stopAfterMonth: null,
    phases: allocated.ok ? shownPhases(terms, describePhases(request, allocated.value)) : [],
    runOf: (id) => (allocated.ok ? runOf(id, request, allocated.value) : NOTHING_BROUGHT),
    refused: allocated.ok ? [] : allocated.problems,
  };
}

/** Advice speaks of all the time until the deadline, even where a plan looks less far. */
function untilDeadline(given: GivenAnswers): PlanAsks {
  const { horizonMonths = 0 } = given;
  const until = Math.max(horizonMonths, deadlineOf(given, horizonMonths));
  return horizonMonths === 0 && until <= LONGEST_HORIZON ? {} : { horizonMonths: until };
}

const NOTHING_BROUGHT: MonthlyRun = { leads: [], customers: [] };

const NOTHING_DIVIDED = {
  unit: 'money',
  goalMonth: 0,
  horizonMonths: 0,
  stopAfterMonth: null,
  phases: [],
  runOf: () => NOTHING_BROUGHT,
} as const;

interface Moneyless {
  readonly channels: readonly AdvisedChannel[];
  readonly later: readonly AdvisedChannel[];
  readonly phases: readonly AdvisedPhase[];
  readonly afterwards: AdvisedAfter;
  /** What running channels ask of the plan. */
  readonly running: AdvisedPlan['running'];
}

/**
 * Channels and phases with the money and the hours that a plan gives them: of a phase in each of its months, of a channel
 * the mean of the months until the deadline. Channels and `unspent` add up to the budget.
 */
export function withMoney(
  { channels, later, phases, afterwards, running }: Moneyless,
  plan: Divided | undefined,
  dataset: Pick<Dataset, 'channels' | 'planning'>,
): Pick<Advice, 'channels' | 'later' | 'phases' | 'afterwards' | 'unspent' | 'notDivided' | 'startWith'> {
  const money = plan === undefined ? undefined : moneyUntilDeadline(plan);
  const withMean = (channel: AdvisedChannel) => ({ ...channel, ...(money?.meanOf(channel.id) ?? UNKNOWN_MONEY) });
  const moneyFrom = (month: number) => {
    const planned = plan?.phases.find(({ from }) => from === month);
    const own = (planned?.channels ?? []).map(({ id, side, spend, hours }) => {
      return { id, name: nameOf(dataset, id), side, monthlyUsd: spend, hoursPerMonth: hours };
    });
    return { channels: own, unspent: plan === undefined ? null : leftOf(plan, planned) };
  };
  const early = phases.flatMap(({ months: [from] }) => moneyFrom(from).channels.map(({ id }) => id));
  const divided = {
    channels: channels.map(withMean),
    phases: phases.map((phase) => ({ ...phase, ...moneyFrom(phase.months[0]) })),
  };
  return {
    ...divided,
    // What the reader's own limits begin at once is nothing to begin later.
    later: later.filter(({ id }) => !early.includes(id)).map(withMean),
    startWith:
      plan === undefined || running !== undefined ? null : startWith(divided, (id) => plan.runOf(id).leads, dataset),
    afterwards: afterwards && { ...afterwards, ...moneyFrom(afterwards.fromMonth) },
    unspent: money?.unspent ?? null,
    notDivided: (plan?.refused ?? []).map(({ code, what, mend }) => ({ code, what, mend })),
  };
}

const UNKNOWN_MONEY = { monthlyUsd: null, hoursPerMonth: null };

/** What a channel is called. */
export const nameOf = ({ channels }: Pick<Dataset, 'channels'>, id: string): string =>
  channels.find((each) => each.id === id)?.name ?? id;

/** Money of a month that a phase leaves over: all of it where no channel takes any, and null beyond what is planned. */
function leftOf({ unit, monthly, phases }: Divided, phase: ShownPhase | undefined): number | null {
  if (phase === undefined && phases.length > 0) return null;
  return unit === 'hours' ? 0 : (phase?.left ?? monthly);
}

/** What each channel gets in a month, as the mean until the deadline, or until the plan ends before it. */
function moneyUntilDeadline(plan: Divided) {
  const { goalMonth, horizonMonths, stopAfterMonth } = plan;
  const last = Math.min(goalMonth, horizonMonths, stopAfterMonth ?? goalMonth);
  const shareOf = ({ from, to }: ShownPhase) => Math.max(0, Math.min(to, last) - from + 1) / last;
  const mean = (of: (phase: ShownPhase) => number) =>
    plan.phases.reduce((sum, phase) => sum + shareOf(phase) * of(phase), 0);
  const own = (phase: ShownPhase, id: string) => phase.channels.find((each) => each.id === id);
  return {
    meanOf: (id: string) => ({
      monthlyUsd: mean((phase) => own(phase, id)?.spend ?? 0),
      hoursPerMonth: mean((phase) => own(phase, id)?.hours ?? 0),
    }),
    unspent: plan.phases.length === 0 ? leftOf(plan, undefined) : mean((phase) => leftOf(plan, phase) as number),
  };
}
