import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atLength, shortened } from '../../src/document/short-names.ts';

it('JSON with short names comes back at length, whatever it says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = JSON.stringify(value);
      expect(JSON.stringify(JSON.parse(atLength(shortened(json))))).toBe(json);
    }),
  );
});

it('names and words that come often are one byte each, and said once', () => {
  const json = JSON.stringify([{ points: 'many' }, { points: 'many \u2019' }, { points: 3 }]);
  expect(Buffer.from(shortened(json)).toString('latin1')).toBe(
    '[{"points":" "},{"points": "},{"points":"\nmany\n\u0001\u0080\u0003\u0080 \\u2019\u00023}]',
  );
});
