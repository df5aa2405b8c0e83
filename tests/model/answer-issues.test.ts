import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { answerIssues, lineIssues, plainLine, WRONG_ID } from '../../src/model/answer-issues.ts';
import { ANSWER_KEYS, GIVEN_KEYS, GOALS } from '../../src/model/answers.ts';
import { answersSchema, lineSchema } from '../../src/model/answers-schema.ts';
import { parseAnswers, understandLine } from '../../src/model/parse-answers.ts';
import { questionOf } from '../../src/model/questions.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const bySchema = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
/**
 * The quick checks take what the schemas take, but that nulls stand for nothing and that one of two budgets is needed,
 * which is left to JSON Schema; and whatever is understood becomes something that the schemas take.
 */
const agrees = (value: unknown): void => {
  if (isPlain(value)) {
    const quick = [answerIssues(value), lineIssues(value)].map(({ length }) => length === 0);
    expect([quick, value]).toEqual([[bySchema(answersSchema, value), bySchema(lineSchema, value)], value]);
  }
  for (const parsed of [parseAnswers(value), parseLine(value)]) {
    if (parsed.ok) expect([answersSchema.safeParse(parsed.value).error?.issues, value]).toEqual([undefined, value]);
  }
};
const isPlain = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const { monthlyBudget, budgetTotal } = value as Record<string, unknown>;
  return !Object.values(value).includes(null) && (monthlyBudget ?? budgetTotal) !== undefined;
};
const parseLine = (value: unknown) => {
  const understood = understandLine(value, { locate: () => 'line' });
  return understood.ok ? { ok: true as const, value: understood.value.answers } : understood;
};

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const NAMES = ['id', '$schema', ...GIVEN_KEYS];
const CHOICES = GIVEN_KEYS.flatMap((key) => {
  const question = questionOf(key);
  return 'choices' in question ? question.choices.map(({ value }) => value) : [];
});

/** Values that a hasty check would take for something else. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  '',
  '5000',
  'unknown',
  'Unknown',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  5e-324,
  120,
  120.00000000000001,
  1e12,
  1e12 + 1,
  2 ** 53,
  2 ** 53 - 1,
  1e300,
  0.1,
  'x'.repeat(2000),
  'x'.repeat(2001),
  [],
  [[]],
  Array(2),
  {},
  { length: 1, 0: 'lead-generation' },
  [...GOALS],
  [GOALS[0]],
  [GOALS[0], GOALS[0]],
  [GOALS[0], 'unknown'],
  [GOALS[0], GOALS[1], GOALS[2]],
  [GOALS[0], GOALS[1], GOALS[0]],
  [null],
  'constructor',
  'toString',
  '__proto__',
  ...CHOICES,
];

const anyName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Goals', 'goals ', '', 'ID'),
  },
  { weight: 1, arbitrary: fc.string() },
);
const anyValue = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.array(fc.constantFrom(...GOALS), { maxLength: 5 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Sets own names only, `__proto__` among them, as JSON.parse does. */
const withNames = (given: object, changes: readonly (readonly [string, unknown])[]): unknown => {
  const value = { ...given };
  for (const [name, changed] of changes) {
    Object.defineProperty(value, name, { value: changed, enumerable: true, configurable: true, writable: true });
  }
  return value;
};
const mutated = fc
  .tuple(
    arbitraryAnswers,
    fc.array(fc.tuple(anyName, anyValue), { maxLength: 3 }),
    fc.subarray(NAMES, { maxLength: 2 }),
  )
  .map(([answers, changes, taken]) =>
    withNames(Object.fromEntries(Object.entries(answers).filter(([name]) => !taken.includes(name))), changes),
  );

