import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { evidenceError, evidenceShape, hasEvidence, idSchema, wordsSchema } from './source.ts';
import { SIDES } from './terms.ts';

const sharedShape = {
  id: idSchema,
  dimension: idSchema,
  when: conditionSchema,
  /** One sentence that a user would accept as a reason. */
  because: wordsSchema,
  /** Other words for the same reason: said instead where the condition, first come first served, holds at half or more. */
  variants: z
    .array(z.strictObject({ when: conditionSchema, because: wordsSchema }))
    .min(1)
    .max(10)
    .optional(),
  ...evidenceShape,
  /** Sources that speak against it. */
  against: z.array(idSchema).min(1).max(10).optional(),
  /** Where its size was fitted to cases: from what, and to which. */
  fitted: wordsSchema.optional(),
};

/** Adds `points` times its strength toward one side on one dimension. */
export const ruleSchema = z
  .strictObject({ ...sharedShape, toward: z.enum(SIDES), points: z.number().gt(0).max(100) })
  .refine(hasEvidence, evidenceError);

/** Adds `adds` times its strength to the weight of one dimension, before weights are normalised. */
export const weightRuleSchema = z
  .strictObject({ ...sharedShape, adds: z.number().gt(0).max(100) })
  .refine(hasEvidence, evidenceError);

export type Rule = z.infer<typeof ruleSchema>;
export type WeightRule = z.infer<typeof weightRuleSchema>;
