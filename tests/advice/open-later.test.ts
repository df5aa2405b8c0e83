import { describe, expect, it } from 'vitest';
import { compileUndividedFields } from '../../src/advice/undivided-fields.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { dataset } from '../support/shipped-advice.ts';

const fieldsOf = compileUndividedFields(dataset, PROGRAM);
const IN_A_WEEK: GivenAnswers = { goals: ['lead-generation'], monthlyBudget: 0, timelineMonths: 0.25 };
const NOBODY = { contentCapacity: 'none', salesCapacity: 'none' } as const;
const openLater = (more: Partial<GivenAnswers>) => {
  const fields = fieldsOf({ ...IN_A_WEEK, ...more });
  return [Object.keys(fields.closed()), fields.openLater().map(({ id, side }) => `${side}: ${id}`)];
};

describe('a side without any channel until the deadline', () => {
  it('has those that a year more opens', () => {
    expect(openLater(NOBODY)).toEqual([['outbound'], ['outbound: partners']]);
  });

  it.each<[string, Partial<GivenAnswers>, readonly string[]]>([
    ['some of it pay later anyway', { ...NOBODY, timelineMonths: 1 }, ['outbound']],
    ['the goal is over by then', { ...NOBODY, goals: ['event-turnout'] }, ['outbound']],
    ['no side is without', { monthlyBudget: 500 }, []],
  ])('has none where %s', (_, more, closed) => {
    expect(openLater(more)).toEqual([closed, []]);
  });
});
