import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/index.ts';
import {
  formatBudgetShare,
  formatFigures,
  formatFirstResults,
  formatSpan,
  waitNote,
} from '../../../src/report/words/money-and-time.ts';
import { dataset } from '../../support/shipped-advice.ts';

const withBudget = (monthlyBudget: number | 'unknown') =>
  advise({ goals: ['lead-generation'], monthlyBudget, timelineMonths: 6 }, dataset);
const advice = withBudget(5000);

describe('formatSpan', () => {
  it.each([
    [[4, 9], 'months 4-9'],
    [[1, 1], 'month 1'],
  ] as const)('says %j as %s', (months, words) => {
    expect(formatSpan({ months: [...months], mix: advice.mix, why: '', channels: [], unspent: null })).toBe(words);
  });
});

describe('formatBudgetShare', () => {
  it('says nothing where no budget is known or to be spent', () => {
    expect(formatBudgetShare(withBudget('unknown'), 'inbound')).toBe('');
    expect(formatBudgetShare(withBudget(0), 'outbound')).toBe('');
  });

  it('is what the channels of a side get, on the mean until the deadline', () => {
    const paid = (side: 'inbound' | 'outbound') =>
      advice.channels.filter((each) => each.side === side).reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), 0);
    for (const side of ['inbound', 'outbound'] as const)
      expect(formatBudgetShare(advice, side)).toBe(`about $${Math.round(paid(side)).toLocaleString('en-US')} a month`);
    expect(paid('inbound') + paid('outbound')).toBeCloseTo(5000);
  });
});

describe('waitNote', () => {
  const spent: typeof advice.spent = {
    ...{ inbound: 100, outbound: 0, of: 'money', why: 'start', turnsLead: false },
    because: 'there is too little money to start both',
  };
  const channels = (...money: readonly (number | null)[]) =>
    advice.channels
      .filter(({ side }) => side === 'outbound')
      .map((channel, at) => ({ ...channel, monthlyUsd: money[at] ?? null, hoursPerMonth: 0 }));

  it('names the channels that money does not carry yet', () => {
    const noted = (...money: readonly number[]) => waitNote({ channels: channels(...money), spent }, 'outbound');
    expect(noted(500, 0, 0)).toEqual(['Not yet: cold email and cold calls.']);
    expect(noted(500, 200, 0)).toEqual(['Not yet: cold calls.']);
  });

  it('says why all of a side waits, as the headline does', () => {
    expect(waitNote({ channels: channels(0), spent }, 'outbound')).toEqual([
      'Not yet: search ads, because there is too little money to start both.',
    ]);
    expect(waitNote({ channels: channels(0), spent: null }, 'outbound')).toEqual(['Not yet: search ads.']);
  });

  it('says nothing where every channel has money, or nobody knows how much there is', () => {
    expect(waitNote({ channels: channels(500, 500, 500), spent }, 'outbound')).toEqual([]);
    expect(waitNote(withBudget('unknown'), 'outbound')).toEqual([]);
    expect(waitNote({ channels: [], spent }, 'outbound')).toEqual([]);
  });
});

describe('formatFigures', () => {
  const [channel] = advice.channels;
  if (channel === undefined) throw new Error('no channel');
  const { figures } = channel;
  const spread = (low: number, high: number) => ({ low, typical: low, high });
  const said = (firstLeadsMonths: ReturnType<typeof spread>, leadGrade: typeof channel.leadGrade) =>
    formatFigures(
      {
        ...channel,
        leadGrade,
        costPerCustomerUsd: spread(3450, 9000),
        takes: { ...channel.takes, monthlyUsd: 1500, hoursPerMonth: 0 },
        figures: {
          ...figures,
          firstLeadsMonths,
          costPerLeadUsd: spread(20, 1200),
        },
      },
      advice,
    );

  it('says what it takes: money, own hours, or somebody who is paid', () => {
    const takes = (change: Partial<typeof channel.takes>) =>
      formatFigures({ ...channel, takes: { ...channel.takes, ...change } }, advice).split(';')[0];
    expect(takes({ monthlyUsd: 0, hoursPerMonth: 10, hired: null })).toBe('at least 10 hours a month');
    expect(takes({ monthlyUsd: 300, hoursPerMonth: 5, hired: null })).toBe('from $300 and 5 hours a month');
    expect(takes({ monthlyUsd: 300, hoursPerMonth: 1, hired: null })).toBe('from $300 and 1 hour a month');
    expect(takes({ monthlyUsd: 300, hired: 'a writer' })).toBe('from $300 a month with a writer');
  });

  it('counts in weeks where the first leads may come within a month', () => {
    expect(said(spread(0.25, 1), 'enquiry')).toBe(
      'from $1,500 a month; first leads in 1 to 4 weeks; $20-$1,200 per inquiry; about $3,500 per customer',
    );
    expect(said(spread(2, 6), 'mixed')).toBe(
      'from $1,500 a month; first leads in 2 to 6 months; $20-$1,200 per lead; about $3,500 per customer',
    );
  });
});

describe('formatFirstResults', () => {
  const [channel] = advice.channels;
  if (channel === undefined) throw new Error('no channel');
  it.each([
    [0, 1, 'within 4 weeks'],
    [0, 3, 'within 3 months'],
    [0.25, 0.25, 'in 1 week'],
    [0.5, 1, 'in 2 to 4 weeks'],
    [0.25, 3, 'in 1 week to 3 months'],
    [1, 1, 'in 1 month'],
    [2, 6, 'in 2 to 6 months'],
  ])('says of %d to %d months: %s', (low, high, words) => {
    const firstLeadsMonths = { low, typical: low, high };
    expect(formatFirstResults({ ...channel, figures: { ...channel.figures, firstLeadsMonths } })).toBe(words);
  });

  it('says when they usually come where they may come only after the deadline', () => {
    const firstLeadsMonths = { low: 0, typical: 0.5, high: 3 };
    const directories = { ...channel, figures: { ...channel.figures, firstLeadsMonths } };
    expect([1, 3].map((deadline) => formatFirstResults(directories, deadline))).toEqual([
      'usually in about 2 weeks',
      'within 3 months',
    ]);
  });
});
