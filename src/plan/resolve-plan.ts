import { type Answers, type GivenAnswers, GOALS, type Goal } from '../model/answers.ts';
import type { Condition } from '../model/condition.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, hasDate } from '../model/deadline.ts';
import type { PlanInputs, PlanMoney, PlanPhase } from '../model/plan.ts';
import type { Planning } from '../model/planning.ts';
import { VETO_THRESHOLD } from '../model/terms.ts';
import { WEEKS_A_MONTH } from '../model/units.ts';
import { failed, ok, problem, type Result } from '../problem/problem.ts';
import type { RunBy } from './carried-by.ts';
import { inHours } from './in-hours.ts';
import { inOwnMoney } from './in-own-money.ts';
import { chosenChannels, planChannel } from './plan-channel.ts';
import { type OwnFigures, type ResolvedFigure, resolveFigures, type StrengthOf } from './resolve-figures.ts';

/** What a plan takes over from advice. */
export interface AdvisedMix {
  readonly phases: readonly { readonly months: readonly [number, number]; readonly mix: Mix }[];
  /** The mix after the deadline; null where nothing is planned after it. */
  readonly afterwards?: { readonly mix: Mix; readonly fromMonth: number } | null;
  /** Each channel, and who runs it. */
  readonly channels: readonly AdvisedRun[];
  /** Channels that pay only after the deadline: they join after it. */
  readonly later?: readonly AdvisedRun[];
}

interface AdvisedRun {
  readonly id: string;
  readonly takes?: RunBy;
}

interface Mix {
  readonly inbound: number;
}

/** What the person adds to answers and advice. */
export interface PlanWishes {
  /** In place of the budget among the answers. */
  readonly monthlyBudgetUsd?: number;
  readonly horizonMonths?: number;
  /** The horizon is not shorter than this, where none is given. */
  readonly leastHorizon?: number;
  /** Channels that take part although they are not advised. */
  readonly also?: readonly string[];
  readonly figures?: OwnFigures;
  /** What an hour of own work counts for. */
  readonly hourValueUsd?: number;
  /** The currency of the plan; its amounts come out in whole steps of it. */
  readonly money?: PlanMoney;
}

export interface ResolvedPlan {
  /** Of what the amounts of inputs and plan are: money, or hours of own work where there is none. */
  readonly unit: 'money' | 'hours';
  readonly inputs: PlanInputs & { readonly rangeStretch: number };
  /** Every figure that goes in, with where it comes from. */
  readonly figures: readonly ResolvedFigure[];
  /** Channels that are left out as the dataset does not say how money becomes leads there. */
  readonly withoutFigures: readonly string[];
  /** Whether the horizon is shorter than it would be, at the longest that is planned. */
  readonly isHorizonCut: boolean;
}

/** Below this many dollars a month there is no money. */
export const LEAST_MONEY = 1;

/** All that `planBudget` computes from, out of a dataset, answers and advice. */
export function resolvePlan(
  dataset: Pick<Dataset, 'channels' | 'phases' | 'planning'>,
  answers: Answers & Pick<GivenAnswers, 'marginPercent'>,
  advice: AdvisedMix,
  strengthOf: StrengthOf,
  wishes: PlanWishes = {},
): Result<ResolvedPlan> {
  const { planning } = dataset;
  const budget = wishes.monthlyBudgetUsd ?? answers.monthlyBudget;
  if (planning === undefined)
    return failed([
      problem(
        'no-planning',
        'planning.json',
        'The dataset does not say how money becomes customers.',
        'Add planning.json, or plan with the dataset that comes with mix-advisor.',
      ),
    ]);
  if (typeof budget !== 'number')
    return failed([
      problem(
        'budget-unknown',
        'monthlyBudget',
        'There is no plan without an amount of money.',
        'Say how much there is a month.',
      ),
    ]);
  const isInHours = budget < LEAST_MONEY;
  const goalMonth = deadlineOf(answers, planning.horizonMonths.least);
  const usual = Math.max(wishes.leastHorizon ?? 0, horizonOf(answers, dataset, goalMonth, planning));
  const wanted = wishes.horizonMonths ?? usual;
  const horizonMonths = wishes.horizonMonths ?? Math.min(planning.horizonMonths.most, wanted);
  const rules = planning.goals[answers.goals[0] as Goal];
  const resolved = chosenChannels(dataset.channels, advice, wishes.also ?? []).map((each) => ({
    ...each,
    figures: resolveFigures(each.channel, planning, answers, strengthOf, wishes.figures?.[each.channel.id]),
  }));
  const inputs: PlanInputs = {
    monthlyBudgetUsd: budget,
    goalMonth,
    horizonMonths,
    creditAfterGoal: creditAfterGoal(answers.goals, planning, strengthOf),
    monthsFromLeadToCustomer: rules.atOnce === true ? 0 : waitOf(planning, strengthOf),
    customersByGoal: rules.customersByGoal === true,
    goalCounted: rules.counted,
    hours: hoursOf(answers, planning, isInHours),
    phases: phasesUntil(horizonMonths, advice),
    channels: resolved.flatMap(({ figures, ...chosen }) =>
      figures === undefined
        ? []
        : [planChannel(chosen, figures, planning, budget, wishes.figures?.[chosen.channel.id])],
    ),
    ...(typeof answers.customerValue === 'number' ? { customerValueUsd: answers.customerValue } : {}),
    ...(answers.marginPercent === undefined ? {} : { marginShare: answers.marginPercent / 100 }),
  };
  const hourValueUsd = wishes.hourValueUsd ?? planning.hourValueUsd.typical;
  const { money } = wishes;
  const inMoney = () => (money === undefined ? inputs : inOwnMoney(inputs, money));
  const planned = isInHours ? inHours(inputs, dataset.channels, hourValueUsd) : inMoney();
  if (planned === undefined)
    return failed([
      problem(
        'no-means',
        'monthlyBudget',
        'You have no money, and too few hours for any of the advised channels.',
        'Add some money, or more hours a week.',
      ),
    ]);
  return ok({
    unit: isInHours ? 'hours' : 'money',
    inputs: { ...planned, rangeStretch: planning.rangeStretch.typical },
    figures: resolved.flatMap(({ figures = [] }) => figures),
    withoutFigures: resolved.flatMap(({ channel, figures }) => (figures === undefined ? [channel.id] : [])),
    isHorizonCut: horizonMonths < wanted,
  });
}

