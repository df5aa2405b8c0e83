import * as z from 'zod';

/** A part of a whole, 0..1. */
export const share = z.number().min(0).max(1);
export const percent = z.number().min(0).max(100);
/** Of money, time or people: nothing or more. */
export const amount = z.number().min(0);
export const ids = z.array(z.string());

/** A figure with its spread. */
export const spread = z.strictObject({ low: z.number(), typical: z.number(), high: z.number() });

export const mustNotFall = { error: 'low, typical and high must not fall' };
export const doesNotFall = ({ low, typical, high }: z.infer<typeof spread>): boolean =>
  low <= typical && typical <= high;

/** What is to be expected, with its range; null where there is nothing to tell. */
export const amounts = z.strictObject({ low: amount.nullable(), mid: amount.nullable(), high: amount.nullable() });

/** An object that has the same for each of some keys. */
export const objectOf = <Key extends string, Schema extends z.ZodType>(keys: readonly Key[], schema: Schema) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>);

/** What every document begins with: by which program and which dataset it was made. */
export const documentHead = {
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  dataset: z.strictObject({ name: z.string(), version: z.string(), sha256: z.string() }),
};
