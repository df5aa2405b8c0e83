import * as z from 'zod';
import { ANSWER_KEYS, ANSWERS, GOALS } from './answers.ts';
import { conditionSchema } from './condition.ts';
import { notConsideredSchema, notYetSchema } from './not-yet.ts';
import { PLAN_FIGURES } from './plan.ts';
import { doesNotFall, mustNotFall, objectOf, share } from './schema-parts.ts';
import { evidenceError, evidenceShape, hasEvidence, idSchema, wordsSchema } from './source.ts';
import { LEAD_GRADES } from './terms.ts';

const amount = z.number().min(0).max(1e9);
const factor = z.number().gt(0).max(1e4);
const months = z.number().min(0).max(60);
const spread = { low: amount, typical: amount, high: amount };

/** For which channels something holds: those that are named, or all but some. */
const channelChoice = {
  channels: z.array(idSchema).min(1).max(200).optional(),
  exceptChannels: z.array(idSchema).min(1).max(200).optional(),
  exceptGrades: z.array(z.enum(LEAD_GRADES)).min(1).optional(),
};

/** A number among the answers to a power, within bounds; 1 while it is not known. */
const powerSchema = z
  .strictObject({
    of: z.enum(['monthlyBudget', 'customerValue']),
    /** Where it is 1. */
    at: z.number().gt(0).max(1e9),
    exponent: z.number().min(-3).max(3),
    least: factor,
    most: factor,
  })
  .refine(({ least, most }) => least <= most, { error: 'the least must not be above the most' });

/** By how much a figure differs for some answers. */
const adjustmentSchema = z
  .strictObject({
    figure: z.enum(PLAN_FIGURES),
    when: conditionSchema.optional(),
    /** It does not hold as far as this does. */
    unless: conditionSchema.optional(),
    /** Answers that must be missing for it to hold. */
    unanswered: z.array(z.enum(ANSWER_KEYS)).min(1).max(20).optional(),
    ...channelChoice,
    times: factor.optional(),
    power: powerSchema.optional(),
    ...evidenceShape,
  })
  .refine(({ times, power }) => (times === undefined) !== (power === undefined), {
    error: 'needs either "times" or "power"',
  })
  .refine(hasEvidence, evidenceError);

/** A figure as it is for some answers, whatever it is otherwise; the first that holds counts. */
const replacementSchema = z
  .strictObject({
    figure: z.enum(PLAN_FIGURES),
    when: conditionSchema,
    ...channelChoice,
    ...spread,
    ...evidenceShape,
  })
  .refine(doesNotFall, mustNotFall)
  .refine(hasEvidence, evidenceError);

/** Why a channel is worth it or not, beside what rules it out. */
const WORTH_REASONS = ['pays', 'costs-too-much', 'unclear', 'worth-unknown', 'too-late', 'too-little-to-tell'] as const;

/** Why a channel that runs is worth it or not, beside what it would be by itself. */
const RUNNING_REASONS = ['pays', 'failed', 'brings-less', 'too-small', 'too-early', 'not-counted'] as const;

/** A figure of some channels as it is in one trade. */
const industryFigureSchema = z
  .strictObject({
    figure: z.enum(PLAN_FIGURES),
    channels: z.array(idSchema).min(1).max(200),
    ...spread,
    ...evidenceShape,
  })
  .refine(doesNotFall, mustNotFall)
  .refine(hasEvidence, evidenceError);

const goalSchema = z
  .strictObject({
    /** Share of the credit for what comes within two years after the goal month. */
    creditAfterGoal: share,
    /** Whether the figures count what this goal is about. */
    counted: z.boolean(),
    /** Customers must have signed by the goal month, not only come as leads. */
    customersByGoal: z.literal(true).optional(),
    /** A lead is a customer at once, as with tickets. */
    atOnce: z.literal(true).optional(),
    /** What the outcome is called, and what must be said of it. */
    outcome: wordsSchema,
    /** What one of those counted is called, and several: customers, where nothing is said. */
    called: z.strictObject({ one: wordsSchema, several: wordsSchema }).optional(),
    ...evidenceShape,
  })
  .refine(hasEvidence, evidenceError);

const waitSchema = z
  .strictObject({ when: conditionSchema.optional(), months, ...evidenceShape })
  .refine(hasEvidence, evidenceError);

const judgedSpread = z
  .strictObject({ ...spread, ...evidenceShape })
  .refine(doesNotFall, mustNotFall)
  .refine(hasEvidence, evidenceError);

const weekly = z.number().min(0).max(168);
const teamHours = z.strictObject({ content: amount, sales: amount });

