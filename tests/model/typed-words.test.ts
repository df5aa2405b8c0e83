import { describe, expect, it } from 'vitest';
import { GIVEN_KEYS } from '../../src/model/answers.ts';
import { guidanceOf } from '../../src/model/guidance.ts';
import { keyMeant } from '../../src/model/meant.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';

const needed = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const answersOf = (given: object): Readonly<Record<string, unknown>> => {
  const parsed = parseAnswers({ ...needed, ...given });
  return parsed.ok ? parsed.value : { code: parsed.problems.map(({ code }) => code).join() };
};
const parted = (typed: string) => typed.split('|');

describe('what people type for a choice', () => {
  it.each([
    ['goals', 'brand-awareness', 'Awareness|brand|Branding|visibility|exposure|recognition|get known'],
    ['goals', 'lead-generation', 'Leads|lead|lead-gen|leads generation|demand|demand generation|pipeline|get leads'],
    ['goals', 'lead-generation', 'enquiries|Inquiries|prospects'],
    ['goals', 'immediate-sales', 'sales|sale|Orders|revenue|sell now|direct sales'],
    ['goals', 'trust-and-authority', 'trust|authority|credibility|reputation|thought leadership|build credibility'],
    ['goals', 'product-launch', 'launch|launching|new product'],
    ['goals', 'enter-new-market', 'new market|market entry|entering a new market|expansion|enter market'],
    ['goals', 'event-turnout', 'event|events|turnout|attendance|event attendance|fill an event'],
    ['goals', 'customer-retention', 'retention|loyalty|retain customers|keep customers|repeat business'],
    ['businessModel', 'b2b', 'B2B|businesses|business|companies|firms|business to business|b to b|B-2-B'],
    ['businessModel', 'b2c', 'B2C|consumers|consumer|individuals|people|D2C|DTC|business to consumer|b to c'],
    ['businessModel', 'both', 'both|b2b and b2c|B2B2C|mixed|businesses and consumers'],
    ['audience', 'named-accounts', 'accounts|ABM|target accounts|list|a short list'],
    ['audience', 'niche', 'a niche|niche|narrow|specialist'],
    ['audience', 'broad', 'everyone|mass|mass market|wide|general'],
    ['place', 'local', 'near|nearby|town|city|area|region|regional|neighborhood'],
    ['place', 'national', 'country|nationwide|countrywide|whole country|all over the country'],
    ['place', 'international', 'global|worldwide|abroad|export|several countries'],
    ['salesCycle', 'impulse', 'days|day|minutes|hours|immediate|instant|minutes or days'],
    ['salesCycle', 'weeks', 'week|Weeks'],
    ['salesCycle', 'months', 'month|long|quarters|years'],
    ['searchDemand', 'none', 'no|none'],
    ['searchDemand', 'some', 'medium|moderate|some do'],
    ['searchDemand', 'high', 'many|strong|a lot|yes, many do'],
    ['brandRecognition', 'none', 'no|not at all|unknown to them|not known to them'],
    ['brandRecognition', 'some', 'a little|medium|weak'],
    ['brandRecognition', 'strong', 'high|well-known|most'],
    ['contentCapacity', 'none', 'no|no one|nobody|zero'],
    ['contentCapacity', 'some', 'a little|part-time|one|limited'],
    ['contentCapacity', 'strong', 'team|full time|high'],
    ['salesCapacity', 'none', 'no|no one|nobody|zero'],
    ['salesCapacity', 'some', 'a little|part-time|one|limited'],
    ['salesCapacity', 'strong', 'team|full time|high|sales team'],
    ['ownedAudience', 'none', 'no|zero|hardly any'],
    ['ownedAudience', 'some', 'small|a little|medium'],
    ['ownedAudience', 'large', 'big|high|strong'],
    ['trustSensitivity', 'low', 'none|little|not much'],
    ['trustSensitivity', 'medium', 'mid|moderate|average|some'],
    ['trustSensitivity', 'high', 'strong|very high|a lot'],
    ['contactPlaces', 'us', 'USA|America|United States|United States of America|the US|states'],
    ['contactPlaces', 'ca', 'can|Canada'],
    ['contactPlaces', 'uk', 'GB|Great Britain|Britain|England|Scotland|Wales|Northern Ireland'],
    ['contactPlaces', 'eu', 'Europe|European Union|EEA|Germany|France|Netherlands|Italy|Spain|Poland|Austria|Greece'],
    ['contactPlaces', 'eu', 'Belgium|Ireland|Denmark|Sweden|Finland|Norway|Iceland|Portugal|Czechia|the EU'],
    ['contactPlaces', 'au', 'aus|Australia'],
    ['contactPlaces', 'nz', 'Aotearoa|New Zealand'],
    ['contactPlaces', 'in', 'IND|India'],
    ['contactPlaces', 'other', 'elsewhere|somewhere else|anywhere else|rest of the world|others'],
    ['contactRules', 'open', 'allowed|opt-out|free'],
    ['contactRules', 'limited', 'conditions|some|with conditions'],
    ['contactRules', 'strict', 'consent|opt-in|consent only|only if they agreed first'],
    ['industry', 'law-firm', 'law|legal|lawyer|Lawyers|attorney|attorneys|law firms'],
    ['industry', 'b2b-software', 'SaaS|B2B SaaS|software|software company'],
    ['industry', 'other', 'none|none of these|something else'],
  ])('for %s is %s: %s', (key, choice, typed) => {
    const meant = Array.isArray(answersOf({ [key]: [choice] })[key]) ? [choice] : choice;
    const read = parted(typed).map((each) => [each, answersOf({ [key]: each })[key]]);
    expect(read).toEqual(parted(typed).map((each) => [each, meant]));
  });
});

