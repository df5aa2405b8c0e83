import * as z from 'zod';
import { ANSWER_KEYS } from './answers.ts';
import { answersSchema } from './answers-schema.ts';
import type { ChannelFigures } from './calibration.ts';
import { channelAdviceSchema, opensFirstSchema, phaseMoney, startWithSchema, vetoedSchema } from './channel-advice.ts';
import { currentSchema } from './current-advice.ts';
import { FIGURE_NAMES } from './figure-bounds.ts';
import { NOT_YET_REASONS } from './not-yet.ts';
import { documentHead, ids, objectOf, percent, share, spread } from './schema-parts.ts';
import { EVIDENCE_GRADES, FLIP_KINDS, GRADES, SIDES, SPENT_OTHERWISE, VERDICTS } from './terms.ts';

const mixSchema = objectOf(SIDES, percent);

const contributionSchema = z.strictObject({
  rule: z.string(),
  toward: z.enum(SIDES),
  strength: share,
  /** On the 0-100 scale, positive toward inbound. */
  points: z.number(),
  because: z.string(),
  sources: ids,
  /** Sources that speak against it. */
  against: ids,
});

const dimensionAdviceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  inbound: z.string(),
  outbound: z.string(),
  weight: share,
  lean: z.number().min(-1).max(1),
  points: z.number(),
  contributions: z.array(contributionSchema),
  /** Why the dimension weighs more than its base weight. */
  emphases: z.array(
    z.strictObject({
      rule: z.string(),
      strength: share,
      adds: z.number(),
      because: z.string(),
      sources: ids,
      against: ids,
    }),
  ),
});

const reasonSchema = contributionSchema.omit({ strength: true, against: true }).extend({
  dimension: z.string(),
  /** Rules that read the same fact the other way; their points are already taken from those above. */
  opposed: z.array(z.strictObject({ rule: z.string(), points: z.number() })),
});

const answerKey = z.enum(ANSWER_KEYS);

const confidenceSchema = z.strictObject({
  /** 5-95 % interval of the inbound score; the score always lies in it. */
  interval: z.tuple([percent, percent]),
  /** How likely inbound leads. */
  acceptability: share,
  verdicts: z.strictObject({ 'outbound-led': share, balanced: share, 'inbound-led': share }),
  draws: z.int(),
  seed: z.int(),
  /** The error that all rules share, in points of the score, and what it is. */
  modelError: z.strictObject({ points: z.number(), because: z.string() }),
});

const answerValue = z.union([z.number(), z.string(), z.array(z.string())]);

/** What a reader needs before all else. */
const summarySchema = z.strictObject({
  headline: z.string(),
  /** Up to three things to do first. */
  actions: z.array(
    z.strictObject({
      /** Id of the channel. */
      channel: z.string(),
      name: z.string(),
      side: z.enum(SIDES),
      step: z.string(),
      /** What it gets a month, on average until the deadline; null where no plan divides the means. */
      monthlyUsd: z.number().nullable(),
      hoursPerMonth: z.number().nullable(),
      /** When it first brings something. */
      firstResultsMonths: z.strictObject({ low: z.number(), high: z.number() }),
    }),
  ),
  /** How sure it is, in words, and per 100 runs. */
  confidence: z.strictObject({
    label: z.string(),
    sentence: z.string(),
    runs: z.array(z.strictObject({ verdict: z.enum(VERDICTS), words: z.string(), count: z.int() })),
  }),
});

const stabilitySchema = z.strictObject({
  /** One label that sums it up. */
  label: z.enum(['firm', 'depends', 'too-close-to-call']),
  /** What it depends on: an answer, or a dimension whose weight would turn the lead. */
  dependsOn: z.union([answerKey, z.string()]).nullable(),
  /** How many dimensions, each left out in turn, leave the lead where it is. */
  agreeing: z.int(),
  of: z.int(),
  flipWeights: z.array(z.strictObject({ dimension: z.string(), weight: share, flipsAt: share.nullable() })),
  /** The fewest rules without which the lead would turn. */
  fewestRules: ids,
});

