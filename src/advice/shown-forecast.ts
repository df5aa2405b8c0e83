import type { Answers, Goal } from '../model/answers.ts';
import type { Interval } from '../model/budget-plan.ts';
import type { Dataset } from '../model/dataset.ts';
import { hasDate } from '../model/deadline.ts';
import { lazily } from '../model/fields.ts';
import { HOURS, type PlanMoney } from '../model/plan.ts';
import type { ShownForecast } from '../model/plan-document.ts';
import { VETO_THRESHOLD } from '../model/terms.ts';
import type { ComputedPlan } from '../plan/plan-budget.ts';
import { sumOf } from '../stats/moments.ts';
import { calledFor } from './called.ts';
import { nameOf } from './money.ts';
import type { PlanTerms } from './plan-request.ts';
import { strengthIn } from './strength-in.ts';

/** What it should bring, as it is shown. */
export function shownForecast(
  dataset: Pick<Dataset, 'channels' | 'phases' | 'planning'>,
  { resolved, request }: PlanTerms,
  plan: ComputedPlan,
  answers: Answers,
  { rate }: PlanMoney,
): ShownForecast {
  const { forecast } = plan;
  const { totals, leftAtEnd, months } = forecast;
  const isInHours = resolved.unit === 'hours';
  const goal = dataset.planning?.goals[answers.goals[0] as Goal];
  return lazily({
    goalCounted: () => forecast.goalCounted,
    isOverAfterGoal: () => goal?.atOnce === true && hasDate(answers, dataset.phases),
    called: () => calledFor(goal),
    draws: () => forecast.draws,
    seed: () => forecast.seed,
    range: () => forecast.range,
    months: () => (isInHours ? months.map((month) => ({ ...month, spend: 0 })) : months),
    totals: () => ({
      ...totals,
      spend: isInHours ? 0 : totals.spend,
      hours: isInHours ? totals.spend : 0,
      costPerCustomer: isInHours ? NOTHING : totals.costPerCustomer,
    }),
    byGoalMonth: () => {
      const untilGoal = Math.min(request.goalMonth, request.horizonMonths);
      const spend = isInHours ? 0 : sumOf(months.slice(0, untilGoal).map((month) => month.spend));
      const costPerCustomer = isInHours ? NOTHING : costOf(spend, forecast.byGoalMonth.customers);
      return { spend, ...forecast.byGoalMonth, costPerCustomer };
    },
    breakEven: () => shownBreakEven(plan),
    leftAtEnd: () => {
      const hourRate = request.money?.code === HOURS ? request.money.rate / rate : 1;
      return { ...leftAtEnd, value: leftAtEnd.value === null ? null : timesAll(leftAtEnd.value, hourRate) };
    },
    free: () => ({
      inboundShare: plan.free.inboundSharePercent,
      customers: around(plan.free.typicalCustomersByHorizon, plan.free.customersLowHigh),
      leftAtEnd: around(plan.free.typicalAfterStop24Customers, plan.free.afterStop24LowHigh),
    }),
    payback: () => plan.payback,
    narrows: () =>
      plan.narrowsMost.map(({ figure, varianceShare }) => {
        const [channel, name] = figure.split('.');
        const known = resolved.figures.find((each) => each.channel === channel && each.figure === name);
        return { figure, channel: known?.channel ?? null, share: varianceShare, from: known?.from ?? null };
      }),
    wouldChange: () =>
      plan.wouldChange.map(({ channel, phase, entersAtUsd, insteadOfUsd, because, needsUsd, hasUsd }) => ({
        channel,
        name: nameOf(dataset, channel),
        from: phase.from,
        to: phase.to,
        entersAt: entersAtUsd,
        insteadOf: insteadOfUsd,
        reason: because,
        needs: needsUsd,
        has: hasUsd,
      })),
    notModelled: () => {
      const strengthOf = strengthIn(answers);
      return (dataset.planning?.notModeled ?? [])
        .filter(({ when }) => when === undefined || strengthOf(when) >= VETO_THRESHOLD)
        .map(({ text }) => text);
    },
  });
}

function shownBreakEven(plan: ComputedPlan): ShownForecast['breakEven'] {
  const { breakEven } = plan;
  if (breakEven === null) return null;
  const { low, mid, high, chanceByMonth } = breakEven;
  return {
    typicalMonth: plan.breakEvenTypicalMonth,
    low,
    mid,
    high,
    chance: {
      '12': breakEven.chanceWithin12,
      '24': breakEven.chanceWithin24,
      '60': breakEven.chanceWithin60,
      horizon: breakEven.chanceWithinHorizon,
    },
    chanceByMonth,
  };
}

const NOTHING = { low: null, mid: null, high: null };

/** What each of so many cost; the fewest cost the most. */
export function costOf(spend: number, { low, mid, high }: Interval) {
  const each = (won: number) => (won > 0 ? spend / won : null);
  return { low: each(high), mid: each(mid), high: each(low) };
}

const timesAll = ({ low, mid, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  mid: mid * factor,
  high: high * factor,
});

const around = (mid: number, { low, high }: { readonly low: number; readonly high: number }): Interval => ({
  low: Math.min(low, mid),
  mid,
  high: Math.max(high, mid),
});
