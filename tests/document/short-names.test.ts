import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atLength, shortened } from '../../src/document/short-names.ts';

it('JSON with short names comes back at length, whatever it says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = JSON.stringify(value);
      expect(atLength(shortened(json))).toBe(json);
    }),
  );
});

it('names that come often are one character each, and said once', () => {
  const json = JSON.stringify([{ points: 1 }, { points: 2 }, { points: 3 }]);
  expect(shortened(json)).toBe('},{"points": [{"points":\n\u00021\u00012\u00013}]');
});
