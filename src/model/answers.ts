import type { JsonPath } from '../document/json.ts';
import type { NumberRange } from './units.ts';

/** The word for "I don't know"; on an optional question it means the same as no answer. */
export const UNKNOWN = 'unknown';

/** Characters in the `$schema` of answers. */
export const LONGEST_SCHEMA_NAME = 2000;

interface Needed {
  /** Advice needs it to be known, or to be given though it may be "unknown"; without this it may be left out. */
  readonly need?: 'known' | 'given';
}

/** One of several words. */
interface ChoiceSpec extends Needed {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** Some of several words, the most important first, none twice. */
interface RankingSpec extends Needed {
  readonly kind: 'ranking';
  readonly choices: readonly string[];
  /** How many may be named. */
  readonly most: number;
}

interface NumberSpec extends Needed, NumberRange {
  readonly kind: 'number';
}

/** What an answer may be. */
export type AnswerSpec = ChoiceSpec | RankingSpec | NumberSpec;

const DOLLARS = { kind: 'number', unit: 'US dollars', least: 0, most: 1e12, plausible: [1, 1e8] } as const;
const STRENGTHS = ['none', 'some', 'strong'] as const;

/**
 * Every answer in the order in which it is asked for, and what it may be: the one source of types, schemas, checks,
 * ranges, flags, the interview and the help. How it is asked for stands in `questions.ts`; what it is worth, in a dataset.
 */
export const ANSWERS = {
  goals: {
    kind: 'ranking',
    choices: [
      'brand-awareness',
      'lead-generation',
      'immediate-sales',
      'trust-and-authority',
      'product-launch',
      'enter-new-market',
      'event-turnout',
      'customer-retention',
    ],
    most: 3,
    need: 'known',
  },
  monthlyBudget: { ...DOLLARS, need: 'given' },
  timelineMonths: {
    kind: 'number',
    unit: 'months',
    least: 0,
    isAbove: true,
    most: 120,
    plausible: [0.1, 120],
    need: 'given',
  },
  businessModel: { kind: 'choice', choices: ['b2b', 'b2c', 'both'] },
  audience: { kind: 'choice', choices: ['named-accounts', 'niche', 'broad'] },
  customerValue: DOLLARS,
  salesCycle: { kind: 'choice', choices: ['impulse', 'weeks', 'months'] },
  searchDemand: { kind: 'choice', choices: ['none', 'some', 'high'] },
  brandRecognition: { kind: 'choice', choices: STRENGTHS },
  contentCapacity: { kind: 'choice', choices: STRENGTHS },
  salesCapacity: { kind: 'choice', choices: STRENGTHS },
  ownedAudience: { kind: 'choice', choices: ['none', 'some', 'large'] },
  trustSensitivity: { kind: 'choice', choices: ['low', 'medium', 'high'] },
  contactRules: { kind: 'choice', choices: ['open', 'limited', 'strict'] },
} as const satisfies Readonly<Record<string, AnswerSpec>>;

type Specs = typeof ANSWERS;
export type AnswerKey = keyof Specs;
type KeyThatNeeds<N> = { [K in AnswerKey]: Specs[K] extends { readonly need: N } ? K : never }[AnswerKey];
type NeededKey = KeyThatNeeds<'known' | 'given'>;
type OptionalKey = Exclude<AnswerKey, NeededKey>;
/** Every answer that may be unknown. */
export type UnknowableKey = Exclude<AnswerKey, KeyThatNeeds<'known'>>;

type ValueOf<S extends AnswerSpec> = S extends { readonly choices: readonly (infer V)[] }
  ? S['kind'] extends 'choice'
    ? V
    : readonly V[]
  : number;

/** A known answer. */
type AnswerValue<K extends AnswerKey = AnswerKey> = ValueOf<Specs[K]>;
type Given<K extends AnswerKey> = AnswerValue<K> | (K extends UnknowableKey ? typeof UNKNOWN : never);

type Flat<T> = { [K in keyof T]: T[K] };

/** Validated answers in one form: an unknown optional answer is absent. */
export type Answers = Flat<{ readonly [K in NeededKey]: Given<K> } & { readonly [K in OptionalKey]?: AnswerValue<K> }>;

/** Answers as typed, before unknown optional answers are dropped. */
export type AnswersInput = Flat<
  { readonly $schema?: string | undefined } & { readonly [K in NeededKey]: Given<K> } & {
    readonly [K in OptionalKey]?: Given<K> | undefined;
  }
>;

export type Goal = AnswerValue<'goals'>[number];

export const GOALS = ANSWERS.goals.choices;

/** All answer keys in the order in which they are asked. */
export const ANSWER_KEYS = Object.keys(ANSWERS) as readonly AnswerKey[];

const specOf = (key: AnswerKey): AnswerSpec => ANSWERS[key];

/** Whether advice cannot do without an answer. */
export const isNeeded = (key: AnswerKey): key is NeededKey => specOf(key).need !== undefined;
export const NEEDED_KEYS = ANSWER_KEYS.filter(isNeeded);

/** Whether "unknown" is an answer. */
export const mayBeUnknown = (key: AnswerKey): key is UnknowableKey => specOf(key).need !== 'known';
export const UNKNOWABLE_KEYS = ANSWER_KEYS.filter(mayBeUnknown);

/** The answer that stands at a path; undefined for the whole, for parts of answers and for anything else. */
export const answerAt = (path: JsonPath): AnswerKey | undefined =>
  path.length === 1 ? ANSWER_KEYS.find((key) => key === path[0]) : undefined;

/** The answers in the order of the table, without `$schema` and without optional unknowns. */
export function normaliseAnswers(input: Readonly<Partial<Record<AnswerKey, unknown>>>): Answers {
  const given = ANSWER_KEYS.filter((key) => input[key] !== undefined && (isNeeded(key) || input[key] !== UNKNOWN));
  return Object.fromEntries(given.map((key) => [key, input[key]])) as unknown as Answers;
}
