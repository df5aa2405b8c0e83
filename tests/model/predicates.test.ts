import { describe, expect, it } from 'vitest';
import { answersRead, predicatesOf } from '../../src/model/predicates.ts';

describe('predicatesOf', () => {
  it('gives what is asked of each answer, in the order of the answers', () => {
    expect(
      predicatesOf({
        audience: 'niche',
        timelineMonths: { falls: [3, 8] },
        goals: ['event-turnout', 'product-launch'],
      }),
    ).toEqual([
      { key: 'goals', accepts: ['event-turnout', 'product-launch'] },
      { key: 'timelineMonths', ramp: { falls: [3, 8] } },
      { key: 'audience', accepts: ['niche'] },
    ]);
  });

  it('leaves out what stands under anyOf and not', () => {
    expect(
      predicatesOf({ anyOf: [{ audience: 'niche' }, { audience: 'broad' }], not: { salesCycle: 'weeks' } }),
    ).toEqual([]);
  });
});

describe('answersRead', () => {
  it('gives every answer that a condition reads, also under anyOf and not', () => {
    expect(
      answersRead({
        audience: 'niche',
        anyOf: [{ place: 'local' }, { anyOf: [{ goals: 'event-turnout' }], not: { audience: 'broad' } }],
        not: { salesCycle: 'weeks', timelineMonths: { falls: [3, 8] } },
      }),
    ).toEqual(['audience', 'place', 'goals', 'audience', 'salesCycle', 'timelineMonths']);
    expect(answersRead({})).toEqual([]);
  });
});
