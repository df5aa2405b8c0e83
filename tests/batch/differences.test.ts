import { describe, expect, it } from 'vitest';
import { formatDifferences, sumDifferences } from '../../src/batch/differences.ts';

describe('sumDifferences', () => {
  it('adds up absolute differences by rule id, also of rules that only one side has', () => {
    const { add, total } = sumDifferences(['a', 'b', 'gone'], ['b', 'new', 'a']);
    add(['balanced', 'balanced'], Float64Array.of(1, 2, 3), Float64Array.of(2, -4, 0.5));
    add(['balanced', 'inbound-led'], Float64Array.of(1, 2, 0), Float64Array.of(2, 0, 1.5));
    expect(total()).toEqual({
      lines: 2,
      changedVerdicts: 1,
      rules: [
        { rule: 'new', points: 4 },
        { rule: 'gone', points: 3 },
        { rule: 'a', points: 1 },
      ],
    });
  });
});

describe('formatDifferences', () => {
  it('shows the ten rules that move the most', () => {
    const rules = Array.from({ length: 12 }, (_, index) => ({ rule: `rule-${index}`, points: 120 - 10 * index }));
    const text = formatDifferences({ lines: 1500, changedVerdicts: 30, rules }, 'mine');
    expect(text).toContain('With mine, 30 of 1,500 verdicts change (2.0 %).\n');
    expect(text.match(/rule-\d+/g)).toEqual(rules.slice(0, 10).map(({ rule }) => rule));
  });

  it('says so when nothing moves', () => {
    expect(formatDifferences({ lines: 0, changedVerdicts: 0, rules: [] }, 'mine')).toBe(
      'With mine, 0 of 0 verdicts change.\nNo rule moves any points.\n',
    );
  });
});
