import { describe, expect, it } from 'vitest';
import { type Benchmark, evidenceOf, roundUp } from '../../src/advice/running/evidence.ts';
import type { Running } from '../../src/model/running.ts';

/** A lead costs $50 and one in ten becomes a customer, a month later; what is spent brings its leads at once. */
const BENCHMARK: Benchmark = {
  costPerLead: { low: 25, typical: 50, high: 100 },
  leadToCustomer: { low: 0.05, typical: 0.1, high: 0.2 },
  isOwn: false,
  isGeneral: false,
  context: {
    ...{ keptPerMonth: 0, unfinishedPerMonth: 0, delayMonths: 0, windowMonths: 12 },
    ...{ hourValue: 30, monthsToCustomer: 1 },
  },
};
const WORTH = { mostUsd: 500, elsewhereUsd: 500, hourValue: 30 };
const UNKNOWN_WORTH = { ...WORTH, mostUsd: null };

/** $100 a month for six months, for which twelve leads are to be expected. */
const ofAds = (more: Partial<Running> = {}, worth: typeof WORTH | typeof UNKNOWN_WORTH = WORTH) =>
  evidenceOf({ channel: 'ads', monthlySpend: 100, months: 6, ...more }, BENCHMARK, worth);
const near = (low: number, typical: number, high: number) => ({
  low: expect.closeTo(low, 1),
  typical: expect.closeTo(typical, 1),
  high: expect.closeTo(high, 1),
});
/** $500, by what a lead costs and how many become customers. */
const BEFORE = near(187.6, 500, 1332.6);

describe('the evidence of a channel', () => {
  it('that brought as many leads as expected has narrower costs and the same middle', () => {
    const cost = near(34.2, 50, 73.1);
    expect(ofAds({ leads: 12 })).toEqual({
      spentUsd: 600,
      soFar: { costPerLeadUsd: 50, costPerCustomerUsd: null },
      benchmark: { costPerLeadUsd: BENCHMARK.costPerLead, costPerCustomerUsd: BEFORE },
      yours: { costPerLeadUsd: cost, costPerCustomerUsd: near(226.9, 500, 1101.8) },
      leadFigures: { costPerLead: cost, leadToCustomer: BENCHMARK.leadToCustomer },
      weight: expect.closeTo(0.35, 2),
      expected: { of: 'leads', count: expect.closeTo(12, 9) },
      chanceOfNoMore: expect.closeTo(0.6, 2),
      chanceItPays: expect.closeTo(0.5, 9),
      chanceItIsCheaper: null,
      tellsInMonth: 17,
      trial: { monthlyUsd: 100, months: 3 },
      couldBe: { of: 'leads', low: 8, high: 18 },
      tried: 'unclear',
    });
  });

  it('that brought customers has the rate of those too', () => {
    const { soFar, yours, leadFigures, couldBe } = ofAds({ leads: 12, customers: 2 });
    expect({ soFar, yours, leadFigures, couldBe }).toEqual({
      soFar: { costPerLeadUsd: 50, costPerCustomerUsd: 300 },
      yours: { costPerLeadUsd: near(34.2, 50, 73.1), costPerCustomerUsd: near(211.1, 418.1, 827.9) },
      leadFigures: {
        costPerLead: near(34.2, 50, 73.1),
        leadToCustomer: {
          low: expect.closeTo(0.068, 3),
          typical: expect.closeTo(0.12, 3),
          high: expect.closeTo(0.211, 3),
        },
      },
      couldBe: { of: 'customers', low: 1, high: 5 },
    });
  });

  it('of which only customers were counted has their cost as a whole, from the month in which the first could come', () => {
    const { soFar, yours, leadFigures, expected, couldBe } = ofAds({ customers: 3 });
    expect({ soFar, yours, leadFigures, expected, couldBe }).toEqual({
      soFar: { costPerLeadUsd: null, costPerCustomerUsd: 200 },
      yours: { costPerLeadUsd: null, costPerCustomerUsd: near(164.6, 320.3, 623) },
      leadFigures: { costPerLead: near(16, 32, 64.1), leadToCustomer: BENCHMARK.leadToCustomer },
      expected: { of: 'customers', count: expect.closeTo(1, 9) },
      couldBe: { of: 'customers', low: 1, high: 7 },
    });
  });

  it('that nobody counted is its benchmark, and says when one could tell', () => {
    expect(ofAds()).toEqual({
      spentUsd: 600,
      soFar: { costPerLeadUsd: null, costPerCustomerUsd: null },
      benchmark: { costPerLeadUsd: BENCHMARK.costPerLead, costPerCustomerUsd: BEFORE },
      yours: { costPerLeadUsd: null, costPerCustomerUsd: null },
      leadFigures: { costPerLead: BENCHMARK.costPerLead, leadToCustomer: BENCHMARK.leadToCustomer },
      weight: 0,
      expected: null,
      chanceOfNoMore: null,
      chanceItPays: null,
      chanceItIsCheaper: null,
      tellsInMonth: 7,
      trial: { monthlyUsd: 100, months: 3 },
      couldBe: null,
      tried: 'not-counted',
    });
  });

  it('moves no figure that is the own word of a person', () => {
    const own = evidenceOf(
      { channel: 'ads', monthlySpend: 100, months: 6, leads: 60, customers: 9 },
      { ...BENCHMARK, isOwn: true },
      WORTH,
    );
    expect(own.leadFigures).toEqual({ costPerLead: BENCHMARK.costPerLead, leadToCustomer: BENCHMARK.leadToCustomer });
    expect(own.yours).toEqual({ costPerLeadUsd: BENCHMARK.costPerLead, costPerCustomerUsd: BEFORE });
    expect([own.weight, own.expected?.count, own.trial]).toEqual([0, 12, { monthlyUsd: 100, months: 3 }]);
  });

  it('has no benchmark and no figures where nothing is known of it, and a cost all the same', () => {
    const general = evidenceOf(
      { channel: 'ads', monthlySpend: 100, months: 6, leads: 12 },
      { ...BENCHMARK, isGeneral: true },
      WORTH,
    );
    expect([general.benchmark, general.leadFigures]).toEqual([null, null]);
    expect(general.yours).toEqual({
      costPerLeadUsd: near(34.2, 50, 73.1),
      costPerCustomerUsd: near(226.9, 500, 1101.8),
    });
  });
});

