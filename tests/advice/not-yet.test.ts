import { describe, expect, it } from 'vitest';
import { notConsideredOf, notYetOf } from '../../src/advice/not-yet.ts';
import { type AnswersInput, advise } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { CurrentAdvice } from '../../src/model/current-advice.ts';
import type { Planning } from '../../src/model/planning.ts';

const PLANNING = {
  notYet: {
    failedChannels: 2,
    leadsWithoutCustomer: 10,
    monthsWithoutCustomer: 3,
    judgement: true,
    says: {
      'several-failed': '{count} failed.',
      'nothing-sold': 'Nothing sold to {count}.',
      'worth-too-little': 'Worth {value}, costs {cost}.',
    },
  },
  notConsidered: [
    { id: 'season', words: 'your season' },
    { id: 'margin', words: 'margin', unless: 'marginPercent' },
  ],
} as unknown as Planning;
const ANSWERS: GivenAnswers = { goals: ['immediate-sales'], monthlyBudget: 500, timelineMonths: 3 };

type Counts = Partial<Record<'leads' | 'customers' | 'months', number>>;
const current = (failed: number, ...channels: readonly Counts[]): CurrentAdvice => ({
  channels: channels.map(
    ({ leads = null, customers = null, months = null }) =>
      ({ leads, customers, months }) as unknown as CurrentAdvice['channels'][number],
  ),
  shift: null,
  failed,
});
const costs = (...lows: readonly number[]) =>
  lows.map((low) => ({ costPerCustomerUsd: { low, typical: 2 * low, high: 4 * low } }));
const notYet = (running: CurrentAdvice | null, given: Partial<GivenAnswers> = {}, lows: readonly number[] = [40, 25]) =>
  notYetOf({ ...ANSWERS, ...given }, { current: running, channels: costs(...lows) }, { planning: PLANNING })
    ?.sentence ?? null;

describe('notYetOf', () => {
  it.each<[string, CurrentAdvice | null, Partial<GivenAnswers>, string | null]>([
    ['nothing is told', null, {}, null],
    ['one channel failed', current(1, { customers: 2 }), {}, null],
    ['two channels failed', current(2, { customers: 2 }), {}, '2 failed.'],
    ['ten asked and nobody bought', current(0, { leads: 10, customers: 0 }), {}, 'Nothing sold to 10.'],
    ['nine asked in less than three months', current(0, { leads: 9, customers: 0, months: 2 }), {}, null],
    [
      'three months in all without a sale',
      current(0, { customers: 0, months: 2 }, { customers: 0, months: 1 }),
      {},
      'Nothing sold to 0.',
    ],
    ['somebody bought elsewhere', current(0, { leads: 90, customers: 0 }, { customers: 1 }), {}, null],
    ['customers were not counted', current(0, { leads: 90, months: 9 }), {}, null],
    ['a customer is worth less than the cheapest costs', null, { customerValue: 24 }, 'Worth $24, costs $25.'],
    ['a customer is worth as much', null, { customerValue: 25 }, null],
    ['what is left of a sale is less', null, { customerValue: 80, marginPercent: 30 }, 'Worth $24, costs $25.'],
    [
      'it is worth less in another currency',
      null,
      { customerValue: 12, currency: 'GBP', rate: 2 },
      'Worth $24, costs $25.',
    ],
  ])('where %s', (_, running, given, sentence) => {
    expect(notYet(running, given)).toBe(sentence);
  });

  it('has nothing to compare where no lead of a channel becomes a customer', () => {
    const given = { ...ANSWERS, customerValue: 24 };
    const channels = [{ costPerCustomerUsd: null }];
    expect(notYetOf(given, { current: null, channels }, { planning: PLANNING })).toBeNull();
    const one = { current: null, channels: [...channels, ...costs(25)] };
    expect(notYetOf(given, one, { planning: PLANNING })?.sentence).toBe('Worth $24, costs $25.');
  });

  it('has nothing to compare without a channel, or in a dataset that says nothing of it', () => {
    expect(notYet(null, { customerValue: 1 }, [])).toBeNull();
    expect(notYetOf(ANSWERS, { current: current(5), channels: [] }, {})).toBeNull();
  });
});

describe('notConsideredOf', () => {
  it('names what no answer tells', () => {
    const ids = (given: Partial<GivenAnswers>) =>
      notConsideredOf({ ...ANSWERS, ...given }, { planning: PLANNING }).map(({ id }) => id);
    expect([ids({}), ids({ marginPercent: 40 })]).toEqual([['season', 'margin'], ['season']]);
    expect(notConsideredOf(ANSWERS, {})).toEqual([]);
  });
});

describe('advice', () => {
  const FAILED: AnswersInput = {
    goals: ['immediate-sales'],
    monthlyBudget: 500,
    timelineMonths: 3,
    customerValue: 300,
    current: [
      { channel: 'search ads', monthlySpend: 900, months: 5, leads: 3, customers: 0 },
      { channel: 'social ads', monthlySpend: 900, months: 5, leads: 0, customers: 0 },
    ],
  };

  it('says first what comes before any channel, and leaves the score as it is', () => {
    const { current: _current, ...others } = FAILED;
    const [failed, usual] = [advise(FAILED), advise(others)];
    expect(failed.notYet?.reason).toBe('several-failed');
    expect(failed.headline.startsWith(failed.notYet?.sentence ?? '?')).toBe(true);
    expect(failed.headline.length).toBeGreaterThan(failed.notYet?.sentence.length ?? 0);
    expect(failed.summary.headline).toBe(failed.headline);
    expect([failed.score, failed.verdict]).toEqual([usual.score, usual.verdict]);
    expect(usual.notYet).toBeNull();
  });

  it('names what it did not consider, and no more what was told', () => {
    const ids = (answers: AnswersInput) => advise(answers).notConsidered.map(({ id }) => id);
    expect(ids(FAILED)).toEqual(['season', 'competitors', 'margin', 'regulated-trade']);
    expect(ids({ goals: ['immediate-sales'], monthlyBudget: 500, timelineMonths: 3, marginPercent: 40 })).toEqual([
      'season',
      'competitors',
      'existing-programme',
      'regulated-trade',
    ]);
  });
});