describe('answerIssues and lineIssues', () => {
  it.each<[string, unknown, string, string]>([
    ['goals', 'leads', 'invalid_type', 'expected one to three goals, the most important first'],
    ['goals', [], 'too_small', 'expected one to three goals, the most important first'],
    ['goals', GOALS.slice(0, 4), 'too_big', 'expected one to three goals, the most important first'],
    ['goals', [GOALS[0], GOALS[1], GOALS[0]], 'custom', 'the same goal is named twice'],
    ['contactPlaces', 'eu', 'invalid_type', 'expected one to eight places'],
    ['contactPlaces', [], 'too_small', 'expected one to eight places'],
    ['contactPlaces', Array(9).fill('eu'), 'too_big', 'expected one to eight places'],
    ['contactPlaces', ['eu', 'eu'], 'custom', 'the same place is named twice'],
    ['monthlyBudget', '5000', 'invalid_union', 'expected an amount from 0 to 1,000,000,000,000, or "unknown"'],
    ['monthlyBudget', -0.01, 'too_small', 'expected an amount from 0 to 1,000,000,000,000, or "unknown"'],
    ['monthlyBudget', 1e12 + 1, 'too_big', 'expected an amount from 0 to 1,000,000,000,000, or "unknown"'],
    ['timelineMonths', Number.NaN, 'invalid_union', 'expected months above 0 and up to 120, or "unknown"'],
    ['timelineMonths', 0, 'too_small', 'expected months above 0 and up to 120, or "unknown"'],
    ['timelineMonths', 120.5, 'too_big', 'expected months above 0 and up to 120, or "unknown"'],
    ['horizonMonths', 61, 'too_big', 'expected months as a whole number from 1 to 60, or "unknown"'],
    ['horizonMonths', 1.5, 'too_small', 'expected months as a whole number from 1 to 60, or "unknown"'],
    ['hoursPerWeek', true, 'invalid_union', 'expected hours from 0 to 10,000, or "unknown"'],
    ['rate', 0, 'too_small', 'expected US dollars for one unit above 0 and up to 1,000,000, or "unknown"'],
    ['currency', 'euro', 'custom', 'expected the code of a currency, such as EUR or GBP'],
    ['currency', 5, 'custom', 'expected the code of a currency, such as EUR or GBP'],
    ['current', 5, 'invalid_type', expect.stringContaining('expected a list of channels, such as')],
    ['figures', 5, 'invalid_type', 'expected figures by channel'],
    ['limits', 5, 'invalid_type', 'expected limits by channel'],
    ['goals', null, 'invalid_type', 'expected an answer'],
    ['monthlyBudget', undefined, 'invalid_type', 'expected an answer'],
    ['timelineMonths', undefined, 'invalid_type', 'expected an answer'],
  ])('find as %s %j wrong', (name, value, code, message) => {
    const given = { ...GOOD, rate: 1, currency: 'EUR', [name]: value };
    expect([answerIssues(given), lineIssues(given)]).toEqual([
      [{ code, path: [name], message }],
      [{ code, path: [name], message }],
    ]);
    expect(plainLine(given)).toBeUndefined();
  });

  it.each<[string, unknown, object]>([
    ['audience', 'crowd', { code: 'invalid_value', values: ['named-accounts', 'niche', 'broad', 'unknown'] }],
    ['goals', ['leads', GOALS[0], 'fame'], { code: 'invalid_value', path: ['goals', 0], values: GOALS }],
    ['$schema', 5, { code: 'invalid_type', expected: 'string' }],
    ['$schema', 'x'.repeat(2001), { code: 'too_big', origin: 'string', maximum: 2000 }],
    ['color', 'red', { code: 'unrecognized_keys', path: [], keys: ['color'] }],
  ])('find as %s %j wrong, with what is right', (name, value, issue) => {
    const [first] = answerIssues({ ...GOOD, [name]: value });
    expect(first).toEqual({ path: [name], ...issue });
  });

  it('find every wrong goal where it stands, gaps among them', () => {
    const paths = answerIssues({ ...GOOD, goals: ['leads', GOALS[0], undefined] }).map(({ path }) => path);
    expect(paths).toEqual([
      ['goals', 0],
      ['goals', 2],
    ]);
  });

  it('find all at once: what is wrong in its order, then the names that are not known', () => {
    const issues = answerIssues({ color: 'red', audience: 'crowd', goals: [], size: 5, monthlyBudget: -1 });
    expect(issues.map(({ code, path, keys }) => keys ?? [code, ...path])).toEqual([
      ['too_small', 'goals'],
      ['too_small', 'monthlyBudget'],
      ['invalid_type', 'timelineMonths'],
      ['invalid_value', 'audience'],
      ['color', 'size'],
    ]);
  });

  it.each([undefined, null, [], 'goals', 5])('want an object, not %j', (value) => {
    expect(answerIssues(value)).toEqual([{ code: 'invalid_type', expected: 'object', path: [] }]);
    expect(plainLine(value)).toBeUndefined();
  });

  it.each([
    [7, []],
    ['customer 7', []],
    [null, []],
    [Number.MAX_SAFE_INTEGER, []],
    [2 ** 53, ['too_big']],
    [-(2 ** 53), ['too_small']],
    [0.5, ['invalid_union']],
    [true, ['invalid_union']],
  ])('take as the id of a line what is the same after it was read: %j', (id, codes) => {
    const issues = lineIssues({ ...GOOD, id });
    expect(issues).toEqual(codes.map((code) => ({ code, path: ['id'], message: WRONG_ID })));
    expect(answerIssues({ ...GOOD, id }).map(({ code }) => code)).toEqual(['unrecognized_keys']);
    expect(plainLine({ ...GOOD, id }) === undefined).toBe(codes.length > 0);
  });

  it('take one sum in the place of a monthly budget', () => {
    const { goals, timelineMonths } = GOOD;
    expect(answerIssues({ goals, timelineMonths, budgetTotal: 600 })).toEqual([]);
    expect(answerIssues({ goals, timelineMonths, budgetTotal: null }).map(({ path }) => path)).toEqual([
      ['monthlyBudget'],
    ]);
  });

  it('find nothing wrong with valid answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect([answerIssues(answers), lineIssues(answers), plainLine(answers)]).toEqual([[], [], answers]);
        agrees(answers);
      }),
      { numRuns: 200 },
    );
  });

  it('agree with the schemas on answers with changed, added and missing names', () => {
    fc.assert(fc.property(mutated, agrees), { numRuns: 300 });
  });

  it('agree with the schemas on whatever else JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), agrees), { numRuns: 100 });
  });

  it.each(NAMES)('agree with the schemas on every strange value of %s', (name) => {
    for (const value of STRANGE) agrees(withNames(GOOD, [[name, value]]));
    agrees({ ...GOOD, [name]: undefined });
  });

  it.each(GIVEN_KEYS)('agree with the schemas on every word as %s', (name) => {
    for (const value of [...CHOICES, ...GOALS]) agrees({ ...GOOD, [name]: value });
  });

  it.each(['{"__proto__":1', '{"__proto__":{"goals":[]}', '{"monthlyBudget":1e999', '{"id":1e999'])(
    'refuse %s',
    (start) => {
      const value: unknown = JSON.parse(`${start},"goals":["lead-generation"],"timelineMonths":6,"customerValue":1}`);
      agrees(value);
      expect(plainLine(value)).toBeUndefined();
    },
  );

  it('give a plain line with a place for every answer, given or not, and none to what does not agree', () => {
    const line = plainLine({ ...GOOD, id: 7 });
    expect(line).toEqual({ ...GOOD, id: 7 });
    expect(Object.keys(line ?? {})).toEqual(['id', ...ANSWER_KEYS]);
    expect(plainLine({ ...GOOD, currency: 'EUR' })).toBeUndefined();
    expect(plainLine({ ...GOOD, currency: 'EUR', rate: 1 })).toEqual({ ...GOOD, currency: 'EUR', rate: 1 });
  });

  it('take no longer than what is given is long, however long that is', () => {
    const goals = Array.from({ length: 200_000 }, () => GOALS[0]);
    const started = performance.now();
    expect(answerIssues({ ...GOOD, goals }).map(({ code }) => code)).toEqual(['too_big']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
