import type { Advice } from '../../model/advice.ts';
import type { ANSWERS, AnswerKey } from '../../model/answers.ts';
import { listOf } from '../../model/list-of.ts';
import { QUESTIONS, valuesOf } from '../../model/questions.ts';
import { formatMoney } from './format-number.ts';

type Choices = typeof ANSWERS;
type ChoiceKey = { [K in AnswerKey]: Choices[K] extends { readonly kind: 'choice' } ? K : never }[AnswerKey];
type PlaceKey = Choices['contactPlaces']['choices'][number];

/** Another answer as a condition, after "if"; {only} where it is less than what was answered. */
const IF: { readonly [K in ChoiceKey]: Readonly<Record<Choices[K]['choices'][number], string>> } = {
  businessModel: {
    b2b: 'only businesses bought from you',
    b2c: 'only consumers bought from you',
    both: 'both businesses and consumers bought from you',
  },
  audience: {
    'named-accounts': 'you could name your buyers today',
    niche: 'your buyers were a niche',
    broad: 'almost anyone could buy from you',
  },
  place: {
    local: 'your customers were all nearby',
    national: 'your customers were all over the country',
    international: 'your customers were in several countries',
  },
  salesCycle: {
    impulse: 'customers decided in minutes or days',
    weeks: 'customers decided within weeks',
    months: 'customers took months to decide',
  },
  searchDemand: {
    none: 'nobody searched for it yet',
    some: '{only}some people searched for it',
    high: 'many people searched for it',
  },
  brandRecognition: {
    none: "your target customers didn't know your name",
    some: '{only}some of your target customers knew your name',
    strong: 'most of your target customers knew your name',
  },
  contentCapacity: {
    none: 'nobody could make content',
    some: 'someone could make content, {only}a few hours a week',
    strong: 'you had a writer or a natural teacher, with time for it',
  },
  salesCapacity: {
    none: 'nobody could call, visit or sell',
    some: 'someone could call, visit or sell, {only}a few hours a week',
    strong: 'you had a sales team, or a founder who likes selling',
  },
  ownedAudience: {
    none: 'you had hardly any list or followers',
    some: 'you had {only}a small list or some followers',
    large: 'you had a large list or many followers',
  },
  trustSensitivity: {
    low: 'your buyers needed little trust',
    medium: 'your buyers needed {only}some trust',
    high: 'your buyers needed a lot of trust',
  },
  contactRules: {
    open: "the law let you contact people who didn't ask",
    limited: "the law let you contact people who didn't ask, with conditions",
    strict: 'the law required consent first',
  },
};

const PLACES: Readonly<Record<PlaceKey, string>> = {
  us: 'in the US',
  ca: 'in Canada',
  uk: 'in the UK',
  eu: 'in the EU',
  au: 'in Australia',
  nz: 'in New Zealand',
  in: 'in India',
  other: 'somewhere else',
};

interface Change {
  readonly answer: AnswerKey;
  readonly from: unknown;
  readonly to: unknown;
}

/** "only some people searched for it", of an answer that would be another, as a condition. */
export function ifAnswered({ answer, from, to }: Change, currency: Pick<Advice, 'currency'>): string {
  if (answer === 'contactPlaces')
    return `the people you'd contact were all ${listOf([to].flat().map((place) => PLACES[place as PlaceKey]))}`;
  const question = QUESTIONS[answer];
  if (question.kind !== 'choice')
    return `a customer spent ${formatMoney(Number(to), currency)} in the first year, not ${formatMoney(Number(from), currency)}`;
  const values = valuesOf(question);
  const isLess = values.indexOf(String(to)) < values.indexOf(String(from));
  const words: Readonly<Record<string, string>> = IF[answer as ChoiceKey];
  return (words[String(to)] ?? '').replace('{only}', isLess ? 'only ' : '');
}
