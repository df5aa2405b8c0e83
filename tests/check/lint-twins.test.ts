import { describe, expect, it } from 'vitest';
import { lintTwins } from '../../src/check/lint-twins.ts';
import { locate, rule, shipped, weightRule, withRules } from './broken-dataset.ts';

const first = rule('first', { audience: 'niche' });

describe('lintTwins', () => {
  it.each([
    ['the same condition, dimension and side', rule('later', { audience: ['niche'] }), ['repeated-rule']],
    ['the same condition toward the other side', rule('later', first.when, { toward: 'outbound' }), ['opposed-rules']],
    ['another condition', rule('later', { audience: 'broad' }, { toward: 'outbound' }), []],
    ['another dimension', rule('later', first.when, { dimension: 'audience', toward: 'outbound' }), []],
  ])('%s', (_, later, codes) => {
    const findings = lintTwins(withRules([first, later]), locate);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    for (const { where, what } of findings) {
      expect(where).toBe('rules.rules.1');
      expect(what).toContain('"first"');
    }
  });

  it('takes a weight rule for no twin of a rule, but for one of a weight rule', () => {
    const twin = (id: string) => weightRule(id, first.when);
    expect(lintTwins(withRules([first], [twin('one')]), locate)).toEqual([]);
    expect(lintTwins(withRules([first], [twin('one'), twin('two')]), locate)).toMatchObject([
      { code: 'repeated-rule', where: 'rules.weights.1' },
    ]);
  });

  it('finds nothing in the shipped dataset', () => {
    expect(lintTwins(shipped.content, locate)).toEqual([]);
  });
});
