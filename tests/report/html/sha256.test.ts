import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/report/html/sha256.ts';
import { anyText } from '../../support/any-text.ts';

describe('sha256', () => {
  it('gives the example of FIPS 180-4', () => {
    const hex = Buffer.from(sha256('abc'), 'base64').toString('hex');
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is what Node makes of any text', () => {
    const text = fc.oneof(
      anyText({ maxLength: 300 }),
      fc.nat(300).map((length) => 'a'.repeat(length)),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(sha256(each)).toBe(createHash('sha256').update(each).digest('base64'));
      }),
    );
  });
});
