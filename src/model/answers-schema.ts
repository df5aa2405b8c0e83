import * as z from 'zod';
import {
  AUDIENCES,
  BUSINESS_MODELS,
  CONTACT_RULES,
  GOALS,
  LONGEST_SCHEMA_NAME,
  MAX_BUDGET_USD,
  MAX_TIMELINE_MONTHS,
  MOST_GOALS,
  OWNED_AUDIENCES,
  SALES_CYCLES,
  SEARCH_DEMANDS,
  STRENGTHS,
  TRUST_SENSITIVITIES,
  UNKNOWN,
} from './answers.ts';

/** US dollars, 0 to 1e12. */
const dollars = z.union([z.number().min(0).max(MAX_BUDGET_USD), z.literal(UNKNOWN)], {
  error: 'expected US dollars from 0 to 1,000,000,000,000, or "unknown"',
});

/** Months, above 0 and at most 120. */
const months = z.union([z.number().gt(0).max(MAX_TIMELINE_MONTHS), z.literal(UNKNOWN)], {
  error: 'expected months above 0 and up to 120, or "unknown"',
});

const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum([...values, UNKNOWN]).optional();

/**
 * The answers as a user writes them: the single source of the interview, the flags, the help and the types.
 * A missing optional answer and "unknown" mean the same.
 */
export const answersSchema = z.strictObject({
  $schema: z.string().max(LONGEST_SCHEMA_NAME).optional(),
  goals: z
    .array(z.enum(GOALS))
    .min(1)
    .max(MOST_GOALS)
    .refine((goals) => new Set(goals).size === goals.length, { error: 'the same goal is named twice' }),
  monthlyBudget: dollars,
  timelineMonths: months,
  businessModel: choice(BUSINESS_MODELS),
  audience: choice(AUDIENCES),
  customerValue: dollars.optional(),
  salesCycle: choice(SALES_CYCLES),
  searchDemand: choice(SEARCH_DEMANDS),
  brandRecognition: choice(STRENGTHS),
  contentCapacity: choice(STRENGTHS),
  salesCapacity: choice(STRENGTHS),
  ownedAudience: choice(OWNED_AUDIENCES),
  trustSensitivity: choice(TRUST_SENSITIVITIES),
  contactRules: choice(CONTACT_RULES),
});

/** Answers as typed, before `unknown` optional answers are dropped. */
export type AnswersInput = z.input<typeof answersSchema>;
