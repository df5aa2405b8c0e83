import { describe, expect, it } from 'vitest';
import type { PlanTerms } from '../../src/advice/plan-request.ts';
import { shownForecast } from '../../src/advice/shown-forecast.ts';
import { shownPhases } from '../../src/advice/shown-phases.ts';
import { shownPlan, shownTarget } from '../../src/advice/shown-plan.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { BudgetPlan, TargetBudget } from '../../src/model/budget-plan.ts';
import type { PlanChannel } from '../../src/model/plan.ts';
import { dataset } from '../support/shipped-advice.ts';

const range = (mid: number) => ({ low: mid / 2, mid, high: 2 * mid });
const candidate = (id: string, side: 'inbound' | 'outbound', more: Partial<PlanChannel> = {}) =>
  ({ id, side, leadGrade: 'enquiry', hoursLeast: 6, team: 'content', ...more }) as PlanChannel;
const CHANNELS = [
  candidate('search-ads', 'outbound', { team: 'none' }),
  candidate('seo', 'inbound'),
  candidate('blog', 'inbound', { hoursLeast: 99 }),
  candidate('webinar', 'inbound'),
];
const phase = (from: number, to: number, asked: number | null, more: object = {}) => ({
  ...{ from, to, basis: 'goal', askedInbound: asked, plannedInbound: asked ?? 25, leftUsd: 10, atMost: ['seo'] },
  ...{ isMovedOn: false, marginalCostPerCustomer: { inbound: 7, outbound: 8 }, ...more },
});
const month = (at: number, spend: number) => ({
  ...{ month: at, spend, customers: range(1) },
  byChannel: [
    { id: 'seo', leads: 2, customers: 0.5 },
    { id: 'search-ads', leads: at, customers: 0.25 },
  ],
});
const PLAN = {
  ...{ mode: 'advised', months: [1, 2, 3, 4].map((at) => ({ month: at, spend: 100 })), stepUsd: 5, why: null },
  ...{ inboundSharePercent: 40, warnings: [], target: null, payback: { month: 9 } },
  phases: [phase(1, 1, 20), phase(2, 4, 60)],
  allocation: [{ 'search-ads': 90 }, { 'search-ads': 40, seo: 50, blog: 0 }],
  forecast: {
    ...{
      goalCounted: true,
      draws: 500,
      seed: 3,
      range: [0.1, 0.9],
      leftAtEnd: { customers: range(4), value: range(10) },
    },
    months: [1, 2, 3, 4].map((at) => month(at, 100)),
    totals: { spend: 400, leads: range(30), customers: range(3), costPerCustomer: range(133) },
    byGoalMonth: { leads: range(20), customers: { low: 0, mid: 2, high: 4 } },
  },
  free: {
    ...{ inboundSharePercent: 33, typicalCustomersByHorizon: 5, typicalAfterStop24Customers: 6 },
    ...{ customersLowHigh: { low: 2, high: 4 }, afterStop24LowHigh: { low: 7, high: 8 } },
  },
  breakEven: null,
  narrowsMost: [
    { figure: 'seo.costPerLead', varianceShare: 0.5 },
    { figure: 'seo.unfinished', varianceShare: 0.2 },
    { figure: 'model', varianceShare: 0.1 },
  ],
  wouldChange: [],
} as unknown as BudgetPlan;
const TERMS = {
  resolved: {
    ...{ unit: 'money', isHorizonCut: false, withoutFigures: ['press'] },
    figures: [
      { channel: 'seo', figure: 'costPerLead', low: 10, typical: 20, high: 40, from: 'yours', sources: [] },
      { channel: 'seo', figure: 'costDoublesAt', low: 100, typical: 200, high: 400, from: 'judgement', sources: [] },
      {
        channel: 'seo',
        figure: 'keptPerMonth',
        low: 0.1,
        typical: 0.2,
        high: 0.3,
        from: 'dataset',
        sources: ['a'],
        forIndustry: 'shops',
      },
    ],
  },
  request: {
    ...{ monthlyBudgetUsd: 100, goalMonth: 3, horizonMonths: 4, creditAfterGoal: 0.5, monthsFromLeadToCustomer: 1 },
    channels: CHANNELS,
  },
} as unknown as PlanTerms;
const inHours = { ...TERMS, resolved: { ...TERMS.resolved, unit: 'hours' } } as PlanTerms;
const asking = (request: object): PlanTerms => ({ ...TERMS, request: { ...TERMS.request, ...request } }) as PlanTerms;
const changed = (more: object): BudgetPlan => ({ ...PLAN, ...more }) as BudgetPlan;