/** What turns channels' figures into a plan for somebody. */
export const planningSchema = z.strictObject({
  goals: objectOf(GOALS, goalSchema),
  /** Months from a lead to the customer that it becomes; the first that holds counts. */
  monthsFromLeadToCustomer: z.array(waitSchema).min(1).max(20),
  horizonMonths: z.strictObject({ least: z.int().min(1).max(60), most: z.int().min(1).max(60) }),
  /** Where a benchmark was measured, as a share of the spend at which cost doubles. */
  benchmarkPosition: judgedSpread,
  /** By how much the ranges of figures are too narrow, on the log scale. */
  rangeStretch: judgedSpread,
  /** What an hour of own work counts for in dollars. */
  hourValueUsd: judgedSpread,
  /** Hours a month that people of a capacity have; of any other there is no limit. */
  hoursByCapacity: z
    .strictObject({
      some: teamHours,
      strong: teamHours,
      /** Hours a week of anybody at all, where nobody is named who makes or sells. */
      anybodyPerWeek: weekly.optional(),
      /** Hours a week in all that are counted on where there is no money and nobody said how many there are. */
      untoldPerWeek: z.strictObject({ some: weekly, strong: weekly }).optional(),
      ...evidenceShape,
    })
    .refine(hasEvidence, evidenceError),
  /** No rate of leads that become customers lies outside these. */
  leadToCustomerBounds: z.strictObject({ least: share, most: share }),
  mostKeptPerMonth: share,
  /** Why the mix that is held and the one that the figures would choose lie apart. */
  causes: z
    .strictObject({ 'pays-later': wordsSchema, 'cost-of-customer': wordsSchema, 'least-spends': wordsSchema })
    .optional(),
  /** What to begin from where no budget is known. */
  startingBudgets: z
    .strictObject({
      /** So many of what is counted, by the deadline, are priced. */
      target: z.strictObject({ value: z.int().min(1).max(1e6), ...evidenceShape }).refine(hasEvidence, evidenceError),
      /** Percent of a year's revenue that others spend. */
      percentOfRevenue: judgedSpread,
    })
    .optional(),
  /** By what one channel is judged, and what is said of it. */
  worth: z
    .strictObject({
      /** A test is large enough where a channel that just pays would bring so many leads in it. */
      leadsToTell: z.int().min(1).max(1000),
      /** How long a test may be, the shortest first. */
      testMonths: z.array(z.int().min(1).max(24)).min(1).max(24),
      /** A test that takes more than the channel needs anyway takes at most this share of the money. */
      testShareOfMoney: share,
      ...evidenceShape,
      why: objectOf(WORTH_REASONS, wordsSchema).extend({
        /**
         * Where no test of a year could tell, and of what advice has for want of anything better; a dataset of the version
         * before has no words for them.
         */
        'cannot-tell': wordsSchema.optional(),
        'dear-but-best': wordsSchema.optional(),
        'late-but-best': wordsSchema.optional(),
      }),
      /** What is added of a channel that runs already. */
      running: objectOf(RUNNING_REASONS, wordsSchema).optional(),
    })
    .refine(hasEvidence, evidenceError)
    .optional(),
  /** How a side whose own channels can't use its money is added to; not at all without it. */
  fill: z
    .strictObject({
      /** Channels that are added to a side at most. */
      most: z.int().min(1).max(20),
      /** Share of the money by which a side falls short before another is looked for, and that another has to bring. */
      share,
      ...evidenceShape,
    })
    .refine(hasEvidence, evidenceError)
    .optional(),
  notYet: notYetSchema.optional(),
  /** What advice does not know, in the order in which it is said. */
  notConsidered: z.array(notConsideredSchema).max(20).optional(),
  /** What a forecast leaves out, a sentence each, where its condition holds. */
  notModeled: z
    .array(z.strictObject({ when: conditionSchema.optional(), text: wordsSchema }))
    .max(50)
    .optional(),
  adjustments: z.array(adjustmentSchema).max(500),
  replacements: z.array(replacementSchema).max(200),
  /** Figures that are published for one trade: for whoever is in it, they take the place of all others and are not adjusted. */
  industries: z
    .array(
      z.strictObject({
        industry: z.enum(ANSWERS.industry.choices),
        /** As it stands after "for": "law firms". */
        called: wordsSchema,
        figures: z.array(industryFigureSchema).min(1).max(200),
      }),
    )
    .max(50)
    .optional(),
});

export type Planning = z.infer<typeof planningSchema>;
export type Adjustment = Planning['adjustments'][number];
export type ChannelChoice = Pick<Adjustment, 'channels' | 'exceptChannels' | 'exceptGrades'>;
