import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../src/advice/headline.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import {
  OUT_CAUSES,
  type OutCause,
  SPENT_OTHERWISE,
  type SpentOtherwise,
  type Verdict,
} from '../../src/model/terms.ts';
import { smallDataset } from '../support/small-dataset.ts';

type Said = Parameters<typeof headlineOf>[0];
type Words = Pick<Dataset, 'headlines' | 'scoring' | 'efforts' | 'oneSided' | 'spentOtherwise' | 'phases'>;

const SIDES = { inbound: 'IN', outbound: 'OUT' };
const WORDS: Words = {
  phases: smallDataset().phases,
  scoring: smallDataset().scoring,
  headlines: {
    'outbound-led': 'out {time} {effort} {inbound}/{outbound}',
    balanced: 'both {time} {effort} {inbound}/{outbound}',
    'inbound-led': 'in {time} {effort} {inbound}/{outbound}',
  },
  efforts: { both: 'BOTH', time: 'TIME', money: 'MONEY', part: 'PART' },
  oneSided: {
    inbound: 'only in {time} {effort}: {why}',
    outbound: 'only out {time} {effort}: {why}',
    none: 'none. {opens}',
    why: { law: 'law of {side}', time: 'time of {side}', fit: 'fit of {side}', means: 'means of {side}' },
    against: '{side} by the answers, but {why}',
    balanced: 'both by the answers, but {why}',
    sides: SIDES,
    opens: { means: '', time: '' },
  },
  spentOtherwise: {
    whole: 'all {time} {effort} {more} not {less}: {why}',
    more: 'more {time} {effort} {percent} {more} {rest} {less}: {why}',
    sides: SIDES,
    answers: {
      'outbound-led': 'out by the answers, but {why}',
      balanced: 'both by the answers, but {why}',
      'inbound-led': 'in by the answers, but {why}',
    },
    why: Object.fromEntries(SPENT_OTHERWISE.map((why) => [why, `because of ${why}`])) as Record<SpentOtherwise, string>,
  },
};
const headline = (said: Partial<Said> = {}, words: Words = WORDS) =>
  headlineOf(
    {
      answers: { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6 },
      verdict: 'balanced',
      mix: { inbound: 55, outbound: 45 },
      spent: null,
      unspent: null,
      closed: {},
      opensFirst: null,
      notYet: null,
      ...said,
    },
    words,
  );
const answers = (more: Partial<Said['answers']>): Partial<Said> => ({
  answers: { goals: ['lead-generation'], monthlyBudget: 1000, timelineMonths: 6, ...more },
});
const closed = (inbound?: OutCause, outbound?: OutCause): Said['closed'] => ({
  ...(inbound === undefined ? {} : { inbound: { cause: inbound, opensFirst: null } }),
  ...(outbound === undefined ? {} : { outbound: { cause: outbound, opensFirst: null } }),
});
const opensFirst = { sentence: 'Open this.' } as Said['opensFirst'];

describe('the headline', () => {
  it.each<[Verdict, string]>([
    ['outbound-led', 'out the next 6 months BOTH 55/45'],
    ['balanced', 'both the next 6 months BOTH 55/45'],
    ['inbound-led', 'in the next 6 months BOTH 55/45'],
  ])('is the verdict with the split: %s', (verdict, said) => {
    expect(headline({ verdict })).toBe(said);
  });

  it.each([
    [0.5, 'the next 2 weeks'],
    [1, 'the next month'],
    [1.5, 'the next 6 weeks'],
    [2.5, 'the next 3 months'],
    [12, 'the next 12 months'],
    ['unknown', 'the next 6 months'],
  ] as const)('names the time until the deadline: %s months as %s', (timelineMonths, time) => {
    expect(headline(answers({ timelineMonths }))).toBe(`both ${time} BOTH 55/45`);
  });

  it.each<[string, Partial<Said['answers']>, number | null, string]>([
    ['time where there is less than a dollar', { monthlyBudget: 0.99 }, null, 'TIME'],
    [
      'time where it is less than a dollar in dollars',
      { monthlyBudget: 1.5, currency: 'EUR', rate: 0.5 },
      null,
      'TIME',
    ],
    ['both from a dollar', { monthlyBudget: 1 }, null, 'BOTH'],
    ['both where it is a dollar in dollars', { monthlyBudget: 0.5, currency: 'EUR', rate: 2 }, null, 'BOTH'],
    ['both where no budget is known', { monthlyBudget: 'unknown', hoursPerWeek: 0 }, 900, 'BOTH'],
    ['money where there are no hours', { hoursPerWeek: 0 }, null, 'MONEY'],
    ['both where there are some hours', { hoursPerWeek: 1 }, null, 'BOTH'],
    ['a part where a twentieth is left over', { hoursPerWeek: 0 }, 50, 'PART'],
    ['both where less is left over', {}, 49, 'BOTH'],
  ])('names what is put in: %s', (_, given, unspent, effort) => {
    expect(headline({ ...answers(given), unspent })).toBe(`both the next 6 months ${effort} 55/45`);
  });

  it('says first what comes before any channel', () => {
    expect(headline({ notYet: { reason: 'nothing-sold', sentence: 'Sell one first.' } })).toBe(
      'Sell one first. both the next 6 months BOTH 55/45',
    );
  });

  it('does without words that a dataset of the version before lacks', () => {
    const { efforts: _, oneSided: __, spentOtherwise: ___, ...before } = WORDS;
    expect(headline({}, before)).toBe('both the next 6 months  55/45');
    const all = { inbound: 100, outbound: 0, of: 'money', why: 'use', because: null, turnsLead: false } as const;
    expect(headline({ spent: all }, before)).toBe('both the next 6 months  55/45');
    const shut = { closed: closed(undefined, 'law') };
    expect(headline({ ...shut, mix: { inbound: 50, outbound: 50 } }, before)).toBe('in the next 6 months  50/50');
    expect(headline({ ...shut, mix: { inbound: 45, outbound: 55 } }, before)).toBe('out the next 6 months  45/55');
  });
});

