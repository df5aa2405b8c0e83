import { describe, expect, it } from 'vitest';
import type { AdvisedNow } from '../../src/advice/running/advised-money.ts';
import { currentAdvice } from '../../src/advice/running/current-advice.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { inDollars } from '../../src/model/own-money.ts';
import type { Running } from '../../src/model/running.ts';
import { dataset } from '../support/shipped-advice.ts';

const GIVEN: GivenAnswers = {
  goals: ['lead-generation'],
  monthlyBudget: 2000,
  timelineMonths: 6,
  businessModel: 'b2c',
  customerValue: 1000,
};
const ADVICE = {
  phases: [{ months: [1, 6], mix: { inbound: 50, outbound: 50 }, why: '' }],
  ...{ afterwards: null, later: [], vetoed: [] },
  channels: [{ id: 'search-ads' }, { id: 'seo' }],
} as unknown as AdvisedNow;
const outcome = (
  current: Running[] | undefined,
  more: Partial<GivenAnswers> = {},
  from: Dataset = dataset,
  advice = ADVICE,
) => {
  const given = { ...GIVEN, ...more, ...(current === undefined ? {} : { current }) };
  return currentAdvice(from, given, inDollars(given), {}, () => advice);
};
const told = (...args: Parameters<typeof outcome>) =>
  outcome(...args)?.current.channels.map(({ move, because }) => `${move}: ${because}`);

const WORKS: Running = { channel: 'search-ads', monthlySpend: 800, months: 12, leads: 400, customers: 80 };
const FAILED: Running = { channel: 'direct-mail', monthlySpend: 500, months: 12, leads: 1, customers: 0 };

describe('currentAdvice', () => {
  it('is nothing where nothing runs, or where the dataset plans nothing', () => {
    const { planning: _, ...none } = dataset;
    expect([outcome(undefined), outcome([]), outcome([WORKS], {}, none)]).toEqual([null, null, null]);
  });

  it('keeps what works, stops what failed, and counts it', () => {
    const found = outcome([WORKS, FAILED]);
    expect(found?.current.channels.map(({ name, tried, move }) => [name, tried, move])).toEqual([
      ['Search ads', 'works', 'raise'],
      ['Direct mail', 'failed', 'stop'],
    ]);
    expect([found?.current.failed, found?.stopped]).toEqual([1, ['direct-mail']]);
    expect(found?.terms).toMatchObject({ also: ['search-ads'], without: ['direct-mail'] });
  });

  it('shifts from what runs to what is advised, with what is added, and names nothing that has no money', () => {
    const idle: Running = { channel: 'blog', hoursPerWeek: 3, months: 1, leads: 0 };
    const { shift } = outcome([WORKS, FAILED, idle, { channel: 'coupons', monthlySpend: 100 }])?.current ?? {};
    expect(shift?.rows.map(({ id, name, nowUsd }) => [id, name, nowUsd])).toEqual([
      ['search-ads', 'Search ads', 800],
      ['direct-mail', 'Direct mail', 500],
      [null, 'coupons', 100],
      ['seo', 'SEO', 0],
    ]);
    expect([shift?.nowUsd, shift?.advisedUsd]).toEqual([1400, 2000]);
    expect(shift?.rows[2]?.advisedUsd).toBe(100);
  });

  it('stops no channel of which something else goes on', () => {
    const found = outcome([WORKS, { ...FAILED, channel: 'google ads' }, FAILED]);
    expect(found?.current.channels.map(({ id, move }) => [id, move === 'stop'])).toEqual([
      ['search-ads', false],
      ['search-ads', true],
      ['direct-mail', true],
    ]);
    expect(found?.stopped).toEqual(['direct-mail']);
  });

  it('names less money as the reason, where there is much less than is spent', () => {
    const seo: Running = { channel: 'seo', monthlySpend: 3000, months: 12, leads: 60, customers: 4 };
    expect(told([seo], { monthlyBudget: 400, customerValue: 9000 })).toEqual(['stop: less-money']);
    const radio: Running = { channel: 'tv-radio', monthlySpend: 1800, months: 12, leads: 40, customers: 3 };
    expect(told([radio], { customerValue: 8000 })?.[0]).toMatch(/others-bring-more$/);
  });

  it('says what to do where there is no money to divide, and moves none', () => {
    const hours: Running = { channel: 'blog', hoursPerWeek: 3, months: 12, leads: 40, customers: 9 };
    const found = outcome([hours], { monthlyBudget: 'unknown' });
    expect([found?.current.shift, found?.terms, found?.stopped]).toEqual([null, undefined, []]);
    expect(found?.current.channels.map(({ advisedUsd }) => advisedUsd)).toEqual([null]);
  });

  it('names each change where what is to be kept has more than there is', () => {
    const found = outcome([{ ...WORKS, monthlySpend: 5000, leads: 2500, customers: 500 }]);
    expect(found?.current.channels[0]).toMatchObject({ move: 'cut', because: 'less-money', tried: 'works' });
    expect(found?.current.channels[0]?.advisedUsd).toBeLessThanOrEqual(2000);
  });

  it('rules out what the advice does, for the law or as it does not fit', () => {
    const calls: Running = { channel: 'cold-calls', monthlySpend: 300, months: 12, leads: 5, customers: 0 };
    const vetoed = (cause: string) => ({ ...ADVICE, vetoed: [{ id: 'cold-calls', cause, why: 'No.' }] }) as AdvisedNow;
    const ruledOut = (cause: string) => outcome([calls], {}, dataset, vetoed(cause))?.current.channels[0]?.ruledOut;
    expect(['law', 'fit', 'means', 'time'].map(ruledOut)).toEqual(['No.', 'No.', null, null]);
  });

  it('takes money in the currency of the answers, and what a customer is worth by the revenue where it must', () => {
    const { customerValue: _, ...unknown } = GIVEN;
    const most = (given: GivenAnswers, running: Partial<Running>) => {
      const asked = { ...given, current: [{ ...WORKS, ...running }] };
      const found = currentAdvice(dataset, asked, inDollars(asked), {}, () => ADVICE)?.current.channels[0];
      return [found?.nowUsd, found?.costPerCustomerUsd.most];
    };
    const euros = { currency: 'EUR', rate: 2 } as const;
    expect(most({ ...GIVEN, ...euros }, { revenue: 8000 })).toEqual([1600, 2000]);
    expect(most({ ...unknown, ...euros }, { revenue: 8000 })).toEqual([1600, 200]);
    expect(most({ ...unknown, marginPercent: 25 }, { revenue: 8000 })).toEqual([800, 25]);
    expect(most(unknown, { revenue: 8000, customers: 0 })).toEqual([800, null]);
    expect(most(unknown, {})).toEqual([800, null]);
  });
});
