import { describe, expect, it } from 'vitest';
import type { PlanRequest } from '../../src/model/plan.ts';
import { allocateBudget } from '../../src/plan/allocate-budget.ts';
import { allocationDetails } from '../../src/plan/allocation-details.ts';
import { answerTarget } from '../../src/plan/answer-target.ts';
import { paybackMonth } from '../../src/plan/payback.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import type { DrawTerms } from '../../src/plan/run-draws.ts';
import reference from './reference.json' with { type: 'json' };

const saas = reference.clients.saas.inputs as unknown as PlanRequest;
const dentist = reference.clients.dentist.inputs as unknown as PlanRequest;
const onlyInbound = saas.channels.filter(({ side }) => side === 'inbound').map(({ id }) => id);
const allocated = (request: PlanRequest) => {
  const result = allocateBudget(request);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value.document, ...allocationDetails(request, result.value) };
};
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('planBudget', () => {
  it('spends nothing after the month in which spending stops, and counts on what it brought', () => {
    const { months, allocation, phases, totalSpend, typicalLeadsByChannel } = allocated({ ...saas, stopAfterMonth: 5 });
    expect(months.map(({ spend }) => spend)).toEqual([...Array(5).fill(10_000), ...Array(7).fill(0)]);
    expect(allocation.length).toBe(2);
    expect(phases.map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [4, 5],
    ]);
    expect(totalSpend).toBe(50_000);
    expect(typicalLeadsByChannel['seo']?.at(-1)).toBeGreaterThan(5);
    expect(typicalLeadsByChannel['search-ads']?.at(-1)).toBeLessThan(1e-6);
  });

  it('loses a channel with all of its later leads when that is left out', () => {
    const plan = planBudget({ ...saas, without: ['seo'] });
    expect(Object.keys(plan.typicalLeadsByChannel)).not.toContain('seo');
    expect(plan.forecast.months.flatMap(({ byChannel }) => byChannel).some(({ id }) => id === 'seo')).toBe(false);
    expect(total(Object.values(plan.typicalLeadsByChannel).flat())).toBeCloseTo(plan.forecast.totals.leads.mid, 9);
  });

  it('shows the money that limits leave over, and the limits that bind', () => {
    const { phases, totalSpend } = allocated({
      ...saas,
      mode: 'free',
      only: ['seo', 'blog'],
      limits: { seo: { max: 3000 }, blog: { max: 1000.5 } },
    });
    expect(phases.map(({ leftUsd, atMost }) => [leftUsd, atMost])).toEqual(Array(3).fill([5999.5, ['blog', 'seo']]));
    expect(totalSpend).toBe(48_006);
  });

  it('keeps a channel within its share of the money that it is chosen from', () => {
    const channels = saas.channels.map((each) =>
      each.id === 'search-ads' ? { ...each, mostShareOfMoney: 0.35 } : each,
    );
    const shareOf = (request: PlanRequest) =>
      allocated(request).allocationExact.map((phase) => phase['search-ads'] ?? 0);
    expect(shareOf({ ...saas, channels })).toEqual([1050, 700, 350]);
    const free = saas.channels.map((each) => (each.id === 'search-ads' ? { ...each, mostShareOfMoney: 0.1 } : each));
    expect(shareOf({ ...saas, channels: free, mode: 'free' })).toEqual([1000, 1000, 1000]);
  });

  it('gives a channel no more than can be put to use there', () => {
    const channels = saas.channels.map((each) => (each.id === 'seo' ? { ...each, mostMonthlyUsd: 3000 } : each));
    const limited = allocated({ ...saas, limits: { seo: { max: 3000 } } });
    expect(allocated({ ...saas, channels }).allocation).toEqual(limited.allocation);
  });

  it('weighs what is in time by customers where the goal is sales: the wait moves money to what is quick', () => {
    const adsFirst = (request: PlanRequest) =>
      allocated({ ...request, mode: 'free' }).allocation[0]?.['search-ads'] ?? 0;
    const urgent = { ...saas, goalMonth: 9, creditAfterGoal: 0.25 };
    expect(adsFirst({ ...urgent, customersByGoal: true })).toBeGreaterThan(adsFirst(urgent));
  });

  it('plans for the horizon, and says so, where nothing that starts can be in time', () => {
    const slow = saas.channels.map((each) => ({ ...each, delayMonths: [4, 4, 4] as const }));
    const { phases, allocation } = allocated({ ...saas, channels: slow, goalMonth: 3, creditAfterGoal: 0 });
    expect(phases.map(({ basis }) => basis)).toEqual(['horizon', 'goal', 'later']);
    expect(allocation.every((phase) => total(Object.values(phase)) === 10_000)).toBe(true);
  });

  it('gives half of the customers in the same month where the wait is half a month', () => {
    const customers = (wait: number) => planBudget({ ...saas, monthsFromLeadToCustomer: wait }).forecast.months;
    const [atOnce, half, late] = [customers(0), customers(0.5), customers(1)];
    for (const [index, month] of half.entries()) {
      const [one, other] = [atOnce[index]?.customers.mid ?? 0, late[index]?.customers.mid ?? 0];
      expect(month.customers.mid).toBeCloseTo((one + other) / 2, 9);
    }
  });

  it('stretches the ranges, not what is typical', () => {
    const [plain, stretched] = [planBudget(saas), planBudget({ ...saas, rangeStretch: 1.35 })];
    expect(stretched.allocation).toEqual(plain.allocation);
    const { leads, customers } = plain.forecast.totals;
    expect(stretched.forecast.totals.leads.mid).toBe(leads.mid);
    expect(stretched.forecast.totals.leads.low).toBeLessThan(leads.low);
    expect(stretched.forecast.totals.customers.high).toBeGreaterThan(customers.high);
  });

  it('compares no sides where the figures do not count the goal, or a side has no channel', () => {
    expect(planBudget({ ...saas, goalCounted: false })).toMatchObject({
      breakEven: null,
      breakEvenTypicalMonth: null,
      forecast: { goalCounted: false },
    });
    const { breakEven, pure, inboundSharePercent } = planBudget({ ...saas, only: onlyInbound });
    expect([breakEven, pure.outbound, inboundSharePercent]).toEqual([null, {}, 100]);
  });

  it('says why the mix that is held and the one that the figures choose lie apart', () => {
    expect([planBudget(saas).why, planBudget(dentist).why, planBudget({ ...saas, mode: 50 }).why]).toEqual([
      'pays-later',
      'cost-of-customer',
      null,
    ]);
  });

  it('says at which cost of a lead a channel without money would get some, or what stands against it', () => {
    const changes = planBudget(saas).wouldChange;
    expect(changes.map(({ channel, because, needsUsd, hasUsd }) => [channel, because, needsUsd, hasUsd])).toEqual([
      ['cold-calls', 'least-spend', 2500, 2000],
      ['trade-shows', 'cost', 1700, 2000],
    ]);
    expect(changes[1]).toMatchObject({ phase: { from: 4, to: 9 }, entersAtUsd: expect.closeTo(78, 0) });
    const { wouldChange } = planBudget({ ...saas, hours: { content: 200, sales: 12 } });
    expect(wouldChange.filter(({ because }) => because === 'hours').map(({ channel }) => channel)).toEqual([
      'cold-calls',
      'trade-shows',
    ]);
  });

  it('gives the month from which customers have paid for the spending, and none where they do not', () => {
    const month = (customerValueUsd: number) => planBudget({ ...dentist, customerValueUsd }).payback;
    expect([month(900), month(10)]).toEqual([{ month: expect.any(Number) }, { month: null }]);
    expect(planBudget({ ...dentist, customerValueUsd: 900, marginShare: 0.01 }).payback).toEqual(month(9));
    expect(planBudget(dentist).payback).toBeNull();
    expect(paybackMonth([0, 3, 1, 9], [100, 100, 100, 100], 100)).toBe(2);
    expect(paybackMonth([0, 2, 0, 9], [100, 100, 100, 100], 100)).toBe(4);
    expect(paybackMonth([9, 0, 0, 0], [100, 100, 700, 100], 100)).toBeNull();
  });

  it('puts a cost of a customer on the range, and none on nobody', () => {
    const { totals, leftAtEnd } = planBudget({ ...saas, customerValueUsd: 12_000 }).forecast;
    expect(totals.costPerCustomer.mid).toBeCloseTo(120_000 / 11.14001762, 3);
    expect(totals.costPerCustomer.low).toBeCloseTo(120_000 / totals.customers.high, 9);
    expect(leftAtEnd.value?.mid).toBeCloseTo(12_000 * 33.48455986, 3);
    const rare = saas.channels.map((each) => ({ ...each, leadToCustomerRate: [0, 1e-6, 2e-6] as const }));
    expect(planBudget({ ...saas, channels: rare }).forecast.totals.costPerCustomer.high).toBeNull();
  });

  it('counts whom the wait puts past the horizon apart', () => {
    const { totals, leftAtEnd } = planBudget(saas).forecast;
    const { totals: atOnce } = planBudget({ ...saas, monthsFromLeadToCustomer: 0 }).forecast;
    expect(leftAtEnd.underway).toBeCloseTo(atOnce.customers.mid - totals.customers.mid, 9);
    expect(leftAtEnd.underway).toBeGreaterThan(3);
  });

  it('counts up to the goal month what comes by then', () => {
    const { forecast } = planBudget(dentist);
    const leads = forecast.months.slice(0, 6).map((month) => month.leads.mid);
    expect(forecast.byGoalMonth.leads.mid).toBeCloseTo(total(leads), 9);
    expect(forecast.byGoalMonth.leads.high).toBeLessThan(forecast.totals.leads.high);
  });
});

