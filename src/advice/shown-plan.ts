import type { BudgetPlan, TargetBudget } from '../model/budget-plan.ts';
import type { Dataset } from '../model/dataset.ts';
import { lazily } from '../model/fields.ts';
import type { PlanMoney } from '../model/plan.ts';
import type { PlannedChannel, ShownPhase, ShownPlan, ShownTarget } from '../model/plan-document.ts';
import { SIDES } from '../model/terms.ts';
import type { ComputedPlan } from '../plan/plan-budget.ts';
import { sumOf } from '../stats/moments.ts';
import { sourcesBehind } from './evidence.ts';
import { nameOf } from './money.ts';
import type { PlanTerms } from './plan-request.ts';
import { shownPhases } from './shown-phases.ts';

/** Who gets how much in which month, as it is shown. */
export function shownPlan(
  dataset: Pick<Dataset, 'channels' | 'planning' | 'sources'>,
  terms: PlanTerms,
  plan: ComputedPlan,
  { code, rate }: PlanMoney,
): ShownPlan {
  const { resolved, request } = terms;
  const { unit } = resolved;
  const phases = shownPhases(terms, plan);
  const inUse = request.channels.filter(({ id }) => plan.allocation.some((phase) => (phase[id] ?? 0) > 0));
  const shown: ShownPlan = lazily({
    mode: () => (typeof plan.mode === 'number' ? 'fixed' : plan.mode),
    unit: () => unit,
    monthly: () => request.monthlyBudgetUsd,
    goalMonth: () => request.goalMonth,
    horizonMonths: () => request.horizonMonths,
    isHorizonCut: () => resolved.isHorizonCut,
    stopAfterMonth: () => request.stopAfterMonth ?? null,
    creditAfterGoal: () => request.creditAfterGoal,
    monthsFromLeadToCustomer: () => request.monthsFromLeadToCustomer,
    currency: () => code,
    rate: () => rate,
    step: () => plan.stepUsd,
    inboundShare: () => plan.inboundSharePercent,
    advisedInbound: () => advisedInboundOf(phases),
    freeInbound: () => plan.free.inboundSharePercent,
    why: () => (plan.why === null ? null : { cause: plan.why, text: dataset.planning?.causes?.[plan.why] ?? '' }),
    phases: () => phases,
    months: () =>
      plan.months.map(({ month, spend }) => {
        const channels = phases.find(({ from, to }) => from <= month && month <= to)?.channels ?? [];
        return {
          month,
          spend: unit === 'hours' ? 0 : spend,
          hours: sumOf(channels.map(({ hours }) => hours)),
          channels,
        };
      }),
    channels: () =>
      SIDES.flatMap((side) =>
        inUse
          .filter((each) => each.side === side)
          .map(({ id, leadGrade }): PlannedChannel => {
            const own = shown.months.flatMap(({ channels }) => channels.filter((each) => each.id === id));
            const brought = plan.forecast.months.flatMap(({ byChannel }) => byChannel.filter((each) => each.id === id));
            return {
              id,
              name: nameOf(dataset, id),
              side,
              leadGrade,
              spend: sumOf(own.map(({ spend }) => spend)),
              hours: sumOf(own.map(({ hours }) => hours)),
              leads: sumOf(brought.map(({ leads }) => leads)),
              customers: sumOf(brought.map(({ customers }) => customers)),
            };
          }),
      ),
    hours: () =>
      inUse.flatMap(({ id, team, hoursLeast }) => {
        if (team === 'none') return [];
        const usual = dataset.channels.find((each) => each.id === id)?.figures.hoursPerMonth.typical ?? hoursLeast;
        return [{ id, team, low: hoursLeast, typical: Math.max(hoursLeast, usual) }];
      }),
    limits: () => request.limits ?? {},
    figures: () =>
      resolved.figures.map(({ forIndustry = null, low, typical, high, ...figure }) => {
        const dollars = figure.figure === 'costPerLead' || figure.figure === 'costDoublesAt' ? rate : 1;
        return { ...figure, low: low / dollars, typical: typical / dollars, high: high / dollars, forIndustry };
      }),
    sources: () => sourcesBehind(resolved.figures, dataset),
    withoutFigures: () => resolved.withoutFigures,
    warnings: () => plan.warnings,
  });
  return shown;
}

/** The mean of the months, in percent of the money; null where in any phase the sides are free. */
function advisedInboundOf(phases: readonly ShownPhase[]): number | null {
  const lengths = phases.map(({ from, to }) => to - from + 1);
  const shares = phases.flatMap(({ advisedInbound }) => advisedInbound ?? []);
  return shares.length < phases.length
    ? null
    : sumOf(shares.map((share, at) => (lengths[at] as number) * share)) / sumOf(lengths);
}

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
