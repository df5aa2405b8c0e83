import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../src/model/plan.ts';
import { type Allocated, allocateBudget } from '../../src/plan/allocate-budget.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import reference from './reference.json' with { type: 'json' };

const saas = reference.clients.saas.inputs as unknown as PlanRequest;
const allocated = (request: PlanRequest): Allocated => orThrow(allocateBudget(request));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Credit of a month's spend in one phase. */
const creditIn = ({ market, worth }: Allocated, phase: number, spend: readonly number[]): number =>
  sum(
    market.candidates.map(({ channel }, index) => {
      const usd = spend[index] ?? 0;
      return ((worth[phase]?.perDollar[index] ?? 0) * usd) / (1 + usd / channel.costDoublesAtUsd[1]);
    }),
  );

/** Every number in something, with its path. */
function* numbersIn(value: unknown, path = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* numbersIn(each, `${path}.${key}`);
}

describe('what users of the tools for large firms have met, does not happen here', () => {
  it('gives no equal parts in place of the best: channels that bring different things get different money', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const result = allocateBudget({ ...plan, mode: 'free' });
        if (!result.ok) return;
        const { phases, market, worth } = result.value;
        for (const [at, { exact, isAtMost }] of phases.entries()) {
          const inside = exact.flatMap((usd, index) => {
            const { channel } = market.candidates[index] as (typeof market.candidates)[number];
            const isAtLeast = usd <= Math.max(channel.leastMonthlyUsd, 0.03 * market.money) + 0.01;
            return usd > 0 && !isAtMost[index] && !isAtLeast ? [{ usd, worth: worth[at]?.perDollar[index] ?? 0 }] : [];
          });
          for (const [place, one] of inside.entries())
            for (const other of inside.slice(place + 1)) if (one.usd === other.usd) expect(one.worth).toBe(other.worth);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing that is worse than any other division that can be', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(arbitraryPlan, weights, (plan, parts) => {
        const result = allocateBudget({ ...plan, hours: { content: null, sales: null }, mode: 'free' });
        if (!result.ok) return;
        const { market, phases } = result.value;
        for (const [at, phase] of phases.entries()) {
          const open = market.candidates.map(({ channel }, index) =>
            (channel.fromMonth ?? 1) <= phase.from ? (parts[index] ?? 0) : 0,
          );
          const whole = sum(open);
          const spend = market.candidates.map(({ channel }, index) => {
            const usd = whole === 0 ? 0 : (market.money * (open[index] ?? 0)) / whole;
            const most = Math.min(
              channel.mostMonthlyUsd ?? Number.POSITIVE_INFINITY,
              (channel.mostShareOfMoney ?? 1) * market.money,
            );
            return usd < Math.max(channel.leastMonthlyUsd, 0.03 * market.money) ? 0 : Math.min(usd, most);
          });
          expect(creditIn(result.value, at, spend)).toBeLessThanOrEqual(phase.credit * (1 + 1e-9));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what is left over, and through which channels, where limits bind', () => {
    const limits = Object.fromEntries(saas.channels.map(({ id }) => [id, { max: 400 }]));
    const { phases, allocation } = allocated({ ...saas, limits }).document;
    for (const [at, { leftUsd, atMost }] of phases.entries()) {
      expect(leftUsd).toBeGreaterThan(0);
      expect([...atMost].sort()).toEqual(Object.keys(allocation[at] ?? {}).sort());
    }
  });

  it.each<[string, Partial<PlanRequest>]>([
    ['one dollar', { monthlyBudgetUsd: 1, channels: saas.channels.map((each) => ({ ...each, leastMonthlyUsd: 0 })) }],
    ['one channel', { only: ['seo'] }],
    ['one month', { horizonMonths: 1, goalMonth: 1, phases: [{ from: 1, to: 1, inboundAdvised: 50 }] }],
    ['a goal that no lead can reach', { goalMonth: 1, creditAfterGoal: 0 }],
    [
      'a market without an end',
      { channels: saas.channels.map((each) => ({ ...each, costDoublesAtUsd: [1e8, 1e9, 1e10] as const })) },
    ],
  ])('has no number that is none, with %s', (_, change) => {
    for (const [path, value] of numbersIn(planBudget({ ...saas, ...change, draws: 200 })))
      expect(Number.isFinite(value), path).toBe(true);
  });

  it('counts no leads of a channel that is cut, once those that were under way have come', () => {
    const { months } = planBudget({
      ...saas,
      stopAfterMonth: 3,
      only: ['search-ads'],
      mode: 'free',
      draws: 200,
    }).forecast;
    const leads = months.map((month) => month.leads.mid);
    expect(Math.min(...leads.slice(0, 3))).toBeGreaterThan(0);
    expect(sum(leads.slice(6))).toBeLessThan(0.01 * sum(leads));
  });
});
