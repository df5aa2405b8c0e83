import * as z from 'zod';
import { ANSWERS } from './answers.ts';
import { objectOf } from './schema-parts.ts';
import { evidenceError, evidenceShape, hasEvidence, textSchema, wordsSchema } from './source.ts';
import { CONTACT_WAYS, CONTACTED, LAW_RULES } from './terms.ts';

/** What the law of one place says to one way of contact, as it stands after the place: "you may call companies". */
const lawSchema = z
  .strictObject({
    rule: z.enum(LAW_RULES),
    note: wordsSchema,
    /** It was found in one weak place, or concluded: it rules nothing out, and is to be checked first. */
    uncertain: z.literal(true).optional(),
    ...evidenceShape,
  })
  .refine(hasEvidence, evidenceError);

const placeSchema = z.strictObject({
  /** What stands before each note: "In Canada,". */
  lead: textSchema.max(80),
  ways: objectOf(CONTACT_WAYS, objectOf(CONTACTED, lawSchema)),
});

/** What the law lets one do to people who did not ask, by where they are. */
export const contactLawSchema = z.strictObject({
  /** When it was looked up, such as "November 2026". */
  checked: textSchema.max(40),
  words: z.strictObject({
    /** After a note that is uncertain. */
    uncertain: wordsSchema,
    /** Where companies and consumers are meant, between what holds for each. */
    consumers: wordsSchema,
    /** After everything that is said of the law. */
    disclaimer: wordsSchema,
    /** Of a channel that is advised, while nobody says where people are. */
    unasked: wordsSchema,
    /** Why consumers are not emailed while nobody says where they are. */
    unlessKnown: wordsSchema,
  }),
  places: objectOf(ANSWERS.contactPlaces.choices, placeSchema),
});

export type ContactLaw = z.infer<typeof contactLawSchema>;
