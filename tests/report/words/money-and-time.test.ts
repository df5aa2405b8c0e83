import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise, loadDataset } from '../../../src/index.ts';
import {
  budgetNote,
  formatBudgetShare,
  formatFigures,
  formatFirstResults,
  formatSpan,
} from '../../../src/report/words/money-and-time.ts';

const dataset = loadDataset();
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

  it('gives both sides whole dollars that add up to the budget as rounded', () => {
    const dollars = (budget: number, side: 'inbound' | 'outbound', inbound: number) =>
      Number(
        formatBudgetShare(
          {
            ...advice,
            answers: { ...advice.answers, monthlyBudget: budget },
            mix: { inbound, outbound: 100 - inbound },
          },
          side,
        ).replace(/\D/g, ''),
      );
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 100 }), (budget, share) => {
        expect(dollars(budget, 'inbound', share) + dollars(budget, 'outbound', share)).toBe(Math.round(budget));
      }),
    );
  });
});

describe('budgetNote', () => {
  it('names the channel to begin with where the money does not carry all of them', () => {
    const poor = { ...advice, answers: { ...advice.answers, monthlyBudget: 10 }, mix: { inbound: 40, outbound: 60 } };
    const [first] = advice.channels.filter(({ side }) => side === 'outbound');
    expect(budgetNote(poor, 'outbound')).toEqual([
      `$6 a month is too little for all of these at once: begin with ${first?.name}, and add the next when it pays for itself.`,
    ]);
  });

  it('says nothing where a side has no channel, where there is enough money, or nobody knows how much', () => {
    expect(budgetNote(withBudget(100_000), 'outbound')).toEqual([]);
    expect(budgetNote(withBudget('unknown'), 'outbound')).toEqual([]);
    expect(budgetNote({ ...withBudget(1), channels: [] }, 'outbound')).toEqual([]);
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
    expect(takes({ monthlyUsd: 0, hoursPerMonth: 10, hired: null })).toBe('about 10 hours a month');
    expect(takes({ monthlyUsd: 300, hoursPerMonth: 5, hired: null })).toBe('from $300 and 5 hours a month');
    expect(takes({ monthlyUsd: 300, hoursPerMonth: 1, hired: null })).toBe('from $300 and 1 hour a month');
    expect(takes({ monthlyUsd: 300, hired: 'a writer' })).toBe('from $300 a month with a writer');
  });

  it('counts in weeks where the first leads may come within a month', () => {
    expect(said(spread(0.25, 1), 'enquiry')).toBe(
      'from $1,500 a month; first leads after 1 to 4 weeks; $20-$1,200 per enquiry',
    );
    expect(said(spread(2, 6), 'mixed')).toBe(
      'from $1,500 a month; first leads after 2 to 6 months; $20-$1,200 per lead',
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
});
