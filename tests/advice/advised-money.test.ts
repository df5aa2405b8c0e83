import { describe, expect, it } from 'vitest';
import { advisedMoney, withoutStopped } from '../../src/advice/running/advised-money.ts';
import type { Evidence } from '../../src/advice/running/evidence.ts';
import type { Judged, RuledOut } from '../../src/advice/running/judge-running.ts';
import { strengthIn } from '../../src/advice/strength-in.ts';
import type { AdvisedChannel } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Channel } from '../../src/model/channel.ts';
import type { Running } from '../../src/model/running.ts';
import type { OwnFigures } from '../../src/plan/resolve-figures.ts';
import { dataset } from '../support/shipped-advice.ts';

const ANSWERS: Answers = { goals: ['lead-generation'], monthlyBudget: 2000, timelineMonths: 6, businessModel: 'b2c' };
const advised = (id: string) => ({ id }) as AdvisedChannel;
const ADVICE: Parameters<typeof advisedMoney>[2] = {
  phases: [{ months: [1, 6], mix: { inbound: 50, outbound: 50 }, why: '' }],
  afterwards: null,
  channels: [advised('search-ads'), advised('seo')],
  later: [],
  vetoed: [],
};
const channelOf = (id: string) => dataset.channels.find((each) => each.id === id) as Channel;

interface Told extends Omit<Partial<Running>, 'channel'> {
  readonly tried?: Evidence['tried'];
  readonly evidence?: Partial<Evidence>;
  readonly ruledOut?: RuledOut;
}
/** What runs on a channel, by its id; or somewhere that nobody knows. */
const judged = (id: string | undefined, { tried = 'unclear', evidence, ruledOut, ...running }: Told = {}): Judged =>
  ({
    running: { channel: id ?? 'coupons', ...running },
    channel: id === undefined ? undefined : channelOf(id),
    mostUsd: null,
    ruledOut: ruledOut ?? null,
    evidence: { tried, leadFigures: null, chanceItIsCheaper: null, trial: null, ...evidence },
  }) as Judged;
const trialOf = (monthlyUsd: number) => ({ evidence: { trial: { monthlyUsd, months: 3 } } });

interface Asked {
  readonly answers?: Partial<Answers>;
  readonly kept?: readonly Judged[];
  readonly own?: OwnFigures;
}
const allMoneyFor = (all: readonly Judged[], { answers, kept = [], own = {} }: Asked = {}) => {
  const given = { ...ANSWERS, ...answers } as Answers;
  return advisedMoney(dataset, given, ADVICE, strengthIn(given), all, { kept, own });
};
/** In the first month. */
const moneyFor = (...args: Parameters<typeof allMoneyFor>) => {
  const money = allMoneyFor(...args);
  return (
    money && {
      ...money,
      running: money.running.map(([first]) => first as number),
      added: money.added.map(({ id, usd: [first] }) => ({ id, usd: first as number })),
    }
  );
};
const termsFor = (...args: Parameters<typeof moneyFor>) => {
  const terms = moneyFor(...args)?.terms;
  if (terms === undefined) throw new Error('no money');
  return terms;
};
const round = (values: readonly number[] | undefined) => values?.map(Math.round);
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
const LAW: RuledOut = { cause: 'law', why: '' };
const UNFIT: RuledOut = { cause: 'fit', why: '' };