describe('the headline where money parts otherwise', () => {
  const spent = (inbound: number, why: SpentOtherwise | null, turnsLead = false): Partial<Said> => ({
    spent: { inbound, outbound: 100 - inbound, of: 'money', why, because: null, turnsLead },
  });

  it.each<[string, Partial<Said>, Verdict, string]>([
    ['as advised', spent(80, null, true), 'balanced', 'both the next 6 months BOTH 55/45'],
    ['more on the same side', spent(80, 'use'), 'inbound-led', 'in the next 6 months BOTH 80/20'],
    ['barely more on the same side', spent(50, 'use'), 'inbound-led', 'both the next 6 months BOTH 50/50'],
    [
      'all on the same side',
      spent(100, 'start'),
      'inbound-led',
      'all the next 6 months BOTH IN not OUT: because of start',
    ],
    [
      'all on the other side',
      spent(0, 'hours', true),
      'inbound-led',
      'all the next 6 months BOTH OUT not IN: in by the answers, but because of hours',
    ],
    [
      'more on the other side',
      spent(30, 'least', true),
      'inbound-led',
      'more the next 6 months BOTH 70 OUT 30 IN: in by the answers, but because of least',
    ],
    [
      'more on one of both sides',
      spent(80, 'guess', true),
      'balanced',
      'more the next 6 months BOTH 80 IN 20 OUT: both by the answers, but because of guess',
    ],
    [
      'evenly, of what is for one side',
      spent(50, 'keeps', true),
      'outbound-led',
      'more the next 6 months BOTH 50 IN 50 OUT: out by the answers, but because of keeps',
    ],
  ])('says how: %s', (_, said, verdict, expected) => {
    expect(headline({ ...said, verdict })).toBe(expected);
  });
});

describe('the headline where a side has no channel', () => {
  it.each<[string, Said['closed'], Verdict, string]>([
    ['the other one is advised', closed('law'), 'outbound-led', 'only out the next 6 months BOTH: law of IN'],
    [
      'the other one is advised',
      closed(undefined, 'time'),
      'inbound-led',
      'only in the next 6 months BOTH: time of OUT',
    ],
    ['both are', closed('means'), 'balanced', 'only out the next 6 months BOTH: both by the answers, but means of IN'],
    [
      'both are',
      closed(undefined, 'fit'),
      'balanced',
      'only in the next 6 months BOTH: both by the answers, but fit of OUT',
    ],
    ['it is', closed('fit'), 'inbound-led', 'only out the next 6 months BOTH: IN by the answers, but fit of it'],
    [
      'it is',
      closed(undefined, 'law'),
      'outbound-led',
      'only in the next 6 months BOTH: OUT by the answers, but law of it',
    ],
  ])('says so where %s', (_, sides, verdict, said) => {
    expect(headline({ closed: sides, verdict })).toBe(said);
  });

  it.each(OUT_CAUSES)('says why: %s', (cause) => {
    expect(headline({ closed: closed(cause), verdict: 'outbound-led' })).toBe(
      `only out the next 6 months BOTH: ${cause} of IN`,
    );
  });

  it('is what opens the first where neither has one', () => {
    const none = { closed: closed('means', 'law') };
    expect(headline({ ...none, opensFirst })).toBe('none. Open this.');
    expect(headline(none)).toBe('none.');
  });
});
