import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRequest, SpendLimits } from '../../src/model/plan.ts';
import { type Allocated, allocateBudget } from '../../src/plan/allocate-budget.ts';
import { allocationDetails } from '../../src/plan/allocation-details.ts';
import { SMALLEST_SLICE } from '../../src/plan/market.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import reference from './reference.json' with { type: 'json' };

const arbitraryMode = fc.constantFrom<NonNullable<PlanRequest['mode']>>('advice', 'free', 0, 35, 80, 100);

/** A plan with limits on some of its channels, as shares of the budget. */
const arbitraryRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    plan: arbitraryPlan,
    mode: arbitraryMode,
    limits: fc.array(
      fc.record({
        channel: fc.nat(),
        kind: fc.constantFrom('fix', 'min', 'max'),
        share: fc.double({ min: 0, max: 0.6, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ plan, mode, limits }) => ({
    ...plan,
    mode,
    limits: Object.fromEntries(
      limits.map(({ channel, kind, share }): [string, SpendLimits] => [
        plan.channels[channel % plan.channels.length]?.id ?? '',
        { [kind]: Math.round(share * plan.monthlyBudgetUsd * 100) / 100 },
      ]),
    ),
  }));

const planned = (request: PlanRequest): Allocated | undefined => {
  const result = allocateBudget(request);
  return result.ok ? result.value : undefined;
};

/** The law holds of every plan that can be made; most can. */
function holds(
  requests: fc.Arbitrary<PlanRequest>,
  numRuns: number,
  law: (plan: Allocated, request: PlanRequest) => void,
) {
  let made = 0;
  fc.assert(
    fc.property(requests, (request) => {
      const plan = planned(request);
      if (plan === undefined) return;
      made += 1;
      law(plan, request);
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThan(numRuns / 4);
}

const cents = (usd: number) => Math.round(usd * 100);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const creditOf = ({ phases }: Allocated) => sum(phases.map(({ from, to, credit }) => (to - from + 1) * credit));

describe('an allocation', () => {
  it('adds up to the cent in every month: what is spent, and what is left', () => {
    holds(arbitraryRequest, 150, ({ document }, { monthlyBudgetUsd }) => {
      const wrong = document.months.filter(({ month, spend, channels }) => {
        const phase = document.phases.find(({ from, to }) => from <= month && month <= to);
        return (
          sum(channels.map((each) => cents(each.spend))) !== cents(spend) ||
          cents(spend) + cents(phase?.leftUsd ?? 0) !== cents(monthlyBudgetUsd) ||
          channels.some((each) => each.spend <= 0)
        );
      });
      expect(wrong).toEqual([]);
    });
  });

  it('gives a channel nothing, or at least what it needs, and keeps to every limit', () => {
    holds(arbitraryRequest, 100, ({ document }, { channels, limits = {}, monthlyBudgetUsd }) => {
      for (const allocation of document.allocation)
        for (const { id, leastMonthlyUsd } of channels) {
          const own = cents(allocation[id] ?? 0);
          const { fix, min = 0, max = Number.POSITIVE_INFINITY } = limits[id] ?? {};
          if (fix !== undefined) expect(own).toBe(cents(fix));
          else {
            const slice = Math.min(SMALLEST_SLICE * monthlyBudgetUsd, max);
            const least = min > 0 ? Math.max(min, leastMonthlyUsd) : Math.max(leastMonthlyUsd, slice);
            expect(own === 0 ? min === 0 : own >= cents(least)).toBe(true);
            expect(own).toBeLessThanOrEqual(max * 100 + 0.5);
          }
        }
    });
  });

  it('keeps to the hours that there are', () => {
    holds(arbitraryPlan, 100, ({ document }, { channels, hours }) => {
      for (const allocation of document.allocation) {
        const used = (teams: readonly string[]) =>
          sum(channels.map(({ id, team, hoursLeast }) => (teams.includes(team) && id in allocation ? hoursLeast : 0)));
        const { content, sales } = { content: hours.content ?? 1e9, sales: hours.sales ?? 1e9 };
        expect(used(['content'])).toBeLessThanOrEqual(content);
        expect(used(['sales'])).toBeLessThanOrEqual(sales);
        expect(used(['content', 'sales', 'anybody'])).toBeLessThanOrEqual(content + sales);
      }
    });
  });

  it('gives each channel the same, in whatever order channels and limits stand', () => {
    holds(arbitraryRequest, 100, (plan, request) => {
      const turned = planned({
        ...request,
        channels: request.channels.toReversed(),
        limits: Object.fromEntries(Object.entries(request.limits ?? {}).toReversed()),
      });
      expect(turned?.document.allocation).toEqual(plan.document.allocation);
      expect(turned && allocationDetails(request, turned).allocationExact).toEqual(
        allocationDetails(request, plan).allocationExact,
      );
    });
  });

  it('is never better in its own terms than the one that the figures choose', () => {
    holds(arbitraryPlan, 100, (held, request) => {
      const free = planned({ ...request, mode: 'free' });
      expect(free === undefined ? 0 : creditOf(free)).toBeGreaterThanOrEqual(creditOf(held) * (1 - 1e-9));
    });
  });

  it('never brings less for more money where the figures choose', () => {
    holds(
      arbitraryPlan.map((plan) => ({ ...plan, mode: 'free' as const })),
      100,
      (less, request) => {
        const more = planned({ ...request, monthlyBudgetUsd: request.monthlyBudgetUsd * 1.03 });
        expect(more === undefined ? 0 : creditOf(more)).toBeGreaterThanOrEqual(creditOf(less) * (1 - 1e-9));
      },
    );
  });

  it('stays to the cent where every channel is fixed at what it has', () => {
    const onePhase = arbitraryPlan.map((plan) => ({
      ...plan,
      phases: [{ from: 1, to: plan.horizonMonths, inboundAdvised: plan.phases[0]?.inboundAdvised ?? 50 }],
    }));
    holds(onePhase, 100, ({ document }, request) => {
      const [allocation = {}] = document.allocation;
      const limits = Object.fromEntries(request.channels.map(({ id }) => [id, { fix: allocation[id] ?? 0 }]));
      expect(planned({ ...request, limits })?.document.allocation).toEqual([allocation]);
    });
  });
});

describe('a plan', () => {
  /** Every number in it, with its path. */
  function* numbers(value: unknown, path = ''): Generator<readonly [string, number]> {
    if (typeof value === 'number') yield [path, value];
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) yield* numbers(each, `${path}.${key}`);
  }

  it('has no number that is none, adds up at typical figures, and holds them in its ranges', () => {
    let made = 0;
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        if (planned(request) === undefined) return;
        made += 1;
        const plan = planBudget({ ...request, customerValueUsd: 500 });
        for (const [path, value] of numbers(plan)) {
          expect(Number.isFinite(value), path).toBe(true);
          expect(Object.is(value, -0), path).toBe(false);
        }
        const { months, totals, byGoalMonth } = plan.forecast;
        for (const kind of ['leads', 'customers'] as const) {
          expect(sum(months.map((month) => month[kind].mid))).toBeCloseTo(totals[kind].mid, 6);
          for (const { low, mid, high } of [...months.map((month) => month[kind]), totals[kind], byGoalMonth[kind]])
            expect(low <= mid && mid <= high && low >= 0).toBe(true);
          for (const month of months)
            expect(sum(month.byChannel.map((each) => each[kind]))).toBeCloseTo(month[kind].mid, 9);
        }
        expect(sum(Object.values(totals.byGrade))).toBeCloseTo(totals.leads.mid, 6);
        expect(cents(sum(months.map(({ spend }) => spend)))).toBe(cents(totals.spend));
        const chances = plan.breakEven?.chanceByMonth ?? [];
        expect(chances.every((chance, month) => chance >= (chances[month - 1] ?? 0) && chance <= 1)).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(made).toBeGreaterThan(5);
  });

  it('is the same each time it is made', () => {
    const request = reference.clients.saas.inputs as unknown as PlanRequest;
    expect(JSON.stringify(planBudget(request))).toBe(JSON.stringify(planBudget(structuredClone(request))));
  });
});
