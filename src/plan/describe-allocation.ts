import type { BudgetAllocation, ByChannel, PlannedMonth, PlannedPhase } from '../model/budget-plan.ts';
import type { PlanRequest } from '../model/plan.ts';
import type { Side } from '../model/terms.ts';
import { sumOf } from '../stats/moments.ts';
import type { Allocated, AllocatedMoney } from './allocate-budget.ts';
import type { PhaseSpend } from './allocate-phase.ts';
import { warningsOf } from './check-limits.ts';
import type { Market, PhaseWorth } from './market.ts';
import type { Spend } from './run-draws.ts';

/** What a plan spends on one candidate. */
export const spendsOf = (phases: readonly PhaseSpend[], index: number): readonly Spend[] =>
  phases.some(({ spend }) => (spend[index] as number) > 0)
    ? phases.map(({ from, to, spend }) => ({ from, to, usd: spend[index] as number }))
    : [];

const lengthOf = ({ from, to }: Pick<PhaseSpend, 'from' | 'to'>): number => to - from + 1;

/** Percent of all spending that goes to inbound, 0 where nothing is spent. */
export function inboundPercent({ candidates }: Market, phases: readonly PhaseSpend[]): number {
  const sums = sidesOf(candidates, phases);
  const all = sums.inbound + sums.outbound;
  return all === 0 ? 0 : (100 * sums.inbound) / all;
}

function sidesOf(candidates: Market['candidates'], phases: readonly PhaseSpend[]): Readonly<Record<Side, number>> {
  const of = (side: Side) =>
    sumOf(
      phases.map(
        (phase) =>
          lengthOf(phase) *
          sumOf(phase.spend.map((usd, index) => (candidates[index]?.channel.side === side ? usd : 0))),
      ),
    );
  return { inbound: of('inbound'), outbound: of('outbound') };
}

/** A value for every candidate, in the order in which the channels were given. */
export function byChannel(
  { channels }: Pick<PlanRequest, 'channels'>,
  { candidates }: Market,
  of: (index: number) => number,
): ByChannel {
  const indices = new Map(candidates.map(({ channel }, index) => [channel.id, index]));
  return Object.fromEntries(
    channels.flatMap(({ id }) => {
      const index = indices.get(id);
      return index === undefined ? [] : [[id, of(index)]];
    }),
  );
}

/** Money by channel; channels without any are left out. */
export const moneyByChannel = (
  request: Pick<PlanRequest, 'channels'>,
  market: Market,
  spend: readonly number[],
): ByChannel =>
  Object.fromEntries(
    Object.entries(byChannel(request, market, (index) => spend[index] ?? 0)).filter(([, usd]) => usd > 0),
  );

/** The phases of an allocation, and what each channel gets in them. */
export const describePhases = (
  request: PlanRequest,
  { market, worth, phases }: AllocatedMoney,
): Pick<BudgetAllocation, 'phases' | 'allocation'> => ({
  phases: phases.map((phase, index) => plannedPhase(market, phase, worth[index] as PhaseWorth)),
  allocation: phases.map(({ spend }) => moneyByChannel(request, market, spend)),
});

/** The allocation by the names of its channels. */
export function describeAllocation(request: PlanRequest, made: Omit<Allocated, 'document'>): BudgetAllocation {
  const { market, step, phases, runs } = made;
  return {
    mode: request.mode ?? 'advice',
    stepUsd: step,
    ...describePhases(request, made),
    months: monthsOf(request, market, phases),
    inboundSharePercent: inboundPercent(market, phases),
    totalSpend: cents(sumOf(phases.map((phase) => lengthOf(phase) * sumOf(phase.spend)))),
    typicalLeadsTotal: sumOf(runs.map(({ leads }) => sumOf(leads))),
    typicalCustomersByHorizon: sumOf(runs.map(({ customers }) => sumOf(customers))),
    typicalAfterStop24: {
      leads: sumOf(runs.map(({ after }) => after.leads)),
      customers: sumOf(runs.map(({ after }) => after.customers)),
    },
    warnings: warningsOf(request),
  };
}

/** Sums of dollars, rid of what adding in binary leaves below a cent, and of the sign of nothing. */
const cents = (usd: number): number => Math.round(usd * 100) / 100 + 0;

function plannedPhase({ candidates, money }: Market, phase: PhaseSpend, { basis }: PhaseWorth): PlannedPhase {
  const { from, to, asked, exact, marginalWorth } = phase;
  const inbound = sumOf(exact.map((usd, index) => (candidates[index]?.channel.side === 'inbound' ? usd : 0)));
  const spent = sumOf(exact);
  const costOf = (side: Side) => (marginalWorth[side] > 0 ? 1 / marginalWorth[side] : null);
  return {
    from,
    to,
    basis,
    askedInbound: asked === undefined ? null : asked * 100,
    plannedInbound: phase.mix === undefined ? (spent === 0 ? 0 : (100 * inbound) / spent) : phase.mix * 100,
    isMovedOn: phase.isMovedOn,
    leftUsd: cents(money - sumOf(phase.spend)),
    atMost: candidates.flatMap(({ channel }, index) => (phase.isAtMost[index] ? [channel.id] : [])),
    marginalCostPerCustomer: { inbound: costOf('inbound'), outbound: costOf('outbound') },
  };
}

function monthsOf(
  { horizonMonths, channels }: PlanRequest,
  { candidates }: Market,
  phases: readonly PhaseSpend[],
): readonly PlannedMonth[] {
  return Array.from({ length: horizonMonths }, (_, index) => {
    const month = index + 1;
    const { spend = [] } = phases.find(({ from, to }) => from <= month && month <= to) ?? {};
    const own = channels.flatMap(({ id, side }) => {
      const usd = spend[candidates.findIndex(({ channel }) => channel.id === id)] ?? 0;
      return usd > 0 ? [{ id, side, spend: usd }] : [];
    });
    return { month, spend: cents(sumOf(own.map((each) => each.spend))), channels: own };
  });
}
