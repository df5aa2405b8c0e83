import { describe, expect, it } from 'vitest';
import { costIn, mostFor } from '../../src/advice/worth/cost-and-most.ts';
import { stopOf, type TrialMeans, trialFor } from '../../src/advice/worth/trial.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';

/** A lead is $100, whatever is spent; nothing comes in the first month. */
const alone = {
  costPerCustomer: () => ({ low: 0, mid: 0, high: 0 }),
  customersBy: () => 0,
  leadsBy: (month: number, monthly: number) => (Math.max(0, month - 1) * monthly) / 100,
  moneyFor: (leads: number, month: number) => (month > 1 ? (100 * leads) / (month - 1) : Number.POSITIVE_INFINITY),
};
const never = { ...alone, moneyFor: () => Number.POSITIVE_INFINITY };
const rules = { leadsToTell: 3, testMonths: [1, 2, 3, 6, 12], testShareOfMoney: 0.25, judgement: true as const };
const data = { ...rules, why: {} as never };

describe('trialFor', () => {
  const plenty = { base: 100, room: 10_000, most: 10_000, rate: 1, hourValue: undefined, hoursBeside: 5 };
  const just = { mid: 500, limit: 500 };

  it.each<[string, Partial<TrialMeans>, { mid: number; limit: number }, unknown]>([
    ['the shortest that a small share of the money pays', {}, just, [300, 5, 2, 600, 3, true]],
    ['longer where the share is less', { room: 1199 }, just, [150, 5, 3, 450, 3, true]],
    ['as short where the share is just enough', { room: 1200 }, just, [300, 5, 2, 600, 3, true]],
    ['what it takes anyway', { base: 400, room: 400 }, just, [400, 5, 2, 800, 4, true]],
    ['longer where more can not be put to use', { most: 160 }, just, [150, 5, 3, 450, 3, true]],
    ['of a year where nothing shorter is enough', { base: 20, room: 100 }, just, [30, 5, 12, 360, 3, true]],
    ['too dear', { base: 20, room: 25 }, just, [30, 5, 12, 360, 3, false]],
    [
      'by $5,000 where it is not known what there is',
      { room: Number.POSITIVE_INFINITY, most: 1e9 },
      { mid: 1, limit: 4 },
      [1200, 5, 2, 2400, 3, true],
    ],
    [
      'longer by $5,000',
      { room: Number.POSITIVE_INFINITY, most: 1e9 },
      { mid: 1, limit: 5 },
      [750, 5, 3, 2250, 3, true],
    ],
    ['larger where a customer may cost more', {}, { mid: 500, limit: 1000 }, [600, 5, 2, 1200, 3, true]],
    ['in the currency of the answers', { rate: 2 }, just, [150, 5, 2, 300, 3, true]],
    ['of hours, where those carry it', { base: 60, hourValue: 30, room: 3000 }, just, [0, 10, 2, 600, 3, true]],
    ['longer of few hours', { base: 60, hourValue: 30, room: 90 }, just, [0, 2, 6, 360, 3, true]],
    [
      'of as many hours as there are, though they are too few',
      { base: 6, hourValue: 3, room: 18 },
      just,
      [0, 6, 12, 216, 1, true],
    ],
  ])('is %s', (_, means, cost, expected) => {
    const trial = trialFor(alone, { ...plenty, ...means }, cost, data);
    expect(trial && [trial.usd, trial.hours, trial.months, trial.stopAt, trial.stopBelowLeads, trial.isWithin]).toEqual(
      expected,
    );
  });

  it.each([
    [301, 310],
    [310, 310],
    [1201, 1300],
    [95, 100],
    [100, 100],
    [7, 10],
    [99_001, 100_000],
  ])('takes $%d up to what a person would set: $%d', (base, usd) => {
    expect(trialFor(alone, { ...plenty, base, room: 1e6, most: 1e6 }, { mid: 1, limit: 0.001 }, data)?.usd).toBe(usd);
  });

  it('takes no more than there is', () => {
    const usd = (room: number) => trialFor(alone, { ...plenty, base: 1001, room }, { mid: 1, limit: 0.001 }, data)?.usd;
    expect([1001, 1050.5, 1100, 1200].map(usd)).toEqual([1001, 1050, 1100, 1100]);
  });

  it('is none where no money brings what tells', () => {
    expect(trialFor(never, plenty, just, data)).toBeNull();
    expect(trialFor(alone, plenty, just, { ...data, testMonths: [] })).toBeNull();
    expect(trialFor(alone, plenty, { mid: Number.POSITIVE_INFINITY, limit: 500 }, data)).toBeNull();
  });
});

describe('stopOf', () => {
  const trial = { usd: 200, hours: 10, months: 3 };

  it('is at all that is spent, and fewer leads than a channel that just pays brings', () => {
    const money = { rate: 1, hourValue: undefined, share: 1 };
    expect(stopOf(trial, alone, money)).toEqual({ stopAt: 600, stopBelowLeads: 4 });
    expect(stopOf(trial, alone, { ...money, share: 0.7 })).toEqual({ stopAt: 600, stopBelowLeads: 2 });
    expect(stopOf(trial, alone, { ...money, rate: 2 })).toEqual({ stopAt: 600, stopBelowLeads: 8 });
    expect(stopOf(trial, alone, { ...money, hourValue: 30 })).toEqual({ stopAt: 1500, stopBelowLeads: 10 });
    expect(stopOf(trial, alone, { ...money, hourValue: 30, rate: 3 })).toEqual({ stopAt: 900, stopBelowLeads: 18 });
  });

  it('is at one lead at least', () => {
    expect(stopOf(trial, alone, { rate: 1, hourValue: undefined, share: 0.1 }).stopBelowLeads).toBe(1);
  });
});

describe('mostFor', () => {
  it.each<[object, number | null]>([
    [{ customerValue: 900 }, 900],
    [{ customerValue: 900, marginPercent: 40 }, 360],
    [{ customerValue: 900, marginPercent: 0 }, 0],
    [{ customerValue: 0 }, null],
    [{ customerValue: 0.5 }, 0.5],
    [{ customerValue: 'unknown' }, null],
    [{ marginPercent: 40 }, null],
  ])('is, where %o is given, %o', (given, most) => {
    expect(mostFor(given as GivenAnswers)).toBe(most);
  });
});

describe('costIn', () => {
  it('divides every end by the dollars for one unit', () => {
    expect(costIn({ low: 10, mid: 20, high: 50 }, 2)).toEqual({ low: 5, mid: 10, high: 25 });
  });
});
