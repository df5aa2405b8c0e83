import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import { adviceSchema } from '../../src/model/advice.ts';
import { GIVEN_KEYS, GOALS } from '../../src/model/answers.ts';
import { answersSchema, lineSchema } from '../../src/model/answers-schema.ts';
import { DATASET_FILE_NAMES } from '../../src/model/dataset.ts';
import { DATASET_FILES } from '../../src/model/dataset-schema.ts';
import { guidanceOf } from '../../src/model/guidance.ts';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '../../src/model/json-schema.ts';
import { questionOf } from '../../src/model/questions.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const compiled = new Map<SchemaName, ValidateFunction>();

function compile(name: SchemaName): ValidateFunction {
  const known = compiled.get(name) ?? compileAnew(name);
  compiled.set(name, known);
  return known;
}

function compileAnew(name: SchemaName): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchema(name));
}

const isAnswers = compile('answers');
const EXAMPLE = 'docs/examples/software-for-dentists.json';

describe('jsonSchema', () => {
  it.each(SCHEMA_NAMES)('makes a %s schema that a strict validator accepts, titled and described', (name) => {
    expect(compile(name)).toBeTypeOf('function');
    expect(jsonSchema(name)).toMatchObject({ title: expect.any(String), description: expect.any(String) });
  });

  it.each(GIVEN_KEYS)('tells of %s what is asked and why', (key) => {
    const { description = '' } = (jsonSchema('answers').properties?.[key] ?? {}) as { description?: string };
    expect(description).toContain(questionOf(key).ask);
    expect(description).toContain(guidanceOf(key).why);
  });

  it.each(DATASET_FILE_NAMES)('accepts the shipped %s.json, which names its schema', (file) => {
    const content = readJson(`data/${file}.json`);
    const isValid = compile(file);
    expect(isValid(content), JSON.stringify(isValid.errors)).toBe(true);
    expect(content).toMatchObject({ $schema: `./schema/${file}.schema.json` });
  });

  it('accepts the shipped dataset as one document', () => {
    const whole = Object.fromEntries(DATASET_FILE_NAMES.map((file) => [file, readJson(`data/${file}.json`)]));
    expect(compile('dataset')(whole)).toBe(true);
  });

  it('accepts the example answers, and the advice for them', () => {
    const answers = readJson(EXAMPLE);
    expect(isAnswers(answers)).toBe(true);
    const isAdvice = compile('advice');
    expect(isAdvice(advise(answersSchema.parse(answers))), JSON.stringify(isAdvice.errors)).toBe(true);
  });

  it('accepts a batch line with an id, and answers without one only', () => {
    const isLine = compile('batch');
    const answers = readJson(EXAMPLE) as object;
    expect([{ ...answers, id: 'a' }, { ...answers, id: 7 }, answers].every((line) => isLine(line))).toBe(true);
    expect([isLine({ ...answers, id: true }), isAnswers({ ...answers, id: 'a' })]).toEqual([false, false]);
  });

  it('refuses what the dataset refuses by its own checks', () => {
    const rules = readJson('data/rules.json') as { rules: { when: unknown; sources?: unknown; judgement?: unknown }[] };
    const withFirst = (change: object) => ({ ...rules, rules: [{ ...rules.rules[0], ...change }] });
    const isRules = compile('rules');
    expect(isRules(withFirst({}))).toBe(true);
    for (const wrong of [{ when: {} }, { when: { monthlyBudget: {} } }, { sources: undefined, judgement: undefined }]) {
      const document: unknown = JSON.parse(JSON.stringify(withFirst(wrong)));
      expect([isRules(document), DATASET_FILES.rules.safeParse(document).success]).toEqual([false, false]);
    }
  });
});

/** Values that are right for some key and wrong for most. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom('unknown', 'none', 'b2b', 'high', 'niche', '', null, true, -1, 0, 0.01, 120, 121, 1e12, 1e13),
  fc.array(fc.constantFrom<string>(...GOALS, 'fame', 'unknown'), { maxLength: 4 }),
);
const anyKey = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<string>(...GIVEN_KEYS, '$schema') },
  { weight: 1, arbitrary: fc.string().filter((key) => key !== '__proto__') },
);

describe('the answers schema and the program', () => {
  it('agree on valid answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect([isAnswers(answers), answersSchema.safeParse(answers).success]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('agree on answers with one value changed, added or taken out', () => {
    const changed = fc
      .tuple(arbitraryAnswers, anyKey, fc.option(anyValue, { nil: undefined }))
      .map(([answers, key, value]) => JSON.parse(JSON.stringify({ ...answers, [key]: value })));
    // What members say together, only JSON Schema knows: that there is a budget, and a currency for a rate.
    const isWhole = ({ monthlyBudget, budgetTotal, rate, currency }: Record<string, unknown>) =>
      (monthlyBudget ?? budgetTotal) !== undefined && (rate === undefined || currency !== undefined);
    fc.assert(
      fc.property(
        changed,
        (answers) => isAnswers(answers) === (answersSchema.safeParse(answers).success && isWhole(answers)),
      ),
      { numRuns: 60 },
    );
  });

  it('agree that no goal is named twice', () => {
    const twice = { goals: ['lead-generation', 'lead-generation'], monthlyBudget: 1, timelineMonths: 1 };
    expect([isAnswers(twice), answersSchema.safeParse(twice).success]).toEqual([false, false]);
  });

  it('agree on what is not an object', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => isAnswers(value) === answersSchema.safeParse(value).success),
      { numRuns: 60 },
    );
  });
});

describe('the batch schema and the program', () => {
  const isLine = compile('batch');
  const anyId = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1.5, '', null),
  );

  it('agree on ids', () => {
    fc.assert(
      fc.property(arbitraryAnswers, anyId, (answers, id) => {
        const line: unknown = JSON.parse(JSON.stringify({ ...answers, id }));
        expect(isLine(line)).toBe(lineSchema.safeParse(line).success);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the advice schema and the program', () => {
  const isAdvice = compile('advice');

  it('agree on advice with a part taken out', () => {
    const advice = advise(answersSchema.parse(readJson(EXAMPLE)));
    for (const key of Object.keys(advice)) {
      const { [key as keyof typeof advice]: _, ...rest } = advice;
      expect([key, isAdvice(rest), adviceSchema.safeParse(rest).success]).toEqual([key, false, false]);
    }
  });
});
