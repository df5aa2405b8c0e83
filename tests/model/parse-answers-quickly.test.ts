import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainLine } from '../../src/batch/explain-line.ts';
import { ANSWER_KEYS, GOALS } from '../../src/model/answers.ts';
import { lineSchema } from '../../src/model/answers-schema.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { isValidLine, parseAnswersQuickly } from '../../src/model/parse-answers-quickly.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const isValid = (value: unknown) => lineSchema.safeParse(value).success;
const agrees = (value: unknown): void => {
  expect([isValidLine(value), value]).toEqual([isValid(value), value]);
};

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const NAMES = ['id', '$schema', ...ANSWER_KEYS];
const CHOICES = ANSWER_KEYS.flatMap((key) => {
  const question = QUESTIONS[key];
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

describe('isValidLine', () => {
  it('takes all valid answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(isValidLine(answers)).toBe(true);
        expect(isValid(answers)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the schema on answers with changed, added and missing names', () => {
    fc.assert(fc.property(mutated, agrees), { numRuns: 5000 });
  });

  it('agrees with the schema on whatever else JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue(), agrees), { numRuns: 1000 });
  });

  it.each(NAMES)('agrees with the schema on every strange value of %s', (name) => {
    for (const value of STRANGE) agrees(withNames(GOOD, [[name, value]]));
    agrees({ ...GOOD, [name]: undefined });
  });

  it.each(ANSWER_KEYS)('agrees with the schema on every word as %s', (name) => {
    for (const value of [...CHOICES, ...GOALS]) agrees({ ...GOOD, [name]: value });
  });

  it.each(['{"__proto__":1', '{"__proto__":{"goals":[]}', '{"monthlyBudget":1e999', '{"id":1e999', '{"id":null'])(
    'refuses %s',
    (start) => {
      const value: unknown = JSON.parse(`${start},"goals":["lead-generation"],"timelineMonths":6,"customerValue":1}`);
      agrees(value);
      expect(isValidLine(value)).toBe(false);
      expect(explainLine(value, () => 'here')).not.toEqual([]);
    },
  );
});

describe('parseAnswersQuickly', () => {
  it('gives what parseAnswers gives where that finds no problem, and else nothing', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryAnswers, mutated, fc.jsonValue()), (value) => {
        const parsed = parseAnswers(value);
        expect(parseAnswersQuickly(value)).toEqual(parsed.ok ? parsed.value : undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
