import * as z from 'zod';

export const GOALS = [
  'brand-awareness',
  'lead-generation',
  'immediate-sales',
  'trust-and-authority',
  'product-launch',
  'enter-new-market',
  'event-turnout',
  'customer-retention',
] as const;
export const BUSINESS_MODELS = ['b2b', 'b2c', 'both'] as const;
export const AUDIENCES = ['named-accounts', 'niche', 'broad'] as const;
export const SALES_CYCLES = ['impulse', 'weeks', 'months'] as const;
export const SEARCH_DEMANDS = ['none', 'some', 'high'] as const;
export const STRENGTHS = ['none', 'some', 'strong'] as const;
export const OWNED_AUDIENCES = ['none', 'some', 'large'] as const;
export const TRUST_SENSITIVITIES = ['low', 'medium', 'high'] as const;
export const CONTACT_RULES = ['open', 'limited', 'strict'] as const;

/** The word for "I don't know"; on an optional question it means the same as no answer. */
export const UNKNOWN = 'unknown';

export const MAX_BUDGET_USD = 1e12;
export const MAX_TIMELINE_MONTHS = 120;

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
  $schema: z.string().max(2000).optional(),
  goals: z
    .array(z.enum(GOALS))
    .min(1)
    .max(3)
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
export type Goal = (typeof GOALS)[number];

type OptionalKey = Exclude<keyof AnswersInput, '$schema' | 'goals' | 'monthlyBudget' | 'timelineMonths'>;
type OptionalAnswers = {
  readonly [K in OptionalKey]?: Exclude<NonNullable<AnswersInput[K]>, typeof UNKNOWN>;
};

/** Validated answers in one form: an unknown optional answer is absent. */
export type Answers = OptionalAnswers & {
  readonly goals: readonly Goal[];
  readonly monthlyBudget: number | typeof UNKNOWN;
  readonly timelineMonths: number | typeof UNKNOWN;
};

export type AnswerKey = keyof Answers;

/** All answer keys in the order in which they are asked; the first three are always needed. */
export const ANSWER_KEYS = Object.keys(answersSchema.shape).filter((key) => key !== '$schema') as AnswerKey[];

export const NEEDED_KEYS = ['goals', 'monthlyBudget', 'timelineMonths'] as const satisfies readonly AnswerKey[];

/** The answers in the order of the schema, without `$schema` and without optional unknowns. */
export function normaliseAnswers(input: Readonly<Partial<Record<AnswerKey, unknown>>>): Answers {
  const needed: readonly AnswerKey[] = NEEDED_KEYS;
  const given = ANSWER_KEYS.filter(
    (key) => input[key] !== undefined && (needed.includes(key) || input[key] !== UNKNOWN),
  );
  return Object.fromEntries(given.map((key) => [key, input[key]])) as unknown as Answers;
}
