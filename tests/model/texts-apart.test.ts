import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsApart, textsTogether } from '../../src/model/texts-apart.ts';

const LONG = 'A text that is longer than most ids are.';

describe('long texts', () => {
  it('are taken out of a document in their order', () => {
    expect(textsApart({ id: 'seo', why: LONG, more: ['', 5, null, { [LONG]: `${LONG}!` }] })).toEqual([
      { id: 'seo', why: '', more: ['', 5, null, { [LONG]: '' }] },
      [LONG, '', `${LONG}!`],
    ]);
  });

  it('are put back where they were, whatever the document is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: fc.constantFrom('a', LONG) }), (document) => {
        expect(textsTogether(JSON.parse(JSON.stringify(textsApart(document))))).toEqual(
          JSON.parse(JSON.stringify(document)),
        );
      }),
    );
  });
});
