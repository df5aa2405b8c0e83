import { describe, expect, it } from 'vitest';
import { lintFiring } from '../../src/check/lint-firing.ts';
import { channelStatements } from '../../src/check/statement.ts';
import { withRanges } from '../../src/check/strength-range.ts';
import type { Condition } from '../../src/model/condition.ts';
import { edited, locate, ranged, rule, shipped, weightRule, withRules } from './broken-dataset.ts';

const crossingOffTheMiddle = (falls: [number, number]): Condition => ({
  timelineMonths: { falls },
  not: { timelineMonths: { falls: [0, 30] } },
});

const MANY_UNMET: Condition = {
  audience: 'niche',
  businessModel: 'b2b',
  salesCycle: 'weeks',
  searchDemand: 'none',
  brandRecognition: 'none',
  contentCapacity: 'none',
  salesCapacity: 'none',
  ownedAudience: 'none',
  trustSensitivity: 'low',
  contactRules: 'open',
  not: { audience: 'niche' },
};

describe('lintFiring', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['a rule with an empty meeting of ramps', crossing([1, 2], [3, 4]), ['error never-fires']],
    ['a rule that denies what it asks for', { audience: 'broad', not: { audience: 'broad' } }, ['error never-fires']],
    ['a timeline beyond ten years', { timelineMonths: { rises: [120, 140] } }, ['error never-fires']],
    ['a rule that fires weakly', crossing([1, 4], [3, 6]), []],
    ['every choice of a question', { searchDemand: ['none', 'some', 'high'] }, ['warning always-fires']],
    ['a ramp that ends before every answer', { timelineMonths: { falls: [120, 130] } }, ['warning always-fires']],
    ['all but one choice', { searchDemand: ['some', 'high'] }, []],
    ['more combinations than can be tried', MANY_UNMET, ['warning not-found-to-fire']],
  ])('%s', (_, when, expected) => {
    const rules = lintFiring(ranged(withRules([rule('tried', when)])), locate);
    const weights = lintFiring(ranged(withRules([], [weightRule('tried', when)])), locate);
    expect(rules.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
    expect(weights.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
    for (const { where } of rules) expect(where).toBe('rules.rules.0.when');
  });

  it.each<[string, Condition, readonly string[]]>([
    ['never reaches one half', crossingOffTheMiddle([0, 10]), ['never-fires']],
    ['reaches one half', crossingOffTheMiddle([0, 60]), []],
    ['always holds at one half or more', { timelineMonths: { falls: [120, 300] } }, ['always-fires']],
  ])('a veto that %s', (_, when, expected) => {
    const content = edited(({ channels }) => {
      for (const channel of channels) channel.vetoes = [];
      channels[0]?.vetoes.push({ when, why: 'It is out.', judgement: true });
    });
    const findings = lintFiring(withRanges(channelStatements(content)), locate);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    for (const { where } of findings) expect(where).toBe('channels.channels.0.vetoes.0.when');
  });

  it('finds nothing in the shipped dataset', () => {
    const statements = withRanges(channelStatements(shipped.content));
    expect(lintFiring([...ranged(shipped.content), ...statements], locate)).toEqual([]);
  });
});

function crossing(falls: [number, number], rises: [number, number]): Condition {
  return { timelineMonths: { falls }, not: { not: { timelineMonths: { rises } } } };
}