/** The one document that every door gives; fields are added, never renamed. */
export const adviceSchema = z.strictObject({
  ...documentHead,
  /** As they were given: amounts in `currency`. */
  answers: answersSchema,
  /** Code of the currency of every amount here, also of those whose names end in Usd. */
  currency: z.string(),
  /** US dollars for one unit of it: what the benchmarks in dollars were divided by. */
  rate: z.number(),
  /** 50 plus the points of all dimensions; both sides sum to 100. */
  score: objectOf(SIDES, percent),
  verdict: z.enum(VERDICTS),
  /** Percent of the budget for each side until the deadline, summing to 100; 0 for a side without any channel. */
  mix: mixSchema,
  /** How all that is spent until the deadline parts, in percent, or the hours where there is no money; null where nothing is divided. */
  spent: mixSchema
    .extend({
      of: z.enum(['money', 'hours']),
      /** Why not as `mix` has it, and the same in words; null where it is about so. */
      why: z.enum(SPENT_OTHERWISE).nullable(),
      because: z.string().nullable(),
      /** Whether more lies on the side that the answers do not speak for. */
      turnsLead: z.boolean(),
    })
    .nullable(),
  headline: z.string(),
  /** What comes before any channel, as the headline says first; null where nothing does. */
  notYet: z.strictObject({ reason: z.enum(NOT_YET_REASONS), sentence: z.string() }).nullable(),
  /** Of a side without any channel, the one that would open it: by its ways, any one of which would do, or by its time. */
  opensFirst: opensFirstSchema.nullable(),
  summary: summarySchema,
  jobs: objectOf(SIDES, z.string()),
  dimensions: z.array(dimensionAdviceSchema),
  /** The strongest reasons of each side, net of what reads the same fact the other way; strongest first. */
  reasons: z.array(reasonSchema),
  /** Unanswered questions with the rules that cannot be decided without them. */
  waiting: z.array(z.strictObject({ answer: answerKey, rules: ids })),
  confidence: confidenceSchema,
  /** For each answer the nearest value within reach that turns the verdict: levers first, the smallest change first. */
  flips: z.array(
    z.strictObject({
      kind: z.enum(FLIP_KINDS),
      answer: answerKey,
      from: answerValue,
      to: answerValue,
      verdict: z.enum(VERDICTS),
      score: percent,
      /** Channels that it would then advise and does not now; of a lever. */
      gains: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
  stability: stabilitySchema,
  /** Unanswered questions by the share of the score's variance that they explain. */
  questions: z.array(z.strictObject({ answer: answerKey, sensitivity: share, range: z.tuple([percent, percent]) })),
  /** The months until the deadline; their mixes, weighted by months, have `mix` as their mean. */
  phases: z.array(
    z.strictObject({
      months: z.tuple([z.int(), z.int()]),
      mix: mixSchema,
      why: z.string(),
      ...phaseMoney,
    }),
  ),
  /** What comes after the deadline: the mix for a year more; null for an event or a launch with a date. */
  afterwards: z.strictObject({ mix: mixSchema, fromMonth: z.int(), ...phaseMoney }).nullable(),
  /** The best channels of each side that bring something by the deadline. */
  channels: z.array(channelAdviceSchema),
  /** Those whose first leads typically come after it: worth starting too. */
  later: z.array(channelAdviceSchema),
  /** What to begin with and what to add when; null where all is carried at once, where nothing is, or something runs. */
  startWith: startWithSchema.nullable(),
  /**
   * Whether what new customers spend in their first year covers the money, at typical figures: from which month on, null
   * where it does not by the last month; and how much of it. Null where the goal is not about customers, or it is not known
   * what one is worth.
   */
  payback: z
    .strictObject({
      month: z.int().nullable(),
      byMonth: z.int(),
      /** Income by then, as a share of the money; above 1 where it is more. */
      covered: z.number(),
      called: z.strictObject({ one: z.string(), several: z.string() }),
      /** Whether all of it is over after the goal, as with tickets. */
      isOverAfterGoal: z.boolean(),
    })
    .nullable(),
  /** Those that something rules out. */
  vetoed: z.array(vetoedSchema),
  /** Money that no channel can take, the mean of the months until the deadline; null where no budget is known. */
  unspent: z.number().nullable(),
  /** What stands against dividing the money at all, and how to mend it; empty where it is divided, or nothing is to be. */
  notDivided: z.array(z.strictObject({ code: z.string(), what: z.string(), mend: z.string() })),
  /** What to change from what runs now; null where nothing is told of it. */
  current: currentSchema.nullable(),
  /** What was not considered, as no answer tells it. */
  notConsidered: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  /** Figures that are not the benchmark's, with whose they are. */
  ownFigures: z.array(
    z.strictObject({
      channel: z.string(),
      figure: z.enum(FIGURE_NAMES as [keyof ChannelFigures]),
      ...spread.shape,
      from: z.enum(['yours', 'history']),
    }),
  ),
  /** Points of the score, both directions added, by the best grade of the evidence behind them. */
  evidence: z.array(z.strictObject({ grade: z.enum(EVIDENCE_GRADES), rules: z.int(), points: z.number() })),
  /** Every source cited by a rule that fired. */
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      year: z.int().nullable(),
      grade: z.enum(GRADES),
      url: z.string(),
      /** What to know before trusting it: who measured, who sells what. */
      note: z.string().optional(),
      /** Who reports it, where the address is not the publisher's own. */
      reportedBy: z.string().optional(),
    }),
  ),
});

export type Advice = z.infer<typeof adviceSchema>;
/** A channel, a phase and what comes after the last, before the money is divided among them. */
export type AdvisedChannel = Omit<Advice['channels'][number], 'monthlyUsd' | 'hoursPerMonth'>;
export type AdvisedPhase = Omit<Advice['phases'][number], 'channels' | 'unspent'>;
export type AdvisedAfter = Omit<NonNullable<Advice['afterwards']>, 'channels' | 'unspent'> | null;
export type DimensionAdvice = Advice['dimensions'][number];
export type Reason = Advice['reasons'][number];
