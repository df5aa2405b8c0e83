import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/document/json.ts';
import { plainJson } from '../../src/document/json-scan.ts';

const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '"\\":"', '1', 'null', ' ', '\\', '"');
const texts = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.jsonValue()), { maxLength: 4 })
    .map((members) => `{${members.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join(',')}}`),
);

describe('plainJson', () => {
  it('takes the texts that parseJson takes, for the same values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseJson(text, 'a.json');
        expect(plainJson(text)).toEqual(parsed.ok ? parsed.value.value : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a name given twice', '{"a": 1, "a": 1}'],
    ['a name given twice inside', '[{"b": {"a": 1, "a": 1}}]'],
    ['a name given twice, once escaped', '{"a": 1, "\\u0061": 1}'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['a byte-order mark', '\uFEFF{}'],
    ['no JSON', '{'],
  ])('leaves %s to be explained', (_, text) => {
    expect(plainJson(text)).toBeUndefined();
  });

  it('takes 64 levels, as often as there are, and counts no bracket in a string', () => {
    const taken = (value: unknown) => expect(plainJson(JSON.stringify(value))).toEqual(value);
    const nested = (levels: number, inner: unknown): unknown => (levels === 0 ? inner : [nested(levels - 1, inner)]);
    const named = (levels: number): unknown => (levels === 0 ? 1 : { a: named(levels - 1) });
    taken(nested(64, 1));
    taken(Array(100).fill([{ a: {} }]));
    taken(Array(100).fill({ a: [] }));
    taken({ '[[{"\\': '['.repeat(100), b: '{'.repeat(100) });
    taken(named(64));
    expect(plainJson(JSON.stringify(named(65)))).toBeUndefined();
    const spaced = (levels: number): unknown => (levels === 0 ? 1 : [1, spaced(levels - 1), 2]);
    taken(spaced(64));
    expect(plainJson(JSON.stringify(spaced(65)))).toBeUndefined();
  });
});