describe('answerTarget', () => {
  const terms: DrawTerms = {
    horizonMonths: 12,
    monthsFromLeadToCustomer: 3,
    points: 200,
    seed: 1,
    rangeStretch: 1,
    lags: 60,
  };
  const targetOf = (request: PlanRequest, target: NonNullable<PlanRequest['target']>) => {
    const answer = answerTarget(request, target, terms);
    return answer.ok ? answer.value : undefined;
  };

  it('counts up to the month what the forecast of the same money shows', () => {
    const target = targetOf(saas, { value: 8, by: 10 });
    const { budgetUsd } = target?.atMix ?? { budgetUsd: 0 };
    const customersAt = (monthlyBudgetUsd: number) =>
      total(
        planBudget({ ...saas, monthlyBudgetUsd, step: 0.01 })
          .forecast.months.slice(0, 10)
          .map((month) => month.customers.mid),
      );
    expect(customersAt(budgetUsd)).toBeGreaterThan(7.999);
    expect(customersAt(budgetUsd - 2)).toBeLessThan(8);
    expect(target?.cheapest.budgetUsd).toBeLessThan(budgetUsd);
  });

  it('counts leads of one grade only, and revenue in dollars', () => {
    const meetings = targetOf(saas, { value: 100, by: 12, count: 'meetings' });
    const given = meetings?.cheapest.split.flatMap((phase) => Object.keys(phase)) ?? [];
    const grades = given.map((id) => saas.channels.find((each) => each.id === id)?.leadGrade);
    expect(new Set(grades)).toEqual(new Set(['meeting']));
    const customers = targetOf(saas, { value: 5, by: 12 });
    const revenue = targetOf({ ...saas, customerValueUsd: 2000 }, { value: 10_000, by: 12, count: 'revenue' });
    expect(revenue?.cheapest.budgetUsd).toBe(customers?.cheapest.budgetUsd);
    expect(revenue?.cheapest.chance).toBe(customers?.cheapest.chance);
  });

  it('has no budget at a mix where none is held', () => {
    expect(targetOf({ ...saas, mode: 'free' }, { value: 3, by: 9 })?.atMix).toBeNull();
  });

  it('says where no budget is enough how far any goes, and which brings most of that', () => {
    const target = { value: 1e6, by: 9 };
    const answer = answerTarget({ ...saas, mode: 'free' }, target, terms);
    const [problem] = answer.ok ? [] : answer.problems;
    const [, most, budget] = /more than about ([\d.]+) .* \$([\d,]+) a month/.exec(problem?.what ?? '') ?? [];
    expect(problem?.code).toBe('target-out-of-reach');
    const needed = (value: number) => targetOf({ ...saas, mode: 'free' }, { value, by: 9 })?.cheapest.budgetUsd ?? 0;
    const named = Number(budget?.replaceAll(',', ''));
    expect(needed(Number(most) * 0.7)).toBeLessThan(named);
    expect(needed(Number(most) * 0.9)).toBeGreaterThan(named);
  });

  it('asks for what else hangs on a budget', () => {
    const asked: number[] = [];
    answerTarget(saas, { value: 3, by: 9 }, terms, (monthlyBudgetUsd) => {
      asked.push(monthlyBudgetUsd);
      return { ...saas, monthlyBudgetUsd };
    });
    expect(asked.slice(0, 3)).toEqual([100, 110, 121]);
  });

  it('needs more for more, and less for later', () => {
    const budget = (value: number, by: number) =>
      targetOf({ ...saas, mode: 'free' }, { value, by })?.cheapest.budgetUsd ?? 0;
    expect(budget(6, 9)).toBeGreaterThan(budget(3, 9));
    expect(budget(3, 12)).toBeLessThan(budget(3, 9));
  });
});

