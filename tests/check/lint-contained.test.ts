import { describe, expect, it } from 'vitest';
import { lintContained } from '../../src/check/lint-contained.ts';
import type { Condition } from '../../src/model/condition.ts';
import { locate, ranged, rule, withRules } from './broken-dataset.ts';

const findingsOf = (...rules: Parameters<typeof withRules>[0]) => lintContained(ranged(withRules(rules)), locate);

describe('lintContained', () => {
  it.each<[string, outer: Condition, inner: Condition, boolean]>([
    ['one choice of two', { audience: ['niche', 'broad'] }, { audience: 'niche' }, true],
    ['the same with a further answer', { audience: 'niche' }, { audience: 'niche', salesCycle: 'weeks' }, true],
    ['an earlier ramp', { timelineMonths: { falls: [4, 8] } }, { timelineMonths: { falls: [2, 6] } }, true],
    ['a ramp that crosses', { timelineMonths: { falls: [4, 8] } }, { timelineMonths: { falls: [2, 9] } }, false],
    ['other choices', { audience: 'broad' }, { audience: 'niche' }, false],
    [
      'a rule that waits for fewer answers',
      { anyOf: [{ audience: 'niche' }, { salesCycle: 'weeks' }] },
      { audience: 'niche' },
      false,
    ],
  ])('%s', (_, outer, inner, isContained) => {
    const findings = findingsOf(rule('outer', outer), rule('inner', inner));
    expect(findings.map(({ severity, code, where }) => [severity, code, where])).toEqual(
      isContained ? [['warning', 'contained-rule', 'rules.rules.1']] : [],
    );
  });

  it('reports only the later of two rules that are always equally strong', () => {
    const all: Condition = { anyOf: [{ audience: 'niche' }, { audience: 'broad' }] };
    expect(findingsOf(rule('one', { audience: ['niche', 'broad'] }), rule('other', all))).toMatchObject([
      { where: 'rules.rules.1' },
    ]);
  });

  it('leaves alone another side, another dimension, the same condition and a rule that never fires', () => {
    const outer = rule('outer', { audience: ['niche', 'broad'] });
    const inner = { audience: 'niche' } as const;
    expect(findingsOf(outer, rule('inner', inner, { toward: 'outbound' }))).toEqual([]);
    expect(findingsOf(outer, rule('inner', inner, { dimension: 'audience' }))).toEqual([]);
    expect(findingsOf(outer, rule('inner', outer.when))).toEqual([]);
    expect(findingsOf(outer, rule('inner', { ...inner, not: inner }))).toEqual([]);
  });

  it('says so where comparing all rules would take too long', () => {
    const rules = ranged(
      withRules([rule('outer', { audience: ['niche', 'broad'] }), rule('inner', { audience: 'niche' })]),
    );
    const codesWithin = (effort: number) =>
      lintContained(rules, locate, effort).map(({ code, where }) => [code, where]);
    expect(codesWithin(100)).toEqual([['contained-rule', 'rules.rules.1']]);
    expect(codesWithin(-1)).toEqual([['not-all-compared', 'rules.rules']]);
  });
});
