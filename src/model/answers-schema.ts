import * as z from 'zod';
import { MORE_CUSTOMERS, numberExpected, WRONG_ID } from './answer-issues.ts';
import {
  type AnswersInput,
  GIVEN_KEYS,
  type GivenKey,
  isNeeded,
  isReplaceable,
  LONGEST_SCHEMA_NAME,
  UNKNOWN,
} from './answers.ts';
import { isCurrency } from './currencies.ts';
import { MOST_FIGURED } from './figure-bounds.ts';
import { figuresSchema } from './figures.ts';
import { type LIMITS, MOST_LIMIT, MOST_LIMITED } from './limits.ts';
import { type GivenQuestion, questionOf, valuesOf } from './questions.ts';
import { LONGEST_CHANNEL_NAME, MOST_RUNNING, RUNNING_PART_NAMES, RUNNING_PARTS, type RunningPart } from './running.ts';
import type { NumberRange } from './units.ts';

/** What an answer of each kind may be. */
function schemaOf(question: GivenQuestion): z.ZodType {
  switch (question.kind) {
    case 'choice':
      return z.enum([...valuesOf(question), UNKNOWN]);
    case 'ranking':
      return z
        .array(z.enum(valuesOf(question)))
        .min(1)
        .max(question.most)
        .refine(namesNoneTwice, { error: `the same ${question.one} is named twice` });
    case 'set':
      return z.union([
        z
          .array(z.enum(valuesOf(question)))
          .min(1)
          .max(question.most)
          .refine(namesNoneTwice, { error: `the same ${question.one} is named twice` }),
        z.literal(UNKNOWN),
      ]);
    case 'number':
      return z.union([numberSchema(question), z.literal(UNKNOWN)], { error: numberExpected(question) });
    case 'running':
      return z.union([z.array(runningSchema).max(MOST_RUNNING), z.literal(UNKNOWN)]);
    case 'figures':
      return z.union([
        figuresSchema.refine((channels) => Object.keys(channels).length <= MOST_FIGURED),
        z.literal(UNKNOWN),
      ]);
    case 'limits':
      return z.union([
        limitsSchema.refine((channels) => Object.keys(channels).length <= MOST_LIMITED),
        z.literal(UNKNOWN),
      ]);
    case 'currency':
      return z.union([
        z.literal(UNKNOWN),
        z
          .string()
          .regex(/^[A-Z]{3}$/)
          .refine(isCurrency),
      ]);
  }
}

const namesNoneTwice = (values: readonly string[]): boolean => new Set(values).size === values.length;

const numberSchema = ({ least, isAbove = false, isWhole, most }: Omit<NumberRange, 'unit'>) => {
  const number = isWhole ? z.int() : z.number();
  return (isAbove ? number.gt(least) : number.min(least)).max(most);
};

const limit = z.number().min(0).max(MOST_LIMIT).optional();

/** Bounds by channel; whether there is such a channel is not asked here. */
const limitsSchema = z.record(
  z.string().min(1).max(LONGEST_CHANNEL_NAME),
  z.strictObject({ fix: limit, min: limit, max: limit } satisfies Record<(typeof LIMITS)[number], typeof limit>),
);

/** One channel that runs. */
const runningSchema = z
  .strictObject({
    channel: z.string().min(1).max(LONGEST_CHANNEL_NAME),
    ...(Object.fromEntries(
      RUNNING_PART_NAMES.map((part) => [part, numberSchema(RUNNING_PARTS[part]).optional()]),
    ) as Record<RunningPart, z.ZodOptional<z.ZodNumber>>),
  })
  .refine(({ leads, customers }) => leads === undefined || customers === undefined || customers <= leads, {
    error: MORE_CUSTOMERS,
  });

type GivenInput<K extends GivenKey> = NonNullable<AnswersInput[K]>;
type SchemaOf<K extends GivenKey> = undefined extends AnswersInput[K]
  ? z.ZodOptional<z.ZodType<Writable<GivenInput<K>>>>
  : z.ZodType<Writable<GivenInput<K>>>;
type Writable<T> = T extends readonly (infer V)[] ? V[] : T;

const answerShape = Object.fromEntries(
  GIVEN_KEYS.map((key) => {
    const schema = schemaOf(questionOf(key));
    return [key, isNeeded(key) && !isReplaceable(key) ? schema : schema.optional()];
  }),
) as unknown as { readonly [K in GivenKey]: SchemaOf<K> };

/**
 * The answers as documents hold them; a missing optional answer and "unknown" mean the same. That one of two budgets is
 * needed, and a rate with a currency, is said by the JSON Schema alone.
 */
export const answersSchema = z.strictObject({
  $schema: z.string().max(LONGEST_SCHEMA_NAME).optional(),
  ...answerShape,
});

const wrongId = { error: WRONG_ID };

/** One line of a batch: answers, with an `id` of the user's own; of numbers other than safe integers, digits would be lost. */
export const lineSchema = z.strictObject({
  ...answersSchema.shape,
  id: z.union([z.string(), z.int(wrongId)], wrongId).optional(),
});