describe('the phases of a plan', () => {
  it('have what each channel gets, and the hours that it takes of own people', () => {
    expect(shownPhases(TERMS, PLAN)).toEqual([
      {
        ...{ from: 1, to: 1, isAfterDeadline: false, basis: 'goal', advisedInbound: 20, plannedInbound: 20 },
        ...{ notes: [], left: 10, atMost: ['seo'], marginalCostPerCustomer: { inbound: 7, outbound: 8 } },
        channels: [{ id: 'search-ads', side: 'outbound', spend: 90, hours: 0 }],
      },
      {
        ...{ from: 2, to: 4, isAfterDeadline: false, basis: 'goal', advisedInbound: 60, plannedInbound: 60 },
        ...{ notes: [], left: 10, atMost: ['seo'], marginalCostPerCustomer: { inbound: 7, outbound: 8 } },
        channels: [
          { id: 'search-ads', side: 'outbound', spend: 40, hours: 0 },
          { id: 'seo', side: 'inbound', spend: 50, hours: 6 },
        ],
      },
    ]);
  });

  it('have hours alone where there is no money', () => {
    const [, second] = shownPhases(inHours, PLAN);
    expect(second?.channels).toEqual([
      { id: 'search-ads', side: 'outbound', spend: 0, hours: 40 },
      { id: 'seo', side: 'inbound', spend: 0, hours: 50 },
    ]);
    expect(second?.marginalCostPerCustomer).toEqual({ inbound: null, outbound: null });
  });

  it('are after the deadline where they begin then', () => {
    const isAfter = (goalMonth: number) => shownPhases(asking({ goalMonth }), PLAN).map((each) => each.isAfterDeadline);
    expect([isAfter(1), isAfter(2)]).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it.each<[string, number | null, number, boolean, readonly string[]]>([
    ['nothing', 60, 60.99, false, []],
    ['nothing where the sides are free', null, 60, true, []],
    ['the least spends', 60, 61, false, ['least-spends']],
    ['the least spends', 60, 59, false, ['least-spends']],
    ['the most that channels can use', 60, 61, true, ['most-spends']],
  ])('note %s where %s of %d are planned', (_, asked, plannedInbound, isMovedOn, notes) => {
    const phases = [phase(1, 4, asked, { plannedInbound, isMovedOn })];
    expect(shownPhases(TERMS, changed({ phases, allocation: [{}] }))[0]).toMatchObject({ notes, channels: [] });
  });
});

describe('the plan as it is shown', () => {
  const plan = (terms = TERMS, from = PLAN, rate = 1) => ({
    ...shownPlan(dataset, terms, from, { code: 'EUR', rate }),
  });

  it('has who gets how much, by month and in all', () => {
    const { phases, months, channels, hours, figures: _, sources: __, ...others } = plan();
    expect(others).toEqual({
      ...{ mode: 'advised', unit: 'money', monthly: 100, goalMonth: 3, horizonMonths: 4, isHorizonCut: false },
      ...{ stopAfterMonth: null, creditAfterGoal: 0.5, monthsFromLeadToCustomer: 1, currency: 'EUR', rate: 1, step: 5 },
      ...{
        inboundShare: 40,
        advisedInbound: 50,
        freeInbound: 33,
        why: null,
        limits: {},
        withoutFigures: ['press'],
        warnings: [],
      },
    });
    expect(phases).toEqual(shownPhases(TERMS, PLAN));
    expect(months).toEqual([
      { month: 1, spend: 100, hours: 0, channels: phases[0]?.channels },
      ...[2, 3, 4].map((at) => ({ month: at, spend: 100, hours: 6, channels: phases[1]?.channels })),
    ]);
    expect(channels).toEqual([
      { id: 'seo', name: 'SEO', side: 'inbound', leadGrade: 'enquiry', spend: 150, hours: 18, leads: 8, customers: 2 },
      {
        id: 'search-ads',
        name: 'Search ads (PPC)',
        side: 'outbound',
        leadGrade: 'enquiry',
        spend: 210,
        hours: 0,
        leads: 10,
        customers: 1,
      },
    ]);
    const usual = dataset.channels.find(({ id }) => id === 'seo')?.figures.hoursPerMonth.typical;
    expect(hours).toEqual([{ id: 'seo', team: 'content', low: 6, typical: usual }]);
  });

  it('takes at least as many hours as it must, and names no hours that nobody has', () => {
    const dear = [candidate('seo', 'inbound', { hoursLeast: 500 }), CHANNELS[0] as PlanChannel];
    expect(plan(asking({ channels: dear })).hours).toEqual([{ id: 'seo', team: 'content', low: 500, typical: 500 }]);
  });

  it('has no money where hours are divided', () => {
    const { months, channels } = plan(inHours);
    expect(months.map(({ spend, hours }) => [spend, hours])).toEqual([
      [0, 90],
      [0, 90],
      [0, 90],
      [0, 90],
    ]);
    expect(channels.map(({ spend, hours }) => [spend, hours])).toEqual([
      [0, 150],
      [0, 210],
    ]);
  });

  it('divides what costs money by the rate, and nothing else', () => {
    expect(plan(TERMS, PLAN, 2).figures).toEqual([
      {
        channel: 'seo',
        figure: 'costPerLead',
        low: 5,
        typical: 10,
        high: 20,
        from: 'yours',
        sources: [],
        forIndustry: null,
      },
      {
        channel: 'seo',
        figure: 'costDoublesAt',
        low: 50,
        typical: 100,
        high: 200,
        from: 'judgement',
        sources: [],
        forIndustry: null,
      },
      {
        channel: 'seo',
        figure: 'keptPerMonth',
        low: 0.1,
        typical: 0.2,
        high: 0.3,
        from: 'dataset',
        sources: ['a'],
        forIndustry: 'shops',
      },
    ]);
  });

  it('says how the split was asked for, by which limits, until when, and why it is another', () => {
    const limits = { seo: { max: 5 } };
    expect(plan(asking({ limits, stopAfterMonth: 2 }), changed({ mode: 70, why: 'pays-later' }))).toMatchObject({
      ...{ mode: 'fixed', limits, stopAfterMonth: 2 },
      why: {
        cause: 'pays-later',
        text: 'Being found pays later: most of its customers come after the plan ends.',
      },
    });
  });

  it('advises no split where the sides are free in any phase', () => {
    const phases = [phase(1, 1, 20), phase(2, 4, null)];
    expect(plan(TERMS, changed({ phases })).advisedInbound).toBeNull();
  });
});

describe('shownTarget', () => {
  const budget = (budgetUsd: number): TargetBudget =>
    ({ budgetUsd, roundedUpUsd: budgetUsd + 5, inboundSharePercent: 30, chance: 0.5, split: [] }) as TargetBudget;
  const shown = (budgetUsd: number) => ({
    ...{ budget: budgetUsd, roundedUp: budgetUsd + 5, inboundShare: 30, chance: 0.5, split: [] },
  });
  const target = { count: 'customers', value: 5, by: 6, perMonth: false } as const;

  it('has what it takes at the best split and at the advised one', () => {
    const both = { ...target, cheapest: budget(10), atMix: budget(20) };
    expect(shownTarget(changed({ target: both }))).toEqual({ ...target, cheapest: shown(10), advisedMix: shown(20) });
    expect(shownTarget(changed({ target: { ...both, atMix: null } }))?.advisedMix).toBeNull();
    expect(shownTarget(PLAN)).toBeNull();
  });
});

describe('the forecast as it is shown', () => {
  const SALES: Answers = { goals: ['immediate-sales'], monthlyBudget: 100, timelineMonths: 3 };
  const forecast = (
    terms = TERMS,
    plan = PLAN,
    answers: Partial<Answers> = {},
    from: Partial<typeof dataset> = {},
  ) => ({
    ...shownForecast({ ...dataset, ...from }, terms, plan, { ...SALES, ...answers }, { code: 'EUR', rate: 2 }),
  });

  it('has what comes by the end, by the deadline, and after it', () => {
    const { notModelled: _, ...shown } = forecast();
    expect(shown).toEqual({
      ...{ goalCounted: true, isOverAfterGoal: false, called: { one: 'customer', several: 'customers' } },
      ...{
        draws: 500,
        seed: 3,
        range: [0.1, 0.9],
        months: PLAN.forecast.months,
        payback: { month: 9 },
        breakEven: null,
      },
      totals: { spend: 400, leads: range(30), customers: range(3), costPerCustomer: range(133), hours: 0 },
      byGoalMonth: {
        ...{ spend: 300, leads: range(20), customers: { low: 0, mid: 2, high: 4 } },
        costPerCustomer: { low: 75, mid: 150, high: null },
      },
      leftAtEnd: { customers: range(4), value: range(10) },
      free: { inboundShare: 33, customers: { low: 2, mid: 5, high: 5 }, leftAtEnd: { low: 6, mid: 6, high: 8 } },
      narrows: [
        { figure: 'seo.costPerLead', channel: 'seo', share: 0.5, from: 'yours' },
        { figure: 'seo.unfinished', channel: null, share: 0.2, from: null },
        { figure: 'model', channel: null, share: 0.1, from: null },
      ],
      wouldChange: [],
    });
  });

  it('costs nothing where hours are divided', () => {
    const { months, totals, byGoalMonth } = forecast(inHours);
    const nothing = { low: null, mid: null, high: null };
    expect(months.map(({ spend }) => spend)).toEqual([0, 0, 0, 0]);
    expect(totals).toMatchObject({ spend: 0, hours: 400, costPerCustomer: nothing });
    expect(byGoalMonth).toMatchObject({ spend: 0, costPerCustomer: nothing });
  });

  it('spends by the end of the plan where that is sooner than the deadline', () => {
    expect(forecast(asking({ goalMonth: 9, horizonMonths: 2 })).byGoalMonth.spend).toBe(200);
  });

  it('says what is left at the end in money, also where that is worked out in hours', () => {
    const money = (code: string) => forecast(asking({ money: { code, rate: 8 } })).leftAtEnd.value;
    expect([money('hours'), money('EUR')]).toEqual([range(40), range(10)]);
    const { leftAtEnd } = forecast(
      TERMS,
      changed({ forecast: { ...PLAN.forecast, leftAtEnd: { customers: range(4), value: null } } }),
    );
    expect(leftAtEnd).toEqual({ customers: range(4), value: null });
  });

  it('says when it breaks even', () => {
    const breakEven = {
      ...{ low: 4, mid: 8, high: null, chanceByMonth: [0.1, 0.2], chanceWithin12: 0.12, chanceWithin24: 0.24 },
      ...{ chanceWithin60: 0.6, chanceWithinHorizon: 0.04 },
    };
    expect(forecast(TERMS, changed({ breakEven, breakEvenTypicalMonth: 7 })).breakEven).toEqual({
      ...{ typicalMonth: 7, low: 4, mid: 8, high: null, chanceByMonth: [0.1, 0.2] },
      chance: { '12': 0.12, '24': 0.24, '60': 0.6, horizon: 0.04 },
    });
  });

  it('says what would bring money to a channel that has none', () => {
    const would = {
      ...{ channel: 'blog', phase: { from: 2, to: 4 }, entersAtUsd: 3, insteadOfUsd: 4 },
      ...{ because: 'cost', needsUsd: 5, hasUsd: 6 },
    };
    expect(forecast(TERMS, changed({ wouldChange: [would] })).wouldChange).toEqual([
      {
        ...{ channel: 'blog', name: dataset.channels.find(({ id }) => id === 'blog')?.name, from: 2, to: 4 },
        ...{ entersAt: 3, insteadOf: 4, reason: 'cost', needs: 5, has: 6 },
      },
    ]);
  });

  it('is over after an event with a date, and counts what that goal is called', () => {
    const event = (more: Partial<Answers>) => forecast(TERMS, PLAN, { goals: ['event-turnout'], ...more });
    expect([event({}).isOverAfterGoal, event({ timelineMonths: 'unknown' }).isOverAfterGoal]).toEqual([true, false]);
    expect(event({}).called).toEqual(dataset.planning?.goals['event-turnout'].called);
    expect(event({}).called).not.toEqual(forecast().called);
  });

  it('leaves out what is not modeled, as far as the answers are such', () => {
    const { planning } = dataset;
    const notModeled = [
      { text: 'Of all.' },
      { text: 'Of a long time.', when: { timelineMonths: { rises: [2, 4] as [number, number] } } },
      { text: 'Of longer.', when: { timelineMonths: { rises: [2, 5] as [number, number] } } },
    ];
    if (planning === undefined) throw new Error('The dataset plans nothing.');
    const said = (words: typeof notModeled | undefined) => {
      const { notModeled: _, ...others } = planning;
      const own = words === undefined ? others : { ...others, notModeled: words };
      return forecast(TERMS, PLAN, {}, { planning: own as typeof planning }).notModelled;
    };
    expect([said(notModeled), said(undefined)]).toEqual([['Of all.', 'Of a long time.'], []]);
  });
});
