import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packText } from '../../src/document/pack-text.ts';
import { unpackText } from '../../src/document/unpack-text.ts';

const lone = /\p{Surrogate}/u;

describe('a packed text', () => {
  it('comes back as it was, whatever it says', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('to', 'gether', ' ', '"', '\u00fc', '\u{1f600}'), { maxLength: 300 })
        .map((parts) => parts.join('')),
      fc.integer({ min: 0, max: 900 }).map((times) => 'a'.repeat(times)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!lone.test(text));
        expect(unpackText(packText(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('is told from anything else, and from a part of itself', () => {
    for (const bytes of [
      Uint8Array.of(0x78, 0xda, 0x93, 0xef, 0x66, 0x60, 0x60, 0x00, 1, 2, 3, 4),
      packText('banana').subarray(0, 8),
    ])
      expect(() => unpackText(bytes)).toThrow('no packed text');
  });

  it('has fewer bytes than deflate leaves of it, and on every machine the same', () => {
    const text = Array.from(
      { length: 300 },
      (_, at) => `{"id":"rule-${at}","because":"Reason ${(at * at) % 97}."}`,
    ).join();
    expect(packText(text).length).toBeLessThan(0.7 * deflateRawSync(text, { level: 9 }).length);
    expect(Buffer.from(packText('banana')).toString('hex')).toBe('00000006a0527c4b29f0ca10');
  });
});
