import type { Answers, Goal } from '../model/answers.ts';
import type { BudgetPlan, Interval, TargetBudget } from '../model/budget-plan.ts';
import type { Dataset } from '../model/dataset.ts';
import { hasDate } from '../model/deadline.ts';
import { HOURS, type PlanMoney } from '../model/plan.ts';
import type { ShownForecast, ShownPlan, ShownTarget } from '../model/plan-document.ts';
import { SIDES, VETO_THRESHOLD } from '../model/terms.ts';
import { nameOf } from './money.ts';
import type { PlanTerms } from './plan-request.ts';
import { shownPhases } from './shown-phases.ts';
import { strengthIn } from './strength-in.ts';

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Who gets how much in which month, as it is shown. */
export function shownPlan(
  dataset: Pick<Dataset, 'channels' | 'planning' | 'sources'>,
  terms: PlanTerms,
  plan: BudgetPlan,
  { code, rate }: PlanMoney,
): ShownPlan {
  const { resolved, request } = terms;
  const isInHours = resolved.unit === 'hours';
  const phases = shownPhases(terms, plan);
  const months = plan.months.map(({ month }) => {
    const channels = phases.find(({ from, to }) => from <= month && month <= to)?.channels ?? [];
    return {
      month,
      spend: isInHours ? 0 : (plan.months[month - 1]?.spend ?? 0),
      hours: sum(channels.map(({ hours }) => hours)),
      channels,
    };
  });
  const inUse = request.channels.filter(({ id }) => plan.allocation.some((phase) => (phase[id] ?? 0) > 0));
  const advised = phases.map(({ from, to, advisedInbound }) => ({ months: to - from + 1, share: advisedInbound }));
  return {
    mode: typeof plan.mode === 'number' ? 'fixed' : plan.mode,
    unit: resolved.unit,
    monthly: request.monthlyBudgetUsd,
    goalMonth: request.goalMonth,
    horizonMonths: request.horizonMonths,
    isHorizonCut: resolved.isHorizonCut,
    stopAfterMonth: request.stopAfterMonth ?? null,
    creditAfterGoal: request.creditAfterGoal,
    monthsFromLeadToCustomer: request.monthsFromLeadToCustomer,
    currency: code,
    rate,
    step: plan.stepUsd,
    inboundShare: plan.inboundSharePercent,
    advisedInbound: advised.every(({ share }) => share !== null)
      ? sum(advised.map((each) => each.months * (each.share ?? 0))) / sum(advised.map((each) => each.months))
      : null,
    get freeInbound() {
      return plan.free.inboundSharePercent;
    },
    get why() {
      return plan.why === null ? null : { cause: plan.why, text: dataset.planning?.causes?.[plan.why] ?? '' };
    },
    phases,
    months,
    channels: SIDES.flatMap((side) =>
      inUse
        .filter((each) => each.side === side)
        .map(({ id, leadGrade }) => {
          const own = months.flatMap(({ channels }) => channels.filter((each) => each.id === id));
          const brought = plan.forecast.months.flatMap(({ byChannel }) => byChannel.filter((each) => each.id === id));
          return {
            id,
            name: nameOf(dataset, id),
            side,
            leadGrade,
            spend: sum(own.map(({ spend }) => spend)),
            hours: sum(own.map(({ hours }) => hours)),
            leads: sum(brought.map(({ leads }) => leads)),
            customers: sum(brought.map(({ customers }) => customers)),
          };
        }),
    ),
    hours: inUse.flatMap(({ id, team, hoursLeast }) => {
      if (team === 'none') return [];
      const usual = dataset.channels.find((each) => each.id === id)?.figures.hoursPerMonth.typical ?? hoursLeast;
      return [{ id, team, low: hoursLeast, typical: Math.max(hoursLeast, usual) }];
    }),
    limits: request.limits ?? {},
    figures: resolved.figures.map(({ forIndustry = null, low, typical, high, ...figure }) => {
      const unit = figure.figure === 'costPerLead' || figure.figure === 'costDoublesAt' ? rate : 1;
      return { ...figure, low: low / unit, typical: typical / unit, high: high / unit, forIndustry };
    }),
    sources: dataset.sources
      .filter(({ id }) => resolved.figures.some(({ sources }) => sources.includes(id)))
      .map((source) => ({ ...source })),
    withoutFigures: resolved.withoutFigures,
    warnings: plan.warnings,
  };
}

