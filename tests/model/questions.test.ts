import { describe, expect, it } from 'vitest';
import { ANSWER_KEYS, GIVEN_KEYS, GOALS, NEEDED_KEYS, UNKNOWABLE_KEYS } from '../../src/model/answers.ts';
import { isInLines, isRepeatable, namesSeveral, QUESTIONS, questionOf, valuesOf } from '../../src/model/questions.ts';

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

describe('questionOf', () => {
  it('gives each answer that is never asked for its flag and what it is called, too', () => {
    const others = GIVEN_KEYS.filter((key) => !ANSWER_KEYS.some((asked) => asked === key)).map(questionOf);
    expect(others.map(({ kind, flag, label }) => [kind, flag, label])).toEqual([
      ['number', '--budget-total', 'total budget'],
      ['number', '--margin', 'margin'],
      ['choice', '--industry', 'industry'],
      ['running', '--current', 'what runs now'],
      ['figures', '--set', 'your own figures'],
      ['limits', '--limit', 'your own limits'],
      ['number', '--horizon', 'how far the plan looks'],
      ['currency', '--currency', 'currency'],
      ['number', '--rate', 'exchange rate'],
    ]);
  });

  it('asks of answers that name several for one after the other, and says how many may be named', () => {
    const several = GIVEN_KEYS.map(questionOf).filter(namesSeveral);
    expect(several.map(({ kind, one, most, asks }) => [kind, one, most, asks])).toEqual([
      ['ranking', 'goal', 3, ['Pick the most important.', 'Any other goal? (optional)', 'One more? (optional)']],
      ['set', 'place', 8, ['Pick one.', 'Anywhere else? (optional)', 'One more? (optional)']],
    ]);
  });

  it.each(GIVEN_KEYS)('asks for %s in a question, and calls each of its choices by a name of its own', (key) => {
    const question = questionOf(key);
    expect(question.ask).toMatch(/^[A-Z].{10,}\?$/);
    expect(question.hint ?? question.label).toMatch(/^[a-zA-Z].{3,}[^.]$/);
    const choices = 'choices' in question ? question.choices : [];
    const names = choices.map(({ name }) => name);
    expect(names.filter((name) => !/^[A-Z]/.test(name))).toEqual([]);
    expect(new Set([...names, ...('choices' in question ? valuesOf(question) : [])]).size).toBe(2 * choices.length);
  });

  it('knows which flags may be given several times, and which answers are lines by channel', () => {
    const kinds = GIVEN_KEYS.map(questionOf);
    expect([...new Set(kinds.filter(isRepeatable).map(({ kind }) => kind))]).toEqual([
      'ranking',
      'set',
      'running',
      'figures',
      'limits',
    ]);
    expect(kinds.map(({ kind }) => kind).filter(isInLines)).toEqual(['running', 'figures', 'limits']);
  });
});
