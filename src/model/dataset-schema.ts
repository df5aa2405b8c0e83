import * as z from 'zod';
import { GOALS } from './answers.ts';
import { channelSchema } from './channel.ts';
import { type Condition, countPredicates } from './condition.ts';
import { contactLawSchema } from './contact-law.ts';
import { dimensionSchema } from './dimension.ts';
import { historyWordsSchema } from './history-words.ts';
import { planningSchema } from './planning.ts';
import { ruleSchema, weightRuleSchema } from './rule.ts';
import { objectOf, percent } from './schema-parts.ts';
import { sourceSchema, textSchema, wordsSchema } from './source.ts';
import { EFFORTS, HANDS, OUT_CAUSES, SIDES, SPENT_OTHERWISE, VERDICTS } from './terms.ts';
import { uncertaintySchema } from './uncertainty.ts';

const editorSchema = { $schema: z.string().max(2000).optional() };

const scoringSchema = z.strictObject({
  /** k of the lean formula: how many points of evidence count as none. */
  benefitOfTheDoubt: z.number().gt(0).max(100),
  /** Inbound scores at or below `outboundLed` and at or above `inboundLed` are a verdict; between them it is balanced. */
  thresholds: z.strictObject({ outboundLed: percent, inboundLed: percent }),
  /** Inbound's share of the budget in percent: the score, kept within these and rounded to `step`. */
  mix: z.strictObject({ lowest: z.number().min(0), highest: z.number().max(100), step: z.number().min(0.1).max(50) }),
});

/** What is done where there are fewer than three phases: in one, and in two. */
const fewPhasesSchema = z.strictObject({ one: wordsSchema, two: z.array(wordsSchema).length(2) });

/** How the mix is spread over the months until the deadline. */
const phasesSchema = z.strictObject({
  /** The deadline's month where none is known. */
  leastMonths: z.int().min(3).max(120),
  /** Percent of the budget by which the first and the last phase differ from the mix, at most. */
  swing: z.number().min(0).max(50),
  /** The first and the last of three phases last a quarter of the months, but no longer than this. */
  longestOuterMonths: z.int().min(1).max(60),
  /** First goals that have a date, at which outbound peaks. */
  datedGoals: z.array(z.enum(GOALS)),
  undated: z.array(wordsSchema).length(3),
  dated: z.array(wordsSchema).length(3),
  /** Without it the words of three phases are taken. */
  short: z.strictObject({ undated: fewPhasesSchema, dated: fewPhasesSchema }).optional(),
  /** Where every phase has the same mix; without it, the second of `undated`. */
  steady: z.array(wordsSchema).length(3).optional(),
  /** Read no longer: phases end at the deadline, however near it is. */
  shortestDatedMonths: z.number().optional(),
  soon: z.array(wordsSchema).optional(),
});

/** Bounds the time that `check` and a set of advice take; the shipped files ask for less than two hundred each. */
const MOST_PREDICATES_IN_FILE = 5000;

const asksForLittle = (statements: readonly { readonly when: Condition }[]): boolean =>
  statements.reduce((sum, { when }) => sum + countPredicates(when), 0) <= MOST_PREDICATES_IN_FILE;

const asksForTooMuch = {
  error: `the conditions of a file may ask for at most ${MOST_PREDICATES_IN_FILE} things together`,
};

/** How it is said what running a channel takes; {usd} and {hours} are a month's. */
const meansSchema = z.strictObject({
  /** The whole, with {ways}, and what stands between two of them. */
  takes: wordsSchema,
  or: wordsSchema,
  /** Own hands, without money and with it; money alone; and {hired}, who is paid. */
  hours: wordsSchema,
  both: wordsSchema,
  money: wordsSchema,
  hired: wordsSchema,
  /** What stands for {hands}. */
  hands: objectOf(HANDS, wordsSchema),
});

const wordsBySide = objectOf(SIDES, wordsSchema);

