import fc from 'fast-check';
import fastStringWidth from 'fast-string-width';
import { expect, it } from 'vitest';
import { textWidth } from '../../build/text-width.ts';
import { anyCharacter } from '../support/any-text.ts';

/** Letters, signs and emoji of all widths, among them what joins with its neighbours. */
const character = fc.oneof(
  anyCharacter,
  fc.integer({ min: 0, max: 0x3000 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\ufe0f', '\u200d', '\u0301', '\u001b[1m', '漢', '👩', '↔', '─', '█', '…', '’', 'é', '\t'),
);

it('is what fast-string-width says of any text', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      expect(textWidth(text)).toBe(fastStringWidth(text));
    }),
    { numRuns: 1000 },
  );
});
