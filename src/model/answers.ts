import type { JsonPath } from '../document/json.ts';
import type { AnswerSpec } from './answer-spec.ts';
import type { GivenFigures } from './figure-bounds.ts';
import { type GivenLimits, LONGEST_HORIZON } from './limits.ts';
import type { Running } from './running.ts';

/** The word for "I don't know"; on an optional question it means the same as no answer. */
export const UNKNOWN = 'unknown';

/** Characters in the `$schema` of answers. */
export const LONGEST_SCHEMA_NAME = 2000;

const DOLLARS = { kind: 'number', unit: 'US dollars', least: 0, most: 1e12, plausible: [1, 1e8] } as const;
const STRENGTHS = ['none', 'some', 'strong'] as const;

/**
 * Every answer in the order in which it is asked for, and what it may be: the one source of types, schemas, checks,
 * ranges, flags, the interview and the help. How it is asked for stands in `questions.ts`; what it is worth, in a dataset.
 * Amounts of money are in the currency that is given, US dollars without one.
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
    lever: 'any',
  },
  monthlyBudget: { ...DOLLARS, per: 'month', need: 'given', instead: 'budgetTotal', lever: 'any', within: 3 },
  budgetTotal: { ...DOLLARS, isAsked: false },
  timelineMonths: {
    kind: 'number',
    unit: 'months',
    least: 0,
    isAbove: true,
    most: 120,
    plausible: [0.1, 120],
    need: 'given',
    lever: 'any',
    within: 2,
  },
  businessModel: { kind: 'choice', choices: ['b2b', 'b2c', 'both'] },
  audience: { kind: 'choice', choices: ['named-accounts', 'niche', 'broad'] },
  customerValue: { ...DOLLARS, per: 'year', within: 3 },
  marginPercent: { kind: 'number', unit: 'percent', least: 0, most: 100, plausible: [1, 100], isAsked: false },
  place: { kind: 'choice', choices: ['local', 'national', 'international'] },
  salesCycle: { kind: 'choice', choices: ['impulse', 'weeks', 'months'] },
  searchDemand: { kind: 'choice', choices: ['none', 'some', 'high'] },
  brandRecognition: { kind: 'choice', choices: STRENGTHS },
  contentCapacity: { kind: 'choice', choices: STRENGTHS, lever: 'more' },
  salesCapacity: { kind: 'choice', choices: STRENGTHS, lever: 'more' },
  hoursPerWeek: {
    kind: 'number',
    unit: 'hours',
    per: 'week',
    least: 0,
    most: 1e4,
    plausible: [0.5, 1e3],
    slidesTo: 40,
    lever: 'any',
    within: 2,
  },
  ownedAudience: { kind: 'choice', choices: ['none', 'some', 'large'] },
  trustSensitivity: { kind: 'choice', choices: ['low', 'medium', 'high'] },
  contactPlaces: { kind: 'set', choices: ['us', 'ca', 'uk', 'eu', 'au', 'nz', 'in', 'other'] },
  contactRules: { kind: 'choice', choices: ['open', 'limited', 'strict'] },
  industry: { kind: 'choice', choices: ['law-firm', 'b2b-software', 'other'], isAsked: false },
  current: { kind: 'running', isAsked: false },
  figures: { kind: 'figures', isAsked: false },
  limits: { kind: 'limits', isAsked: false },
  horizonMonths: {
    kind: 'number',
    unit: 'months',
    least: 1,
    isWhole: true,
    most: LONGEST_HORIZON,
    plausible: [1, LONGEST_HORIZON],
    isAsked: false,
  },
  currency: { kind: 'currency', isAsked: false },
  rate: {
    kind: 'number',
    unit: 'US dollars for one unit',
    least: 0,
    isAbove: true,
    most: 1e6,
    plausible: [1e-6, 1e6],
    isAsked: false,
  },
} as const satisfies Readonly<Record<string, AnswerSpec>>;

type Specs = typeof ANSWERS;
/** Every answer that can be given. */
export type GivenKey = keyof Specs;
/** Every answer that is asked for, and that rules can read. */
export type AnswerKey = { [K in GivenKey]: Specs[K] extends { readonly isAsked: false } ? never : K }[GivenKey];
type KeyThatNeeds<N> = { [K in AnswerKey]: Specs[K] extends { readonly need: N } ? K : never }[AnswerKey];
type NeededKey = KeyThatNeeds<'known' | 'given'>;
type OptionalKey = Exclude<AnswerKey, NeededKey>;
/** Every answer that may be unknown. */
export type UnknowableKey = Exclude<AnswerKey, KeyThatNeeds<'known'>>;

type ValueOf<S extends AnswerSpec> = S extends { readonly choices: readonly (infer V)[] }
  ? S['kind'] extends 'choice'
    ? V
    : readonly V[]
  : S['kind'] extends 'number'
    ? number
    : S['kind'] extends 'running'
      ? readonly Running[]
      : S['kind'] extends 'figures'
        ? GivenFigures
        : S['kind'] extends 'limits'
          ? GivenLimits
          : string;

