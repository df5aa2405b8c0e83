import { describe, expect, it } from 'vitest';
import { compileSoFar } from '../../src/advice/next-question.ts';
import { loadDataset } from '../../src/index.ts';
import { ANSWER_KEYS } from '../../src/model/answers.ts';

const optional = ANSWER_KEYS.slice(3);
const NEEDED = { goals: ['lead-generation' as const], monthlyBudget: 5000, timelineMonths: 6 };
const openQuestions = () => compileSoFar(loadDataset())(NEEDED);

describe('compileSoFar', () => {
  it('asks what explains most of the variance first', () => {
    expect(['contentCapacity', 'salesCapacity']).toContain(openQuestions().next(optional));
  });

  it('asks only what may still be asked', () => {
    const open = openQuestions();
    expect(open.next(['businessModel', 'trustSensitivity'])).toBe('trustSensitivity');
    expect(open.next([])).toBeUndefined();
  });

  it('stops when one verdict has 95 % of the draws, unless everything is to be asked', () => {
    const sure = compileSoFar(loadDataset())({
      goals: ['trust-and-authority'],
      monthlyBudget: 500,
      timelineMonths: 36,
      contentCapacity: 'strong',
      salesCapacity: 'none',
      trustSensitivity: 'high',
    });
    expect([sure.next(optional), sure.mostTelling(['audience'])]).toEqual([undefined, 'audience']);
  });

  it('stops when no question explains enough of the variance', () => {
    const dataset = loadDataset();
    const strict = { ...dataset, uncertainty: { ...dataset.uncertainty, leastSensitivity: 0.9 } };
    expect(compileSoFar(strict)(NEEDED).next(optional)).toBeUndefined();
  });
});
