import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { TEAMS } from './plan.ts';
import { evidenceError, evidenceShape, hasEvidence, idSchema, wordsSchema } from './source.ts';
import { LEAD_GRADES, SIDES } from './terms.ts';

/** A published or judged figure with its spread. */
const figure = (bound: z.ZodNumber) =>
  z
    .strictObject({ low: bound, typical: bound, high: bound, ...evidenceShape })
    .refine(({ low, typical, high }) => low <= typical && typical <= high, {
      error: 'low, typical and high must not fall',
    })
    .refine(hasEvidence, evidenceError);

const amount = z.number().min(0).max(1e6);
const share = z.number().min(0).max(1);

export const channelSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  side: z.enum(SIDES),
  /** What it is, in one line. */
  summary: wordsSchema,
  /** What to do on Monday. */
  firstStep: wordsSchema,
  leadGrade: z.enum(LEAD_GRADES),
  figures: z.strictObject({
    costPerLeadUsd: figure(amount),
    leadToCustomerRate: figure(share),
    firstLeadsMonths: figure(amount),
    matureMonths: figure(amount),
    minimumMonthlyUsd: figure(amount),
    hoursPerMonth: figure(amount),
    /** Share of the lead flow that is still there one month after the last spend. */
    keptPerMonthAfterStop: figure(share),
  }),
  /** How money becomes leads over time; without it the channel is in no plan. */
  response: z
    .strictObject({
      /** Months until anything comes at all. */
      delayMonths: figure(amount),
      /** Share of the work that is still unfinished a month later. */
      unfinishedPerMonth: figure(share),
      /** Monthly spend at which a lead costs twice what it costs at the first dollar, in a niche market. */
      costDoublesAtUsd: figure(amount),
      /** Months over which `costPerLeadUsd` was measured. */
      benchmarkWindowMonths: figure(amount),
      /** At most this share of its side's money: what it does rests on other channels. */
      mostShareOfMoney: z.number().gt(0).max(1).optional(),
      /** Whose hours it takes. */
      team: z.enum(TEAMS),
    })
    .optional(),
  /** Reasons for this channel within its side; `points` add up, weighted by strength. */
  fit: z
    .array(
      z
        .strictObject({
          when: conditionSchema,
          points: z.number().min(-10).max(10),
          because: wordsSchema,
          ...evidenceShape,
        })
        .refine(hasEvidence, evidenceError),
    )
    .min(1)
    .max(30),
  /** Reasons why it is out, each when its condition holds at `VETO_THRESHOLD` or more. */
  vetoes: z
    .array(
      z
        .strictObject({
          when: conditionSchema,
          why: wordsSchema,
          /** Another channel, and what to do there; said only where that one is not ruled out too. */
          instead: z.strictObject({ channel: idSchema, text: wordsSchema }).optional(),
          ...evidenceShape,
        })
        .refine(hasEvidence, evidenceError),
    )
    .max(20),
});

export type Channel = z.infer<typeof channelSchema>;
