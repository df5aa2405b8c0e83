import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { answerIssues, lineIssues, plainLine } from '../../src/model/answer-issues.ts';
import { GIVEN_KEYS, GOALS } from '../../src/model/answers.ts';
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

  it('take no longer than what is given is long, however long that is', () => {
    const goals = Array.from({ length: 200_000 }, () => GOALS[0]);
    const started = performance.now();
    expect(answerIssues({ ...GOOD, goals }).map(({ code }) => code)).toEqual(['too_big']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
