import { describe, expect, it } from 'vitest';
import { compileMostShifting } from '../../src/advice/money-shift.ts';
import type { AnswerKey, Answers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataset } from '../support/shipped-advice.ts';

const SMALL: Answers = { goals: ['lead-generation'], monthlyBudget: 200, timelineMonths: 2 };
const UNKNOWN: Answers = { ...SMALL, monthlyBudget: 'unknown' };

/** What moves most where people answer with these, and more than so much of the money is to move. */
const mostShifting = (
  answers: Answers,
  remaining: readonly AnswerKey[],
  smallShift = 0,
  usual: object = { place: ['local'] },
) => {
  const { priors: _, ...uncertainty } = dataset.uncertainty;
  const from = { ...dataset, uncertainty: { ...uncertainty, priors: {}, whoGetsIt: { usual, smallShift } } } as Dataset;
  return compileMostShifting(from)(answers)(remaining);
};

describe('the question that would move most of the money', () => {
  it('is none where an answer changes only channels that get no money', () => {
    // That customers are local replaces one of six channels here, which gets nothing.
    expect(mostShifting(SMALL, ['place'])).toBeUndefined();
  });

  it('counts every channel alike where nobody knows of any money', () => {
    expect(mostShifting(UNKNOWN, ['place'])).toBe('place');
    expect(mostShifting(UNKNOWN, ['place'], 0.99)).toBeUndefined();
  });

  it('is none that is answered, is not to be asked, or of which nobody says what people answer', () => {
    expect(mostShifting({ ...UNKNOWN, place: 'national' }, ['place'])).toBeUndefined();
    expect(mostShifting(UNKNOWN, [])).toBeUndefined();
    expect(mostShifting(UNKNOWN, ['place'], 0, {})).toBeUndefined();
  });

  it('is none in a dataset that does not say how little is small', () => {
    const { whoGetsIt: _, ...uncertainty } = dataset.uncertainty;
    expect(compileMostShifting({ ...dataset, uncertainty })(UNKNOWN)(['place'])).toBeUndefined();
  });
});