/** What is said where only one side has a channel, or none. */
const oneSidedSchema = z.strictObject({
  /** All into one side; {why} is why none goes into the other, {time} and {effort} as in the headlines. */
  ...wordsBySide.shape,
  /** Where no side has any; {opens} is what would open the one that the answers speak for. */
  none: wordsSchema,
  /** What stands for {why}; where the answers speak for the closed side, or for both, a clause before it. */
  why: objectOf(OUT_CAUSES, wordsSchema),
  against: wordsSchema,
  balanced: wordsSchema,
  sides: wordsBySide,
  /** The channel that would open a side: by what it {takes}, or by when its {first} leads come. */
  opens: z.strictObject({ means: wordsSchema, time: wordsSchema }),
});

/** What is said where the money does not part as the answers have it. */
const spentOtherwiseSchema = z.strictObject({
  /** All into one side, and more into one; {time} and {effort} as in the headlines, {why} is a clause. */
  whole: wordsSchema,
  more: wordsSchema,
  sides: wordsBySide,
  /** What stands for {why} where it turns what the answers speak for, by their verdict; {why} is one of the causes. */
  answers: objectOf(VERDICTS, wordsSchema),
  why: objectOf(SPENT_OTHERWISE, wordsSchema),
});

/** The files of a dataset, by name without `.json`; each schema is strict, so a typo is an error. */
export const DATASET_FILES = {
  dimensions: z.strictObject({
    ...editorSchema,
    name: textSchema.max(80),
    version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, { error: 'expected a version such as 1.0.0' }),
    /** When it was last looked over; no source in it may be of a later year. */
    date: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-11' })
      .optional(),
    dimensions: z.array(dimensionSchema).min(1).max(50),
    /** The last line of the comparison. */
    closing: wordsSchema,
  }),
  rules: z
    .strictObject({
      ...editorSchema,
      scoring: scoringSchema,
      uncertainty: uncertaintySchema,
      phases: phasesSchema,
      rules: z.array(ruleSchema).min(1).max(2000),
      weights: z.array(weightRuleSchema).max(2000),
    })
    .refine(
      ({ rules, weights }) => asksForLittle([...rules, ...weights].flatMap((rule) => [rule, ...(rule.variants ?? [])])),
      asksForTooMuch,
    ),
  channels: z
    .strictObject({ ...editorSchema, channels: z.array(channelSchema).min(1).max(200) })
    .refine(
      ({ channels }) => asksForLittle(channels.flatMap(({ fit, vetoes }) => [...fit, ...vetoes])),
      asksForTooMuch,
    ),
  sources: z.strictObject({ ...editorSchema, sources: z.array(sourceSchema).max(2000) }),
  wording: z
    .strictObject({
      ...editorSchema,
      /** The recommendation in one sentence; {inbound} and {outbound} stand for percent of the budget, {time} for "the next 6 months", {effort} for "your time and money". */
      headlines: objectOf(VERDICTS, wordsSchema),
      /** What stands for {effort}: time and money, either alone, or the part that channels can use. */
      efforts: objectOf(EFFORTS, wordsSchema).optional(),
      /** What a channel would take that neither money nor hands carry. */
      means: meansSchema.optional(),
      /** Why a channel is out that brings nothing in time: {first} is its time, {due} the reader's. Without it none is. */
      late: z.strictObject({ atBest: wordsSchema, forDate: wordsSchema, typically: wordsSchema.optional() }).optional(),
      oneSided: oneSidedSchema.optional(),
      spentOtherwise: spentOtherwiseSchema.optional(),
      /** The same in a dataset of the version before: {minimum} and {share} stand for dollars a month. */
      aboveShare: wordsSchema.optional(),
      /** What each side is there for, by the most important goal. */
      jobs: objectOf(GOALS, wordsBySide),
    })
    .refine(({ means, aboveShare }) => means !== undefined || aboveShare !== undefined, {
      error: 'needs "means", or "aboveShare" as in the version before',
    }),
  planning: z.strictObject({ ...editorSchema, planning: planningSchema }),
  history: z.strictObject({ ...editorSchema, history: historyWordsSchema }),
  'contact-law': z.strictObject({ ...editorSchema, contactLaw: contactLawSchema }),
} as const;
