import * as z from 'zod';
import { conditionSchema } from './condition.ts';
import { TEAMS } from './plan.ts';
import { doesNotFall, mustNotFall, share } from './schema-parts.ts';
import { evidenceError, evidenceShape, hasEvidence, idSchema, textSchema, wordsSchema } from './source.ts';
import { CONTACT_WAYS, HANDS, LEAD_GRADES, SIDES } from './terms.ts';

/** A published or judged figure with its spread. */
const figure = (bound: z.ZodNumber) =>
  z
    .strictObject({ low: bound, typical: bound, high: bound, ...evidenceShape })
    .refine(doesNotFall, mustNotFall)
    .refine(hasEvidence, evidenceError);

const amount = z.number().min(0).max(1e6);

/** One way to run a channel: what it takes at the very least, and whose hands. */
const waySchema = z
  .strictObject({
    /** Whose hours it takes: of those who write and teach, of those who call and sell, or of anybody. */
    hands: z.enum(HANDS),
    /** Dollars and hours a month without which it is not worth starting. */
    leastUsd: amount,
    leastHours: z.number().min(0).max(1000),
    /** More dollars a month than this cannot be put to use in this way, in a niche market; no limit without it. */
    mostUsd: amount.optional(),
    /** Who is paid to do it, such as "a freelance writer"; without it, own people do. */
    hired: textSchema.max(80).optional(),
    ...evidenceShape,
  })
  .refine(hasEvidence, evidenceError)
  .refine(({ leastUsd, mostUsd = leastUsd }) => leastUsd <= mostUsd, {
    error: '"leastUsd" must not be above "mostUsd"',
  });

const stepSchema = z.strictObject({
  when: conditionSchema.optional(),
  /** Only where somebody is paid to run the channel, or only where own people do. */
  hired: z.boolean().optional(),
  text: wordsSchema,
});

const LAST_HOLDS_FOR_ALL = {
  error: 'the last step holds for everybody, and only the last: it alone has no "when" or "hired"',
};

const lastHoldsForAll = (steps: readonly z.infer<typeof stepSchema>[]): boolean =>
  steps.every(({ when, hired }, at) => (when === undefined && hired === undefined) === (at === steps.length - 1));

const channelShape = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  side: z.enum(SIDES),
  /** What it is, in one line. */
  summary: wordsSchema,
  /** What to do on Monday, whoever asks; a channel with `steps` needs none. */
  firstStep: wordsSchema.optional(),
  /** What to do on Monday, for whom: the first that holds is shown, and the last holds for everybody. */
  steps: z.array(stepSchema).min(1).max(20).refine(lastHoldsForAll, LAST_HOLDS_FOR_ALL).optional(),
  /** What it does for its side, as it stands after a colon: "answer on your blog what buyers ask". */
  job: wordsSchema.optional(),
  /** What money buys there, as it stands after "for": "print, postage and addresses". */
  buys: wordsSchema.optional(),
  /** How strangers are contacted; the law on that way rules it out or not. */
  contact: z.enum(CONTACT_WAYS).optional(),
  /** Ways to run it, the one to be preferred first: by own hands, or by somebody who is paid for it. */
  ways: z.array(waySchema).min(1).max(6).optional(),
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
  /** First leads, where something for them is there already: of those whose condition holds, the first. */
  sooner: z
    .array(z.strictObject({ when: conditionSchema, firstLeadsMonths: figure(amount) }))
    .min(1)
    .max(20)
    .optional(),
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

export const channelSchema = channelShape.refine(
  ({ firstStep, steps }) => (firstStep === undefined) !== (steps === undefined),
  { error: 'needs either "firstStep" or "steps"' },
);

export type Channel = z.infer<typeof channelSchema>;
/** What a channel takes in one way to run it. */
export type Way = Omit<z.infer<typeof waySchema>, 'sources' | 'judgement'>;