describe('the division of each phase', () => {
  const limited = saas.channels
    .filter(({ id }) => ['seo', 'search-ads', 'cold-email'].includes(id))
    .map((each) => (each.id === 'seo' ? { ...each, mostMonthlyUsd: 6500 } : each));
  const [phase] = saas.phases.filter(({ inboundAdvised }) => inboundAdvised === 80);
  const held = { ...saas, channels: limited, phases: [{ ...phase, from: 1, to: 12, inboundAdvised: 80 }] };

  it('lets the other side have what a side has no use for, up to a quarter of the money', () => {
    const { phases, allocation } = allocated(held);
    expect(allocation[0]?.seo).toBe(6500);
    expect(phases[0]).toMatchObject({ askedInbound: 80, isMovedOn: true, leftUsd: 0 });
    expect(phases[0]?.plannedInbound).toBeCloseTo(65);
    const less = limited.map((each) => (each.id === 'seo' ? { ...each, mostMonthlyUsd: 2000 } : each));
    expect(allocated({ ...held, channels: less }).phases[0]).toMatchObject({ leftUsd: 3500 });
  });

  it('lets it have all of the money where a side has no use for any, as all hours are taken', () => {
    const channels = limited.flatMap((each) =>
      each.id === 'search-ads' ? [] : [{ ...each, mostMonthlyUsd: 9000, hoursLeast: 4, team: 'anybody' as const }],
    );
    const hours = { content: null, sales: null, total: 6 };
    const phases = [{ from: 1, to: 12, inboundAdvised: 60 }];
    const few = allocated({ ...held, channels, hours, phases });
    expect(few.allocation).toEqual([{ seo: 9000 }]);
    expect(few.phases[0]).toMatchObject({ askedInbound: 60, plannedInbound: 90, isMovedOn: true, leftUsd: 1000 });
    const enough = allocated({ ...held, channels, hours: { ...hours, total: 8 }, phases });
    expect(enough.allocation).toEqual([{ seo: 6000, 'cold-email': 4000 }]);
  });

  it('leaves it over where the mix is asked for', () => {
    expect(allocated({ ...held, mode: 80 }).phases[0]).toMatchObject({ plannedInbound: 80, leftUsd: 1500 });
  });

  it('begins no channel only to stop it again for next to nothing, unless it is asked for', () => {
    const phases = [90, 20, 20].map((inboundAdvised, at) => ({ from: 4 * at + 1, to: 4 * at + 4, inboundAdvised }));
    const channels = saas.channels
      .filter(({ id }) => ['blog', 'ebook', 'cold-email'].includes(id))
      .map((each) => (each.id === 'ebook' ? { ...each, leastMonthlyUsd: 2100 } : each));
    const steady = { ...saas, phases, channels };
    const ebook = (request: PlanRequest) => allocated(request).allocation.map((each) => each.ebook ?? 0);
    expect(ebook(steady)).toEqual([0, 0, 0]);
    expect(ebook({ ...steady, limits: { ebook: { min: 100 } } })).toEqual([2100, 2100, 2100]);
    const [first] = phases;
    expect(ebook({ ...steady, phases: [{ ...first, from: 1, to: 12, inboundAdvised: 90 }] })[0]).toBeGreaterThan(2100);
  });

  it('speaks of whole steps, also where a channel can put no more to use', () => {
    const channels = saas.channels.map((channel) => ({ ...channel, mostMonthlyUsd: 1234.56 }));
    const { allocation } = planBudget({ ...saas, channels });
    const amounts = allocation.flatMap((phase) => Object.values(phase));
    expect(amounts.filter((usd) => usd % 100 !== 0)).toEqual([]);
    expect(Math.max(...amounts)).toBe(1200);
  });
});