const CUSTOMERS = { one: 'customer', several: 'customers' };

/** What it should bring, as it is shown. */
export function shownForecast(
  dataset: Pick<Dataset, 'channels' | 'phases' | 'planning'>,
  { resolved, request }: PlanTerms,
  plan: BudgetPlan,
  answers: Answers,
  { rate }: PlanMoney,
): ShownForecast {
  const { forecast } = plan;
  const { totals, leftAtEnd, months } = forecast;
  const isInHours = resolved.unit === 'hours';
  const hourRate = request.money?.code === HOURS ? request.money.rate / rate : 1;
  const untilGoal = Math.min(request.goalMonth, request.horizonMonths);
  const spendByGoal = isInHours ? 0 : sum(months.slice(0, untilGoal).map(({ spend }) => spend));
  const strengthOf = strengthIn(answers);
  return {
    goalCounted: forecast.goalCounted,
    isOverAfterGoal:
      dataset.planning?.goals[answers.goals[0] as Goal].atOnce === true && hasDate(answers, dataset.phases),
    called: dataset.planning?.goals[answers.goals[0] as Goal].called ?? CUSTOMERS,
    draws: forecast.draws,
    seed: forecast.seed,
    range: forecast.range,
    months: isInHours ? months.map((month) => ({ ...month, spend: 0 })) : months,
    totals: {
      ...totals,
      spend: isInHours ? 0 : totals.spend,
      hours: isInHours ? totals.spend : 0,
      costPerCustomer: isInHours ? NOTHING : totals.costPerCustomer,
    },
    byGoalMonth: {
      spend: spendByGoal,
      ...forecast.byGoalMonth,
      costPerCustomer: isInHours ? NOTHING : costOf(spendByGoal, forecast.byGoalMonth.customers),
    },
    get breakEven() {
      const { breakEven } = plan;
      return breakEven === null
        ? null
        : {
            typicalMonth: plan.breakEvenTypicalMonth,
            low: breakEven.low,
            mid: breakEven.mid,
            high: breakEven.high,
            chance: {
              '12': breakEven.chanceWithin12,
              '24': breakEven.chanceWithin24,
              '60': breakEven.chanceWithin60,
              horizon: breakEven.chanceWithinHorizon,
            },
            chanceByMonth: breakEven.chanceByMonth,
          };
    },
    leftAtEnd: { ...leftAtEnd, value: leftAtEnd.value === null ? null : timesAll(leftAtEnd.value, hourRate) },
    get free() {
      const { free } = plan;
      return {
        inboundShare: free.inboundSharePercent,
        customers: around(free.typicalCustomersByHorizon, free.customersLowHigh),
        leftAtEnd: around(free.typicalAfterStop24Customers, free.afterStop24LowHigh),
      };
    },
    payback: plan.payback,
    get narrows() {
      return plan.narrowsMost.map(({ figure, varianceShare }) => {
        const [channel, name] = figure.split('.');
        const known = resolved.figures.find((each) => each.channel === channel && each.figure === name);
        return {
          figure,
          channel: known === undefined ? null : known.channel,
          share: varianceShare,
          from: known?.from ?? null,
        };
      });
    },
    get wouldChange() {
      return plan.wouldChange.map(({ channel, phase, entersAtUsd, insteadOfUsd, because, needsUsd, hasUsd }) => ({
        channel,
        name: nameOf(dataset, channel),
        from: phase.from,
        to: phase.to,
        entersAt: entersAtUsd,
        insteadOf: insteadOfUsd,
        reason: because,
        needs: needsUsd,
        has: hasUsd,
      }));
    },
    notModelled: (dataset.planning?.notModeled ?? [])
      .filter(({ when }) => when === undefined || strengthOf(when) >= VETO_THRESHOLD)
      .map(({ text }) => text),
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

/** The least budgets for a target, as they are shown. */
export const shownTarget = ({ target }: Pick<BudgetPlan, 'target'>): ShownTarget | null => {
  if (target === null) return null;
  const { count, value, by, perMonth, cheapest, atMix } = target;
  return { count, value, by, perMonth, cheapest: shownBudget(cheapest), advisedMix: atMix && shownBudget(atMix) };
};

const shownBudget = ({ budgetUsd, roundedUpUsd, inboundSharePercent, chance, split }: TargetBudget) => ({
  budget: budgetUsd,
  roundedUp: roundedUpUsd,
  inboundShare: inboundSharePercent,
  chance,
  split,
});
