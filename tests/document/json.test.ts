import { describe, expect, it } from 'vitest';
import { parseJson, parseJsonLine } from '../../src/document/json.ts';

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

  const MEND = 'Fix the JSON; strings and names stand in "double quotes", with no comma after the last entry.';
  it.each([
    ['a list that is not closed', '[1, 2', 'json-syntax', 'a.json:1:6', 'is not JSON: close bracket expected', MEND],
    ['a comment', '[1] // no', 'json-syntax', 'a.json:1:5', 'is not JSON: invalid comment token', MEND],
    ['a comma after the last entry', '[1, 2,]', 'json-syntax', 'a.json:1:7', 'is not JSON: value expected', MEND],
    ['a tab in a string', '{"a": "\t"}', 'json-syntax', 'a.json:1:7', 'is not JSON: invalid character', MEND],
    [
      'a name given twice',
      '{"a": 1, "a": 2}',
      'json-repeated-name',
      'a.json:1:10',
      '"a" is given twice (in the top level)',
      'Keep one of the two.',
    ],
    [
      'a name given twice inside',
      '{"b": [{"c": {"a": 1, "a": 2}}]}',
      'json-repeated-name',
      'a.json:1:23',
      '"a" is given twice (in b.0.c)',
      'Keep one of the two.',
    ],
    ['nothing', '', 'json-empty', 'a.json', 'is empty', 'Expected one JSON object.'],
    [
      'a byte-order mark',
      '\uFEFF{}',
      'json-bom',
      'a.json:1:1',
      'begins with a byte-order mark',
      'Save it as UTF-8 without a byte-order mark (BOM).',
    ],
    ['65 levels', '['.repeat(65), 'json-depth', 'a.json:1:65', 'nested more than 64 levels deep', 'Flatten it.'],
  ])('says of %s where it stands and how to mend it', (_, text, code, where, what, mend) => {
    expect(parseJson(text, 'a.json')).toEqual({ ok: false, problems: [{ code, where, what, mend }] });
  });

  it('names the object in which a name is given twice as JSON would, without the quotes around it', () => {
    const parsed = parseJson(String.raw`{"b\"c": {"a": 1, "a": 2}}`, 'a.json');
    const what = parsed.ok ? '' : parsed.problems[0]?.what;
    expect(what).toBe(String.raw`"a" is given twice (in b\"c)`);
  });

  it('reports every name that is given twice, the outer before the inner', () => {
    expect(refused('{"a": {"x": 1, "x": 2}, "b": 1, "a": 3, "a": [{"y": 1, "y": 2}]}')).toEqual([
      'json-repeated-name a.json:1:33',
      'json-repeated-name a.json:1:41',
      'json-repeated-name a.json:1:16',
      'json-repeated-name a.json:1:56',
    ]);
  });

  it('takes 64 levels, side by side as often as there are, and brackets in strings for text', () => {
    const deep = `${'['.repeat(63)}{"a\\"[[": "]]\\\\"}${']'.repeat(63)}`;
    expect(refused(deep)).toBeUndefined();
    expect(refused(`[${Array(100).fill('{"a": [1]}').join(', ')}]`)).toBeUndefined();
    expect(refused(`{"a": "${'['.repeat(100)}"}`)).toBeUndefined();
  });

  it('knows the nearest part around what is not there', () => {
    const parsed = parseJson(' {"a": {"b": [1, 2]}}', 'a.json');
    const paths = [['a', 'b', 1], ['a', 'b', 7], ['a', 'c', 'd'], ['z'], []];
    expect(parsed.ok && paths.map((path) => parsed.value.locate(path))).toEqual([
      'a.json:1:18',
      'a.json:1:14',
      'a.json:1:8',
      'a.json:1:2',
      'a.json:1:2',
    ]);
  });

  it.each([
    ['text', `["a", ${'['.repeat(64)}`, 70],
    ['an escaped quote', `["\\"", ${'['.repeat(64)}`, 71],
    ['an escaped backslash', `["\\\\", ${'['.repeat(64)}`, 71],
    ['lists that are closed', `[[], [[]], ${'['.repeat(64)}`, 75],
    ['objects', '{"a":'.repeat(65), 321],
    ['values', '[1, '.repeat(65), 257],
  ])('counts levels behind %s', (_, text, column) => {
    expect(refused(text)).toEqual([`json-depth a.json:1:${column}`]);
  });
});

describe('parseJsonLine', () => {
  it('knows where each part stands in its file', () => {
    const parsed = parseJsonLine('{"goals": [":1:2"]}', 'clients.ndjson:7');
    expect(parsed.ok && [parsed.value.value, parsed.value.locate(['goals', 0])]).toEqual([
      { goals: [':1:2'] },
      'clients.ndjson:7:12',
    ]);
  });

  it('says in the place of the line what is wrong with it', () => {
    const parsed = parseJsonLine('{"a": 1, "a": 2}', 'clients:1:.ndjson:7');
    expect(parsed.ok ? [] : parsed.problems.map(({ code, where }) => [code, where])).toEqual([
      ['json-repeated-name', 'clients:1:.ndjson:7:10'],
    ]);
  });
});
