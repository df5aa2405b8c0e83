import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVector, fillVector, isKnown } from '../../src/engine/answer-vector.ts';
import { ANSWER_KEYS, ANSWERS } from '../../src/model/answers.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const vectorOf = (answers: Parameters<typeof fillVector>[1]) => fillVector(emptyVector(), answers);
const KNOWN = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 } as const;

describe('fillVector', () => {
  it('leaves nothing behind of the answers before', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryAnswers, (before, after) => {
        expect(fillVector(vectorOf(before), after)).toEqual(vectorOf(after));
      }),
    );
  });

  it('takes "unknown" for no answer', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.subarray(ANSWER_KEYS.slice(1)), (answers, keys) => {
        const without = Object.fromEntries(
          Object.entries(answers).filter(([key]) => !keys.some((each) => each === key)),
        );
        const unknown = Object.fromEntries(keys.map((key) => [key, 'unknown']));
        expect(vectorOf({ ...answers, ...unknown })).toEqual(vectorOf(without));
      }),
    );
  });

  it('marks what is known', () => {
    const known = (answers: Parameters<typeof fillVector>[1]) =>
      ANSWER_KEYS.filter((_, column) => isKnown(vectorOf(answers), column));
    expect(known({ ...KNOWN, audience: 'niche', customerValue: 0, salesCycle: 'unknown' })).toEqual([
      'goals',
      'monthlyBudget',
      'timelineMonths',
      'audience',
      'customerValue',
    ]);
    expect(known({ goals: [] })).toEqual([]);
  });

  it('has a bit for every word of a set, and passes over what is no word of it', () => {
    const column = ANSWER_KEYS.indexOf('contactPlaces');
    const made = (value: unknown) => vectorOf({ contactPlaces: value }).choices[column];
    const { choices } = ANSWERS.contactPlaces;
    expect([made([choices[0]]), made([choices[2], choices[0]]), made([choices[1], 'the moon'])]).toEqual([1, 5, 2]);
    expect([made([]), made('us'), made(['the moon']), made(undefined)]).toEqual([0, 0, 0, 0]);
    expect(isKnown(vectorOf({ contactPlaces: [choices[0]] }), column)).toBe(true);
    expect(isKnown(vectorOf({ contactPlaces: [] }), column)).toBe(false);
  });

  it('never refuses: what no answer can be is unknown', () => {
    expect(vectorOf({ ...KNOWN, audience: 'everybody', customerValue: '5k' })).toEqual(vectorOf(KNOWN));
    expect(vectorOf({})).toEqual(emptyVector());
  });
});
