import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls, escapeControlsInLine } from '../../src/problem/printable.ts';
import { anyText } from '../support/any-text.ts';
import { expectHarmless } from './expect-harmless.ts';

const hostileText = fc.oneof(
  anyText(),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom('\u001b', '\u009b', '\r', '\n', '\t', '\u202e', '\u2028', '\u{e0041}', '\\', 'u', 'a'),
  }),
);

describe('printable', () => {
  it.each([
    ['Café 你好 🎉\n\tline', 'Café 你好 🎉\n\tline'],
    ['a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['a\u009bb\u007fc', 'a\\u009bb\\u007fc'],
    ['a\r\nb\rc', 'a\r\nb\\u000dc'],
    ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['a\u{e0041}b', 'a\\udb40\\udc41b'],
  ])('shows %j as %j', (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });

  it('leaves nothing that acts, and nothing to do a second time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectHarmless(escapeControls(text));
        expect(escapeControls(escapeControls(text))).toBe(escapeControls(text));
      }),
      { numRuns: 200 },
    );
  });

  it('makes of JSON text JSON of the same value', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.jsonValue()), (value) => {
        for (const indent of [0, 2]) {
          const json = JSON.stringify(value, null, indent);
          expect(JSON.stringify(JSON.parse(escapeControls(json)))).toBe(JSON.stringify(value));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('escapeControlsInLine', () => {
  it('leaves one line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeControlsInLine(text)).not.toMatch(/[\t\r\n]/);
      }),
      { numRuns: 200 },
    );
    expect(escapeControlsInLine('a\r\nb\tc')).toBe('a\\u000d\\u000ab\\u0009c');
  });
});
