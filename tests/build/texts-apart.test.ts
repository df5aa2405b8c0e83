// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are programs.
import { describe, expect, it } from 'vitest';
import { FILLED, TEXTS, textsApart } from '../../build/texts-apart.ts';

/** What a program gives whose texts lie apart, as a page puts them together. */
function given(program: string): unknown {
  const { code, texts } = textsApart(`(function() { ${program} })()`);
  const filled = (at: number, ...values: unknown[]) => String.raw({ raw: texts[at] as string[] }, ...values);
  return new Function(TEXTS, FILLED, `return ${code}`)(JSON.parse(JSON.stringify(texts)), filled);
}

const textsOf = (code: string) => textsApart(code).texts;

describe('textsApart', () => {
  it('takes out long patterns, which are made again where they stand', () => {
    const { code, texts } = textsApart('const words = (text) => text.match(/[a-z]+(?:-[a-z]+)*/gu) ?? /x/.test(text)');
    expect(texts).toEqual(['[a-z]+(?:-[a-z]+)*']);
    expect(code).toContain(`text.match(RegExp(${TEXTS}[0],"gu"))`);
    expect(code).toContain('/x/.test(text)');
  });

  it('takes out texts, the pieces of texts with values in them, and tables, each once', () => {
    expect(textsOf('say("a text of some length"); say("a text of some length"); say("short")')).toEqual([
      'a text of some length',
    ]);
    expect(textsOf('say(`about ${money} a month in all`)')).toEqual([['about ', ' a month in all']]);
    expect(textsOf('const table = { one: [1, 2, null], two: { "a b": true } };')).toEqual([
      { one: [1, 2, null], two: { 'a b': true } },
    ]);
  });

  it.each([
    ['const money = 5; return `about ${money + 1} a month in all`', 'about 6 a month in all'],
    [
      'const a = 1; return `of ${`this ${a} and so on and on`}, ${(a, 2)} and no more`',
      'of this 1 and so on and on, 2 and no more',
    ],
    [
      'const join = (all, ...each) => all.join(each.join()); return join`here is ${1} of all those`',
      'here is 1 of all those',
    ],
    ['return String.raw`\\bword of some length\\b`', '\\bword of some length\\b'],
    ['return String.raw`\\bword ${"of no small length"} here\\b`', '\\bword of no small length here\\b'],
    ['const { length = "not of some length" } = {}; return length', 'not of some length'],
    [
      'return { "a name of some length": "a text of some length" }',
      { 'a name of some length': 'a text of some length' },
    ],
    ['return [, "a text of some length"].length', 2],
    ['return { __proto__: { inherited: "from a table" } }.inherited', 'from a table'],
    ['return { first: undefined, last: 1234567890 }', { first: undefined, last: 1234567890 }],
    [
      'return [/a pattern of its own/.source, -1234567890, 12345678901234567890n]',
      ['a pattern of its own', -1234567890, 12345678901234567890n],
    ],
    ['const list = () => ["a first one", "a second one"]; list().push(1); return list().length', 2],
  ])('leaves what %s gives', (program, result) => {
    expect(given(program)).toEqual(result);
  });

  it('keeps out of programs that use its names', () => {
    expect(() => textsApart(`const ${TEXTS} = 1;`)).toThrow('in use');
  });
});
