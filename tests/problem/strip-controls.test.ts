import { describe, expect, it } from 'vitest';
import { stripControls } from '../../src/problem/printable.ts';

describe('stripControls', () => {
  it.each([
    ['escape sequences', 'a\u001b[31mb', 'a[31mb'],
    ['one-character sequences', 'a\u009b31mb', 'a31mb'],
    ['bells, deletes and nulls', 'a\u0007\u007f\u0000b', 'ab'],
    ['carriage returns', 'a\rb', 'ab'],
    ['marks that reorder text', 'a\u202Eb\u2066c', 'abc'],
    ['invisible tags', 'a\u{E0041}b', 'ab'],
  ])('takes out %s', (_, text, expected) => {
    expect(stripControls(text)).toBe(expected);
  });

  it('leaves words, tabs, newlines and other scripts alone', () => {
    const text = 'Caf\u00e9 \u4f60\u597d \u{1F389}\n\tmi\u200cx';
    expect(stripControls(text)).toBe(text);
  });

  it('reaches every string and name, and leaves other values alone', () => {
    expect(stripControls({ 'a\u0007': ['b\u0007', 1, null, true, { c: '\u0007' }] })).toEqual({
      a: ['b', 1, null, true, { c: '' }],
    });
  });
});
