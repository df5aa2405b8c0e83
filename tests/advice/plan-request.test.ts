import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTerms } from '../../src/advice/plan-request.ts';
import type { RunningTerms } from '../../src/advice/running/advised-money.ts';
import { advisedIn, compileUndividedFields } from '../../src/advice/undivided-fields.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { FIGURE_MOST, FIGURE_NAMES } from '../../src/model/figure-bounds.ts';
import type { PlanAsks } from '../../src/model/plan-document.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { checkTerms } from '../../src/plan/check-terms.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryCurrent } from '../support/arbitrary-running.ts';
import { dataset } from '../support/shipped-advice.ts';

const GIVEN: GivenAnswers = { goals: ['lead-generation'], monthlyBudget: 4000, timelineMonths: 6, customerValue: 900 };
const ADVISED = {
  phases: [{ months: [1, 6] as const, mix: { inbound: 50, outbound: 50 } }],
  channels: [{ id: 'search-ads' }, { id: 'seo' }],
  vetoed: [{ id: 'cold-calls' }],
};
const RUNNING: RunningTerms = {
  elsewhereUsd: 0,
  also: ['direct-mail'],
  without: ['seo'],
  limits: { 'search-ads': { fix: 600 }, 'direct-mail': { min: 300 } },
  figures: {},
};
const asked = (asks: PlanAsks = {}, given: Partial<GivenAnswers> = {}, running?: Partial<RunningTerms>) =>
  orThrow(
    planTerms(
      dataset,
      { given: { ...GIVEN, ...given } },
      { ...ADVISED, ...(running === undefined ? {} : { running: { ...RUNNING, ...running } }) },
      asks,
    ),
  );
const channelsOf = (...args: Parameters<typeof asked>) => asked(...args).request.channels.map(({ id }) => id);
const EURO = { currency: 'EUR', rate: 2 } as const;

