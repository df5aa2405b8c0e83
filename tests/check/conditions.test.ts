import { describe, expect, it } from 'vitest';
import { canonicalCondition } from '../../src/check/conditions.ts';
import type { Condition } from '../../src/model/condition.ts';

const niche: Condition = { audience: 'niche' };
const b2b: Condition = { businessModel: 'b2b' };

describe('canonicalCondition', () => {
  it.each<[string, Condition, Condition]>([
    ['the order of keys', { audience: 'niche', businessModel: 'b2b' }, { businessModel: 'b2b', audience: 'niche' }],
    ['a list of one', { audience: ['niche'] }, niche],
    ['the order of choices', { audience: ['broad', 'niche'] }, { audience: ['niche', 'broad'] }],
    ['the order of alternatives', { anyOf: [niche, b2b] }, { anyOf: [b2b, niche] }],
    ['an alternative given twice', { anyOf: [niche, niche] }, niche],
    ['nested alternatives', { anyOf: [niche, { anyOf: [niche, b2b] }] }, { anyOf: [niche, b2b] }],
    ['double negation', { not: { not: niche } }, niche],
    [
      'the order within a ramp',
      { timelineMonths: { rises: [1, 2], falls: [3, 4] } },
      { timelineMonths: { falls: [3, 4], rises: [1, 2] } },
    ],
  ])('passes over %s', (_, one, other) => {
    expect(canonicalCondition(one)).toBe(canonicalCondition(other));
  });

  it.each<[string, Condition, Condition]>([
    ['other choices', niche, { audience: 'broad' }],
    ['other numbers', { timelineMonths: { falls: [3, 4] } }, { timelineMonths: { falls: [3, 5] } }],
    ['its opposite', niche, { not: niche }],
    ['all instead of any', { ...niche, ...b2b }, { anyOf: [niche, b2b] }],
    ['a further part', niche, { ...niche, not: b2b }],
  ])('keeps apart %s', (_, one, other) => {
    expect(canonicalCondition(one)).not.toBe(canonicalCondition(other));
  });
});
