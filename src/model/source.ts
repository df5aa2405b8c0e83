import * as z from 'zod';
import { PLAIN } from './plain-text.ts';
import { GRADES } from './terms.ts';

/** A kebab-case identifier, never reused. */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case words joined by hyphens' });

const notPlain = { error: 'expected text on one line, without control characters and marks that reorder it' };
export const textSchema = z.string().min(1).regex(PLAIN, notPlain);

/** One sentence or label in a dataset. */
export const wordsSchema = textSchema.max(400);

const WEB_ADDRESS = /^https?:\/\/[^\s\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\u{E0000}-\u{E007F}]+$/u;
const notOfTheWeb = { error: 'expected an address of the web, such as https://example.com/page', abort: true };

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: wordsSchema,
  publisher: wordsSchema,
  /** Year of the figures, or null where the page shows none. */
  year: z.int().min(1900).max(2100).nullable(),
  grade: z.enum(GRADES),
  url: z
    .string()
    .max(500)
    .regex(WEB_ADDRESS, notOfTheWeb)
    .refine((url) => URL.canParse(url), notOfTheWeb),
  /** What a reader should know before trusting it: who measured, who sells what. */
  note: wordsSchema.optional(),
  /** Who reports it, where the address is not the publisher's own. */
  reportedBy: wordsSchema.optional(),
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
