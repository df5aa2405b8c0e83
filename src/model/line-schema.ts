import * as z from 'zod';
import { answersSchema } from './answers-schema.ts';

const wrongId = { error: 'expected text, or a number of at most 15 digits; write longer ones in "double quotes"' };

/** A number that is written the same after it was read: beyond these every number is a rounded integer. */
const exactNumber = z.number().min(Number.MIN_SAFE_INTEGER, wrongId).max(Number.MAX_SAFE_INTEGER, wrongId);

/** One line of a batch: answers, with an `id` of the user's own that comes out as it went in. */
export const lineSchema = z.strictObject({
  ...answersSchema.shape,
  id: z.union([z.string(), exactNumber], wrongId).optional(),
});
