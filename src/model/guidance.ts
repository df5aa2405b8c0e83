import type { GivenKey } from './answers.ts';

/** What helps a person who is asked. */
export interface Guidance {
  /** One line on why it is asked. */
  readonly why: string;
  /** For whoever is not sure. */
  readonly explain: string;
}

/** How a rate is told, for whoever left it out, too. */
export const HOW_TO_TELL_RATE = 'If one euro is $1.10, write 1.10. Write 1 to take the benchmarks one for one.';

const GUIDANCE: Readonly<Record<GivenKey, Guidance>> = {
  goals: {
    why: 'Some goals need people to find you; others need you to go to them.',
    explain:
      'Not sure? If you want more customers and have no date in mind, get leads. If you need orders by a date, sell now. The first goal counts most.',
  },
  monthlyBudget: {
    why: 'Count ads, tools and freelancers, but not salaries or your own time.',
    explain: 'Ads only work above a minimum spend. Below it, your own time goes further. No money to spend? Write 0.',
  },
  timelineMonths: {
    why: 'Content takes months to pay off. Ads and calls can work within days, and stop when you do.',
    explain: 'When do you need the first new customers? No date in mind? Say after how many months you would give up.',
  },
  businessModel: {
    why: 'You can call businesses one by one. Consumers are many, and the law protects them better.',
    explain: 'B2B: firms buy from you. B2C: people buy for themselves.',
  },
  audience: {
    why: 'You can contact a short list yourself. A crowd has to find you, or see your ads.',
    explain:
      'A short list is a few hundred firms or people at most. A niche has something in common that you can name.',
  },
  customerValue: {
    why: 'It shows how much you can afford to win one.',
    explain:
      'Count the first 12 months, before costs. A dental patient might spend $900, a software contract $12,000. Not sure? Add up what your last ten customers paid, and divide by ten. A rough figure is fine.',
  },
  marginPercent: {
    why: 'It shows how much a customer may cost before you lose money.',
    explain:
      'Subtract what it costs you to deliver: goods, materials, the hours of the work itself. Leave out marketing, rent and your own salary.',
  },
  place: {
    why: 'Maps, leaflets and local papers only work nearby.',
    explain: 'Local: they come to you, or you drive to them. National: you can sell anywhere in your country.',
  },
  salesCycle: {
    why: 'Slow decisions are won by teaching, quick ones by a well-timed offer.',
    explain: 'Count from the day they begin to think about it to the day they buy.',
  },
  searchDemand: {
    why: 'Search only catches demand that exists. New ideas have to be shown to people.',
    explain:
      'Type what you sell into a search engine. Several ads above the results are a sign that many people search for it.',
  },
  brandRecognition: {
    why: "People search for a name they know. If they don't know yours, you have to introduce yourself.",
    explain: 'Think of ten people who might buy. How many of them have heard of you?',
  },
  contentCapacity: {
    why: "Inbound costs hours more than money. With nobody to make the content, it doesn't happen.",
    explain: 'Inbound is being found and trusted: articles, search, videos, talks, email to people who signed up.',
  },
  salesCapacity: {
    why: 'Outreach is a job in itself: a contact list is worth nothing if nobody works it.',
    explain:
      'Outbound is reaching out: calls, email to strangers, ads, trade shows. Count yourself, if you would do it.',
  },
  hoursPerWeek: {
    why: 'Time can stand in for money: calls, visits, posts and referrals cost hours.',
    explain: 'Add up everybody who would write, call, visit or post. With no time at all, write 0.',
  },
  ownedAudience: {
    why: 'People who already opted in are the cheapest to reach and the quickest to reply.',
    explain: 'A list counts if people agreed to be on it. A bought list does not.',
  },
  trustSensitivity: {
    why: 'You earn trust by helping before the sale. Where it matters little, a good offer is enough.',
    explain: 'Ask what a buyer loses if you let them down: a few dollars, or their health, their savings, their job.',
  },
  contactPlaces: {
    why: 'The law where they are says whether you may call, email, text or write to them.',
    explain: 'The law that counts is theirs, not yours. A customer in Berlin is in the EU, wherever you sit.',
  },
  contactRules: {
    why: 'The law varies: a cold email that is normal in one country is illegal in another.',
    explain: "What counts is where those people are, not where you are. Not sure? Say that you don't know.",
  },
  industry: {
    why: 'Some figures are published for one trade alone.',
    explain: 'It changes what a lead costs and how many become customers, never the split. Not listed? Leave it out.',
  },
  budgetTotal: {
    why: 'It is spread evenly over the months until then.',
    explain: 'Give it instead of a monthly budget.',
  },
  current: {
    why: 'The advice then says what to keep, raise, cut or stop.',
    explain:
      'One channel at a time: what you spend a month, since when, and how many leads and customers came. Leave out what you have not counted.',
  },
  figures: {
    why: 'Your own figure counts first, then your history, then the published ones.',
    explain: 'One number, or three: low, typical and high. costPerLead and leadToCustomer matter most.',
  },
  limits: {
    why: 'Your own limits are kept to, whatever the figures say.',
    explain: 'fix is just this, min is at least, and max is at most, each in money a month.',
  },
  horizonMonths: {
    why: 'What is built now may pay only later.',
    explain: 'A year at least, unless you say so, and never more than five.',
  },
  currency: {
    why: 'All benchmarks are in US dollars.',
    explain: 'Its code has three letters, such as EUR. US dollars need none.',
  },
  rate: {
    why: 'All benchmarks are in US dollars.',
    explain: HOW_TO_TELL_RATE,
  },
};

/** What helps with the question for an answer. */
export const guidanceOf = (key: GivenKey): Guidance => GUIDANCE[key];
