import * as z from 'zod';
import { idSchema, textSchema, wordsSchema } from './source.ts';

const sideOfDimension = z.strictObject({
  /** A few words for a narrow table column. */
  brief: textSchema.max(40),
  /** The whole statement, for the comparison. */
  text: wordsSchema,
});

/** One thing that the two sides differ on. */
export const dimensionSchema = z.strictObject({
  id: idSchema,
  name: textSchema.max(30),
  inbound: sideOfDimension,
  outbound: sideOfDimension,
  /** Importance before any weight rule fires; all weights are normalised to sum 1. */
  baseWeight: z.number().gt(0).max(100),
});

export type Dimension = z.infer<typeof dimensionSchema>;
