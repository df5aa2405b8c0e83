import type { BudgetPlan } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import { shuffledSlices } from '../stats/latin-hypercube.ts';
import { sumOf } from '../stats/moments.ts';
import { countAt } from '../stats/negative-binomial.ts';
import { seededUniform } from '../stats/random.ts';
import type { PhaseSpend } from './allocate-phase.ts';
import { CUSTOMERS_DISPERSION } from './count-outcomes.ts';
import { inboundPercent, moneyByChannel, spendsOf } from './describe-allocation.ts';
import { quantilesOf } from './forecast.ts';
import type { Market } from './market.ts';
import type { DrawTerms, Outcomes } from './run-draws.ts';
import { typicalRun } from './typical-run.ts';

/** What the money would bring if the figures alone split it. */
export function describeFree(
  request: PlanRequest,
  market: Market,
  phases: readonly PhaseSpend[],
  { freeCustomers, freeAfterCustomers, strata }: Outcomes,
  { points, seed }: DrawTerms,
): BudgetPlan['free'] {
  const runs = market.candidates.map((candidate, index) => typicalRun(candidate, spendsOf(phases, index), request));
  const slices = shuffledSlices(points, seededUniform((seed + 2) % 2 ** 32));
  const counted = freeCustomers.map((mean, draw) => {
    const slice = slices[draw] as number;
    return countAt(mean, CUSTOMERS_DISPERSION, strata.uniform[slice] as number, strata.normal[slice] as number);
  });
  return {
    inboundSharePercent: inboundPercent(market, phases),
    allocation: phases.map(({ spend }) => moneyByChannel(request, market, spend)),
    typicalCustomersByHorizon: sumOf(runs.map(({ customers }) => sumOf(customers))),
    typicalAfterStop24Customers: sumOf(runs.map(({ after }) => after.customers)),
    customersLowHigh: quantilesOf(counted),
    afterStop24LowHigh: quantilesOf(freeAfterCustomers),
  };
}
