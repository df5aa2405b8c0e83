import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonPath } from '../../src/document/json.ts';
import { schemaProblems } from '../../src/document/schema-problems.ts';

const size = z.union([z.enum(['small', 'large']), z.array(z.enum(['small', 'large'])).max(2)]);
const schema = z.strictObject({
  name: z.string().min(2).max(80),
  sizes: z.array(size).optional(),
  inner: z.strictObject({ count: z.int().optional(), 'odd.name': z.number().optional() }).optional(),
  either: z.union([z.number(), z.boolean()], { error: 'expected a number or a truth' }).optional(),
  any: z.union([z.number(), z.boolean()]).optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, { error: 'must be even' })
    .optional(),
  agreed: z.literal(true).optional(),
});
const namesAt = (path: JsonPath) => (path.length === 0 ? ['name', 'sizes', 'inner', 'either'] : ['count']);
const where = (path: JsonPath) => `at ${path.join('/')}`;

const problems = (value: unknown, of: z.ZodType = schema) =>
  schemaProblems(of.safeParse(value).error?.issues ?? [], value, { locate: where, namesAt }).map(
    ({ code, where: place, what, mend }) => [code, place, what, mend],
  );

describe('schemaProblems', () => {
  it.each<[string, unknown, readonly (readonly string[])[]]>([
    ['nothing', { name: 'ok' }, []],
    [
      'one wrong entry of a list that may be one word too',
      { name: 'ok', sizes: [['small', 'huge']] },
      [['wrong-choice', 'at sizes/0/1', 'sizes[0][1]: "huge" is not a choice', 'One of: small, large.']],
    ],
    [
      'a list that is too long',
      { name: 'ok', sizes: [['small', 'large', 'small']] },
      [
        [
          'out-of-range',
          'at sizes/0',
          'sizes[0] (got ["small","large","small"]) is not valid',
          'Expected at most 2 entries.',
        ],
      ],
    ],
    [
      'no object',
      7,
      [['wrong-type', 'at ', 'the document (got 7) is not valid', 'Expected an object with names and values.']],
    ],
    ['what is missing', {}, [['missing', 'at name', 'name is missing', 'Expected text.']]],
    [
      'null where text belongs',
      { name: null },
      [['wrong-type', 'at name', 'name (got null) is not valid', 'Expected text.']],
    ],
    [
      'what is too short',
      { name: 'x' },
      [['out-of-range', 'at name', 'name (got "x") is not valid', 'Expected at least 2 characters.']],
    ],
    [
      'what is too long, cut to sixty characters',
      { name: 'x'.repeat(81) },
      [['out-of-range', 'at name', `name (got "${'x'.repeat(56)}...) is not valid`, 'Expected at most 80 characters.']],
    ],
    [
      'a name that is almost right',
      { name: 'ok', szies: [] },
      [['unknown-key', 'at szies', 'unknown key "szies"', 'Did you mean "sizes"?']],
    ],
    [
      'names that are not known, each by itself',
      { name: 'ok', colour: 1, inner: { weight: 2 } },
      [
        ['unknown-key', 'at inner/weight', 'unknown key "weight" in inner', 'Take it out.'],
        ['unknown-key', 'at colour', 'unknown key "colour"', 'Take it out.'],
      ],
    ],
    [
      'a name inside that is almost right',
      { name: 'ok', inner: { coutn: 2, more: 3 } },
      [
        ['unknown-key', 'at inner/coutn', 'unknown key "coutn" in inner', 'Did you mean "count"?'],
        ['unknown-key', 'at inner/more', 'unknown key "more" in inner', 'Take it out.'],
      ],
    ],
    [
      'a choice that is almost right, in a list',
      { name: 'ok', sizes: ['small', 'lagre'] },
      [
        [
          'wrong-choice',
          'at sizes/1',
          'sizes[1]: "lagre" is not a choice',
          'Did you mean "large"? One of: small, large.',
        ],
      ],
    ],
    [
      'a choice that is no text',
      { name: 'ok', sizes: [5] },
      [['wrong-choice', 'at sizes/0', 'sizes[0]: 5 is not a choice', 'One of: small, large.']],
    ],
    [
      'what a union says of itself',
      { name: 'ok', either: 'x' },
      [['not-valid', 'at either', 'either (got "x") is not valid', 'Expected a number or a truth.']],
    ],
    [
      'a union of which no branch was meant',
      { name: 'ok', any: 'x' },
      [['not-valid', 'at any', 'any (got "x") is not valid', 'Expected another value.']],
    ],
    [
      'a rule of its own',
      { name: 'ok', even: 3 },
      [['not-valid', 'at even', 'even (got 3) is not valid', 'Must be even.']],
    ],
    [
      'a literal that is not there',
      { name: 'ok', agreed: false },
      [['wrong-choice', 'at agreed', 'agreed: false is not a choice', 'One of: true.']],
    ],
    [
      'names that a terminal would obey',
      { name: 'ok', inner: { 'odd.name': 'x' }, '\u001b[2J': 1 },
      [
        ['wrong-type', 'at inner/odd.name', 'inner.odd.name (got "x") is not valid', 'Expected a number.'],
        ['unknown-key', 'at \u001b[2J', 'unknown key "\\u001b[2J"', 'Take it out.'],
      ],
    ],
  ])('reports %s', (_, value, found) => {
    expect(problems(value)).toEqual(found);
  });

  it('names the choices where one is missing', () => {
    expect(problems({}, z.strictObject({ side: z.enum(['inbound', 'outbound']) }))).toEqual([
      ['missing', 'at side', 'side is missing', 'One of: inbound, outbound.'],
    ]);
  });

  it('writes control characters in names as JSON does', () => {
    const odd = z.strictObject({ 'a\n': z.strictObject({ 'b\n': z.number() }) });
    expect(problems({ 'a\n': { 'b\n': 'x' } }, odd)).toEqual([
      ['wrong-type', 'at a\n/b\n', 'a\\n.b\\n (got "x") is not valid', 'Expected a number.'],
    ]);
  });

  it('does not call missing what a rule of its own asks for', () => {
    const pair = z.strictObject({ a: z.number().optional(), b: z.number().optional() });
    const both = pair.refine(({ a, b }) => a === b, { error: 'a and b must be the same', path: ['b'] });
    expect(problems({ a: 1 }, both)).toEqual([['not-valid', 'at b', 'b is not valid', 'A and b must be the same.']]);
  });

  it('reports what is wrong inside the kind of value that was meant', () => {
    const either = z.union([z.number(), z.strictObject({ count: z.number() })]);
    expect(problems({ count: 'x' }, either)).toEqual([
      ['wrong-type', 'at count', 'count (got "x") is not valid', 'Expected a number.'],
    ]);
  });

  it('says of a value of another kind only that, not how long it is', () => {
    expect(problems('three', z.array(z.string()).max(3))).toEqual([
      ['wrong-type', 'at ', 'the document (got "three") is not valid', 'Expected a list.'],
    ]);
  });

  it('reports a rule of its own that says nothing', () => {
    expect(
      problems(
        5,
        z.number().refine(() => false),
      ),
    ).toEqual([['not-valid', 'at ', 'the document (got 5) is not valid', 'Expected another value.']]);
  });

  it('reports a rule of its own about what is nowhere', () => {
    const inner = z.strictObject({ a: z.strictObject({ b: z.number() }).nullish() });
    const wanting = inner.refine(() => false, { error: 'must be there', path: ['a', 'b'] });
    const found = [['not-valid', 'at a/b', 'a.b is not valid', 'Must be there.']];
    expect([problems({}, wanting), problems({ a: null }, wanting)]).toEqual([found, found]);
  });

  it('takes only own properties for what was given', () => {
    const inherited = z.strictObject({ constructor: z.number() });
    expect(problems({}, inherited)).toEqual([
      ['missing', 'at constructor', 'constructor is missing', 'Expected a number.'],
    ]);
  });

  it('shows sixty characters as they are', () => {
    const exact = 'x'.repeat(58);
    expect(problems({ name: 'ok', either: exact })).toMatchObject([
      ['not-valid', 'at either', `either (got "${exact}") is not valid`, 'Expected a number or a truth.'],
    ]);
  });

  it('suggests nothing where nobody knows the names', () => {
    const issues = schema.safeParse({ name: 'ok', szies: [] }).error?.issues ?? [];
    expect(schemaProblems(issues, {}, { locate: where })).toEqual([
      { code: 'unknown-key', where: 'at szies', what: 'unknown key "szies"', mend: 'Take it out.' },
    ]);
  });

  it('tells apart paths whose parts together read the same', () => {
    const twins = z.strictObject({
      a: z.strictObject({ bc: z.number() }),
      ab: z.strictObject({ c: z.number().min(2) }),
    });
    expect(problems({ a: { bc: 'x' }, ab: { c: 1 } }, twins).map(([code, place]) => [code, place])).toEqual([
      ['wrong-type', 'at a/bc'],
      ['out-of-range', 'at ab/c'],
    ]);
  });
});
