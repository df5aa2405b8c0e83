import {
  type AnswerKey,
  AUDIENCES,
  BUSINESS_MODELS,
  CONTACT_RULES,
  GOALS,
  OWNED_AUDIENCES,
  SALES_CYCLES,
  SEARCH_DEMANDS,
  STRENGTHS,
  TRUST_SENSITIVITIES,
} from './answers.ts';

interface QuestionWords {
  /** Long flag that sets or overrides the answer. */
  readonly flag: string;
  /** The question as it is asked. */
  readonly ask: string;
  /** One line on why it is asked. */
  readonly why: string;
  /** What the answer is called in a sentence. */
  readonly label: string;
}

export interface ChoiceQuestion extends QuestionWords {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

/** Like a choice, but up to three, most important first. */
export interface RankingQuestion extends QuestionWords {
  readonly kind: 'ranking';
  readonly choices: ChoiceQuestion['choices'];
}

export interface NumberQuestion extends QuestionWords {
  readonly kind: 'number';
  readonly unit: 'US dollars' | 'months';
}

export type Question = ChoiceQuestion | RankingQuestion | NumberQuestion;

const choices = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, name: names[value] }));

/** How each answer is asked for, in the interview and on the command line. */
export const QUESTIONS: Readonly<Record<AnswerKey, Question>> = {
  goals: {
    kind: 'ranking',
    flag: '--goal',
    label: 'goals',
    ask: 'What should marketing achieve?',
    why: 'A goal decides which job comes first: being found and trusted, or being noticed now.',
    choices: choices(GOALS, {
      'brand-awareness': 'Brand awareness: more people know the name',
      'lead-generation': 'Lead generation: more people to talk to',
      'immediate-sales': 'Immediate sales: orders this quarter',
      'trust-and-authority': 'Trust and authority: be the one they believe',
      'product-launch': 'Product launch: something new goes on sale',
      'enter-new-market': 'New market: a place or group new to you',
      'event-turnout': 'Event turnout: fill a room or a stream',
      'customer-retention': 'Customer retention: keep and grow customers',
    }),
  },
  monthlyBudget: {
    kind: 'number',
    flag: '--budget',
    unit: 'US dollars',
    label: 'monthly budget',
    ask: 'How much can you spend on marketing each month, in US dollars?',
    why: 'Paid reach has a floor price; below it, time and skill buy more than money.',
  },
  timelineMonths: {
    kind: 'number',
    flag: '--timeline',
    unit: 'months',
    label: 'timeline',
    ask: 'In how many months do you need results?',
    why: 'Content takes months to be found; ads and calls work within days and stop as fast.',
  },
  businessModel: {
    kind: 'choice',
    flag: '--business-model',
    label: 'business model',
    ask: 'Who buys from you?',
    why: 'Businesses can be called one by one; consumers are many and better protected.',
    choices: choices(BUSINESS_MODELS, {
      b2b: 'Businesses (B2B)',
      b2c: 'Consumers (B2C)',
      both: 'Both',
    }),
  },
  audience: {
    kind: 'choice',
    flag: '--audience',
    label: 'audience',
    ask: 'How wide is the group that you want to reach?',
    why: 'A list of names can be approached directly; a crowd has to find you or be shown ads.',
    choices: choices(AUDIENCES, {
      'named-accounts': 'Named accounts: we could write the list',
      niche: 'A niche: one trade, hobby or need',
      broad: 'Broad: almost anyone could buy',
    }),
  },
  customerValue: {
    kind: 'number',
    flag: '--customer-value',
    unit: 'US dollars',
    label: 'first-year value of a customer',
    ask: 'What is a new customer worth to you in the first year, in US dollars?',
    why: 'It decides whether a salesperson, a click or only free traffic pays for itself.',
  },
  salesCycle: {
    kind: 'choice',
    flag: '--sales-cycle',
    label: 'sales cycle',
    ask: 'How long does a customer take to decide?',
    why: 'Long decisions are won by teaching; quick ones by being there with an offer.',
    choices: choices(SALES_CYCLES, {
      impulse: 'Minutes or days',
      weeks: 'Weeks',
      months: 'Months',
    }),
  },
  searchDemand: {
    kind: 'choice',
    flag: '--search-demand',
    label: 'search demand',
    ask: 'Do people already search for what you sell?',
    why: 'Search can only catch demand that exists; new ideas have to be brought to people.',
    choices: choices(SEARCH_DEMANDS, {
      none: 'No, they do not know that it exists',
      some: 'Some do',
      high: 'Yes, many search for it',
    }),
  },
  brandRecognition: {
    kind: 'choice',
    flag: '--brand-recognition',
    label: 'brand recognition',
    ask: 'How well is your name known to the people that you want?',
    why: 'A known name is searched for by itself; an unknown one has to introduce itself.',
    choices: choices(STRENGTHS, {
      none: 'Not at all',
      some: 'Some know it',
      strong: 'Most know it',
    }),
  },
  contentCapacity: {
    kind: 'choice',
    flag: '--content-capacity',
    label: 'people who can write or teach',
    ask: 'Do you have people who can write, film or teach?',
    why: 'Inbound is paid in hours: without someone to make it, it does not happen.',
    choices: choices(STRENGTHS, {
      none: 'Nobody',
      some: 'Someone, some hours a week',
      strong: 'Yes, it is their job or their gift',
    }),
  },
  salesCapacity: {
    kind: 'choice',
    flag: '--sales-capacity',
    label: 'people who can call or sell',
    ask: 'Do you have people who can call, visit or sell?',
    why: 'Outreach is a whole job: a list without someone to work it brings nothing.',
    choices: choices(STRENGTHS, {
      none: 'Nobody',
      some: 'Someone, some hours a week',
      strong: 'Yes, a sales team or a born seller',
    }),
  },
  ownedAudience: {
    kind: 'choice',
    flag: '--owned-audience',
    label: 'audience that you own',
    ask: 'Do you have a mailing list, followers or steady traffic of your own?',
    why: 'People who said yes to you are the cheapest ones to reach, and they answer fastest.',
    choices: choices(OWNED_AUDIENCES, {
      none: 'None to speak of',
      some: 'Some',
      large: 'A large one',
    }),
  },
  trustSensitivity: {
    kind: 'choice',
    flag: '--trust-sensitivity',
    label: 'weight of trust in the purchase',
    ask: 'How much does trust decide the purchase?',
    why: 'Trust grows from help given before the sale; where it matters little, an offer is enough.',
    choices: choices(TRUST_SENSITIVITIES, {
      low: 'Little: cheap or easy to undo',
      medium: 'Some',
      high: 'Much: health, money, safety or a career',
    }),
  },
  contactRules: {
    kind: 'choice',
    flag: '--contact-rules',
    label: 'rules on contacting strangers',
    ask: 'May you contact people who did not ask for it?',
    why: 'Law differs: cold calls and mails that are usual in one country are forbidden in another.',
    choices: choices(CONTACT_RULES, {
      open: 'Open: allowed with an opt-out (e.g. mail to US firms)',
      limited: 'Limited: allowed with conditions (e.g. UK or EU firms)',
      strict: 'Strict: only with consent (e.g. consumers in the EU)',
    }),
  },
};
