import { describe, expect, it } from 'vitest';
import { incomeInWords, paybackLines } from '../../../src/report/words/payback.ts';

const called = { one: 'customer', several: 'customers' };
const never = { month: null, byMonth: 12, covered: 0.44, called, isOverAfterGoal: false };
const lines = (payback: Parameters<typeof paybackLines>[0]['payback'], answers = {}) =>
  paybackLines({ payback, answers, phases: [{ months: [1, 12] }] } as unknown as Parameters<typeof paybackLines>[0]);

describe('paybackLines', () => {
  it('says how much of the money does not come back, in steps of 5% downward', () => {
    const told = [0.44, 0.4, 0.399, 0.05, 0.049, 0].map((covered) => lines({ ...never, covered }).join());
    expect(told.map((line) => line.match(/covers (.*) of this money by month 12, at typical figures\.$/)?.[1])).toEqual(
      ['about 40%', 'about 40%', 'about 35%', 'about 5%', 'hardly any', 'hardly any'],
    );
  });

  it('says how far it looks, where that is further than the deadline', () => {
    expect(lines({ ...never, byMonth: 18 }, { marginPercent: 40 })).toEqual([
      'Go on like this to month 18, and what is left of what new customers spend in their first year (40%) covers about 40% of the money, at typical figures.',
    ]);
  });

  it('says nothing where it comes back, or where that is not known', () => {
    expect([lines({ ...never, month: 3 }), lines(null)]).toEqual([[], []]);
  });
});

describe('incomeInWords', () => {
  it.each([
    [{}, 'What new customers spend in their first year'],
    [{ marginPercent: 40 }, 'What is left of what new customers spend in their first year (40%)'],
    [{ called: { one: 'attendee', several: 'attendees' }, isOverAfterGoal: true }, 'What new attendees spend'],
  ])('is, of %o, %s', (told, words) => {
    expect(incomeInWords({ ...never, ...told })).toBe(words);
  });
});