/** A known answer. */
type AnswerValue<K extends GivenKey = GivenKey> = ValueOf<Specs[K]>;
type Given<K extends AnswerKey> = AnswerValue<K> | (K extends UnknowableKey ? typeof UNKNOWN : never);

type Flat<T> = { [K in keyof T]: T[K] };

/** Answers as the rules read them: by the month and in US dollars, an unknown optional answer is absent. */
export type Answers = Flat<{ readonly [K in NeededKey]: Given<K> } & { readonly [K in OptionalKey]?: AnswerValue<K> }>;

type TermKey = Exclude<GivenKey, AnswerKey>;
/** Needed answers in the place of which another may be given. */
type ReplaceableKey = { [K in NeededKey]: Specs[K] extends { readonly instead: string } ? K : never }[NeededKey];

/** Validated answers in one form, as they were given: in the user's own currency, perhaps with one sum for the whole time. */
export type GivenAnswers = Flat<
  Omit<Answers, ReplaceableKey> & { readonly [K in ReplaceableKey]?: Given<K> } & {
    readonly [K in TermKey]?: AnswerValue<K>;
  }
>;

type OrNothing<T> = T | null | undefined;

/** Answers as a program writes them, before unknown optional answers are dropped. */
export type AnswersInput = Flat<
  { readonly $schema?: OrNothing<string> } & {
    readonly [K in Exclude<NeededKey, ReplaceableKey>]: Given<K>;
  } & {
    readonly [K in OptionalKey | ReplaceableKey]?: OrNothing<Given<K>>;
  } & { readonly [K in TermKey]?: OrNothing<AnswerValue<K> | typeof UNKNOWN> }
>;

export type Goal = AnswerValue<'goals'>[number];

export const GOALS = ANSWERS.goals.choices;

/** All keys of answers that can be given, in their order. */
export const GIVEN_KEYS = Object.keys(ANSWERS) as readonly GivenKey[];

const specOf = (key: GivenKey): AnswerSpec => ANSWERS[key];
const isAsked = (key: GivenKey): key is AnswerKey => specOf(key).isAsked !== false;

/** The keys of those that are asked for, in that order. */
export const ANSWER_KEYS = GIVEN_KEYS.filter(isAsked);

/** Whether advice cannot do without an answer. */
export const isNeeded = (key: GivenKey): key is NeededKey => specOf(key).need !== undefined;
export const NEEDED_KEYS = ANSWER_KEYS.filter(isNeeded);

/** Whether "unknown" is an answer. */
export const mayBeUnknown = (key: AnswerKey): key is UnknowableKey => specOf(key).need !== 'known';
export const UNKNOWABLE_KEYS = ANSWER_KEYS.filter(mayBeUnknown);

/** Whether another answer may be given in the place of one. */
export const isReplaceable = (key: GivenKey): boolean => specOf(key).instead !== undefined;

type Loose = Readonly<Partial<Record<GivenKey, unknown>>>;

/** Whether an answer is there, or another in its place; nothing is "unknown" where that is needed. */
export const isGiven = (answers: Loose, key: GivenKey): boolean => {
  const { instead, need } = specOf(key);
  const isNothing = answers[key] === null && need !== 'given';
  return (answers[key] !== undefined && !isNothing) || (instead !== undefined && isGiven(answers, instead as GivenKey));
};

/** The answers that are still to be asked for: those of which nothing is said, not even that they are unknown. */
export const unansweredIn = (answers: Loose): readonly AnswerKey[] =>
  ANSWER_KEYS.filter((key) => {
    const { instead } = specOf(key);
    return (answers[key] ?? (instead && answers[instead as GivenKey]) ?? undefined) === undefined;
  });

/** The answer that stands at a path; undefined for the whole, for parts of answers and for anything else. */
export const answerAt = (path: JsonPath): GivenKey | undefined =>
  path.length === 1 ? GIVEN_KEYS.find((key) => key === path[0]) : undefined;

/** Whether the answer in the place of another is the one that is known. */
const isReplaced = (answers: Loose, key: GivenKey): boolean => {
  const { instead } = specOf(key);
  return instead !== undefined && (answers[instead as GivenKey] ?? UNKNOWN) !== UNKNOWN;
};

/** The answers in the order of the table, without `$schema`, nulls and optional unknowns. */
export function normaliseAnswers(input: Loose): GivenAnswers {
  const known = (key: GivenKey) => input[key] ?? UNKNOWN;
  const given = GIVEN_KEYS.filter(
    (key) => known(key) !== UNKNOWN || (isNeeded(key) && input[key] !== undefined && !isReplaced(input, key)),
  );
  return Object.fromEntries(given.map((key) => [key, inOneOrder(key, known(key))])) as unknown as GivenAnswers;
}

/** The words of a set in the order of the table, so that the same set is always given in the same form. */
function inOneOrder(key: GivenKey, value: unknown): unknown {
  const spec = specOf(key);
  if (spec.kind !== 'set' || !Array.isArray(value)) return value;
  return [...value].sort((one, other) => spec.choices.indexOf(one) - spec.choices.indexOf(other));
}
