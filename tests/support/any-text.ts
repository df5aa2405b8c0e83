import fc from 'fast-check';

const HALVES = { from: 0xd800, count: 0x800 };

/** Any character but halves of one. The `binary` unit of fast-check lists all million of them first, at every use. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - HALVES.count })
  .map((at) => String.fromCodePoint(at < HALVES.from ? at : at + HALVES.count));

export const anyText = (bounds: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ unit: anyCharacter, ...bounds });