describe('what is spent so far', () => {
  const spentOf = (running: Partial<Running>, hourValue = 30) =>
    evidenceOf({ channel: 'ads', ...running }, BENCHMARK, { ...WORTH, hourValue }).spentUsd;

  it.each<[string, Partial<Running>, number | null]>([
    ['money', { monthlySpend: 100, months: 6 }, 600],
    ['hours at what one is worth', { hoursPerWeek: 3, months: 2 }, 780],
    ['both', { monthlySpend: 100, hoursPerWeek: 3, months: 2 }, 980],
    ['nothing, where that is told', { monthlySpend: 0, months: 6 }, 0],
    ['unknown without money and hours', { months: 6 }, null],
    ['unknown without months', { monthlySpend: 100 }, null],
  ])('is %s', (_, running, expected) => {
    expect(spentOf(running)).toBe(expected);
  });

  it('is money alone where hours are worth nothing, and unknown without it', () => {
    expect([
      spentOf({ monthlySpend: 100, hoursPerWeek: 3, months: 2 }, 0),
      spentOf({ hoursPerWeek: 3, months: 2 }, 0),
    ]).toEqual([200, null]);
  });

  it('counts nothing where nothing was spent', () => {
    const free = evidenceOf({ channel: 'ads', monthlySpend: 0, months: 6, leads: 8 }, BENCHMARK, WORTH);
    expect([free.tried, free.chanceItPays, free.weight, free.soFar.costPerLeadUsd]).toEqual([
      'not-counted',
      null,
      0,
      0,
    ]);
  });
});

