import * as z from 'zod';
import { answersSchema } from './answers-schema.ts';

const wrongId = { error: 'expected text, or a whole number of at most 15 digits; write others in "double quotes"' };

/** One line of a batch: answers, with an `id` of the user's own; of numbers other than safe integers, digits would be lost. */
export const lineSchema = z.strictObject({
  ...answersSchema.shape,
  id: z.union([z.string(), z.int(wrongId)], wrongId).optional(),
});
