import * as z from 'zod';
import { WRONG_ID } from './answer-issues.ts';
import { ANSWER_KEYS, type AnswerKey, type AnswersInput, isNeeded, LONGEST_SCHEMA_NAME, UNKNOWN } from './answers.ts';
import { type NumberQuestion, QUESTIONS, type Question, valuesOf } from './questions.ts';
import { formatRange } from './units.ts';
import { withSeparators } from './with-separators.ts';

/** What an answer of each kind may be. */
function schemaOf(question: Question): z.ZodType {
  switch (question.kind) {
    case 'choice':
      return z.enum([...valuesOf(question), UNKNOWN]);
    case 'ranking':
      return z
        .array(z.enum(valuesOf(question)))
        .min(1)
        .max(question.most)
        .refine((values) => new Set(values).size === values.length, {
          error: `the same ${question.one} is named twice`,
        });
    case 'number':
      return z.union([numberSchema(question), z.literal(UNKNOWN)], {
        error: `expected ${question.unit} ${formatRange(question, withSeparators)}, or "unknown"`,
      });
  }
}

const numberSchema = ({ least, isAbove = false, most }: NumberQuestion) =>
  (isAbove ? z.number().gt(least) : z.number().min(least)).max(most);

type SchemaOf<K extends AnswerKey> = undefined extends AnswersInput[K]
  ? z.ZodOptional<z.ZodType<Writable<NonNullable<AnswersInput[K]>>>>
  : z.ZodType<Writable<AnswersInput[K]>>;
type Writable<T> = T extends readonly (infer V)[] ? V[] : T;

const answerShape = Object.fromEntries(
  ANSWER_KEYS.map((key) => {
    const schema = schemaOf(QUESTIONS[key]);
    return [key, isNeeded(key) ? schema : schema.optional()];
  }),
) as unknown as { readonly [K in AnswerKey]: SchemaOf<K> };

/** The answers as a user writes them; a missing optional answer and "unknown" mean the same. */
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
