import { describe, expect, it } from 'vitest';
import { sensitivities } from '../../src/engine/sensitivity.ts';

const SCORES = Float64Array.of(10, 20, 30, 40);

describe('sensitivities', () => {
  // The variance of the scores is 125. Means of 15 and 35 explain 100 of it; of the other 25, chance alone brings
  // 25 x (2 - 1) / (4 - 2) between two groups of four draws.
  it('is the share of the variance between the values of an answer, less what chance brings', () => {
    expect(
      sensitivities({
        means: SCORES,
        deviation: 0,
        unknowns: [{ answer: 'audience', drawn: Uint32Array.of(0, 0, 1, 1) }],
      }),
    ).toEqual([{ answer: 'audience', sensitivity: 0.7, range: [15, 35] }]);
  });

  it('is 0 where less lies between the values than chance brings', () => {
    expect(
      sensitivities({
        means: SCORES,
        deviation: 0,
        unknowns: [{ answer: 'audience', drawn: Uint32Array.of(0, 1, 0, 1) }],
      }),
    ).toEqual([{ answer: 'audience', sensitivity: 0, range: [20, 30] }]);
  });

  it('is 1 where each draw has a value of its own', () => {
    const drawn = Uint32Array.of(7, 0, 255, 3);
    expect(sensitivities({ means: SCORES, deviation: 0, unknowns: [{ answer: 'audience', drawn }] })).toEqual([
      { answer: 'audience', sensitivity: 1, range: [10, 40] },
    ]);
  });

  it('counts values by how often they are drawn', () => {
    // Means of 20 and 40, three draws and one: (3 x 25 + 1 x 225) / 4 = 75 of 125, less 50 x 1 / 2.
    const drawn = Uint32Array.of(1, 1, 1, 0);
    expect(sensitivities({ means: SCORES, deviation: 0, unknowns: [{ answer: 'audience', drawn }] })).toEqual([
      { answer: 'audience', sensitivity: 0.4, range: [20, 40] },
    ]);
  });

  it('takes out more for chance the more values there are', () => {
    // Means of 15, 30 and 40: (2 x 100 + 25 + 225) / 4 = 112.5 of 125, less 12.5 x 2 / 1 for three values of four draws.
    const drawn = Uint32Array.of(0, 0, 1, 2);
    expect(sensitivities({ means: SCORES, deviation: 0, unknowns: [{ answer: 'audience', drawn }] })).toEqual([
      { answer: 'audience', sensitivity: 0.7, range: [15, 40] },
    ]);
  });

  it('is 0 where the score does not vary', () => {
    const drawn = Uint32Array.of(0, 1, 0, 1);
    expect(
      sensitivities({
        means: Float64Array.of(8, 8, 8, 8),
        deviation: 5,
        unknowns: [{ answer: 'audience', drawn }],
      }),
    ).toEqual([{ answer: 'audience', sensitivity: 0, range: [8, 8] }]);
  });

  it('is a share of the whole variance, that around the draws included', () => {
    const drawn = Uint32Array.of(0, 0, 1, 1);
    expect(sensitivities({ means: SCORES, deviation: 5, unknowns: [{ answer: 'audience', drawn }] })).toEqual([
      { answer: 'audience', sensitivity: 87.5 / (125 + 25), range: [15, 35] },
    ]);
  });

  it('gives ranges that end where scores end', () => {
    const means = Float64Array.of(-5, -5, 104, 104);
    const drawn = Uint32Array.of(0, 0, 1, 1);
    const [found] = sensitivities({ means, deviation: 5, unknowns: [{ answer: 'audience', drawn }] });
    expect(found?.range).toEqual([0, 100]);
  });

  it('comes largest first, equals by name', () => {
    const tells = Uint32Array.of(0, 0, 1, 1);
    const tellsNothing = Uint32Array.of(0, 1, 1, 0);
    const unknowns = [
      { answer: 'searchDemand' as const, drawn: tellsNothing },
      { answer: 'audience' as const, drawn: tellsNothing },
      { answer: 'contactRules' as const, drawn: tellsNothing },
      { answer: 'trustSensitivity' as const, drawn: tells },
    ];
    expect(sensitivities({ means: SCORES, deviation: 0, unknowns }).map(({ answer }) => answer)).toEqual([
      'trustSensitivity',
      'audience',
      'contactRules',
      'searchDemand',
    ]);
  });
});
