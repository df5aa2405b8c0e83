import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/json-document.ts';

const refused = (text: string) => {
  const parsed = parseJson(text, 'a.json');
  return parsed.ok ? undefined : parsed.problems.map(({ code, where }) => `${code} ${where}`);
};

describe('parseJson', () => {
  it('knows where each part stands', () => {
    const parsed = parseJson('{\n  "goals": ["x", "y"]\n}', 'a.json');
    expect(parsed.ok && [parsed.value.locate(['goals', 1]), parsed.value.locate(['goals', 'nothing'])]).toEqual([
      'a.json:2:18',
      'a.json:2:12',
    ]);
  });

  it.each([
    ['a missing comma', '{"a": 1 "b": 2}', ['json-syntax a.json:1:9']],
    ['a comment', '{ // no\n}', ['json-syntax a.json:1:3']],
    ['a comma after the last entry', '{"a": 1,}', ['json-syntax a.json:1:9']],
    ['a name given twice', '{"a": 1,\n "a": 2}', ['json-repeated-name a.json:2:2']],
    ['nothing at all', ' \n', ['json-empty a.json']],
    ['a byte-order mark', '\uFEFF{}', ['json-bom a.json:1:1']],
    ['a hundred thousand brackets', '['.repeat(100_000), ['json-depth a.json:1:65']],
    ['an unfinished text', '{"a": ', ['json-syntax a.json:1:7']],
    ['a tab in a string', '{"a": "\t"}', ['json-syntax a.json:1:7']],
  ])('refuses %s', (_, text, problems) => {
    expect(refused(text)).toEqual(problems);
  });
});
