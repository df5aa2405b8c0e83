import type { AllocationDetails } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import type { Allocated } from './allocate-budget.ts';
import type { PhaseSpend } from './allocate-phase.ts';
import { byChannel, moneyByChannel, spendsOf } from './describe-allocation.ts';

/** What an allocation rests on, by the names of its channels. */
export function allocationDetails(request: PlanRequest, { market, worth, phases, runs }: Allocated): AllocationDetails {
  const leadsByChannel = request.channels.flatMap(({ id }) => {
    const index = market.candidates.findIndex(({ channel }) => channel.id === id);
    return index >= 0 && spendsOf(phases, index).length > 0 ? [[id, Array.from(runs[index]?.leads ?? [])]] : [];
  });
  return {
    firstDollarCost: byChannel(request, market, (index) => market.candidates[index]?.firstDollarCost ?? 0),
    worth: worth.map(({ credit }) => byChannel(request, market, (index) => credit[index] ?? 0)),
    allocationExact: phases.map(({ exact }) => moneyByChannel(request, market, exact)),
    notes: phases.flatMap(noteOf),
    typicalLeadsByChannel: Object.fromEntries(leadsByChannel),
  };
}

/** A move of the mix below this many points is not worth a word. */
const LEAST_MOVE = 0.01;

function noteOf({ from, to, asked, mix, isMovedOn }: PhaseSpend): readonly string[] {
  if (asked === undefined || mix === undefined || Math.abs(mix - asked) < LEAST_MOVE) return [];
  const months = from === to ? `month ${from}` : `months ${from}-${to}`;
  return [
    `${months}: inbound ${Math.round(mix * 100)}% instead of ${Math.round(asked * 100)}% (${isMovedOn ? 'most' : 'least'} spends)`,
  ];
}