describe('what running channels ask of the plan', () => {
  it.each<[string, Told, object | undefined]>([
    ['as much as today where it works', { tried: 'works', monthlySpend: 300 }, { min: 300 }],
    ['just as much while it is too early', { tried: 'too-early', monthlySpend: 300 }, { fix: 300 }],
    ['two thirds where it was never counted, rounded up', { tried: 'not-counted', monthlySpend: 301 }, { min: 210 }],
    ['no more than today of what was never counted', { tried: 'not-counted', monthlySpend: 0.5 }, { min: 0.5 }],
    ['nothing where it is unclear', { tried: 'unclear', monthlySpend: 300 }, undefined],
    ['nothing where it takes no money', { tried: 'works', monthlySpend: 0 }, undefined],
    ['nothing where it takes hours alone', { tried: 'too-early', hoursPerWeek: 4 }, undefined],
    ['a trial where it is too small', { tried: 'too-small', monthlySpend: 5, ...trialOf(120) }, { fix: 120 }],
    ['a trial also of what takes hours alone', { tried: 'too-small', hoursPerWeek: 4, ...trialOf(120) }, { fix: 120 }],
    ['a trial of a quarter of the money', { tried: 'too-small', monthlySpend: 5, ...trialOf(500) }, { fix: 500 }],
  ])('is %s', (_, told, limit) => {
    const { limits, also, without } = termsFor([judged('search-ads', told)]);
    expect({ limits, also, without }).toEqual({
      limits: limit === undefined ? {} : { 'search-ads': limit },
      also: ['search-ads'],
      without: [],
    });
  });

  it.each<[string, Told]>([
    ['failed', { tried: 'failed', monthlySpend: 300 }],
    ['is too small for a trial that there is money for', { tried: 'too-small', monthlySpend: 5, ...trialOf(501) }],
    ['is too small and no trial is known', { tried: 'too-small', monthlySpend: 5 }],
    ['is against the law', { tried: 'works', monthlySpend: 300, ruledOut: LAW }],
    ['does not fit and has not paid', { tried: 'unclear', monthlySpend: 300, ruledOut: UNFIT }],
    ['was never counted and takes no money', { tried: 'not-counted', hoursPerWeek: 4 }],
  ])('is to get nothing where it %s', (_, told) => {
    const { limits, also, without } = termsFor([judged('search-ads', told)]);
    expect({ limits, also, without }).toEqual({ limits: {}, also: [], without: ['search-ads'] });
  });

  it('is to go on where it does not fit but works, or was never counted', () => {
    for (const tried of ['works', 'not-counted'] as const)
      expect(termsFor([judged('search-ads', { tried, monthlySpend: 300, ruledOut: UNFIT })]).without).toEqual([]);
  });

  it('is just what it gets now where it is kept', () => {
    const kept = judged('search-ads', { monthlySpend: 300 });
    expect(termsFor([kept], { kept: [kept] }).limits).toEqual({ 'search-ads': { fix: 300 } });
  });

  it.each<[string, Told, Told, object]>([
    ['at least both', { tried: 'works', monthlySpend: 300 }, { tried: 'works', monthlySpend: 100 }, { min: 400 }],
    ['just both', { tried: 'too-early', monthlySpend: 300 }, { tried: 'too-early', monthlySpend: 100 }, { fix: 400 }],
    [
      'at least both where one may have more',
      { tried: 'works', monthlySpend: 300 },
      { tried: 'too-early', monthlySpend: 100 },
      { min: 400 },
    ],
    [
      'at least both where the other may',
      { tried: 'too-early', monthlySpend: 300 },
      { tried: 'works', monthlySpend: 100 },
      { min: 400 },
    ],
    ['what one asks', { tried: 'works', monthlySpend: 300 }, { monthlySpend: 100 }, { min: 300 }],
    [
      'what the one asks that goes on',
      { tried: 'works', monthlySpend: 300 },
      { tried: 'failed', monthlySpend: 100 },
      { min: 300 },
    ],
  ])('of two on one channel is %s', (_, one, other, limit) => {
    const { limits, without } = termsFor([judged('search-ads', one), judged('search-ads', other)]);
    expect({ limits, without }).toEqual({ limits: { 'search-ads': limit }, without: [] });
  });

  it('has the figures of what was counted before its own, and may go on with as little as it has', () => {
    const leadFigures = {
      costPerLead: { low: 10, typical: 20, high: 40 },
      leadToCustomer: { low: 0.1, typical: 0.2, high: 0.3 },
    };
    const own = { 'search-ads': { keptPerMonth: 0.5, costPerLead: 99 }, seo: { costPerLead: 7 } };
    const least = channelOf('search-ads').figures.minimumMonthlyUsd.low;
    const figuresWith = (monthlySpend: number) =>
      termsFor([judged('search-ads', { monthlySpend, evidence: { leadFigures } })], { own }).figures;
    const counted = { keptPerMonth: 0.5, costPerLead: [10, 20, 40], leadToCustomer: [0.1, 0.2, 0.3] };
    expect(figuresWith(least / 2)).toEqual({ ...own, 'search-ads': { ...counted, least: least / 2 } });
    expect(figuresWith(least + 300)).toEqual({ ...own, 'search-ads': { ...counted, least } });
    expect(figuresWith(0)).toEqual({ ...own, 'search-ads': counted });
    expect(termsFor([judged('search-ads', { monthlySpend: 300 })], { own }).figures).toEqual(own);
  });
});

