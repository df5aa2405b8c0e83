import { describe, expect, it } from 'vitest';
import type { ByChannel } from '../../src/model/budget-plan.ts';
import type { PlanOptions, PlanRequest } from '../../src/model/plan.ts';
import { computePlan, planBudget } from '../../src/plan/plan-budget.ts';
import reference from './reference.json' with { type: 'json' };

type Client = keyof typeof reference.clients;

const inputsOf = (client: Client) => reference.clients[client].inputs as unknown as PlanRequest;
const CLIENTS = Object.keys(reference.clients) as Client[];

/** Every amount within a millionth of the budget, and no channel more or less. */
function expectAmounts(found: readonly ByChannel[], expected: readonly object[], budget: number): void {
  expect(found.map((phase) => Object.keys(phase))).toEqual(expected.map((phase) => Object.keys(phase)));
  for (const [index, phase] of (expected as readonly ByChannel[]).entries())
    for (const [id, usd] of Object.entries(phase))
      expect(Math.abs((found[index]?.[id] ?? 0) - usd), `${index} ${id}`).toBeLessThan(1e-6 * budget);
}

const isNear = (found: number, expected: number, relative: number, absolute = 0) =>
  Math.abs(found - expected) <= Math.max(absolute, Math.abs(relative * expected));

describe.each(CLIENTS)('planBudget for the %s', (client) => {
  const inputs = inputsOf(client);
  const { expected } = reference.clients[client];
  const plan = planBudget(inputs);

  it('has the costs of a first dollar and the worth of the reference', () => {
    for (const [id, cost] of Object.entries(expected.firstDollarCost))
      expect(isNear(plan.firstDollarCost[id] ?? 0, cost, 1e-8), id).toBe(true);
    for (const [phase, worth] of expected.worth.entries())
      for (const [id, share] of Object.entries(worth)) expect(plan.worth[phase]?.[id]).toBeCloseTo(share, 9);
  });

  it('divides the money as the reference does', () => {
    expectAmounts(plan.allocationExact, expected.allocationExact, inputs.monthlyBudgetUsd);
    expect(plan.allocation).toEqual(expected.allocation);
    expect(plan.inboundSharePercent).toBeCloseTo(expected.inboundSharePercent, 9);
    expect(plan.totalSpend).toBe(expected.totalSpend);
    // The reference writes a space before the sign.
    expect(plan.notes).toEqual(expected.notes.map((note) => note.replaceAll(' %', '%')));
    expect(plan.free.allocation).toEqual(expected.free.allocation);
    expect(plan.free.inboundSharePercent).toBeCloseTo(expected.free.inboundSharePercent, 9);
    expectAmounts(
      [plan.pure.inbound, plan.pure.outbound],
      [expected.pure.inbound, expected.pure.outbound],
      100 * inputs.monthlyBudgetUsd,
    );
  });

  it('brings what the reference brings at typical figures', () => {
    expect(Object.keys(plan.typicalLeadsByChannel)).toEqual(Object.keys(expected.typicalLeadsByChannel));
    for (const [id, months] of Object.entries(expected.typicalLeadsByChannel))
      for (const [month, leads] of months.entries())
        expect(isNear(plan.typicalLeadsByChannel[id]?.[month] ?? 0, leads, 1e-6, 1e-9), `${id} ${month}`).toBe(true);
    expect(isNear(plan.typicalLeadsTotal, expected.typicalLeadsTotal, 1e-6)).toBe(true);
    expect(isNear(plan.typicalCustomersByHorizon, expected.typicalCustomersByHorizon, 1e-6)).toBe(true);
    expect(isNear(plan.typicalAfterStop24.leads, expected.typicalAfterStop24.leads, 1e-6)).toBe(true);
    expect(isNear(plan.typicalAfterStop24.customers, expected.typicalAfterStop24.customers, 1e-6)).toBe(true);
    expect(isNear(plan.free.typicalCustomersByHorizon, expected.free.typicalCustomersByHorizon, 1e-6)).toBe(true);
    expect(plan.breakEvenTypicalMonth).toBe(expected.breakEvenTypicalMonth);
  });

  it('has ranges and chances within those of 20,000 draws of the reference', () => {
    for (const [kind, quantiles] of Object.entries(expected.quantilesLowHigh))
      for (const [name, value] of Object.entries(quantiles)) {
        const found = plan.quantilesLowHigh[kind as keyof typeof expected.quantilesLowHigh][name as 'low'];
        const isOfCustomers = kind.toLowerCase().includes('customers');
        expect(isNear(found, value, isOfCustomers ? 0.15 : 0.1, 1), `${kind} ${name} ${found} ${value}`).toBe(true);
      }
    for (const chance of ['chanceWithinHorizon', 'chanceWithin24', 'chanceWithin60'] as const)
      expect(Math.abs((plan.breakEven?.[chance] ?? 0) - expected.breakEven[chance])).toBeLessThan(0.03);
    for (const [name, value] of Object.entries(expected.free.customersLowHigh))
      expect(isNear(plan.free.customersLowHigh[name as 'low'], value, 0.15, 1), `free ${name}`).toBe(true);
    expect(plan.breakEven?.high).toBe(expected.breakEven.high);
  });

  it('finds what narrows the range most in the market first', () => {
    const [first, second] = plan.narrowsMost;
    expect(new Set([first?.figure, second?.figure])).toEqual(
      new Set(expected.narrowsMost.slice(0, 2).map(({ figure }) => figure)),
    );
    expect(plan.narrowsMost.every(({ varianceShare }) => varianceShare >= 0 && varianceShare <= 1)).toBe(true);
  });
});

