import { describe, expect, it } from 'vitest';
import { lintUsage } from '../../src/check/lint-usage.ts';
import { scoringStatements } from '../../src/check/statement.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { locate, rule, withRules } from './broken-dataset.ts';

const ANSWERS: readonly Answers[] = [
  { goals: ['event-turnout'], monthlyBudget: 1000, timelineMonths: 2, audience: 'niche' },
  { goals: ['event-turnout', 'immediate-sales'], monthlyBudget: 'unknown', timelineMonths: 3, audience: 'niche' },
];

const codes = (when: Condition, answers: readonly Answers[] = ANSWERS) =>
  lintUsage(scoringStatements(withRules([rule('tried', when)])), answers, locate).map(({ code }) => code);

describe('lintUsage', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['a rule that fires on all', { audience: 'niche' }, ['fires-on-all-answers']],
    ['a rule that fires on all, if weakly', { timelineMonths: { falls: [1, 4] } }, ['fires-on-all-answers']],
    ['a rule that fires on none', { audience: 'broad' }, ['fires-on-no-answers']],
    ['a rule that waits for an answer of all', { searchDemand: 'high' }, ['fires-on-no-answers']],
    ['a rule that fires on some', { goals: 'immediate-sales' }, []],
    ['a rule that waits for an answer of some', { monthlyBudget: { falls: [2000, 3000] } }, []],
  ])('%s', (_, when, expected) => {
    expect(codes(when)).toEqual(expected);
  });

  it('says nothing without answers', () => {
    expect(codes({ audience: 'niche' }, [])).toEqual([]);
  });
});
