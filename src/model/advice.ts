import * as z from 'zod';
import { ANSWER_KEYS, ANSWERS } from './answers.ts';
import { answersSchema } from './answers-schema.ts';
import type { ChannelFigures } from './calibration.ts';
import { currentSchema } from './current-advice.ts';
import { FIGURE_NAMES } from './figure-bounds.ts';
import { NOT_YET_REASONS } from './not-yet.ts';
import {
  EVIDENCE_GRADES,
  FLIP_KINDS,
  GRADES,
  HANDS,
  LAW_RULES,
  LEAD_GRADES,
  OUT_CAUSES,
  SIDES,
  VERDICTS,
} from './terms.ts';

const share = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);
const mixSchema = z.strictObject({ inbound: percent, outbound: percent });
const ids = z.array(z.string());

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
const spread = z.strictObject({ low: z.number(), typical: z.number(), high: z.number() });

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

/** What one way to run a channel takes at the least, in whose hands, and who is paid for it. */
const takesSchema = z.strictObject({
  hands: z.enum(HANDS),
  hired: z.string().nullable(),
  monthlyUsd: z.number(),
  hoursPerMonth: z.number(),
});

const channelAdviceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  fit: z.number(),
  because: z.array(z.string()),
  firstStep: z.string(),
  /** Who is paid to run it, such as "a freelance writer"; null where own people do. */
  hired: z.string().nullable(),
  /** What running it in that way takes at the least. */
  takes: takesSchema,
  /** Money that it gets, the mean of the months until the deadline; null where no budget is known. */
  monthlyUsd: z.number().nullable(),
  /** Hours of own people that it then takes, of the same months. */
  hoursPerMonth: z.number().nullable(),
  /** What its money buys, such as "print, postage and addresses"; null where the dataset doesn't say. */
  buys: z.string().nullable(),
  /** What the law says to it where the people are who would be contacted; null where nobody is, or where the rules are given. */
  law: z
    .strictObject({
      rule: z.enum(LAW_RULES),
      isCertain: z.boolean(),
      /** The place that is strictest; null where none is given. */
      place: z.enum(ANSWERS.contactPlaces.choices).nullable(),
      says: z.string(),
    })
    .nullable(),
  leadGrade: z.enum(LEAD_GRADES),
  /** Whose the cost of a lead is: the person's own word, their history's, or the benchmark. */
  costFrom: z.enum(['yours', 'history', 'benchmark']),
  /** The trade for which the cost of a lead is published, as it stands after "for"; null where it is for all. */
  costFor: z.string().nullable(),
  /** What a customer costs, by the cost of a lead and the rate below; null where no lead becomes one. */
  costPerCustomerUsd: spread.nullable(),
  /** As they hold for the answers. */
  figures: z.strictObject({
    costPerLeadUsd: spread,
    leadToCustomerRate: spread,
    /** From today: of a channel that has run already, what is left of it. */
    firstLeadsMonths: spread,
    matureMonths: spread,
    minimumMonthlyUsd: spread,
    hoursPerMonth: spread,
    keptPerMonthAfterStop: spread,
  }),
});

const phaseChannelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  monthlyUsd: z.number(),
  hoursPerMonth: z.number(),
});

/** Who gets how much in a month of a phase. */
const phaseMoney = {
  /** Money and own hours of a month on each channel that gets any; empty where no budget is known. */
  channels: z.array(phaseChannelSchema),
  /** Money of a month that no channel can take; null where no budget is known, or none is planned for that time. */
  unspent: z.number().nullable(),
};
const opensFirstSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  takes: z.array(takesSchema),
  firstLeadsMonths: spread,
  sentence: z.string(),
});

const vetoedSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  side: z.enum(SIDES),
  why: z.string(),
  cause: z.enum(OUT_CAUSES),
  /** Ways to run it where neither money nor hands carry it: any one of them would do. */
  takes: z.array(takesSchema),
});

const startWithSchema = z.strictObject({
  /** Channels to begin with, the soonest told first. */
  now: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** So many leads by the end of that month are the sign to add the next; null where it is too little to tell. */
      leads: z.int().nullable(),
      byMonth: z.int().nullable(),
      /** Fewer than these by the end of `stopMonth` are the sign to stop. */
      stopBelowLeads: z.int().nullable(),
      stopMonth: z.int().nullable(),
    }),
  ),
  /** Channels to add, in that order, with what each takes at the least, and from which month on the plan has it. */
  next: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      fromMonth: z.int().nullable(),
      monthlyUsd: z.number(),
      hoursPerMonth: z.number(),
    }),
  ),
});

/** The one document that every door gives; fields are added, never renamed. */
export const adviceSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  dataset: z.strictObject({ name: z.string(), version: z.string(), sha256: z.string() }),
  /** As they were given: amounts in `currency`. */
  answers: answersSchema,
  /** Code of the currency of every amount here, also of those whose names end in Usd. */
  currency: z.string(),
  /** US dollars for one unit of it: what the benchmarks in dollars were divided by. */
  rate: z.number(),
  /** 50 plus the points of all dimensions; both sides sum to 100. */
  score: z.strictObject({ inbound: percent, outbound: percent }),
  verdict: z.enum(VERDICTS),
  /** Percent of the budget for each side until the deadline, summing to 100; 0 for a side without any channel. */
  mix: mixSchema,
  headline: z.string(),
  /** What comes before any channel, as the headline says first; null where nothing does. */
  notYet: z.strictObject({ reason: z.enum(NOT_YET_REASONS), sentence: z.string() }).nullable(),
  /** Of a side without any channel, the one that would open it: by its ways, any one of which would do, or by its time. */
  opensFirst: opensFirstSchema.nullable(),
  summary: summarySchema,
  jobs: z.strictObject({ inbound: z.string(), outbound: z.string() }),
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
