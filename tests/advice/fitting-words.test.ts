import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAdviceFields } from '../../src/advice/advice-fields.ts';
import { withContactRules } from '../../src/advice/contact-law.ts';
import type { Advice, Reason } from '../../src/model/advice.ts';
import { type Answers, normaliseAnswers } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const fieldsOf = compileAdviceFields(dataset, PROGRAM);
const sideOf = new Map(dataset.channels.map(({ id, side }) => [id, side]));

/** By which words a reason speaks of a channel. */
const CHANNEL_WORDS: Readonly<Record<string, RegExp>> = {
  blog: /\b(blogs?|articles?|posts?)\b/i,
  seo: /\bSEO\b/,
  'organic-social': /\bsocial media\b/i,
  webinar: /\bwebinars?\b/i,
  ebook: /\be-?books?\b/i,
  newsletter: /\bnewsletters?\b/i,
  'search-ads': /\bsearch ads?\b/i,
  'social-ads': /\bsocial ads?\b/i,
  'cold-calls': /\b(cold calls?|dials?|callers?)\b/i,
  'cold-email': /\b(cold|mass) emails?\b/i,
  'trade-shows': /\b(trade shows?|booths?)\b/i,
  'direct-mail': /\b(catalogs?|printed mail|direct mail)\b/i,
  'tv-radio': /\b(TV|television|radio)\b/i,
  'local-listings': /\b(reviews?|listings?)\b/i,
  referrals: /\breferrals?\b/i,
  partners: /\b(partners?|affiliates?)\b/i,
  press: /\b(the|a) press\b/i,
  creators: /\b(creators?|influencers?)\b/i,
  communities: /\b(communit(y|ies)|meetups?)\b/i,
  directories: /\b(director(y|ies)|marketplaces?)\b/i,
  'free-tool': /\bfree (tools?|trials?)\b/i,
  leaflets: /\b(leaflets?|flyers?|doors)\b/i,
  sponsorship: /\bsponsor/i,
  retargeting: /\bretargeting\b/i,
};

const atMost = (value: unknown, most: number) => typeof value === 'number' && value <= most;
const atLeast = (value: unknown, least: number) => typeof value === 'number' && value >= least;

