import type { AnswerSpec } from './answer-spec.ts';
import { ANSWER_KEYS, ANSWERS, type AnswerKey, GIVEN_KEYS, type GivenKey } from './answers.ts';
import type { NumberRange } from './units.ts';

interface Words {
  /** Long flag that sets or overrides the answer. */
  readonly flag: string;
  /** The question as it is asked. */
  readonly ask: string;
  /** What the answer is called in a sentence. */
  readonly label: string;
  /** What the flag takes, for the help; the label unless that says too little. */
  readonly hint?: string;
}

/** What the choices are called. */
type Names<V extends string> = Words & { readonly names: Readonly<Record<V, string>> };

/** What is said of an answer that names several. */
interface Several {
  /** What one of those named is called. */
  readonly one: string;
  /** What is asked in the interview for the first, the next, and so on; the last of them for all that follow. */
  readonly asks: readonly [string, ...string[]];
}

type WordsFor<S extends AnswerSpec> = S extends {
  readonly kind: 'ranking' | 'set';
  readonly choices: readonly (infer V extends string)[];
}
  ? Names<V> & Several
  : S extends { readonly choices: readonly (infer V extends string)[] }
    ? Names<V>
    : Words;

/** How each answer is asked for, in the interview and on the command line. */
const WORDS: { readonly [K in GivenKey]: WordsFor<(typeof ANSWERS)[K]> } = {
  goals: {
    flag: '--goal',
    one: 'goal',
    asks: ['Pick the most important.', 'Any other goal? (optional)', 'One more? (optional)'],
    label: 'goals',
    ask: 'What should marketing do for you?',
    names: {
      'brand-awareness': 'Get known: more people know your name',
      'lead-generation': 'Get leads: more inquiries from people who might buy',
      'immediate-sales': 'Sell now: orders in the next three months',
      'trust-and-authority': 'Build credibility: be seen as the expert',
      'product-launch': 'Launch: something new goes on sale',
      'enter-new-market': 'Enter a new market: a place or a group that is new to you',
      'event-turnout': 'Fill an event: in person or online',
      'customer-retention': 'Keep customers, and sell them more',
    },
  },
  monthlyBudget: {
    flag: '--budget',
    label: 'monthly budget',
    hint: 'what you can spend each month',
    ask: 'How much money can you spend on marketing each month?',
  },
  timelineMonths: {
    flag: '--timeline',
    label: 'timeline',
    hint: 'months until you need results',
    ask: 'In how many months do you need results?',
  },
  businessModel: {
    flag: '--business-model',
    label: 'business model',
    ask: 'Who buys from you?',
    hint: 'who buys from you',
    names: {
      b2b: 'Businesses (B2B)',
      b2c: 'Consumers (B2C)',
      both: 'Both',
    },
  },
  audience: {
    flag: '--audience',
    label: 'audience',
    hint: 'how wide the group is that you want to reach',
    ask: 'How wide is the group you want to reach?',
    names: {
      'named-accounts': 'A short list: we could name them today',
      niche: 'A niche: one trade, hobby or need',
      broad: 'Broad: almost anyone could buy',
    },
  },
  customerValue: {
    flag: '--customer-value',
    label: 'first-year spend of a customer',
    hint: 'what a new customer spends in the first year',
    ask: 'How much does a typical new customer spend with you in the first year?',
  },
  marginPercent: {
    flag: '--margin',
    label: 'margin',
    hint: 'percent of what a customer pays that is left after your own costs',
    ask: 'What percent of what a customer pays is left after your own costs?',
  },
  place: {
    flag: '--place',
    label: 'place',
    ask: 'Where are your customers?',
    hint: 'how far away your customers are',
    names: {
      local: 'Nearby: in my town or area',
      national: 'All over the country',
      international: 'In several countries',
    },
  },
  salesCycle: {
    flag: '--sales-cycle',
    label: 'sales cycle',
    hint: 'how long customers take to decide',
    ask: 'How long do customers take to decide?',
    names: {
      impulse: 'Minutes or days',
      weeks: 'Weeks',
      months: 'Months',
    },
  },
  searchDemand: {
    flag: '--search-demand',
    label: 'search demand',
    ask: 'Do people already search for what you sell?',
    hint: 'how many people search for what you sell',
    names: {
      none: "No: they don't know it exists yet",
      some: 'Some do',
      high: 'Yes, many do',
    },
  },
  brandRecognition: {
    flag: '--brand-recognition',
    label: 'brand recognition',
    hint: 'how well your target customers know your name',
    ask: 'How well do your target customers know your name?',
    names: {
      none: 'Not at all',
      some: 'Some know it',
      strong: 'Most know it',
    },
  },
  contentCapacity: {
    flag: '--content-capacity',
    label: 'people for content',
    hint: 'people who can create content',
    ask: 'Who could create content: articles, videos, talks?',
    names: {
      none: 'Nobody',
      some: 'Someone, a few hours a week',
      strong: 'A writer or natural teacher, with time for it',
    },
  },
  salesCapacity: {
    flag: '--sales-capacity',
    label: 'people for sales',
    hint: 'people who can call, visit or sell',
    ask: 'Who could call, visit or sell?',
    names: {
      none: 'Nobody',
      some: 'Someone, a few hours a week',
      strong: 'A sales team, or a founder who likes selling',
    },
  },
  hoursPerWeek: {
    flag: '--hours-per-week',
    label: 'hours for marketing',
    hint: 'hours a week that you and your people can put into marketing',
    ask: 'How many hours a week can you and your people put into marketing, in all?',
  },
  ownedAudience: {
    flag: '--owned-audience',
    label: 'your own audience',
    hint: 'your own mailing list, followers or website visitors',
    ask: 'Do you have a mailing list, followers or steady website visitors of your own?',
    names: {
      none: 'Hardly any',
      some: 'Some',
      large: 'A large one',
    },
  },
  trustSensitivity: {
    flag: '--trust-sensitivity',
    label: 'need for trust',
    hint: 'how much people need to trust you before they buy',
    ask: 'How much do people need to trust you before they buy?',
    names: {
      low: "Not much: it's cheap, or easy to return",
      medium: 'Some',
      high: 'A lot: health, money, safety or a career is at stake',
    },
  },
  contactPlaces: {
    flag: '--contact-place',
    one: 'place',
    asks: ['Pick one.', 'Anywhere else? (optional)', 'One more? (optional)'],
    label: 'where the people you would contact are',
    hint: 'where the people you would contact are',
    ask: 'Where are the people you would call, email or write to?',
    names: {
      us: 'United States',
      ca: 'Canada',
      uk: 'United Kingdom',
      eu: 'The EU (or Norway, Iceland)',
      au: 'Australia',
      nz: 'New Zealand',
      in: 'India',
      other: 'Somewhere else',
    },
  },
  contactRules: {
    flag: '--contact-rules',
    label: 'law on cold contact',
    hint: "whether the law lets you contact people who didn't ask",
    ask: "Does the law let you call or email people who didn't ask for it?",
    names: {
      open: 'Yes, as long as they can opt out (like email to US firms)',
      limited: 'With conditions (like UK or EU firms)',
      strict: 'Only if they agreed first (like consumers in the EU)',
    },
  },
  industry: {
    flag: '--industry',
    label: 'industry',
    hint: 'your trade, where published figures are known for it',
    ask: 'What is your trade?',
    names: { 'law-firm': 'Law firm', 'b2b-software': 'Software for businesses', other: 'Other' },
  },
  budgetTotal: {
    flag: '--budget-total',
    label: 'total budget',
    hint: 'what you can spend in total, instead of each month',
    ask: 'How much money can you spend on marketing in total, until you need results?',
  },
  current: {
    flag: '--current',
    label: 'what runs now',
    hint: 'a channel that runs, and what it brought, such as "search ads: 800 a month, 6 months, 40 leads, 3 customers"',
    ask: 'What are you doing now, and what did it bring?',
  },
  figures: {
    flag: '--set',
    label: 'your own figures',
    hint: 'a figure of your own, such as search-ads.costPerLead=60',
    ask: 'Which figures of your own do you know?',
  },
  limits: {
    flag: '--limit',
    label: 'your own limits',
    hint: 'what a channel gets a month, such as seo.fix=1000, seo.min=500 or seo.max=2000',
    ask: 'What must a channel get a month, or at most?',
  },
  horizonMonths: {
    flag: '--horizon',
    label: 'how far the plan looks',
    hint: 'how far a plan looks ahead, in months',
    ask: 'How far should a plan look?',
  },
  currency: {
    flag: '--currency',
    label: 'currency',
    hint: 'code of the currency of your amounts, such as EUR; needs --rate',
    ask: 'In which currency are your amounts?',
  },
  rate: {
    flag: '--rate',
    label: 'exchange rate',
    hint: 'US dollars for one unit of your currency',
    ask: 'How many US dollars is one unit of your currency?',
  },
};

