import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBytes } from '../../src/document/pack-bytes.ts';
import { unpackBytes } from '../../src/document/unpack-bytes.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('packed bytes', () => {
  it('come back as they were, whatever they say', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('to', 'gether', ' ', '"', '\u00fc', '\u{1f600}'), { maxLength: 300 })
        .map((parts) => parts.join('')),
      fc.integer({ min: 0, max: 900 }).map((times) => 'a'.repeat(times)),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = bytesOf(text);
        expect(unpackBytes(packBytes(bytes))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('are told from anything else, and from a part of themselves', () => {
    for (const bytes of [
      Uint8Array.of(0x78, 0xda, 0x93, 0xef, 0x66, 0x60, 0x60, 0x00, 1, 2, 3, 4),
      packBytes(bytesOf('banana')).subarray(0, 8),
    ])
      expect(() => unpackBytes(bytes)).toThrow('not packed');
  });

  it('are fewer than deflate leaves of a text, and on every machine the same', () => {
    const text = Array.from(
      { length: 300 },
      (_, at) => `{"id":"rule-${at}","because":"Reason ${(at * at) % 97}."}`,
    ).join();
    expect(packBytes(bytesOf(text)).length).toBeLessThan(0.7 * deflateRawSync(text, { level: 9 }).length);
    expect(Buffer.from(packBytes(bytesOf('banana'))).toString('hex')).toBe('00000006a05464f2f94041');
  });
});