/** What a sentence says of its reader, and what they must have answered for it to be true. */
const CLAIMS: readonly (readonly [RegExp, (answers: Answers) => boolean])[] = [
  [/\bdials\b|\bper caller\b/, (given) => given.businessModel === 'b2b' && given.contactRules !== 'strict'],
  [/\bdials\b/, (given) => !atMost(given.customerValue, 1000) && given.salesCycle !== 'impulse'],
  [/nobody (can|could) (sell|call)|nobody to sell|hire first/i, (given) => given.salesCapacity === 'none'],
  [/nobody can (write|make)|nobody to make|nobody in-house/i, (given) => given.contentCapacity === 'none'],
  [/people who sell|who can ask for the order|take the message out/i, (given) => given.salesCapacity === 'strong'],
  [/you have (them|people for it)|You have people who can write/, (given) => given.contentCapacity === 'strong'],
  [
    /small budget|budget can't buy|more than your budget|budget is small/i,
    (given) => atMost(given.monthlyBudget, 10_000),
  ],
  [
    /money for ads now|budget this size|budget (can buy|covers)|budget is large/i,
    (given) => atLeast(given.monthlyBudget, 3000),
  ],
  [/you have the time|You have time|plan reaches/i, (given) => atLeast(given.timelineMonths, 5)],
  [/sooner|deadline|no time|before one can be built|less time/i, (given) => atMost(given.timelineMonths, 9)],
  [/results soon/, (given) => atMost(given.timelineMonths, 5)],
  [
    /already asked to hear|yours is large|your own (list|audience)/i,
    (given) => given.ownedAudience === 'large' || given.ownedAudience === 'some',
  ],
  [/have a large (list|audience)/, (given) => given.ownedAudience === 'large'],
  [/Nobody is waiting/, (given) => given.ownedAudience === 'none'],
  [/many people search/i, (given) => given.searchDemand === 'high'],
  [/nobody searches/i, (given) => given.searchDemand === 'none'],
  [/You can name|You know who should buy/, (given) => given.audience === 'named-accounts'],
  [/expect sales contact|law lets you/i, (given) => given.contactRules !== 'strict'],
  [/requires consent|consent comes first|protects people/i, (given) => given.contactRules === 'strict'],
  [/\bads (do|bring|to)\b|money for ads|advertising to people/i, (given) => !atMost(given.monthlyBudget, 150)],
  [/orders now|orders this quarter/i, (given) => given.goals.includes('immediate-sales')],
  [/little is at stake|little trust/i, (given) => given.trustSensitivity === 'low'],
  [/a lot is at stake|trust matters a lot|lot of trust/, (given) => given.trustSensitivity === 'high'],
  [/trust matters/i, (given) => given.trustSensitivity === 'high' || given.trustSensitivity === 'medium'],
  [/\ba small sale\b/i, (given) => atMost(given.customerValue, 1500)],
  [/sale is too small|than these sales bring/i, (given) => atMost(given.customerValue, 4000)],
  [/hardly pays for them/, (given) => atMost(given.customerValue, 8000)],
  [/One sale is large enough|pays for weeks|large deals/, (given) => atLeast(given.customerValue, 5000)],
  [
    /a known name|know your name|knew the name|who know a name|know the name|known consumer name/i,
    (given) => given.brandRecognition === 'some' || given.brandRecognition === 'strong',
  ],
  [/few people know|name they've never heard/i, (given) => given.brandRecognition !== 'strong'],
  [/your date\b|\bseats?\b|the date has passed|this event/i, (given) => given.goals.includes('event-turnout')],
  [/want to be (trusted|seen as the expert|the expert)/, (given) => given.goals.includes('trust-and-authority')],
  [/want to get known/, (given) => given.goals.includes('brand-awareness')],
  [/\blaunch/i, (given) => given.goals.includes('product-launch')],
  [/new market|market that's new/i, (given) => given.goals.includes('enter-new-market')],
  [/keep customers|customers stay|customers who (drift|went)/i, (given) => given.goals.includes('customer-retention')],
  [/takes months|take months|months of deciding|sold to for months/, (given) => given.salesCycle === 'months'],
  [/quick purchase|decide (in minutes|quickly)/i, (given) => given.salesCycle === 'impulse'],
  [/consumers?\b|shoppers/i, (given) => given.businessModel === 'b2c' || given.businessModel === 'both'],
  [/^Businesses\b/, (given) => given.businessModel === 'b2b' || given.businessModel === 'both'],
  [/broad market/i, (given) => given.audience === 'broad'],
  [/narrow subject|are a niche/i, (given) => given.audience === 'niche' || given.audience === 'named-accounts'],
];

const spoken = (answers: Answers): Pick<Advice, 'reasons' | 'vetoed'> => {
  const fields = fieldsOf(answers);
  return { reasons: fields.reasons(), vetoed: fields.vetoed() };
};

const namesRuledOut = ({ toward, because }: Reason, vetoed: Advice['vetoed']) =>
  vetoed.filter(({ id }) => sideOf.get(id) === toward && CHANNEL_WORDS[id]?.test(because)).map(({ id }) => id);

/** A number as people have it, as often of each size. */
const between = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map((power) => Math.round(Math.exp(power)));
const usual = fc
  .tuple(arbitraryAnswers, between(100, 200_000), between(1, 36), between(10, 100_000))
  .map(([answers, monthlyBudget, timelineMonths, customerValue]) => ({
    ...answers,
    monthlyBudget,
    timelineMonths,
    customerValue,
  }));
const SAMPLE = [arbitraryAnswers, usual]
  .flatMap((arbitrary) => fc.sample(arbitrary, { seed: 15, numRuns: 300 }))
  .map((answers) => ({ answers, ...spoken(answers) }));

describe('the reasons that are shown', () => {
  it('name no channel of their side that is ruled out', () => {
    const found = SAMPLE.flatMap(({ reasons, vetoed }) =>
      reasons.flatMap((reason) => namesRuledOut(reason, vetoed).map((id) => `${id}: ${reason.because}`)),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('say nothing of the reader that the answers do not say', () => {
    const found = SAMPLE.flatMap(({ answers, reasons }) =>
      reasons.flatMap(({ because }) =>
        CLAIMS.filter(([claim, holds]) => claim.test(because) && !holds(withContactRules(answers, dataset))).map(
          ([claim]) => `${claim}: ${because} ${JSON.stringify(answers)}`,
        ),
      ),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('read no number both ways', () => {
    const numbers = new Map(
      dataset.rules.flatMap(({ id, when }) => {
        const [key, ...others] = Object.keys(when);
        const isNumber = key === 'monthlyBudget' || key === 'timelineMonths' || key === 'customerValue';
        return isNumber && others.length === 0 ? [[id, key] as const] : [];
      }),
    );
    for (const { answers, reasons } of SAMPLE) {
      const sides = reasons.flatMap(({ rule, toward }) => {
        const key = numbers.get(rule);
        return key === undefined ? [] : [`${key} ${toward}`];
      });
      const keys = [...new Set(sides)].map((each) => each.split(' ')[0]);
      expect(new Set(keys).size, JSON.stringify(answers)).toBe(keys.length);
    }
  });

  it('speak for the side on which they stand', () => {
    for (const { reasons } of SAMPLE) {
      for (const { toward, points } of reasons) expect(points > 0).toBe(toward === 'inbound');
    }
  });

  it('tell of dials only to those who might dial', () => {
    const because = (answers: Partial<Answers>) =>
      fieldsOf(
        normaliseAnswers({
          goals: ['lead-generation'],
          monthlyBudget: 5000,
          timelineMonths: 6,
          salesCapacity: 'none',
          ...answers,
        }),
      )
        .dimensions()
        .flatMap(({ contributions }) => contributions)
        .find(({ rule }) => rule === 'nobody-to-call')?.because;
    expect(because({ businessModel: 'b2b', salesCycle: 'months', customerValue: 20_000 })).toContain('370 dials');
    for (const elsewhere of [
      {},
      { businessModel: 'b2c' as const, salesCycle: 'weeks' as const },
      { businessModel: 'b2b' as const, salesCycle: 'weeks' as const, customerValue: 90 },
      { businessModel: 'b2b' as const, salesCycle: 'weeks' as const, contactRules: 'strict' as const },
    ]) {
      expect(because(elsewhere)).not.toContain('dials');
    }
  });
});
