import { describe, expect, it } from 'vitest';
import { lintCliffs } from '../../src/check/lint-cliffs.ts';
import { channelStatements, scoringStatements } from '../../src/check/statement.ts';
import type { Condition } from '../../src/model/condition.ts';
import { locate, rule, shipped, withRules } from './broken-dataset.ts';

describe('lintCliffs', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['months that rise within a day', { timelineMonths: { rises: [6, 6.03] } }, ['timelineMonths.rises']],
    ['months that fall over a week', { timelineMonths: { falls: [12, 12.23] } }, ['timelineMonths.falls']],
    ['months that fall over two weeks', { timelineMonths: { falls: [12, 12.5] } }, []],
    ['dollars that rise by 3 %', { monthlyBudget: { rises: [10_000, 10_300] } }, ['monthlyBudget.rises']],
    ['dollars that rise by 5 %', { monthlyBudget: { rises: [10_000, 10_500] } }, []],
    ['both slopes of a trapezoid', { customerValue: { rises: [99, 100], falls: [900, 909] } }, ['rises', 'falls']],
    ['a ramp inside anyOf and not', deep([5000, 5010]), ['anyOf.1.not.monthlyBudget.falls']],
    ['a choice', { audience: 'niche' }, []],
  ])('%s', (_, when, ends) => {
    const findings = lintCliffs(scoringStatements(withRules([rule('steep', when)])), locate);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(ends.map(() => 'warning cliff'));
    for (const [index, { where }] of findings.entries()) expect(where.endsWith(ends[index] ?? '?')).toBe(true);
  });

  it('finds nothing in the shipped dataset', () => {
    const all = [...scoringStatements(shipped.content), ...channelStatements(shipped.content)];
    expect(lintCliffs(all, locate)).toEqual([]);
  });
});

function deep(falls: [number, number]): Condition {
  return { anyOf: [{ audience: 'niche' }, { not: { monthlyBudget: { falls } } }] };
}
