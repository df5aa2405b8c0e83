import * as z from 'zod';
import { GRADES } from './grades.ts';

/** A kebab-case identifier, never reused. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by hyphens' });

/** One sentence or label in a dataset. */
export const wordsSchema = z.string().min(1).max(400);

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: wordsSchema,
  publisher: wordsSchema,
  /** Year of the figures, or null where the page shows none. */
  year: z.int().min(1900).max(2100).nullable(),
  grade: z.enum(GRADES),
  url: z.url({ protocol: /^https?$/ }).max(500),
  /** What a reader should know before trusting it: who measured, who sells what. */
  note: wordsSchema.optional(),
});

/** Where a statement comes from: sources, the plain mark that it is a judgement, or both. */
export const evidenceShape = {
  sources: z.array(idSchema).min(1).max(10).optional(),
  judgement: z.literal(true).optional(),
};

export const hasEvidence = (evidence: { sources?: readonly string[] | undefined; judgement?: true | undefined }) =>
  evidence.sources !== undefined || evidence.judgement === true;

export const evidenceError = { error: 'needs "sources" or "judgement": true' };

export type Source = z.infer<typeof sourceSchema>;
