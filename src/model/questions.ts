import { ANSWER_KEYS, ANSWERS, type AnswerKey, type AnswerSpec } from './answers.ts';
import type { NumberRange } from './units.ts';

interface Words {
  /** Long flag that sets or overrides the answer. */
  readonly flag: string;
  /** The question as it is asked. */
  readonly ask: string;
  /** One line on why it is asked. */
  readonly why: string;
  /** What the answer is called in a sentence. */
  readonly label: string;
}

/** What the choices are called. */
type Names<V extends string> = Words & { readonly names: Readonly<Record<V, string>> };

type WordsFor<S extends AnswerSpec> = S extends {
  readonly kind: 'ranking';
  readonly choices: readonly (infer V extends string)[];
}
  ? Names<V> & { /** What one of those named is called. */ readonly one: string }
  : S extends { readonly choices: readonly (infer V extends string)[] }
    ? Names<V>
    : Words;

/** How each answer is asked for, in the interview and on the command line. */
const WORDS: { readonly [K in AnswerKey]: WordsFor<(typeof ANSWERS)[K]> } = {
  goals: {
    flag: '--goal',
    one: 'goal',
    label: 'goals',
    ask: 'What should marketing achieve?',
    why: 'A goal decides which job comes first: being found and trusted, or being noticed now.',
    names: {
      'brand-awareness': 'Brand awareness: more people know the name',
      'lead-generation': 'Lead generation: more people to talk to',
      'immediate-sales': 'Immediate sales: orders this quarter',
      'trust-and-authority': 'Trust and authority: be the one they believe',
      'product-launch': 'Product launch: something new goes on sale',
      'enter-new-market': 'New market: a place or group new to you',
      'event-turnout': 'Event turnout: fill a room or a stream',
      'customer-retention': 'Customer retention: keep and grow customers',
    },
  },
  monthlyBudget: {
    flag: '--budget',
    label: 'monthly budget',
    ask: 'How much can you spend on marketing each month, in US dollars?',
    why: 'Paid reach has a floor price; below it, time and skill buy more than money.',
  },
  timelineMonths: {
    flag: '--timeline',
    label: 'timeline',
    ask: 'In how many months do you need results?',
    why: 'Content takes months to be found; ads and calls work within days and stop as fast.',
  },
  businessModel: {
    flag: '--business-model',
    label: 'business model',
    ask: 'Who buys from you?',
    why: 'Businesses can be called one by one; consumers are many and better protected.',
    names: {
      b2b: 'Businesses (B2B)',
      b2c: 'Consumers (B2C)',
      both: 'Both',
    },
  },
  audience: {
    flag: '--audience',
    label: 'audience',
    ask: 'How wide is the group that you want to reach?',
    why: 'A list of names can be approached directly; a crowd has to find you or be shown ads.',
    names: {
      'named-accounts': 'Named accounts: we could write the list',
      niche: 'A niche: one trade, hobby or need',
      broad: 'Broad: almost anyone could buy',
    },
  },
  customerValue: {
    flag: '--customer-value',
    label: 'first-year value of a customer',
    ask: 'What is a new customer worth to you in the first year, in US dollars?',
    why: 'It decides whether a salesperson, a click or only free traffic pays for itself.',
  },
  salesCycle: {
    flag: '--sales-cycle',
    label: 'sales cycle',
    ask: 'How long does a customer take to decide?',
    why: 'Long decisions are won by teaching; quick ones by being there with an offer.',
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
    why: 'Search can only catch demand that exists; new ideas have to be brought to people.',
    names: {
      none: 'No, they do not know that it exists',
      some: 'Some do',
      high: 'Yes, many search for it',
    },
  },
  brandRecognition: {
    flag: '--brand-recognition',
    label: 'brand recognition',
    ask: 'How well is your name known to the people that you want?',
    why: 'A known name is searched for by itself; an unknown one has to introduce itself.',
    names: {
      none: 'Not at all',
      some: 'Some know it',
      strong: 'Most know it',
    },
  },
  contentCapacity: {
    flag: '--content-capacity',
    label: 'people who can write or teach',
    ask: 'Do you have people who can write, film or teach?',
    why: 'Inbound is paid in hours: without someone to make it, it does not happen.',
    names: {
      none: 'Nobody',
      some: 'Someone, some hours a week',
      strong: 'Yes, it is their job or their gift',
    },
  },
  salesCapacity: {
    flag: '--sales-capacity',
    label: 'people who can call or sell',
    ask: 'Do you have people who can call, visit or sell?',
    why: 'Outreach is a whole job: a list without someone to work it brings nothing.',
    names: {
      none: 'Nobody',
      some: 'Someone, some hours a week',
      strong: 'Yes, a sales team or a born seller',
    },
  },
  ownedAudience: {
    flag: '--owned-audience',
    label: 'audience that you own',
    ask: 'Do you have a mailing list, followers or steady traffic of your own?',
    why: 'People who said yes to you are the cheapest ones to reach, and they answer fastest.',
    names: {
      none: 'None to speak of',
      some: 'Some',
      large: 'A large one',
    },
  },
  trustSensitivity: {
    flag: '--trust-sensitivity',
    label: 'weight of trust in the purchase',
    ask: 'How much does trust decide the purchase?',
    why: 'Trust grows from help given before the sale; where it matters little, an offer is enough.',
    names: {
      low: 'Little: cheap or easy to undo',
      medium: 'Some',
      high: 'Much: health, money, safety or a career',
    },
  },
  contactRules: {
    flag: '--contact-rules',
    label: 'rules on contacting strangers',
    ask: 'May you contact people who did not ask for it?',
    why: 'Law differs: cold calls and mails that are usual in one country are forbidden in another.',
    names: {
      open: 'Open: allowed with an opt-out (e.g. mail to US firms)',
      limited: 'Limited: allowed with conditions (e.g. UK or EU firms)',
      strict: 'Strict: only with consent (e.g. consumers in the EU)',
    },
  },
};

export interface ChoiceQuestion extends Words {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** Some of the choices, the most important first. */
export interface RankingQuestion extends Words {
  readonly kind: 'ranking';
  readonly choices: ChoiceQuestion['choices'];
  readonly most: number;
  readonly one: string;
}

export interface NumberQuestion extends Words, NumberRange {
  readonly kind: 'number';
}

/** What an answer may be, and how it is asked for. */
export type Question = ChoiceQuestion | RankingQuestion | NumberQuestion;

/** The words of an answer that are right. */
export const valuesOf = ({ choices }: Pick<ChoiceQuestion, 'choices'>): readonly string[] =>
  choices.map(({ value }) => value);

export const QUESTIONS = Object.fromEntries(
  ANSWER_KEYS.map((key) => [key, questionOf(ANSWERS[key], WORDS[key])]),
) as Readonly<Record<AnswerKey, Question>>;

function questionOf(spec: AnswerSpec, words: Words & { readonly names?: Readonly<Record<string, string>> }): Question {
  const { names = {}, ...others } = words;
  const choices =
    'choices' in spec ? { choices: spec.choices.map((value) => ({ value, name: names[value] ?? value })) } : {};
  return { ...spec, ...others, ...choices } as Question;
}
