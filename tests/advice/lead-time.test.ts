import { describe, expect, it } from 'vitest';
import { afterRunning, alsoLate, dueIn, leadTimeOf, whyTooLate } from '../../src/advice/lead-time.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const phases: Dataset['phases'] = { ...smallDataset().phases, leastMonths: 9, datedGoals: ['event-turnout'] };
const late = {
  atBest: '{first} at best, due in {due}.',
  forDate: 'Usually {first}, date in {due}.',
  typically: '{first}, {due}.',
};
const data = { phases, late };
const due = (timelineMonths: Answers['timelineMonths'], goal: Answers['goals'][number] = 'lead-generation') =>
  dueIn({ goals: [goal], monthlyBudget: 1, timelineMonths }, data);

describe('dueIn', () => {
  it.each<[Answers['timelineMonths'], number]>([
    [0.1, 0.25],
    [0.25, 0.25],
    [0.26, 0.5],
    [0.75, 0.75],
    [0.9, 1],
    [1, 1],
    [1.1, 2],
    [6, 6],
    ['unknown', 9],
  ])('is, with %o months, %d', (months, expected) => {
    expect(due(months)).toBe(expected);
  });

  it('counts weeks until a date, however far it is', () => {
    expect([0.3, 1.1, 1.5, 2, 3.4].map((months) => due(months, 'event-turnout'))).toEqual([0.5, 1.25, 1.5, 2, 3.5]);
    expect(due('unknown', 'event-turnout')).toBe(9);
  });
});

describe('leadTimeOf', () => {
  const months = (low: number, typical: number) => ({ low, typical, high: 20 });
  const [LEADS, EVENT] = [['lead-generation'], ['event-turnout']] as const;

  it.each([
    [months(1, 6), LEADS, 6, 'in-time'],
    [months(1, 7), LEADS, 6, 'later'],
    [months(6, 7), LEADS, 6, 'later'],
    [months(6.5, 7), LEADS, 6, 'never'],
    // After an event with a date, nothing is late but in vain.
    [months(1, 6), EVENT, 6, 'in-time'],
    [months(1, 7), EVENT, 6, 'never'],
    [months(1, 7), EVENT, 'unknown', 'later'],
  ] as const)('is for leads after %o, for %o in %o months: %s', (firstLeads, goals, timelineMonths, when) => {
    const answers: Answers = { goals, monthlyBudget: 1, timelineMonths };
    expect(leadTimeOf(firstLeads, 6, answers, data)).toBe(when);
  });

  it('is never "never" in a dataset without words for it', () => {
    const answers: Answers = { goals: EVENT, monthlyBudget: 1, timelineMonths: 6 };
    expect(leadTimeOf(months(9, 12), 6, answers, { phases })).toBe('later');
  });

  it('is told by what comes at best, or else by what usually does', () => {
    expect(whyTooLate(months(7, 12), 6, data)).toBe('7 months at best, due in 6 months.');
    expect(whyTooLate(months(6, 12), 6, data)).toBe('Usually 12 months, date in 6 months.');
    expect(whyTooLate(months(7, 12), 6, { phases })).toBe('');
    expect([alsoLate(months(1, 12), 6, data), alsoLate(months(1, 12), 6, { phases })]).toEqual([
      ['12 months, 6 months.'],
      [],
    ]);
  });

  it('counts the months for which something has run, and no less than none', () => {
    expect(afterRunning({ low: 2, typical: 4, high: 6 }, 0)).toEqual({ low: 2, typical: 4, high: 6 });
    expect(afterRunning({ low: 2, typical: 4, high: 6 }, 3)).toEqual({ low: 0, typical: 1, high: 3 });
    expect(afterRunning({ low: 2, typical: 4, high: 6 }, 9)).toEqual({ low: 0, typical: 0, high: 0 });
  });
});
