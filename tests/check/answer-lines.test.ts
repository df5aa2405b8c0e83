import { describe, expect, it } from 'vitest';
import { parseAnswerLines } from '../../src/check/answer-lines.ts';

const good = '{"goals":["event-turnout"],"monthlyBudget":1000,"timelineMonths":2}';

describe('parseAnswerLines', () => {
  it('reads one set of answers from each line, past blank lines, ids and a byte-order mark', () => {
    const { answers, problems } = parseAnswerLines(`\uFEFF${good}\r\n\n{"id":7,${good.slice(1)}\n`, 'lines');
    expect(problems).toEqual([]);
    expect(answers).toEqual([JSON.parse(good), JSON.parse(good)]);
  });

  it.each([
    ['broken JSON', '{"goals":', 'json-syntax', 'lines:2:10'],
    [
      'a name given twice',
      `{"audience":"niche",${good.slice(1, -1)},"audience":"broad"}`,
      'json-repeated-name',
      'lines:2:87',
    ],
    ['an unknown choice', `{"audience":"nice",${good.slice(1)}`, undefined, 'lines:2:13'],
    ['a missing answer', '{"goals":["event-turnout"],"timelineMonths":2}', 'missing', 'lines:2:1'],
    ['something else than an object', '[1]', undefined, 'lines:2:1'],
  ])('places %s in its line and keeps the others', (_, line, code, where) => {
    const { answers, problems } = parseAnswerLines(`${good}\n${line}\n${good}`, 'lines');
    expect(answers).toHaveLength(2);
    expect(problems[0]?.where).toBe(where);
    if (code !== undefined) expect(problems[0]?.code).toBe(code);
  });
});