describe('the request for a plan', () => {
  it('keeps to what runs now, in the currency of the answers', () => {
    expect(asked({}, {}, {}).request.limits).toEqual(RUNNING.limits);
    expect(asked({}, EURO, {}).request.limits).toEqual({ 'search-ads': { fix: 300 }, 'direct-mail': { min: 150 } });
    expect(asked().request).not.toHaveProperty('limits');
  });

  it.each<[string, PlanAsks]>([
    ['limits', { limits: { seo: { max: 100 } } }],
    ['another division', { mode: 'free' }],
    ['channels alone', { only: ['search-ads'] }],
    ['a target', { target: { count: 'customers', value: 5 } } as unknown as PlanAsks],
  ])('lets what runs now give way where money is divided by a wish: %s', (_, asks) => {
    expect(asked(asks, {}, {}).request.limits).toEqual(asks.limits);
  });

  it('asks for nothing for what runs now and is left out', () => {
    expect(asked({ without: ['search-ads'] }, {}, {}).request).toMatchObject({
      limits: { 'direct-mail': { min: 300 } },
      without: ['search-ads'],
    });
    expect(asked({ without: ['seo'] }, {}, {}).request.limits).toEqual(RUNNING.limits);
  });

  it('still keeps to what runs now where something else is asked', () => {
    expect(asked({ horizonMonths: 18, stopAfterMonth: 3, seed: 4 }, {}, {}).request).toMatchObject({
      limits: RUNNING.limits,
      horizonMonths: 18,
      stopAfterMonth: 3,
      seed: 4,
    });
  });

  it('takes a limit that is asked for before the one among the answers, and each channel with one', () => {
    const limits = { seo: { max: 100 }, blog: { min: 50 } };
    expect(asked({ limits: { seo: { max: 700 } } }, { limits }).request.limits).toEqual({
      ...limits,
      seo: { max: 700 },
    });
    expect(channelsOf({}, { limits })).toEqual(expect.arrayContaining(['search-ads', 'seo', 'blog']));
    expect(asked({}, { limits: {} }).request).not.toHaveProperty('limits');
  });

  it('has the channels that are advised, without those that are to stop and with those that run', () => {
    expect(channelsOf().toSorted()).toEqual(['search-ads', 'seo']);
    expect(channelsOf({}, {}, {}).toSorted()).toEqual(['direct-mail', 'search-ads']);
    expect(channelsOf({ only: ['webinar'] }).toSorted()).toEqual(['search-ads', 'seo', 'webinar']);
  });

  it('has all channels that the answers do not rule out, where those are asked for', () => {
    const all = dataset.channels.map(({ id }) => id).filter((id) => id !== 'cold-calls');
    expect(channelsOf({ allChannels: true }).toSorted()).toEqual(all.toSorted());
  });

  it('leaves out those that take part, and is silent of others', () => {
    expect(asked({ without: ['seo', 'blog'] }).request.without).toEqual(['seo']);
    expect(asked({ without: ['blog'] }).request).not.toHaveProperty('without');
  });

  it('divides the budget without what goes on outside of every plan', () => {
    const budget = (elsewhereUsd: number) => asked({}, {}, { elsewhereUsd }).request.monthlyBudgetUsd;
    expect([budget(0), budget(1000), budget(3999)]).toEqual([4000, 3000, 1]);
    expect(asked({}, EURO, { elsewhereUsd: 1000 }).request).toMatchObject({
      monthlyBudgetUsd: 3500,
      money: { code: 'EUR', rate: 2 },
    });
    expect(asked().request).not.toHaveProperty('money');
  });

  it('looks as far as is asked, then as the answers say, and at least as far as it must', () => {
    const months = (asks: PlanAsks, given: Partial<GivenAnswers> = {}) => asked(asks, given).request.horizonMonths;
    expect([
      months({}),
      months({}, { horizonMonths: 20 }),
      months({ horizonMonths: 15 }, { horizonMonths: 20 }),
    ]).toEqual([12, 20, 15]);
    expect([months({ leastHorizon: 18 }), months({ leastHorizon: 3 })]).toEqual([18, 12]);
  });

  it("takes one's own figures and the worth of an hour, in the currency of the answers", () => {
    const figures = { 'search-ads': { costPerLead: 40 } };
    const cost = (...args: Parameters<typeof asked>) =>
      asked(...args).resolved.figures.find(
        ({ channel, figure }) => channel === 'search-ads' && figure === 'costPerLead',
      );
    expect([cost({}, { figures })?.typical, cost({}, { figures, ...EURO })?.typical]).toEqual([40, 80]);
    expect(cost({}, {}, { figures: { 'search-ads': { costPerLead: 70 } } })?.typical).toBe(70);
    const hours = (hourValue?: number, given: Partial<GivenAnswers> = {}) => {
      const own = { monthlyBudget: 0, contentCapacity: 'strong', hoursPerWeek: 20, ...given } as const;
      const { unit, inputs } = asked(hourValue === undefined ? {} : { hourValue }, own).resolved;
      return [unit, inputs.channels.find(({ id }) => id === 'seo')?.costPerLeadUsd[1]];
    };
    expect(hours(60)[0]).toBe('hours');
    expect(hours(60)[1]).not.toBe(hours(15)[1]);
    expect(hours(30, { ...EURO, customerValue: 450 })[1]).toBeCloseTo(Number(hours(60)[1]), 6);
  });

  it('is made of no more than a billion dollars a month, in whatever currency', () => {
    const codes = (given: Partial<GivenAnswers>) => {
      const terms = planTerms(dataset, { given: { ...GIVEN, ...given } }, ADVISED);
      return terms.ok ? [] : terms.problems.map(({ code }) => code);
    };
    expect(codes({ monthlyBudget: 1e9 })).toEqual([]);
    expect(codes({ monthlyBudget: 1e9 + 1 })).toEqual(['budget-too-large']);
    expect(codes({ ...EURO, monthlyBudget: 5e8 + 1 })).toEqual(['budget-too-large']);
    expect(codes({ currency: 'JPY', rate: 0.01, monthlyBudget: 1e11 })).toEqual([]);
  });

  it('is one that need not be checked, for any answers, own figures and what runs now', () => {
    const fieldsOf = compileUndividedFields(dataset, PROGRAM);
    const ids = dataset.channels.map(({ id }) => id);
    const figure = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...FIGURE_NAMES), fc.constantFrom(1e-9, 0.01, 0.1))
      .map(([id, name, share]) => ({ [id]: { [name]: share * FIGURE_MOST[name] } }));
    const others = fc.record(
      {
        figures: figure,
        current: arbitraryCurrent(ids.slice(0, 8)),
        currency: fc.constant('EUR'),
        rate: fc.constantFrom(0.0001, 1.08),
        marginPercent: fc.constantFrom(0, 40, 100),
        hoursPerWeek: fc.constantFrom(0, 3, 100),
        horizonMonths: fc.constantFrom(1, 60),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(arbitraryAnswers, others, (answers, more) => {
        const given = { ...answers, ...more } as GivenAnswers;
        const terms = planTerms(dataset, { given }, advisedIn(fieldsOf(given)));
        expect(terms.ok ? checkTerms(terms.value.request) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
