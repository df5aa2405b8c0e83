import { describe, expect, it } from 'vitest';
import { formatScoreDiff, sumScoreDiff } from '../../src/batch/score-diff.ts';

describe('sumScoreDiff', () => {
  it('adds up differences by rule id, without and with signs, also of rules that only one side has', () => {
    const { add, total } = sumScoreDiff(['a', 'b', 'gone'], ['b', 'new', 'a']);
    add(['balanced', 'balanced'], Float64Array.of(1, 2, 3), Float64Array.of(2, -4, 0.5));
    add(['balanced', 'inbound-led'], Float64Array.of(1, 2, 0), Float64Array.of(2, 0, 1.5));
    expect(total()).toEqual({
      lines: 2,
      verdicts: [{ from: 'balanced', to: 'inbound-led', lines: 1 }],
      rules: [
        { rule: 'new', points: 4, net: -4 },
        { rule: 'gone', points: 3, net: -3 },
        { rule: 'a', points: 1, net: 0 },
      ],
    });
  });

  it('counts each turn of a verdict, the most frequent first', () => {
    const { add, total } = sumScoreDiff([], []);
    const none = new Float64Array(0);
    add(['balanced', 'inbound-led'], none, none);
    add(['outbound-led', 'balanced'], none, none);
    add(['outbound-led', 'balanced'], none, none);
    add(['outbound-led', 'outbound-led'], none, none);
    expect(total().verdicts).toEqual([
      { from: 'outbound-led', to: 'balanced', lines: 2 },
      { from: 'balanced', to: 'inbound-led', lines: 1 },
    ]);
  });
});

describe('formatScoreDiff', () => {
  it('says which verdicts change, what else differs, and which rules move points which way', () => {
    const text = formatScoreDiff(
      {
        lines: 1500,
        verdicts: [
          { from: 'balanced', to: 'inbound-led', lines: 29 },
          { from: 'outbound-led', to: 'balanced', lines: 1 },
        ],
        rules: [
          { rule: 'loud', points: 120.25, net: -110 },
          { rule: 'quiet', points: 9, net: 9 },
        ],
      },
      [
        { kind: 'rule', id: 'loud', how: 'changed' },
        { kind: 'setting', id: 'thresholds', how: 'changed' },
      ],
      'mine',
    );
    expect(text).toBe(
      [
        'With mine, 30 of 1,500 verdicts change (2.0%).',
        '  29 from balanced to inbound-led',
        '  1 from outbound-led to balanced',
        'What else differs:',
        '  rule loud: changed',
        '  setting thresholds: changed',
        'Rules that move the most points over all lines, and what is left of it toward inbound:',
        '  120.3  -110.0  loud',
        '    9.0    +9.0  quiet',
        '',
      ].join('\n'),
    );
  });

  it('names ten changes and the ten rules that move the most', () => {
    const rules = Array.from({ length: 12 }, (_, index) => ({ rule: `rule-${index}`, points: 120 - index, net: 1 }));
    const changes = rules.map(({ rule }) => ({ kind: 'rule', id: `changed-${rule}`, how: 'changed' as const }));
    const text = formatScoreDiff({ lines: 1, verdicts: [], rules }, changes, 'mine');
    expect(text.match(/ {2}rule-\d+$/gm)?.length).toBe(10);
    expect(text.match(/changed-rule-\d+/g)?.length).toBe(10);
    expect(text).toContain('  and 2 more\n');
  });

  it('says so when nothing moves', () => {
    expect(formatScoreDiff({ lines: 0, verdicts: [], rules: [] }, [], 'mine')).toBe(
      'With mine, 0 of 0 verdicts change.\nNothing else that affects scores differs.\nNo rule moves any points.\n',
    );
  });
});
