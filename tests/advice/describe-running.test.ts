import { describe, expect, it } from 'vitest';
import { describeRunning } from '../../src/advice/running/describe-running.ts';
import type { Evidence } from '../../src/advice/running/evidence.ts';
import type { Judged } from '../../src/advice/running/judge-running.ts';
import type { Channel } from '../../src/model/channel.ts';
import { dataset } from '../support/shipped-advice.ts';

const ADS = dataset.channels.find(({ id }) => id === 'search-ads') as Channel;
const range = (typical: number) => ({ low: typical / 2, typical, high: 2 * typical });
const EVIDENCE: Evidence = {
  spentUsd: 1800,
  soFar: { costPerLeadUsd: 45, costPerCustomerUsd: 600 },
  benchmark: { costPerLeadUsd: range(50), costPerCustomerUsd: range(500) },
  yours: { costPerLeadUsd: range(47), costPerCustomerUsd: range(550) },
  leadFigures: { costPerLead: range(47), leadToCustomer: range(0.1) },
  weight: 0.4,
  expected: { of: 'leads', count: 36 },
  chanceOfNoMore: 0.6,
  chanceItPays: 0.7,
  chanceItIsCheaper: null,
  trial: { monthlyUsd: 900, months: 3 },
  tellsInMonth: 9,
  couldBe: { of: 'customers', low: 1, high: 7 },
  tried: 'unclear',
};
const JUDGED: Judged = {
  running: { channel: 'search-ads', monthlySpend: 300, hoursPerWeek: 2, months: 6, leads: 40, customers: 3 },
  channel: ADS,
  mostUsd: 800,
  ruledOut: null,
  evidence: EVIDENCE,
};
const KEEP = { move: 'keep', because: 'as-advised' } as const;
const described = (more: Partial<Judged> = {}, evidence: Partial<Evidence> = {}) =>
  describeRunning({ ...JUDGED, ...more, evidence: { ...EVIDENCE, ...evidence } }, KEEP, 320);

describe('a running channel', () => {
  it('is told with all that is known of it, and what to do', () => {
    expect(described()).toEqual({
      name: 'Search ads',
      id: 'search-ads',
      side: 'outbound',
      move: 'keep',
      because: 'as-advised',
      ruledOut: null,
      tried: 'unclear',
      nowUsd: 300,
      advisedUsd: 320,
      hoursPerWeek: 2,
      months: 6,
      leads: 40,
      customers: 3,
      spentUsd: 1800,
      costPerLeadUsd: { soFar: 45, benchmark: range(50), yours: range(47) },
      costPerCustomerUsd: { soFar: 600, benchmark: range(500), yours: range(550), most: 800 },
      weight: 0.4,
      expected: { of: 'leads', count: 36 },
      chanceOfNoMore: 0.6,
      chanceItPays: 0.7,
      chanceItIsCheaper: null,
      couldBe: { of: 'customers', low: 1, high: 7 },
      tellsInMonth: 9,
      trial: null,
      watchUsd: 80,
    });
  });

  it('is null in what nobody told, and in what nobody knows', () => {
    const unknown = described(
      { running: { channel: 'coupons' }, channel: undefined, mostUsd: null },
      { benchmark: null, leadFigures: null },
    );
    expect(unknown).toMatchObject({
      ...{ name: 'coupons', id: null, side: null, nowUsd: 0, hoursPerWeek: null, months: null },
      ...{ leads: null, customers: null, watchUsd: null },
      costPerLeadUsd: { soFar: 45, benchmark: null, yours: range(47) },
      costPerCustomerUsd: { soFar: 600, benchmark: null, yours: range(550), most: null },
    });
  });

  it.each([
    ['search-ads', 'Search ads'],
    ['Search Ads', 'Search ads'],
    ['Google Ads', 'Google Ads'],
  ])('is called as a person calls it, or by its name where that is its id: %s', (channel, name) => {
    expect(described({ running: { channel } }).name).toBe(name);
  });

  it('has a trial only where it is too small to tell', () => {
    expect(described({}, { tried: 'too-small' }).trial).toEqual({ monthlyUsd: 900, months: 3 });
  });

  it('says why it is ruled out', () => {
    expect(described({ ruledOut: { cause: 'law', why: 'It is forbidden.' } }).ruledOut).toBe('It is forbidden.');
  });

  it('is to be watched by the dearest usual lead, where nobody knows what a customer may cost', () => {
    expect(described({ mostUsd: null }).watchUsd).toBe(100);
    expect(described({ mostUsd: null }, { leadFigures: null }).watchUsd).toBeNull();
    expect(described({}, { benchmark: null }).watchUsd).toBeNull();
  });
});
