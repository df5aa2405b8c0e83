import { describe, expect, it } from 'vitest';
import { deadlineOf, hasDate, isOverOnce } from '../../src/model/deadline.ts';

describe('deadlineOf', () => {
  it.each<[number | 'unknown', number]>([
    [0.2, 1],
    [1, 1],
    [1.1, 2],
    [6, 6],
    [6.5, 7],
    ['unknown', 9],
  ])('puts a timeline of %s months into month %d', (timelineMonths, month) => {
    expect(deadlineOf({ timelineMonths }, 9)).toBe(month);
  });
});

describe('isOverOnce and hasDate', () => {
  const phases: Parameters<typeof hasDate>[1] = { datedGoals: ['event-turnout', 'product-launch'] };
  it.each([
    ['an event in six months', ['event-turnout'], 6, [true, true]],
    ['a launch before leads', ['product-launch', 'lead-generation'], 6, [true, true]],
    ['an event that nobody knows the date of', ['event-turnout'], 'unknown', [true, false]],
    ['leads before an event', ['lead-generation', 'event-turnout'], 6, [false, false]],
    ['leads', ['lead-generation'], 'unknown', [false, false]],
  ] as const)('say of %s whether it is over once, and on which date', (_, goals, timelineMonths, both) => {
    const answers = { goals, timelineMonths };
    expect([isOverOnce(answers, phases), hasDate(answers, phases)]).toEqual(both);
  });
});