describe('planBudget with options', () => {
  const cases: readonly (readonly [keyof typeof reference.options, PlanOptions])[] = [
    ['fix seo=1000', { limits: { seo: { fix: 1000 } } }],
    ['max seo=3000', { limits: { seo: { max: 3000 } } }],
    ['only seo,search-ads', { only: ['seo', 'search-ads'] }],
    ['mix 50', { mode: 50 }],
  ];

  it.each(cases)('divides the money as the reference does: %s', (name, options) => {
    const { client, allocation, allocationExact, inboundSharePercent } = reference.options[name];
    const inputs = inputsOf(client as Client);
    const plan = planBudget({ ...inputs, ...options });
    expectAmounts(plan.allocationExact, allocationExact, inputs.monthlyBudgetUsd);
    expect(plan.allocation).toEqual(allocation);
    expect(plan.inboundSharePercent).toBeCloseTo(inboundSharePercent, 9);
  });
});

describe('planBudget for a target', () => {
  it.each([
    ['saas 3 customers a month by 9', 'saas', { value: 3, by: 9, perMonth: true }],
    ['dentist 4 customers a month by 6', 'dentist', { value: 4, by: 6, perMonth: true }],
  ] as const)('finds the least budget of the reference: %s', (name, client, target) => {
    const { budgetUsd, split } = reference.reverse[name];
    const { cheapest, atMix } = planBudget({ ...inputsOf(client), target }).target ?? {};
    expect(isNear(cheapest?.budgetUsd ?? 0, budgetUsd, 0.01)).toBe(true);
    expect(cheapest?.split.map((phase) => Object.keys(phase))).toEqual(split.map((phase) => Object.keys(phase)));
    expect(Math.abs((cheapest?.chance ?? 0) - 0.5)).toBeLessThan(0.1);
    expect(atMix?.budgetUsd).toBeGreaterThan(cheapest?.budgetUsd ?? 0);
  });
});

describe('computePlan', () => {
  const OPTIONS: Readonly<Record<string, Partial<PlanRequest>>> = {
    '--fix seo=9000,search-ads=4000': { limits: { seo: { fix: 9000 }, 'search-ads': { fix: 4000 } } },
    '--min seo=2000 --max seo=1000': { limits: { seo: { min: 2000, max: 1000 } } },
    '--only seo --without seo': { only: ['seo'], without: ['seo'] },
    '--fix soe=1000': { limits: { soe: { fix: 1000 } } },
    '--horizon 0': { horizonMonths: 0 },
    '--horizon 200': { horizonMonths: 200 },
    '--max cold-calls=1000 --fix cold-calls=1000': { limits: { 'cold-calls': { max: 1000, fix: 1000 } } },
    '--target 100000 --by 9': { target: { value: 100_000, by: 9 } },
  };

  it.each(reference.errors)('ends $options with $code', ({ client, options, code, exit, mend = '' }) => {
    const result = computePlan({ ...inputsOf(client as Client), ...OPTIONS[options] });
    const problems = result.ok ? result.value.warnings : result.problems;
    expect({ ok: result.ok, codes: problems.map((each) => each.code) }).toEqual({ ok: exit === 0, codes: [code] });
    expect(problems[0]?.mend).toContain(mend.replace('names ', ''));
  });
});
