import { describe, expect, it } from 'vitest';
import { ANSWER_KEYS, GOALS, NEEDED_KEYS, UNKNOWABLE_KEYS } from '../../src/model/answers.ts';
import { QUESTIONS } from '../../src/model/questions.ts';

describe('QUESTIONS', () => {
  it('gives each answer its flag and what it is called in a sentence, in the order in which they are asked', () => {
    expect(ANSWER_KEYS.map((key) => [key, QUESTIONS[key].kind, QUESTIONS[key].flag, QUESTIONS[key].label])).toEqual([
      ['goals', 'ranking', '--goal', 'goals'],
      ['monthlyBudget', 'number', '--budget', 'monthly budget'],
      ['timelineMonths', 'number', '--timeline', 'timeline'],
      ['businessModel', 'choice', '--business-model', 'business model'],
      ['audience', 'choice', '--audience', 'audience'],
      ['customerValue', 'number', '--customer-value', 'first-year spend of a customer'],
      ['place', 'choice', '--place', 'place'],
      ['salesCycle', 'choice', '--sales-cycle', 'sales cycle'],
      ['searchDemand', 'choice', '--search-demand', 'search demand'],
      ['brandRecognition', 'choice', '--brand-recognition', 'brand recognition'],
      ['contentCapacity', 'choice', '--content-capacity', 'people for content'],
      ['salesCapacity', 'choice', '--sales-capacity', 'people for sales'],
      ['hoursPerWeek', 'number', '--hours-per-week', 'hours for marketing'],
      ['ownedAudience', 'choice', '--owned-audience', 'your own audience'],
      ['trustSensitivity', 'choice', '--trust-sensitivity', 'need for trust'],
      ['contactPlaces', 'set', '--contact-place', 'where the people you would contact are'],
      ['contactRules', 'choice', '--contact-rules', 'law on cold contact'],
    ]);
  });

  it('has its keys in the same order, and its goals', () => {
    expect(Object.keys(QUESTIONS)).toEqual(ANSWER_KEYS);
    const { goals } = QUESTIONS;
    expect(goals.kind === 'ranking' && goals.choices.map(({ value }) => value)).toEqual([...GOALS]);
  });

  it('has no more answers and choices than there are bits in a number, as the engine keeps them in one', () => {
    const choices = ANSWER_KEYS.map((key) => QUESTIONS[key]).map((each) =>
      'choices' in each ? each.choices.length : 0,
    );
    expect(Math.max(ANSWER_KEYS.length, ...choices)).toBeLessThan(31);
  });

  it('always needs goals, budget and timeline, and lets all but the goals be unknown', () => {
    expect([NEEDED_KEYS, UNKNOWABLE_KEYS]).toEqual([ANSWER_KEYS.slice(0, 3), ANSWER_KEYS.slice(1)]);
  });
});
