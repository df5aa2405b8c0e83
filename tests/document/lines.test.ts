import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, MAX_LINE_BYTES, splitLines } from '../../src/document/lines.ts';

/** The lines of bytes that come in pieces of a size. */
function linesOf(bytes: Uint8Array, size: number): readonly Line[] {
  const { push, end } = splitLines();
  const lines: Line[] = [];
  for (let at = 0; at < bytes.length; at += size) lines.push(...push(bytes.subarray(at, at + size)));
  return [...lines, ...end()];
}

describe('splitLines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n', ['']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\r\nb', ['a\r', 'b']],
    ['\uFEFFa\n\uFEFFb', ['a', '\uFEFFb']],
    ['é\u2028\n🎉', ['é\u2028', '🎉']],
  ])('cuts %j into %j', (text, lines) => {
    for (const size of [1, 2, 3, 100]) expect(linesOf(Buffer.from(text), size)).toEqual(lines);
  });

  it('gives the same lines wherever the pieces are cut', () => {
    const text = fc.array(fc.oneof(fc.constant('\n'), fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (all, size) => {
        const wanted = all.split('\n');
        if (wanted.at(-1) === '') wanted.pop();
        const [first = ''] = wanted;
        if (first.startsWith('\uFEFF')) wanted[0] = first.slice(1);
        expect(linesOf(Buffer.from(all), size)).toEqual(wanted);
      }),
    );
  });

  it('marks broken UTF-8 on its own line only', () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff]), Buffer.from('\nb\uFFFD\n\xff')]);
    expect(linesOf(bytes, 3)).toEqual(['a', { unreadable: 'not-utf-8' }, 'b\uFFFD', 'ÿ']);
  });

  it('takes a line of 1 MiB and refuses a longer one, however it comes', () => {
    const fits = 'x'.repeat(MAX_LINE_BYTES);
    const bytes = Buffer.from(`a\n${fits}\n${fits}y\nb\n${fits}yy`);
    for (const size of [1000, 65_536, MAX_LINE_BYTES * 9]) {
      const lines = linesOf(bytes, size).map((line) => (line === fits ? 'fits' : line));
      expect(lines).toEqual(['a', 'fits', { unreadable: 'too-long' }, 'b', { unreadable: 'too-long' }]);
    }
  });

  it('tells that a line is too long before the line ends', () => {
    const { push, end } = splitLines();
    expect([push(Buffer.alloc(MAX_LINE_BYTES, 'x')), push(Buffer.from('y')), push(Buffer.from('y')), end()]).toEqual([
      [],
      [{ unreadable: 'too-long' }],
      [],
      [],
    ]);
  });
});
