import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../src/engine/strengths.ts';
import { advise } from '../../src/index.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel } from '../../src/model/channel.ts';
import type { PlanChannel, PlanRequest, Spread } from '../../src/model/plan.ts';
import { carriedBy, type RunBy } from '../../src/plan/carried-by.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { type AdvisedMix, type PlanWishes, resolvePlan } from '../../src/plan/resolve-plan.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { dataset } from '../support/shipped-advice.ts';
import reference from './reference.json' with { type: 'json' };

const SAAS: Answers = {
  goals: ['lead-generation', 'trust-and-authority'],
  monthlyBudget: 10_000,
  timelineMonths: 12,
  businessModel: 'b2b',
  audience: 'niche',
  customerValue: 12_000,
  salesCycle: 'months',
  searchDemand: 'some',
  brandRecognition: 'some',
  contentCapacity: 'strong',
  salesCapacity: 'some',
  ownedAudience: 'some',
};
const DENTIST: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 800,
  timelineMonths: 6,
  businessModel: 'b2c',
  audience: 'broad',
  customerValue: 900,
  salesCycle: 'weeks',
  searchDemand: 'high',
  brandRecognition: 'some',
  contentCapacity: 'none',
  salesCapacity: 'none',
  ownedAudience: 'some',
};

const inputsOf = (client: 'saas' | 'dentist') => reference.clients[client].inputs as unknown as PlanRequest;
const adviceOf = (inputs: PlanRequest): AdvisedMix => ({
  phases: inputs.phases.map(({ from, to, inboundAdvised }) => ({
    months: [from, to],
    mix: { inbound: inboundAdvised },
  })),
  channels: inputs.channels.map(({ id }) => ({ id })),
});
const resolve = (
  answers: Answers,
  advice: AdvisedMix,
  wishes?: PlanWishes,
  from: Parameters<typeof resolvePlan>[0] = dataset,
) => resolvePlan(from, answers, advice, (when) => compileCondition(when).strength(answers), wishes);
const resolved = (answers: Answers, advice: AdvisedMix, wishes?: PlanWishes) =>
  orThrow(resolve(answers, advice, wishes));
const channelOf = (channels: readonly PlanChannel[], id: string) =>
  channels.find((each) => each.id === id) as PlanChannel;
const never = (): never => {
  throw new Error('The dataset that comes with it has planning.');
};
const near = (spread: Spread) => spread.map((value) => expect.closeTo(value, 5));

