import { ANSWER_KEYS, ANSWERS, type AnswerKey, type AnswerSpec, GIVEN_KEYS, type GivenKey } from './answers.ts';
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
  /** What the flag takes, for the help; the label unless that says too little. */
  readonly hint?: string;
  /** What helps a person who is not sure. */
  readonly explain: string;
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
    why: 'Some goals need people to find you; others need you to go to them.',
    explain:
      'Not sure? If you want more customers and have no date in mind, get leads. If you need orders by a date, sell now. The first goal counts most.',
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
    why: 'Count ads, tools and freelancers, but not salaries or your own time.',
    explain: 'Ads only work above a minimum spend. Below it, your own time goes further. No money to spend? Write 0.',
  },
  timelineMonths: {
    flag: '--timeline',
    label: 'timeline',
    hint: 'months until you need results',
    ask: 'In how many months do you need results?',
    why: 'Content takes months to pay off. Ads and calls can work within days, and stop when you do.',
    explain: 'When do you need the first new customers? No date in mind? Say after how many months you would give up.',
  },
  businessModel: {
    flag: '--business-model',
    label: 'business model',
    ask: 'Who buys from you?',
    hint: 'who buys from you',
    why: 'You can call businesses one by one. Consumers are many, and the law protects them better.',
    explain: 'B2B: firms buy from you. B2C: people buy for themselves.',
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
    why: 'You can contact a short list yourself. A crowd has to find you, or see your ads.',
    explain:
      'A short list is a few hundred firms or people at most. A niche has something in common that you can name.',
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
    why: 'It shows how much you can afford to win one.',
    explain:
      'Count the first 12 months, before costs. A dental patient might spend $900, a software contract $12,000. Not sure? Add up what your last ten customers paid, and divide by ten. A rough figure is fine.',
  },
  marginPercent: {
    flag: '--margin',
    label: 'margin',
    hint: 'percent of what a customer pays that is left after your own costs',
    ask: 'What percent of what a customer pays is left after your own costs?',
    why: 'It shows how much a customer may cost before you lose money.',
    explain:
      'Subtract what it costs you to deliver: goods, materials, the hours of the work itself. Leave out marketing, rent and your own salary.',
  },
  place: {
    flag: '--place',
    label: 'place',
    ask: 'Where are your customers?',
    hint: 'how far away your customers are',
    why: 'Maps, leaflets and local papers only work nearby.',
    explain: 'Local: they come to you, or you drive to them. National: you can sell anywhere in your country.',
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
    why: 'Slow decisions are won by teaching, quick ones by a well-timed offer.',
    explain: 'Count from the day they begin to think about it to the day they buy.',
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
    why: 'Search only catches demand that exists. New ideas have to be shown to people.',
    explain:
      'Type what you sell into a search engine. Several ads above the results are a sign that many people search for it.',
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
    why: "People search for a name they know. If they don't know yours, you have to introduce yourself.",
    explain: 'Think of ten people who might buy. How many of them have heard of you?',
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
    why: "Inbound costs hours more than money. With nobody to make the content, it doesn't happen.",
    explain: 'Inbound is being found and trusted: articles, search, videos, talks, email to people who signed up.',
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
    why: 'Outreach is a job in itself: a contact list is worth nothing if nobody works it.',
    explain:
      'Outbound is reaching out: calls, email to strangers, ads, trade shows. Count yourself, if you would do it.',
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
    why: 'Time can stand in for money: calls, visits, posts and referrals cost hours.',
    explain: 'Add up everybody who would write, call, visit or post. With no time at all, write 0.',
  },
  ownedAudience: {
    flag: '--owned-audience',
    label: 'your own audience',
    hint: 'your own mailing list, followers or website visitors',
    ask: 'Do you have a mailing list, followers or steady website visitors of your own?',
    why: 'People who already opted in are the cheapest to reach and the quickest to reply.',
    explain: 'A list counts if people agreed to be on it. A bought list does not.',
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
    why: 'You earn trust by helping before the sale. Where it matters little, a good offer is enough.',
    explain: 'Ask what a buyer loses if you let them down: a few dollars, or their health, their savings, their job.',
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
    why: 'The law where they are says whether you may call, email, text or write to them.',
    explain: 'The law that counts is theirs, not yours. A customer in Berlin is in the EU, wherever you sit.',
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
    why: 'The law varies: a cold email that is normal in one country is illegal in another.',
    explain: "What counts is where those people are, not where you are. Not sure? Say that you don't know.",
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
    why: 'Some figures are published for one trade alone.',
    explain: 'It changes what a lead costs and how many become customers, never the split. Not listed? Leave it out.',
    names: { 'law-firm': 'Law firm', 'b2b-software': 'Software for businesses', other: 'Other' },
  },
  budgetTotal: {
    flag: '--budget-total',
    label: 'total budget',
    hint: 'what you can spend in total, instead of each month',
    ask: 'How much money can you spend on marketing in total, until you need results?',
    why: 'It is spread evenly over the months until then.',
    explain: 'Give it instead of a monthly budget.',
  },
  current: {
    flag: '--current',
    label: 'what runs now',
    hint: 'a channel that runs, and what it brought, such as "search ads: 800 a month, 6 months, 40 leads, 3 customers"',
    ask: 'What are you doing now, and what did it bring?',
    why: 'The advice then says what to keep, raise, cut or stop.',
    explain:
      'One channel at a time: what you spend a month, since when, and how many leads and customers came. Leave out what you have not counted.',
  },
  figures: {
    flag: '--set',
    label: 'your own figures',
    hint: 'a figure of your own, such as search-ads.costPerLead=60',
    ask: 'Which figures of your own do you know?',
    why: 'Your own figure counts first, then your history, then the published ones.',
    explain: 'One number, or three: low, typical and high. costPerLead and leadToCustomer matter most.',
  },
  limits: {
    flag: '--limit',
    label: 'your own limits',
    hint: 'what a channel gets a month, such as seo.fix=1000, seo.min=500 or seo.max=2000',
    ask: 'What must a channel get a month, or at most?',
    why: 'Your own limits are kept to, whatever the figures say.',
    explain: 'fix is just this, min is at least, and max is at most, each in money a month.',
  },
  horizonMonths: {
    flag: '--horizon',
    label: 'how far the plan looks',
    hint: 'how far a plan looks ahead, in months',
    ask: 'How far should a plan look?',
    why: 'What is built now may pay only later.',
    explain: 'A year at least, unless you say so, and never more than five.',
  },
  currency: {
    flag: '--currency',
    label: 'currency',
    hint: 'code of the currency of your amounts, such as EUR; needs --rate',
    ask: 'In which currency are your amounts?',
    why: 'All benchmarks are in US dollars.',
    explain: 'Its code has three letters, such as EUR. US dollars need none.',
  },
  rate: {
    flag: '--rate',
    label: 'exchange rate',
    hint: 'US dollars for one unit of your currency',
    ask: 'How many US dollars is one unit of your currency?',
    why: 'All benchmarks are in US dollars.',
    explain: 'If one euro is $1.10, write 1.10. Write 1 to take the benchmarks one for one.',
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