describe('whether it was tried so that one can tell', () => {
  it.each<[string, Partial<Running>, string]>([
    ['many leads for the money work', { leads: 60 }, 'works'],
    ['as many leads as expected are unclear', { leads: 12 }, 'unclear'],
    ['hardly any leads fail', { leads: 2 }, 'failed'],
    ['none at all fail', { leads: 0 }, 'failed'],
    ['three customers for the money work', { customers: 3 }, 'works'],
    [
      'less than three expected leads in time to come are too early',
      { leads: 0, monthlySpend: 13, months: 4 },
      'too-early',
    ],
    ['less than three expected leads in a year are too small', { leads: 0, monthlySpend: 12, months: 4 }, 'too-small'],
    ['three expected leads tell', { leads: 1, monthlySpend: 50, months: 3 }, 'unclear'],
    ['three leads that came tell as much', { leads: 3, monthlySpend: 12, months: 4 }, 'unclear'],
    ['two do not', { leads: 2, monthlySpend: 12, months: 4 }, 'too-small'],
  ])('%s', (_, running, tried) => {
    expect(ofAds(running).tried).toBe(tried);
  });

  it('works from ten leads without a customer counted, where a customer then surely pays', () => {
    const with10 = { monthlySpend: 10, months: 6 };
    expect([9, 10].map((leads) => ofAds({ ...with10, leads }).tried)).toEqual(['unclear', 'works']);
    expect(ofAds({ ...with10, leads: 9, customers: 1 }).tried).toBe('works');
  });

  it('is held against what others cost, where it is not known what a customer is worth', () => {
    const tried = [0, 2, 12, 60].map((leads) => ofAds({ leads }, UNKNOWN_WORTH));
    expect(tried.map((each) => each.tried)).toEqual(['failed', 'failed', 'unclear', 'works']);
    expect(tried.map(({ chanceItPays }) => chanceItPays)).toEqual([null, null, null, null]);
    expect(tried.map(({ chanceItIsCheaper }) => chanceItIsCheaper)).toEqual([
      expect.closeTo(0.057, 3),
      expect.closeTo(0.108, 3),
      expect.closeTo(0.5, 9),
      expect.closeTo(0.991, 3),
    ]);
  });

  it('cannot pay where a customer may cost nothing', () => {
    const { chanceItPays, tried } = ofAds({ leads: 12, customers: 2 }, { ...WORTH, mostUsd: 0 });
    expect([chanceItPays, tried]).toEqual([0, 'failed']);
  });
});

describe('the month by which one can tell', () => {
  it.each<[string, Partial<Running>, number | null]>([
    ['is the next in which so few are no bad luck', { leads: 0 }, 7],
    ['comes later the more there are', { leads: 9 }, 14],
    ['is looked for in two years and no longer', { leads: 20 }, null],
    ['is none where a year brings fewer than three', { leads: 0, monthlySpend: 12, months: 20 }, null],
    ['is some where a year brings three', { leads: 0, monthlySpend: 12.5, months: 4 }, 14],
  ])('%s', (_, running, month) => {
    expect(ofAds(running).tellsInMonth).toBe(month);
  });
});

describe('the month by which one can tell, where a lead surely costs $50', () => {
  it.each([
    [125, 2],
    [150, 1],
  ])('is one in which three leads are expected: with $%d it is %d', (monthlySpend, month) => {
    const sure = { ...BENCHMARK, costPerLead: { low: 49, typical: 50, high: 51 } };
    expect(evidenceOf({ channel: 'ads', monthlySpend, months: 0.5, leads: 0 }, sure, WORTH).tellsInMonth).toBe(month);
  });
});

describe('a trial with which one can tell', () => {
  const slow = (delayMonths: number): Benchmark => ({ ...BENCHMARK, context: { ...BENCHMARK.context, delayMonths } });
  const trialOf = (running: Partial<Running>, benchmark = BENCHMARK) =>
    evidenceOf({ channel: 'ads', months: 4, ...running }, benchmark, WORTH).trial;

  it.each<[string, Partial<Running>, number]>([
    ['has money for three leads', { monthlySpend: 5 }, 50],
    ['is no smaller than what is spent anyway', { monthlySpend: 80 }, 80],
    ['has less money beside hours that go on', { monthlySpend: 5, hoursPerWeek: 0.25 }, 18],
    ['has as much money as there is where hours are enough', { monthlySpend: 5, hoursPerWeek: 1 }, 5],
  ])('%s', (_, running, monthlyUsd) => {
    expect(trialOf(running)).toEqual({ monthlyUsd, months: 3 });
  });

  it('is none where nothing is spent, as nothing is to be expected', () => {
    expect(trialOf({})).toBeNull();
  });

  it('is as long as it takes until leads come', () => {
    expect([1, 4, 9, 15].map((delay) => trialOf({ monthlySpend: 50 }, slow(delay))?.months)).toEqual([
      3,
      6,
      12,
      undefined,
    ]);
  });
});

describe('roundUp', () => {
  it.each([
    [0, 0],
    [0.2, 1],
    [9.1, 10],
    [98.2, 99],
    [99.5, 100],
    [101, 110],
    [110, 110],
    [1234, 1300],
  ])('makes $%d two digits, upward: $%d', (amount, expected) => {
    expect(roundUp(amount)).toBe(expected);
  });
});
