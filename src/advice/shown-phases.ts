import type { BudgetAllocation, ByChannel } from '../model/budget-plan.ts';
import type { ChannelSpend, ShownPhase } from '../model/plan-document.ts';
import type { PlanTerms } from './plan-request.ts';

/** Money and hours of a month on each channel that gets any. */
function channelSpends({ resolved, request }: PlanTerms, amounts: ByChannel): readonly ChannelSpend[] {
  const isInHours = resolved.unit === 'hours';
  return request.channels.flatMap(({ id, side, hoursLeast, team }) => {
    const amount = amounts[id] ?? 0;
    if (amount === 0) return [];
    const own = team === 'none' ? 0 : hoursLeast;
    return [{ id, side, spend: isInHours ? 0 : amount, hours: isInHours ? amount : own }];
  });
}

/** Whether the reader's choice of channels leaves one side without any. */
function isOneSided({ request: { channels, only, without = [] } }: PlanTerms): boolean {
  const chosen = channels.filter(({ id }) => only?.includes(id) !== false && !without.includes(id));
  const sidesOf = (some: typeof channels) => new Set(some.map(({ side }) => side)).size;
  return sidesOf(chosen) < sidesOf(channels);
}

/** The phases of an allocation with what each channel gets. */
export const shownPhases = (
  terms: PlanTerms,
  { phases, allocation }: Pick<BudgetAllocation, 'phases' | 'allocation'>,
): readonly ShownPhase[] => {
  const isInHours = terms.resolved.unit === 'hours';
  const isOfOneSide = isOneSided(terms);
  return phases.map((phase, index) => {
    const { from, to, basis, askedInbound, plannedInbound, leftUsd, atMost, marginalCostPerCustomer } = phase;
    return {
      from,
      to,
      isAfterDeadline: from > terms.request.goalMonth,
      basis,
      advisedInbound: askedInbound,
      plannedInbound,
      notes:
        askedInbound === null || Math.abs(plannedInbound - askedInbound) < 1
          ? []
          : [isOfOneSide ? 'one-side' : phase.isMovedOn ? 'most-spends' : 'least-spends'],
      left: leftUsd,
      atMost,
      channels: channelSpends(terms, allocation[index] ?? {}),
      marginalCostPerCustomer: isInHours ? { inbound: null, outbound: null } : marginalCostPerCustomer,
    };
  });
};