describe('what people call a column', () => {
  it.each([
    ['goals', 'goal|Objective|objectives|--goal'],
    ['monthlyBudget', 'Budget|budget per month|budget a month|Marketing Budget|monthly spend|monthly_budget'],
    ['timelineMonths', 'Deadline|timeframe|time frame|timeline in months|timeline'],
    ['businessModel', 'customer type|B2B or B2C|Who buys from you?'],
    ['audience', 'target audience'],
    ['customerValue', 'value of a customer|First-year value'],
    ['marginPercent', 'margin|gross margin|profit margin|margin in percent'],
    ['salesCycle', 'buying cycle'],
    ['searchDemand', 'search volume'],
    ['contentCapacity', 'writers|content people|content team'],
    ['salesCapacity', 'sellers|salespeople|sales people|sales team'],
    ['ownedAudience', 'mailing list|own audience'],
    ['hoursPerWeek', 'hours a week|hours per week|weekly hours|marketing hours'],
    ['contactPlaces', 'contact place|contact countries|contact country'],
    ['budgetTotal', 'budget in total|whole budget|overall budget'],
    ['industry', 'trade|sector|vertical'],
    ['rate', 'dollars for one unit|USD rate'],
    [undefined, 'rival|season|notes||total'],
  ])('that is %s: %s', (key, typed) => {
    expect(parted(typed).map((each) => [each, keyMeant(each)])).toEqual(parted(typed).map((each) => [each, key]));
  });
});

