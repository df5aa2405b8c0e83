import { describe, expect, it } from 'vitest';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { moneyNotes } from '../../src/model/money-notes.ts';

const GOALS = { goals: ['lead-generation'] } as const;

describe('moneyNotes', () => {
  it.each<[string, Partial<GivenAnswers>, string[]]>([
    [
      'a sum over months',
      { budgetTotal: 3000, timelineMonths: 3 },
      ['$3,000 in total over 3 months is $1,000 a month'],
    ],
    [
      'a sum for one month',
      { budgetTotal: 3000, timelineMonths: 1 },
      ['$3,000 in total over 1 month is $3,000 a month'],
    ],
    [
      'a month begun',
      { budgetTotal: 1000, timelineMonths: 2.3 },
      ['$1,000 in total over 3 whole months is $333.33 a month'],
    ],
    [
      'less than a month',
      { budgetTotal: 1000, timelineMonths: 0.5 },
      ['$1,000 in total over 1 month is $1,000 a month'],
    ],
    ['money by the month', { monthlyBudget: 3000, timelineMonths: 3 }, []],
    [
      'as many euros as dollars',
      { monthlyBudget: 3000, currency: 'EUR', rate: 1 },
      ['with a rate of 1, benchmarks in US dollars are taken one for one as EUR'],
    ],
    ['euros at their rate', { monthlyBudget: 3000, currency: 'EUR', rate: 1.1 }, []],
    ['dollars at a rate of 1', { monthlyBudget: 3000, currency: 'USD', rate: 1 }, []],
  ])('says of %s what is made of it', (_name, answers, notes) => {
    expect(moneyNotes({ ...GOALS, ...answers } as GivenAnswers)).toEqual(notes);
  });

  it('says that a sum has no deadline, where none is known', () => {
    const [note = ''] = moneyNotes({ ...GOALS, budgetTotal: 12_000, timelineMonths: 'unknown' } as GivenAnswers);
    expect(note).toMatch(/^\$12,000 in total over \d+ months is \$[\d,.]+ a month, as no deadline is known$/);
  });
});