describe('resolvePlan', () => {
  it.each([
    ['saas', SAAS],
    ['dentist', DENTIST],
  ] as const)(
    'resolves the figures of the %s as the reference does, but for what outcomes have changed since',
    (client, answers) => {
      const expected = inputsOf(client);
      const { inputs } = resolved(answers, adviceOf(expected));
      const { goalMonth, horizonMonths, creditAfterGoal, phases } = inputs;
      // Where there is nobody for either, a few hours a week of anybody remain.
      const { total: _total, ...hours } = inputs.hours;
      expect({ goalMonth, horizonMonths, creditAfterGoal, hours, phases }).toEqual({
        goalMonth: expected.goalMonth,
        horizonMonths: expected.horizonMonths,
        creditAfterGoal: expected.creditAfterGoal,
        hours: expected.hours,
        phases: expected.phases,
      });
      for (const own of expected.channels) {
        const found = channelOf(inputs.channels, own.id);
        const { costPerLeadUsd, leadToCustomerRate, keptPerMonth, unfinished, delayMonths, mostMonthlyUsd, ...rest } =
          found;
        const channel = dataset.channels.find(({ id }) => id === own.id) as Channel;
        const carrier = carriedBy(channel, undefined, Number.POSITIVE_INFINITY);
        const isMail = own.id === 'direct-mail';
        // The deal-value factor no longer touches contacts, nor a segment's rate what replaces it.
        const dealValue = own.leadGrade === 'contact' && client === 'saas' ? 1.2 ** 0.25 : 1;
        const published = own.costPerLeadUsd.map((cost) => cost / dealValue) as unknown as Spread;
        // What reaches far by itself is stretched less.
        const reachesFar = ['social-ads', 'newsletter'].includes(own.id);
        expect(costPerLeadUsd[1]).toBeCloseTo(published[1]);
        if (!reachesFar) expect(costPerLeadUsd).toEqual(near(published));
        expect(leadToCustomerRate).toEqual(isMail ? [0.06, 0.4, 0.7] : near(own.leadToCustomerRate));
        // Nothing kept and no delay at all are drawn as a thousandth; here they stay what they are.
        expect(keptPerMonth.map((each) => Math.max(0.001, each))).toEqual(near(own.keptPerMonth));
        expect(unfinished).toEqual(near(own.unfinished));
        // Whoever has a list already need not wait for one.
        expect(delayMonths).toEqual(own.id === 'newsletter' ? [0.05, 0.25, 1] : near(own.delayMonths));
        // Nor of what hands can put to use.
        expect(mostMonthlyUsd === undefined).toBe(carrier.mostUsd === undefined);
        expect(rest).toEqual({
          id: own.id,
          side: own.side,
          leadGrade: own.leadGrade,
          costDoublesAtUsd: own.costDoublesAtUsd.map((value) => expect.closeTo(value, 4)),
          benchmarkPosition: own.benchmarkPosition,
          benchmarkWindowMonths: own.benchmarkWindowMonths,
          // The reference knew of one way to run a channel, and of money that it cannot do without.
          leastMonthlyUsd: carrier.leastUsd,
          hoursLeast: carrier.leastHours,
          team: carrier.team,
        });
      }
    },
  );

  it('waits from lead to customer as long as the sale takes, not at all for tickets, a month where nothing is known', () => {
    const wait = (change: Partial<Answers>) =>
      resolved({ ...SAAS, ...change }, adviceOf(inputsOf('saas'))).inputs.monthsFromLeadToCustomer;
    const { salesCycle: _, ...unknown } = SAAS;
    expect([
      wait({ salesCycle: 'impulse' }),
      wait({ salesCycle: 'weeks' }),
      wait({ salesCycle: 'months' }),
      wait({ goals: ['event-turnout'] }),
      resolved(unknown, adviceOf(inputsOf('saas'))).inputs.monthsFromLeadToCustomer,
    ]).toEqual([0, 0.5, 3, 0, 1]);
  });

  it('looks a year ahead at least, to the date where there is one, and says where it is cut', () => {
    const horizon = (change: Partial<Answers>) => {
      const { inputs, isHorizonCut } = resolved({ ...SAAS, ...change }, adviceOf(inputsOf('saas')));
      return [inputs.goalMonth, inputs.horizonMonths, isHorizonCut];
    };
    expect([
      horizon({ timelineMonths: 2.2 }),
      horizon({ timelineMonths: 30 }),
      horizon({ timelineMonths: 90 }),
      horizon({ timelineMonths: 'unknown' }),
      horizon({ timelineMonths: 5, goals: ['product-launch'] }),
    ]).toEqual([
      [3, 12, false],
      [30, 30, false],
      [90, 60, true],
      [12, 12, false],
      [5, 5, false],
    ]);
  });

  it('goes on after the deadline with the mix for afterwards, and lets what pays later join then', () => {
    const advice: AdvisedMix = {
      phases: [{ months: [1, 4], mix: { inbound: 30 } }],
      afterwards: { mix: { inbound: 70 }, fromMonth: 5 },
      channels: [{ id: 'search-ads' }, { id: 'newsletter' }],
      later: [{ id: 'seo' }],
    };
    const { inputs } = resolved({ ...SAAS, timelineMonths: 4 }, advice);
    expect(inputs.phases).toEqual([
      { from: 1, to: 4, inboundAdvised: 30 },
      { from: 5, to: 12, inboundAdvised: 70 },
    ]);
    expect(channelOf(inputs.channels, 'seo').fromMonth).toBe(5);
    const [before = {}, after = {}] = planBudget(inputs).allocation;
    expect(['seo' in before, 'seo' in after]).toEqual([false, true]);
    expect(resolved({ ...SAAS, timelineMonths: 4 }, advice, { also: ['seo'] }).inputs.channels[0]).not.toHaveProperty(
      'fromMonth',
    );
  });

  it("takes a figure of one's own as it is, with a little room, before any other", () => {
    const { inputs, figures } = resolved(SAAS, adviceOf(inputsOf('saas')), {
      figures: { seo: { costPerLead: 200, leadToCustomer: 0.9, delayMonths: [1, 3, 4] } },
    });
    const seo = channelOf(inputs.channels, 'seo');
    expect(seo.costPerLeadUsd).toEqual(near([170, 200, 236]));
    expect(seo.leadToCustomerRate).toEqual(near([0.7, 0.7, 0.7]));
    expect(seo.delayMonths).toEqual([1, 3, 4]);
    const from = (figure: string) => figures.find((each) => each.channel === 'seo' && each.figure === figure)?.from;
    expect([from('costPerLead'), from('unfinished'), from('costDoublesAt')]).toEqual([
      'yours',
      'judgement',
      'judgement',
    ]);
    expect(figures.find((each) => each.channel === 'blog' && each.figure === 'costPerLead')).toMatchObject({
      from: 'dataset',
      sources: ['apparate-cost-per-lead-by-channel'],
    });
  });

  it('makes orders of impulse goods dearer with their price, and takes their rates from elsewhere', () => {
    const at = (customerValue: number) => {
      const answers: Answers = { ...SAAS, businessModel: 'b2c', salesCycle: 'impulse', customerValue };
      const ads = channelOf(resolved(answers, adviceOf(inputsOf('saas'))).inputs.channels, 'search-ads');
      return { cost: ads.costPerLeadUsd[1], rate: ads.leadToCustomerRate };
    };
    expect(at(100)).toEqual({ cost: expect.closeTo(70 * 0.7 * 0.6, 9), rate: [0.15, 0.4, 0.7] });
    expect(at(400).cost / at(100).cost).toBeCloseTo(4 ** 0.7, 9);
    expect(at(1).cost / at(100).cost).toBeCloseTo(1 / 6, 9);
  });

  it('divides own hours where there is no money, within what each team has and its channels take', () => {
    const answers: Answers = { ...SAAS, monthlyBudget: 0, contentCapacity: 'some', salesCapacity: 'none' };
    const advice: AdvisedMix = {
      phases: [{ months: [1, 12], mix: { inbound: 60 } }],
      channels: [{ id: 'organic-social' }, { id: 'newsletter' }, { id: 'cold-email' }, { id: 'search-ads' }],
    };
    const { inputs, unit } = resolved(answers, advice);
    expect([unit, inputs.monthlyBudgetUsd]).toEqual(['hours', 36]);
    const { allocation, months, forecast } = planBudget(inputs);
    expect(Object.keys(allocation[0] ?? {})).toEqual(['organic-social', 'newsletter']);
    expect(months.every(({ spend }) => spend === 36)).toBe(true);
    const social = allocation[0]?.['organic-social'] ?? 0;
    expect(social >= 10 && social <= 65).toBe(true);
    const { costPerCustomer, customers } = forecast.totals;
    expect(costPerCustomer.mid).toBeCloseTo((36 * 12) / customers.mid, 9);
    const paid = planBudget({
      ...resolved({ ...answers, monthlyBudget: 36 * 30 }, advice).inputs,
      only: ['organic-social', 'newsletter'],
    });
    expect(paid.firstDollarCost['newsletter']).toBeCloseTo(
      30 * (planBudget(inputs).firstDollarCost['newsletter'] ?? 0),
      6,
    );
    const nobody = resolve({ ...answers, contentCapacity: 'none' }, { ...advice, channels: [{ id: 'search-ads' }] });
    expect(nobody.ok ? [] : nobody.problems.map(({ code }) => code)).toEqual(['no-means']);
  });

  it('needs an amount of money, and a dataset that says how money becomes customers', () => {
    const codes = (answers: Answers, from: Parameters<typeof resolvePlan>[0]) => {
      const result = resolve(answers, adviceOf(inputsOf('saas')), {}, from);
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    const { planning: _, ...without } = dataset;
    expect(codes(SAAS, without)).toEqual(['no-planning']);
    expect(codes({ ...SAAS, monthlyBudget: 'unknown' }, dataset)).toEqual(['budget-unknown']);
    const { inputs } = resolved({ ...SAAS, monthlyBudget: 'unknown' }, adviceOf(inputsOf('saas')), {
      monthlyBudgetUsd: 7000,
    });
    expect(inputs.monthlyBudgetUsd).toBe(7000);
  });

  it('runs a channel in the way that the advice chose: by own hands, or by somebody who is paid', () => {
    const ways: NonNullable<Channel['ways']> = [
      { hands: 'makers', leastUsd: 0, leastHours: 10, mostUsd: 500, judgement: true },
      { hands: 'anybody', leastUsd: 300, leastHours: 0, hired: 'a writer', judgement: true },
    ];
    const withWays = (open: typeof ways) =>
      dataset.channels.map((each) => ({
        ...each,
        ...(each.id === 'blog' ? { ways: open } : {}),
      }));
    const byMakers = { hands: 'makers', hired: null } as const;
    const byWriter = { hands: 'anybody', hired: 'a writer' } as const;
    const carried = (takes: RunBy | undefined, monthlyBudgetUsd = 10_000, channels = withWays(ways)) => {
      const advice = {
        ...adviceOf(inputsOf('saas')),
        channels: [{ id: 'blog', ...(takes === undefined ? {} : { takes }) }],
      };
      const { inputs } = orThrow(resolve(SAAS, advice, { monthlyBudgetUsd }, { ...dataset, channels }));
      const { leastMonthlyUsd, mostMonthlyUsd, hoursLeast, team } = channelOf(inputs.channels, 'blog');
      return [leastMonthlyUsd, mostMonthlyUsd, hoursLeast, team];
    };
    expect([carried(byMakers), carried(undefined), carried(byWriter), carried(byMakers, 200)]).toEqual([
      [0, undefined, 10, 'content'],
      [0, undefined, 10, 'content'],
      [300, undefined, 0, 'none'],
      // Too little to hire; answers with twice the budget of the benchmark stand for a market that takes more.
      [0, expect.closeTo(500 * Math.SQRT2, 9), 10, 'content'],
    ]);
    // What somebody who is hired can put to use has an end too.
    const both = ways.map((way) => ({ ...way, mostUsd: way.mostUsd ?? 800 }));
    const [, most] = carried(byMakers, 10_000, withWays(both));
    expect(most).toBeCloseTo(800 * Math.SQRT2, 9);
    // Of two ways of own people, that of the hands that have it.
    const anybody = { hands: 'anybody', leastUsd: 0, leastHours: 8, judgement: true } as const;
    expect(carried({ hands: 'anybody', hired: null }, 10_000, withWays([...ways, anybody]))).toEqual([
      0,
      undefined,
      8,
      'anybody',
    ]);
    const { inputs } = resolved(SAAS, adviceOf(inputsOf('saas')), { figures: { blog: { least: 900 } } });
    expect(channelOf(inputs.channels, 'blog').leastMonthlyUsd).toBe(900);
  });

  it('has no more hours in all than are named, and none in the hands of nobody', () => {
    const { hours } = resolved(
      { ...SAAS, salesCapacity: 'none', hoursPerWeek: 12 } as Answers,
      adviceOf(inputsOf('saas')),
    ).inputs;
    expect(hours).toEqual({ content: 52, sales: 0, total: 52 });
  });

  it('leaves two hours a week of anybody where there is nobody to write or to sell', () => {
    const nobody = { ...SAAS, contentCapacity: 'none', salesCapacity: 'none' } as Answers;
    const hoursOf = (answers: Answers) => resolved(answers, adviceOf(inputsOf('saas'))).inputs.hours;
    expect(hoursOf(nobody)).toEqual({ content: null, sales: null, total: (2 * 52) / 12 });
    expect(hoursOf({ ...nobody, salesCapacity: 'some' })).not.toHaveProperty('total');
  });

  it('divides hours where there is no money: few of them so that no channel takes more than it usually does', () => {
    const mostWith = (answers: Partial<Answers>) => {
      const given = {
        ...SAAS,
        monthlyBudget: 0,
        contentCapacity: 'some',
        salesCapacity: 'strong',
        ...answers,
      } as Answers;
      const { unit, inputs } = resolved(given, adviceOf(inputsOf('saas')));
      return { unit, most: inputs.channels.map(({ id, mostMonthlyUsd }) => [id, mostMonthlyUsd] as const) };
    };
    const hoursOf = (id: string) => dataset.channels.find((each) => each.id === id)?.figures.hoursPerMonth;
    for (const [answers, usual] of [
      [{ hoursPerWeek: 200 }, 'high'],
      [{ hoursPerWeek: 5 }, 'typical'],
    ] as const) {
      const { unit, most } = mostWith(answers);
      expect(unit).toBe('hours');
      for (const [id, hours] of most) expect(hours).toBe(hoursOf(id)?.[usual]);
    }
  });

  it('lets the channels of a side take more than they usually do where its share is not used otherwise', () => {
    const channels = ['organic-social', 'cold-calls', 'cold-email'].map((id) => ({ id }));
    const most = (inbound: number) => {
      const advice = { phases: [{ months: [1, 12], mix: { inbound } }], channels } as AdvisedMix;
      const team = { contentCapacity: 'strong', salesCapacity: 'strong' } as const;
      const { inputs } = resolved({ ...SAAS, ...team, monthlyBudget: 0 }, advice);
      return inputs.channels.map(({ mostMonthlyUsd }) => mostMonthlyUsd);
    };
    // Organic social usually takes 26 of the 86 hours, and the others 170.
    expect([most(30), most(31)]).toEqual([
      [26, 150, 20],
      [65, 150, 20],
    ]);
  });

  it.each([
    ['some', 'none', 10],
    ['none', 'some', 10],
    ['some', 'some', 10],
    [undefined, undefined, 10],
    ['strong', 'none', 20],
    [undefined, 'strong', 20],
    ['none', 'none', 2],
  ] as const)(
    'counts without money, where nobody said how many hours there are, for content %s and sales %s on %i a week',
    (contentCapacity, salesCapacity, weekly) => {
      const { businessModel, goals, timelineMonths } = SAAS;
      const given = { businessModel, goals, timelineMonths, monthlyBudget: 0, contentCapacity, salesCapacity };
      const { hours } = resolved(given as Answers, adviceOf(inputsOf('saas')), { also: ['referrals'] }).inputs;
      expect(hours.total).toBeCloseTo((weekly * 52) / 12, 9);
    },
  );

  it('counts on no such hours where there is money, or where the dataset does not say', () => {
    const given = { ...SAAS, contentCapacity: 'some', salesCapacity: 'strong' } as Answers;
    const advice = adviceOf(inputsOf('saas'));
    expect(resolved(given, advice).inputs.hours).toEqual({ content: 60, sales: 340 });
    const { planning = never() } = dataset;
    const { untoldPerWeek: _, ...hoursByCapacity } = planning.hoursByCapacity;
    const older = { ...dataset, planning: { ...planning, hoursByCapacity } };
    const { hours } = orThrow(resolve({ ...given, monthlyBudget: 0 }, advice, {}, older)).inputs;
    expect(hours).toEqual({ content: 60, sales: 340 });
  });

  it('keeps a channel that rests on others within its share of the money', () => {
    const channels = dataset.channels.map((each) =>
      each.id === 'social-ads' && each.response !== undefined
        ? { ...each, response: { ...each.response, mostShareOfMoney: 0.1 } }
        : each,
    );
    const advice = { ...adviceOf(inputsOf('saas')), channels: [{ id: 'search-ads' }, { id: 'social-ads' }] };
    const { inputs } = orThrow(resolve(SAAS, advice, {}, { ...dataset, channels }));
    expect(inputs.channels.map(({ mostShareOfMoney }) => mostShareOfMoney)).toEqual([undefined, 0.1]);
  });

  it('stretches a range of costs to a factor of ten either way at most, unless it reaches further by itself', () => {
    const resolved = orThrow(
      resolve(SAAS, advise(SAAS, dataset), {
        also: dataset.channels.map(({ id }) => id),
      }),
    );
    const { rangeStretch } = resolved.inputs;
    for (const { id, costPerLeadUsd } of resolved.inputs.channels) {
      const [low, typical, high] = costPerLeadUsd;
      const given = resolved.figures.find(({ channel, figure }) => channel === id && figure === 'costPerLead');
      const reaches = [given?.low, given?.high].map((each) => Math.abs(Math.log((each ?? 0) / typical)));
      const drawn = [low, high].map((each) => rangeStretch * Math.abs(Math.log(each / typical)));
      for (const [at, reach] of reaches.entries()) {
        const most = Math.max(reach, Math.min(rangeStretch * reach, Math.log(10)));
        expect(drawn[at], id).toBeCloseTo(most);
      }
    }
  });

  it('leaves out channels of which the dataset does not say how money becomes leads', () => {
    const channels = dataset.channels.map(({ response: _, ...rest }) =>
      rest.id === 'seo' ? rest : { response: _, ...rest },
    );
    const result = resolve(SAAS, adviceOf(inputsOf('saas')), {}, { ...dataset, channels } as typeof dataset);
    expect(
      result.ok && [result.value.withoutFigures, result.value.inputs.channels.some(({ id }) => id === 'seo')],
    ).toEqual([['seo'], false]);
  });

  it('makes a plan of advice as it is given', () => {
    for (const answers of [SAAS, DENTIST]) {
      const { inputs } = resolved(answers, advise(answers, dataset) as AdvisedMix);
      const { phases, forecast } = planBudget(inputs);
      const { totals } = forecast;
      // What no channel can put to use is left.
      const left = phases.reduce((sum, { from, to, leftUsd }) => sum + (to - from + 1) * leftUsd, 0);
      expect(totals.spend + left).toBeCloseTo((answers.monthlyBudget as number) * inputs.horizonMonths, 6);
      expect(totals.customers.high).toBeGreaterThan(totals.customers.low);
    }
  });
});
