import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../src/page/changed-words.ts';

const marked = (before: string, after: string) =>
  changedWords(before, after)
    .map(({ text, isChanged }) => (isChanged ? `[${text}]` : text))
    .join('');

describe('the words that changed', () => {
  it.each([
    ['Put about 55% into ads.', 'Put about 60% into ads.', 'Put about [60%] into ads.'],
    ['Lean inbound.', 'Lean inbound.', 'Lean inbound.'],
    ['', 'All of it is new.', '[All of it is new.]'],
    ['$800 a month', '$2,000 a month for 6 months', '[$2,000] a month[ for 6 months]'],
    ['gone', '', ''],
    ['about 20 (2 to 200)', 'about 22 (3 to 240)', 'about [22 (3] to [240)]'],
  ])('of "%s" and "%s"', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('make the whole text again, and none is marked where nothing changed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        expect(
          changedWords(before, after)
            .map(({ text }) => text)
            .join(''),
        ).toBe(after);
        expect(changedWords(after, after).filter(({ isChanged }) => isChanged)).toEqual([]);
      }),
    );
  });
});
