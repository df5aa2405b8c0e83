import { describe, expect, it } from 'vitest';
import {
  ANSWER_KEYS,
  answerAt,
  GIVEN_KEYS,
  isGiven,
  isNeeded,
  isReplaceable,
  mayBeUnknown,
  NEEDED_KEYS,
  normaliseAnswers,
  unansweredIn,
} from '../../src/model/answers.ts';

describe('answerAt', () => {
  it('names the answer that stands at a path, but no part of one and nothing around it', () => {
    expect([['goals'], ['goals', 0], [], ['colour']].map(answerAt)).toEqual(['goals', undefined, undefined, undefined]);
  });
});

describe('the roles of answers', () => {
  it('tell which are needed, which may be unknown, and in the place of which another may be given', () => {
    expect([GIVEN_KEYS.filter(isNeeded), NEEDED_KEYS]).toEqual([
      ['goals', 'monthlyBudget', 'timelineMonths'],
      ['goals', 'monthlyBudget', 'timelineMonths'],
    ]);
    expect(ANSWER_KEYS.filter((key) => !mayBeUnknown(key))).toEqual(['goals']);
    expect(GIVEN_KEYS.filter(isReplaceable)).toEqual(['monthlyBudget']);
  });

  it('tell which are never asked for', () => {
    expect(GIVEN_KEYS.filter((key) => !ANSWER_KEYS.some((asked) => asked === key))).toEqual([
      'budgetTotal',
      'marginPercent',
      'industry',
      'current',
      'figures',
      'limits',
      'horizonMonths',
      'currency',
      'rate',
    ]);
  });
});

describe('isGiven', () => {
  it.each([
    ['goals', { goals: ['event-turnout'] }, true],
    ['goals', { goals: null }, false],
    ['goals', {}, false],
    ['monthlyBudget', { monthlyBudget: 0 }, true],
    ['monthlyBudget', { monthlyBudget: 'unknown' }, true],
    ['monthlyBudget', { monthlyBudget: null }, true],
    ['monthlyBudget', { monthlyBudget: undefined }, false],
    ['monthlyBudget', { budgetTotal: 6000 }, true],
    ['monthlyBudget', { budgetTotal: null }, false],
    ['monthlyBudget', {}, false],
    ['budgetTotal', { monthlyBudget: 500 }, false],
    ['timelineMonths', { timelineMonths: null }, true],
    ['audience', { audience: null }, false],
    ['audience', { audience: 'unknown' }, true],
  ] as const)('looks whether %s is there, or another in its place, in %j: %s', (key, answers, isThere) => {
    expect(isGiven(answers, key)).toBe(isThere);
  });
});

describe('unansweredIn', () => {
  it('gives what is still to be asked for, in its order', () => {
    expect(unansweredIn({})).toEqual(ANSWER_KEYS);
    const left = unansweredIn({
      monthlyBudget: null,
      budgetTotal: 600,
      goals: null,
      audience: 'unknown',
      place: 'local',
    });
    expect(left).toEqual(ANSWER_KEYS.filter((key) => !['monthlyBudget', 'audience', 'place'].includes(key)));
    expect(unansweredIn({ budgetTotal: null })).toEqual(ANSWER_KEYS);
  });
});

describe('normaliseAnswers', () => {
  it.each<[string, object, object]>([
    ['nothing', {}, {}],
    [
      'what is unknown or null where it need not be said',
      { audience: 'unknown', place: null, current: null, currency: 'unknown' },
      {},
    ],
    [
      'null as unknown where that has to be said',
      { monthlyBudget: 'unknown', timelineMonths: null },
      { monthlyBudget: 'unknown', timelineMonths: 'unknown' },
    ],
    ['a budget that another stands for', { monthlyBudget: 'unknown', budgetTotal: 600 }, { budgetTotal: 600 }],
    ['a budget beside an unknown sum', { monthlyBudget: null, budgetTotal: 'unknown' }, { monthlyBudget: 'unknown' }],
    ['both budgets', { monthlyBudget: 100, budgetTotal: 600 }, { monthlyBudget: 100, budgetTotal: 600 }],
    ['names that are no answers', { $schema: 'x', id: 5, goals: ['event-turnout'] }, { goals: ['event-turnout'] }],
  ])('takes %s in one form', (_, given, one) => {
    expect(normaliseAnswers(given)).toEqual(one);
  });

  it('puts answers in their order, and the words of a set, but not of a ranking', () => {
    const goals = ['product-launch', 'brand-awareness'];
    const contactPlaces = ['other', 'us', 'eu'];
    const given = { rate: 1.1, contactPlaces, audience: 'niche', goals };
    expect(Object.entries(normaliseAnswers(given))).toEqual([
      ['goals', goals],
      ['audience', 'niche'],
      ['contactPlaces', ['us', 'eu', 'other']],
      ['rate', 1.1],
    ]);
    expect(contactPlaces).toEqual(['other', 'us', 'eu']);
  });
});