export interface ChoiceQuestion extends Words {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** Some of the choices, the most important first. */
export interface RankingQuestion extends Words, Several {
  readonly kind: 'ranking';
  readonly choices: ChoiceQuestion['choices'];
  readonly most: number;
}

/** Any of the choices, in no order. */
export interface SetQuestion extends Words, Several {
  readonly kind: 'set';
  readonly choices: ChoiceQuestion['choices'];
  readonly most: number;
}

export interface NumberQuestion extends Words, NumberRange {
  readonly kind: 'number';
}

interface CurrencyQuestion extends Words {
  readonly kind: 'currency';
}

/** What runs now, channel by channel. */
interface RunningQuestion extends Words {
  readonly kind: 'running';
}

interface FiguresQuestion extends Words {
  readonly kind: 'figures';
}

interface LimitsQuestion extends Words {
  readonly kind: 'limits';
}

/** What an answer may be, and how it is asked for. */
export type Question = ChoiceQuestion | RankingQuestion | SetQuestion | NumberQuestion;

/** The same, or of an answer that is never asked for. */
export type GivenQuestion = Question | CurrencyQuestion | RunningQuestion | FiguresQuestion | LimitsQuestion;

/** Whether its flag may be given several times, each with a part of the answer. */
export const isRepeatable = ({ kind }: Pick<GivenQuestion, 'kind'>): boolean =>
  kind === 'ranking' || kind === 'set' || isInLines(kind);

/** Whether an answer has parts by channel, each of which can be written as a line. */
export const isInLines = (kind: GivenQuestion['kind']): kind is 'running' | 'figures' | 'limits' =>
  kind === 'running' || kind === 'figures' || kind === 'limits';

/** Whether an answer names several of its choices. */
export const namesSeveral = <Q extends GivenQuestion>(
  question: Q,
): question is Extract<Q, RankingQuestion | SetQuestion> => question.kind === 'ranking' || question.kind === 'set';

/** The words of an answer that are right. */
export const valuesOf = ({ choices }: Pick<ChoiceQuestion, 'choices'>): readonly string[] =>
  choices.map(({ value }) => value);

const ALL = Object.fromEntries(GIVEN_KEYS.map((key) => [key, assemble(ANSWERS[key], WORDS[key])])) as Readonly<
  Record<GivenKey, GivenQuestion>
>;

/** What an answer may be, and how it is asked for, also of one that is never asked for. */
export const questionOf = (key: GivenKey): GivenQuestion => ALL[key];

/** The questions that are asked, by answer. */
export const QUESTIONS = Object.fromEntries(ANSWER_KEYS.map((key) => [key, ALL[key]])) as Readonly<
  Record<AnswerKey, Question>
>;

function assemble(
  spec: AnswerSpec,
  words: Words & { readonly names?: Readonly<Record<string, string>> },
): GivenQuestion {
  const { names = {}, ...others } = words;
  const choices =
    'choices' in spec ? { choices: spec.choices.map((value) => ({ value, name: names[value] ?? value })) } : {};
  const most = spec.kind === 'set' ? { most: spec.choices.length } : {};
  return { ...spec, ...most, ...others, ...choices } as GivenQuestion;
}