/** A plan ends with its date, where there is one; else it looks a year ahead at least. */
const horizonOf = (
  answers: Answers,
  { phases }: Pick<Dataset, 'phases'>,
  goalMonth: number,
  { horizonMonths }: Planning,
): number => (hasDate(answers, phases) ? goalMonth : Math.max(horizonMonths.least, goalMonth));

/** That a goal is among the goals. */
const HAVING = Object.fromEntries(GOALS.map((goal) => [goal, { goals: goal }])) as Record<Goal, Condition>;

const creditAfterGoal = (goals: Answers['goals'], planning: Planning, strengthOf: StrengthOf): number =>
  goals.reduce((sum, goal) => sum + strengthOf(HAVING[goal]) * planning.goals[goal].creditAfterGoal, 0);

/** Months from a lead to the customer that it becomes, for somebody. */
export const waitOf = ({ monthsFromLeadToCustomer }: Planning, strengthOf: StrengthOf): number =>
  monthsFromLeadToCustomer.find(({ when }) => when === undefined || strengthOf(when) >= VETO_THRESHOLD)?.months ?? 0;

/**
 * A team that has nobody, or of which nothing is known, sets no limit: what it cannot do is bought, or ruled out before.
 * Where the hours are known there are no more of them in all, whichever team they may go to; where they take the place
 * of money and nobody said how many there are, no more than people like these usually find.
 */
function hoursOf(answers: Able, planning: Planning, isInHours: boolean): PlanInputs['hours'] {
  const { contentCapacity, salesCapacity, hoursPerWeek } = answers;
  if (hoursPerWeek !== undefined) {
    const total = hoursPerWeek * WEEKS_A_MONTH;
    const unlessNobody = (capacity: string | undefined) => (capacity === 'none' ? 0 : total);
    return { content: unlessNobody(contentCapacity), sales: unlessNobody(salesCapacity), total };
  }
  const { some, strong } = planning.hoursByCapacity;
  const total = usualHours(answers, planning, isInHours);
  const nobody = isInHours && total !== undefined ? 0 : null;
  const of = (capacity: string | undefined, team: 'content' | 'sales') =>
    capacity === 'some' ? some[team] : capacity === 'strong' ? strong[team] : capacity === 'none' ? nobody : null;
  return {
    content: of(contentCapacity, 'content'),
    sales: of(salesCapacity, 'sales'),
    ...(total === undefined ? {} : { total }),
  };
}

/**
 * Hours a month that a plan counts on in all where nobody said how many there are: a few of anybody where nobody can
 * write or sell, and what people of a capacity usually find where hours take the place of money; undefined is no limit.
 */
export function usualHours(
  { contentCapacity, salesCapacity }: Able,
  { hoursByCapacity: { anybodyPerWeek, untoldPerWeek } }: Planning,
  isInHours: boolean,
): number | undefined {
  const capacities = [contentCapacity, salesCapacity];
  const weekly = capacities.every((each) => each === 'none')
    ? anybodyPerWeek
    : isInHours
      ? untoldPerWeek?.[capacities.includes('strong') ? 'strong' : 'some']
      : undefined;
  return weekly && weekly * WEEKS_A_MONTH;
}

interface Able extends Pick<Answers, 'contentCapacity' | 'salesCapacity'> {
  readonly hoursPerWeek?: number | undefined;
}

/** The advice's phases, then the mix after the deadline, as far as the horizon; the last mix goes on where none is named. */
function phasesUntil(horizon: number, { phases, afterwards }: AdvisedMix): readonly PlanPhase[] {
  const advised = phases.map(({ months: [from, to], mix }) => ({ from, to, inboundAdvised: mix.inbound }));
  const end = advised.at(-1)?.to ?? 0;
  const after = afterwards ?? { mix: phases.at(-1)?.mix ?? { inbound: 50 }, fromMonth: end + 1 };
  const all =
    end >= horizon ? advised : [...advised, { from: after.fromMonth, to: horizon, inboundAdvised: after.mix.inbound }];
  return all.filter(({ from }) => from <= horizon).map((phase) => ({ ...phase, to: Math.min(phase.to, horizon) }));
}