describe('the money of channels that nobody knows', () => {
  const UNKNOWN_MONEY: Told = { monthlySpend: 300 };
  it.each<[string, Told, number]>([
    ['goes on', UNKNOWN_MONEY, 300],
    ['goes on while it may be cheaper', { ...UNKNOWN_MONEY, evidence: { chanceItIsCheaper: 0.2 } }, 300],
    ['ends where it is hardly so', { ...UNKNOWN_MONEY, evidence: { chanceItIsCheaper: 0.19 } }, 0],
    [
      'goes on where it works although others are cheaper',
      { ...UNKNOWN_MONEY, tried: 'works', evidence: { chanceItIsCheaper: 0.1 } },
      300,
    ],
    ['ends where it failed', { ...UNKNOWN_MONEY, tried: 'failed' }, 0],
    ['is that of a trial where it is too small', { ...UNKNOWN_MONEY, tried: 'too-small', ...trialOf(400) }, 400],
    [
      'ends where a trial takes more than a quarter of all',
      { ...UNKNOWN_MONEY, tried: 'too-small', ...trialOf(501) },
      0,
    ],
    ['is none where it takes hours alone', { hoursPerWeek: 5 }, 0],
  ])('%s', (_, told, usd) => {
    const money = moneyFor([judged(undefined, told)]);
    expect([money?.running, money?.terms.elsewhereUsd]).toEqual([[usd], usd]);
    expect(sum(money?.added.map((each) => each.usd) ?? [])).toBeCloseTo(2000 - usd, 6);
  });

  it('is no more than its part of today where there is less', () => {
    const all = [
      judged(undefined, { monthlySpend: 3000 }),
      judged('search-ads', { monthlySpend: 1000, tried: 'failed' }),
    ];
    expect(moneyFor(all)).toMatchObject({ running: [1500, 0], terms: { elsewhereUsd: 1500 } });
    expect(
      moneyFor([judged(undefined, { monthlySpend: 1001 }), judged(undefined, { monthlySpend: 1002 })])?.running,
    ).toEqual([999, 1000]);
  });

  it('is all there is where that leaves nothing for a plan', () => {
    expect(moneyFor([judged(undefined, { monthlySpend: 2000 })])).toEqual({
      running: [2000],
      added: [],
      terms: { elsewhereUsd: 2000, also: [], without: [], limits: {}, figures: {} },
    });
  });

  it('is not told where it leaves nothing for what runs beside it', () => {
    const beside = judged('search-ads', { monthlySpend: 0, tried: 'works' });
    expect(moneyFor([judged(undefined, { monthlySpend: 2000 }), beside])).toBeUndefined();
    expect(moneyFor([judged(undefined, { monthlySpend: 1000 }), beside])?.running[0]).toBe(1000);
  });
});

describe('the money of running channels', () => {
  it('adds up with that of channels that join them', () => {
    const money = moneyFor([judged('search-ads', { monthlySpend: 800, tried: 'works' })]);
    expect(money?.added.map(({ id }) => id)).toEqual(['seo']);
    expect(sum([...(money?.running ?? []), ...(money?.added.map(({ usd }) => usd) ?? [])])).toBeCloseTo(2000, 6);
    expect(money?.running[0]).toBeGreaterThanOrEqual(800);
  });

  it('is that of today where no budget is known', () => {
    const unknown = { answers: { monthlyBudget: 'unknown' } } as const;
    const all = [judged('search-ads', { monthlySpend: 500 }), judged('direct-mail', { monthlySpend: 300 })];
    const money = moneyFor(all, unknown);
    expect(sum([...(money?.running ?? []), ...(money?.added.map(({ usd }) => usd) ?? [])])).toBeCloseTo(800, 6);
    expect(moneyFor([judged('search-ads', { hoursPerWeek: 2 })], unknown)).toBeUndefined();
  });

  it('is not told where there is none, and nobody asks for any', () => {
    const none = { answers: { monthlyBudget: 0 } } as const;
    expect(moneyFor([judged('search-ads', { monthlySpend: 5, tried: 'failed' })], none)).toBeUndefined();
  });

  it('parts between two on one channel as today, and evenly where neither has any', () => {
    const kept = (...spends: readonly number[]) =>
      spends.map((monthlySpend) => judged('search-ads', { monthlySpend, tried: 'too-early' }));
    expect(round(moneyFor(kept(600, 200))?.running)).toEqual([600, 200]);
    const even = moneyFor([judged('search-ads', { tried: 'works' }), judged('search-ads', { tried: 'works' })]);
    expect(even?.running[0]).toBe(even?.running[1]);
    expect(even?.running[0]).toBeGreaterThan(0);
  });

  it('gives up what running channels ask for where that cannot be, unless one is kept', () => {
    const dear = judged('search-ads', { monthlySpend: 5000, tried: 'works' });
    const money = moneyFor([dear]);
    expect([money?.terms.limits, money?.terms.also]).toEqual([{}, ['search-ads']]);
    expect(money?.running[0]).toBeLessThanOrEqual(2000);
    expect(moneyFor([dear], { kept: [dear] })).toBeUndefined();
  });
});

describe('withoutStopped', () => {
  it('leaves out of the advised channels, now and later, those that get nothing', () => {
    const all = { channels: [{ id: 'seo' }, { id: 'blog' }], later: [{ id: 'blog' }, { id: 'press' }], phases: [] };
    expect(withoutStopped(all, { without: ['blog'] })).toEqual({
      phases: [],
      channels: [{ id: 'seo' }],
      later: [{ id: 'press' }],
    });
    expect(withoutStopped({ channels: [{ id: 'seo' }] }, { without: ['seo'] })).toEqual({ channels: [], later: [] });
  });
});