describe('what people type for money', () => {
  it.each([
    ['USD', '$5|5 $|US$5|USD$5|5 dollar|5 dollars|5 US dollar|5 US dollars|5 buck|5 bucks|5 USD|usd 5'],
    ['EUR', '€5|5 €|5 euro|5 Euros|EUR 5'],
    ['GBP', '£5|5 pound|5 pounds|5 quid|5 sterling|5 pound sterling|5 pounds sterling'],
    ['CAD', 'C$5|CA$5|can$5|CAD$5|5 Canadian dollars'],
    ['AUD', 'A$5|AU$5|AUD$5|5 Australian dollars'],
    ['NZD', 'NZ$5|NZD$5|5 New Zealand dollars'],
    ['SGD', 'S$5|SGD$5|5 Singapore dollars'],
    ['HKD', 'HK$5|5 Hong Kong dollars'],
    ['MXN', 'MX$5|Mex$5|5 Mexican pesos'],
    ['INR', '₹5|5 rupee|5 Indian rupees'],
    ['JPY', '5 yen|5円|JP¥5'],
    ['CNY', 'CN¥5|5 yuan|5 RMB|5元'],
    ['CHF', 'SFr 5|SFr. 5|Fr. 5|5 franc|5 francs|5 Franken|5 Swiss francs|CHF 5'],
    ['SEK', '5 kronor|5 Swedish kronor|SEK 5'],
    ['NOK', '5 Norwegian kroner'],
    ['DKK', '5 Danish kroner'],
    ['ISK', '5 króna|5 krónur'],
    ['PLN', '5 zł|5 zl|5 zloty|5 złoty'],
    ['CZK', '5 Kč|5 Kc|5 koruna|5 korun'],
    ['HUF', '5 Ft|5 forint'],
    ['RON', '5 lei|5 leu'],
    ['ZAR', 'R5|5 rand|5 rands'],
    ['BRL', 'R$5|5 reais|5 real'],
    ['KRW', '₩5|5 won'],
    ['ILS', '₪5|5 shekel|5 shekels|5 NIS'],
    ['TRY', '₺5|5 TL|5 lira'],
    ['UAH', '₴5|5 hryvnia'],
    ['RUB', '₽5|5 rouble|5 roubles|5 ruble|5 rubles'],
    ['NGN', '₦5|5 naira'],
    ['PHP', '₱5|5 Philippine pesos'],
    ['VND', '₫5|5 dong'],
    ['THB', '฿5|5 baht'],
    ['AED', '5 dirham|5 dirhams'],
    ['MYR', 'RM5|5 ringgit'],
    // Codes that have no sign or word of their own.
    ['KES', 'KES 5|5 kes'],
  ])('in %s: %s', (code, typed) => {
    const read = parted(typed).map((each) => {
      const { monthlyBudget, currency = 'USD', ...rest } = answersOf({ monthlyBudget: each, ...rateFor(code) });
      return [each, monthlyBudget, currency, rest.code];
    });
    expect(read).toEqual(parted(typed).map((each) => [each, 5, code, undefined]));
    const named = parted(typed).map((each) => each.replace('5', ' ').trim());
    const told = named.map((currency) => [currency, answersOf({ currency, ...rateFor(code) }).currency ?? 'USD']);
    expect(told).toEqual(named.map((each) => [each, code]));
  });

  it.each([
    ['$', 'CAD AUD NZD SGD HKD MXN'],
    ['dollars', 'CAD AUD NZD SGD HKD'],
    ['rs', 'INR PKR LKR'],
    ['Rs.', 'INR PKR LKR'],
    ['rupees', 'INR PKR LKR'],
    ['¥', 'JPY CNY'],
    ['kr', 'SEK NOK DKK ISK'],
    ['kr.', 'SEK NOK DKK ISK'],
    ['kroner', 'NOK DKK'],
    ['pesos', 'MXN PHP'],
  ])('with %s, in whichever currency is agreed of those that write so: %s', (sign, codes) => {
    const read = codes.split(' ').map((code) => answersOf({ monthlyBudget: `5 ${sign}`, currency: code, rate: 2 }));
    expect(read.map(({ currency, monthlyBudget }) => [currency, monthlyBudget])).toEqual(
      codes.split(' ').map((code) => [code, 5]),
    );
  });

  it.each(['5 rs', '5 Rs.', '5 rupees', '¥5', '5 kr', '5 kr.', '5 kroner', '5 pesos'])(
    'is not guessed where it may be in several currencies: %s',
    (monthlyBudget) => {
      expect(answersOf({ monthlyBudget, rate: 2 })).toEqual({ code: 'unclear-currency' });
    },
  );
});

const rateFor = (code: string) => (code === 'USD' ? {} : { rate: 2 });

describe('guidanceOf', () => {
  it.each(GIVEN_KEYS)('says in sentences why %s is asked, and what helps whoever is not sure', (key) => {
    const { why, explain } = guidanceOf(key);
    expect([why, explain]).toEqual([expect.stringMatching(/^\S.{15,}[.?]$/), expect.stringMatching(/^\S.{15,}[.?]$/)]);
  });
});
