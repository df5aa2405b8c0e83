import * as z from 'zod';
import { amount, share } from './schema-parts.ts';
import { SIDES } from './terms.ts';

const counted = z.enum(['leads', 'customers']);
const range = z.strictObject({ low: amount, typical: amount, high: amount });

/** What to do with a channel that runs. */
const MOVES = ['keep', 'raise', 'cut', 'stop', 'test'] as const;
export type Move = (typeof MOVES)[number];

/** Why. */
export const MOVE_REASONS = [
  'pays',
  'cheaper',
  'dearer',
  'failed',
  'costs-too-much',
  'too-early',
  'too-small',
  'not-counted',
  'ruled-out',
  'less-money',
  'others-bring-more',
  'brings-more',
  'as-advised',
  'unclear',
] as const;

export const runningSchema = z.strictObject({
  /** As it was given. */
  name: z.string(),
  /** The channel that it was taken for; null for one of which nothing is known. */
  id: z.string().nullable(),
  side: z.enum(SIDES).nullable(),
  move: z.enum(MOVES),
  because: z.enum(MOVE_REASONS),
  /** Why the answers rule it out, where they do. */
  ruledOut: z.string().nullable(),
  /** Whether it was tried so that one can tell. */
  tried: z.enum(['works', 'unclear', 'failed', 'too-early', 'too-small', 'not-counted']),
  nowUsd: amount,
  /** Null where there is no money to divide. */
  advisedUsd: amount.nullable(),
  /** Its money of each month on the way from today's; none where there is no money to divide. */
  stepsUsd: z.array(amount),
  hoursPerWeek: amount.nullable(),
  months: amount.nullable(),
  leads: amount.nullable(),
  customers: amount.nullable(),
  /** Money so far, and hours of own work at what one is worth. */
  spentUsd: amount.nullable(),
  costPerLeadUsd: z.strictObject({ soFar: amount.nullable(), benchmark: range.nullable(), yours: range.nullable() }),
  costPerCustomerUsd: z.strictObject({
    soFar: amount.nullable(),
    benchmark: range.nullable(),
    yours: range.nullable(),
    /** The most that one may cost; null where it is not known what one is worth. */
    most: amount.nullable(),
  }),
  /** Share of the cost of a customer that rests on these counts, 0..1. */
  weight: share,
  /** What a typical channel would have brought by now for the same work. */
  expected: z.strictObject({ of: counted, count: amount }).nullable(),
  /** Chance that it would have brought no more than this one did. */
  chanceOfNoMore: share.nullable(),
  chanceItPays: share.nullable(),
  /** Where it is not known what a customer is worth: chance that one costs less than on other channels. */
  chanceItIsCheaper: share.nullable(),
  /** What the same work could as well have brought. */
  couldBe: z.strictObject({ of: counted, low: amount, high: amount }).nullable(),
  /** Month by whose end no more than came would be no bad luck any more. */
  tellsInMonth: z.int().nullable(),
  /** A trial with which one could tell, where today's is too small. */
  trial: z.strictObject({ monthlyUsd: amount, months: z.int() }).nullable(),
  /** A lead should not cost more than this for two months in a row; null where nothing is known. */
  watchUsd: amount.nullable(),
});

/** What to change from what runs now. */
export const currentSchema = z.strictObject({
  channels: z.array(runningSchema),
  /** From today's money to the advised, month by month; null where no money is to be divided. */
  shift: z
    .strictObject({
      nowUsd: amount,
      advisedUsd: amount,
      rows: z.array(
        z.strictObject({
          id: z.string().nullable(),
          name: z.string(),
          nowUsd: amount,
          advisedUsd: amount,
          monthsUsd: z.array(amount),
        }),
      ),
    })
    .nullable(),
  /** How many were tried long enough and failed. */
  failed: z.int(),
});

export type CurrentAdvice = z.infer<typeof currentSchema>;
export type RunningAdvice = CurrentAdvice['channels'][number];
