import type { JsonPath } from '../document/json.ts';
import type { AnswersInput } from './answers-schema.ts';

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
export const MOST_GOALS = 3;
/** Characters in the `$schema` of answers. */
export const LONGEST_SCHEMA_NAME = 2000;

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
export const ANSWER_KEYS: readonly AnswerKey[] = [
  'goals',
  'monthlyBudget',
  'timelineMonths',
  'businessModel',
  'audience',
  'customerValue',
  'salesCycle',
  'searchDemand',
  'brandRecognition',
  'contentCapacity',
  'salesCapacity',
  'ownedAudience',
  'trustSensitivity',
  'contactRules',
];

/** Every answer that may be unknown; goals never are. */
export const UNKNOWABLE_KEYS = ANSWER_KEYS.filter((key) => key !== 'goals') as Exclude<AnswerKey, 'goals'>[];

export const NEEDED_KEYS = ['goals', 'monthlyBudget', 'timelineMonths'] as const satisfies readonly AnswerKey[];

/** The answer that stands at a path; undefined for the whole, for parts of answers and for anything else. */
export const answerAt = (path: JsonPath): AnswerKey | undefined =>
  path.length === 1 ? ANSWER_KEYS.find((key) => key === path[0]) : undefined;

/** The answers in the order of the schema, without `$schema` and without optional unknowns. */
export function normaliseAnswers(input: Readonly<Partial<Record<AnswerKey, unknown>>>): Answers {
  const needed: readonly AnswerKey[] = NEEDED_KEYS;
  const given = ANSWER_KEYS.filter(
    (key) => input[key] !== undefined && (needed.includes(key) || input[key] !== UNKNOWN),
  );
  return Object.fromEntries(given.map((key) => [key, input[key]])) as unknown as Answers;
}
