import { describe, expect, it } from 'vitest';
import { lintDataset } from '../../src/check/lint-dataset.ts';
import { edited, locate, rule, shipped } from './broken-dataset.ts';

describe('lintDataset', () => {
  it('finds nothing in the shipped dataset', () => {
    expect(lintDataset(shipped)).toEqual([]);
  });

  it('puts errors first and places them by line and column', () => {
    const content = edited(({ rules }) => {
      rules.push(rule('never', { audience: 'broad', not: { audience: 'broad' } }));
    });
    expect(lintDataset({ content, locate })[0]).toMatchObject({ severity: 'error', code: 'never-fires' });
    const broken = {
      ...shipped,
      content: { ...shipped.content, headlines: { ...content.headlines, balanced: 'Both.' } },
    };
    expect(lintDataset(broken)[0]?.where).toMatch(/wording\.json:\d+:\d+$/);
  });

  it('adds how answers use the rules when there are any', () => {
    const answers = { goals: ['event-turnout' as const], monthlyBudget: 1000, timelineMonths: 2 };
    const codes = lintDataset(shipped, [answers]).map(({ code }) => code);
    expect(codes).toContain('fires-on-all-answers');
    expect(codes).toContain('fires-on-no-answers');
  });
});
