import * as z from 'zod';
import { GIVEN_KEYS, type GivenKey } from './answers.ts';
import { objectOf } from './schema-parts.ts';
import { evidenceError, evidenceShape, hasEvidence, idSchema, wordsSchema } from './source.ts';

/** Why something comes before any channel. */
export const NOT_YET_REASONS = ['several-failed', 'nothing-sold', 'worth-too-little'] as const;

/** When it is too early for any channel, and what is said then. */
export const notYetSchema = z
  .strictObject({
    /** So many channels that were tried long enough and failed. */
    failedChannels: z.int().min(2).max(100),
    /** So many leads, or so many months of channels together, without one customer. */
    leadsWithoutCustomer: z.int().min(1).max(1e6),
    monthsWithoutCustomer: z.number().gt(0).max(600),
    ...evidenceShape,
    /** What to do first: {count} of channels or leads, {value} of a customer, {cost} of the cheapest one. */
    says: objectOf(NOT_YET_REASONS, wordsSchema),
  })
  .refine(hasEvidence, evidenceError);

/** What advice does not know, unless an answer tells it. */
export const notConsideredSchema = z.strictObject({
  id: idSchema,
  /** As it stands in a list: "your season". */
  words: wordsSchema,
  unless: z.enum(GIVEN_KEYS as [GivenKey, ...GivenKey[]]).optional(),
});
