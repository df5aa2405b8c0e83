import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideWorth } from '../../src/advice/worth/decide-worth.ts';
import { findChannel } from '../../src/advice/worth/find-channel.ts';
import { channelMeant } from '../../src/calibrate/channel-meant.ts';
import { knownChannels } from '../../src/calibrate/known-channels.ts';
import { advise, judgeChannel, UserError } from '../../src/index.ts';
import type { AnswersInput } from '../../src/model/answers.ts';
import { channelDocumentSchema } from '../../src/model/channel-verdict.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { arbitraryCurrent } from '../support/arbitrary-running.ts';
import { dataset } from '../support/shipped-advice.ts';

const judged = (answers: AnswersInput, channel: string) => judgeChannel(answers, channel, dataset).channel;

const SHOP: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 2000,
  timelineMonths: 6,
  businessModel: 'b2c',
  salesCycle: 'weeks',
  searchDemand: 'high',
  customerValue: 900,
};
const OWN = (cost: number, rate = 0.2) => ({
  figures: { 'search-ads': { costPerLead: cost, leadToCustomer: rate } },
});

describe('findChannel', () => {
  it.each([
    ['seo', 'seo'],
    ['search-ads', 'search-ads'],
    ['Search ads', 'search-ads'],
    ['google ads', 'search-ads'],
    ['PPC', 'search-ads'],
    ['facebook ads', 'social-ads'],
    ['word of mouth', 'referrals'],
    ['google maps', 'local-listings'],
    // What shops, trades and founders name, as they type it.
    ['yard signs', 'leaflets'],
    ['door knocking', 'leaflets'],
    ['van wrap', 'leaflets'],
    ['EDDM', 'direct-mail'],
    ['Valpak', 'direct-mail'],
    ['local radio', 'tv-radio'],
    ['yellow pages', 'directories'],
    ["Angie's List", 'directories'],
    ['HomeAdvisor', 'directories'],
    ['my Psychology Today profile', 'directories'],
    ['WeddingWire', 'directories'],
    ['Etsy ads', 'directories'],
    ['Google Guaranteed', 'search-ads'],
    ['Google Ads grant', 'search-ads'],
    ['GMB', 'local-listings'],
    ['Nextdoor', 'communities'],
    ['Nextdoor ads', 'social-ads'],
    ['Reddit', 'communities'],
    ['Reddit ads', 'social-ads'],
    ['LinkedIn posts', 'organic-social'],
    ['LinkedIn messages', 'cold-email'],
    ['BNI', 'partners'],
    ['the newspaper', 'sponsorship'],
    ['podcast sponsorship', 'sponsorship'],
    ['home show booth', 'trade-shows'],
    ['streamers', 'creators'],
    ['guest posts', 'press'],
    ['referral program', 'referrals'],
    ['door-hangers', 'leaflets'],
  ])('takes %s for %s', (name, id) => {
    const found = findChannel(name, dataset);
    expect(found.ok && found.value.id).toBe(id);
  });

  it('takes every word for a channel for that one, in every spelling of its letters, as what runs now does', () => {
    const { channels, history } = dataset;
    const words = channels.flatMap(({ id }) => (history?.channelWords[id] ?? []).map((word) => ({ id, word })));
    expect(words.length).toBeGreaterThan(200);
    const known = knownChannels(dataset);
    const taken = words.flatMap(({ id, word }) =>
      [word, word.toUpperCase(), word.replaceAll(' ', '-')].map((name) => {
        const found = findChannel(name, dataset);
        return { id, name, found: found.ok && found.value.id, running: channelMeant(name, known)?.id };
      }),
    );
    expect(taken.filter(({ id, found, running }) => found !== id || running !== id)).toEqual([]);
  });

  it.each(['Groupon', 'billboards', 'a new website', 'leads', 'SDRs', 'stickers'])(
    'takes %s for none rather than for one that is spelt a little like it, and says how it can be judged',
    (name) => {
      const found = findChannel(name, dataset);
      expect(found.ok).toBe(false);
      expect(channelMeant(name, knownChannels(dataset))).toBeUndefined();
      if (!found.ok && name === 'Groupon') expect(found.problems[0]?.mend).toContain('--current "coupons: 200 a month');
    },
  );

  it('names the nearest of a channel that there is not, and all there are', () => {
    const found = findChannel('seoo', dataset);
    expect(found.ok ? [] : found.problems).toEqual([
      {
        code: 'unknown-channel',
        where: 'channel',
        what: 'there is no channel "seoo"',
        mend: `Did you mean "seo"? Channels: ${dataset.channels.map(({ id }) => id).join(', ')}.`,
      },
    ]);
  });

  it('knows a channel by its id and its name in a dataset without other words', () => {
    const { channels } = dataset;
    expect(['seo', 'Search ads (PPC)', 'search ads'].map((name) => findChannel(name, { channels }))).toMatchObject([
      { value: { id: 'seo' } },
      { value: { id: 'search-ads' } },
      { value: { id: 'search-ads' } },
    ]);
    expect(findChannel('google ads', { channels }).ok).toBe(false);
  });

  it('asks about a name that is spelt a little wrong as people say it, without what stands in brackets', () => {
    const channels = dataset.channels.map((each) =>
      each.id === 'blog' ? { ...each, name: 'Weekly gazette (print)' } : each,
    );
    const asked = findChannel('Weekly gazete', { channels });
    expect(asked.ok ? '' : asked.problems[0]?.mend).toContain('Did you mean "Weekly gazette"?');
  });
});

describe('decideWorth', () => {
  const cost = { low: 100, mid: 200, high: 400 };
  const open = { out: [], cost, most: 300, isTooLate: false, canTell: true, isAdvised: () => false };
  const advised = { ...open, isAdvised: () => true };
  const law = { cause: 'law', answers: ['contactRules'] } as const;
  const means = { cause: 'means', answers: [] } as const;
  const handsAlone = { cause: 'fit', answers: ['contentCapacity'] } as const;
  const fit = { cause: 'fit', answers: ['contentCapacity', 'audience'] } as const;

  it.each([
    ['the high cost is what one may cost', { ...open, most: 400 }, 'yes', null],
    ['one may cost something between', open, 'test', null],
    ['one may cost just the low cost', { ...open, most: 100 }, 'test', null],
    ['one may cost less than the low cost', { ...open, most: 99 }, 'no', 'cost'],
    ['it is not known what one may cost', { ...open, most: null }, null, null],
    ['money is short', { ...open, out: [means] }, 'not-now', 'means'],
    ['money is short, and it would pay', { ...open, most: 400, out: [means] }, 'not-now', 'means'],
    ['money is short, and it would not pay either', { ...open, most: 99, out: [means] }, 'no', 'cost'],
    ['hands are short', { ...open, out: [handsAlone] }, 'not-now', 'means'],
    ['it is too late', { ...open, isTooLate: true }, 'not-now', 'time'],
    ['it is too late by its own time', { ...open, out: [{ cause: 'time', answers: [] }] }, 'not-now', 'time'],
    ['the law is against it', { ...open, most: 400, out: [law] }, 'no', 'law'],
    ['law and money are against it', { ...open, out: [means, law] }, 'no', 'law'],
    ['it does not fit', { ...open, most: 400, out: [fit] }, 'no', 'fit'],
    ['no test is large enough', { ...open, canTell: false }, 'not-now', 'means'],
    ['no test is large enough, and none is needed', { ...open, most: 400, canTell: false }, 'yes', null],
    ['no test of a year can tell', { ...open, canTell: null }, 'test', null],
    ['it costs too much and is advised', { ...advised, most: 99 }, 'test', 'cost'],
    ['it is too late and is advised', { ...advised, isTooLate: true }, 'test', 'time'],
    ['no test is large enough and it is advised', { ...advised, canTell: false }, 'test', null],
    ['money is short, whatever is advised', { ...advised, out: [means] }, 'not-now', 'means'],
    ['the law is against it, whatever is advised', { ...advised, out: [law] }, 'no', 'law'],
  ] as const)('where %s', (_, given, verdict, against) => {
    expect(decideWorth(given)).toMatchObject({ verdict, against });
  });

  it.each([
    [{ ...open, most: 400 }, 'pays'],
    [open, 'unclear'],
    [{ ...open, most: 99 }, 'costs-too-much'],
    [{ ...open, most: null }, 'worth-unknown'],
    [{ ...open, isTooLate: true }, 'too-late'],
    [{ ...open, canTell: false }, 'too-little-to-tell'],
    [{ ...open, canTell: null }, 'cannot-tell'],
    [{ ...advised, most: 99 }, 'dear-but-best'],
    [{ ...advised, isTooLate: true }, 'late-but-best'],
    [{ ...advised, canTell: false }, 'cannot-tell'],
    [{ ...open, out: [means] }, 'ruled-out'],
    [{ ...open, out: [law] }, 'ruled-out'],
  ] as const)('says why: %#', (given, reason) => {
    expect(decideWorth(given).reason).toBe(reason);
  });
});

describe('judgeChannel', () => {
  it('says yes, test and no by what a customer may cost', () => {
    const verdicts = [900_000, 900, 1].map((customerValue) => judged({ ...SHOP, customerValue }, 'search-ads').verdict);
    expect(verdicts).toEqual(['yes', 'test', 'no']);
    const own = [30, 8000].map((cost) => judged({ ...SHOP, ...OWN(cost) }, 'google ads').verdict);
    expect(own).toEqual(['yes', 'no']);
  });

  it('takes what is left of a sale for what a customer may cost', () => {
    const { most, verdict } = judged({ ...SHOP, marginPercent: 40 }, 'search-ads');
    expect([most, verdict]).toEqual([360, 'test']);
    expect(judged({ ...SHOP, marginPercent: 0 }, 'search-ads').verdict).toBe('no');
    expect(judged({ ...SHOP, ...OWN(30), marginPercent: 10 }, 'search-ads').verdict).not.toBe('yes');
  });

  it('gives the bare cost and no verdict where nobody says what a customer is worth', () => {
    const { customerValue: _, ...answers } = SHOP;
    const channel = judged(answers, 'search-ads');
    expect([channel.verdict, channel.most, channel.test]).toEqual([null, null, null]);
    expect(channel.costPerCustomer).toEqual(judged(SHOP, 'search-ads').costPerCustomer);
  });

  it('says what it takes where money stands against it, and that the law does', () => {
    const poor = judged({ ...SHOP, monthlyBudget: 100, hoursPerWeek: 10 }, 'search-ads');
    expect(poor).toMatchObject({ verdict: 'not-now', against: 'means', test: null, needs: { usd: 300, hours: 5 } });
    const strict = judged({ ...SHOP, contactRules: 'strict', salesCapacity: 'strong' }, 'cold-email');
    expect(strict).toMatchObject({ verdict: 'no', against: 'law', stopAt: null });
  });

  it('costs about what a plan with the same money on it alone says in the long run', () => {
    const { costPerCustomer } = judged({ ...SHOP, ...OWN(50) }, 'search-ads');
    // Search ads keep hardly anything: a lead of $50, of which one in five buys, at the first dollars of the curve.
    expect(costPerCustomer.mid).toBeGreaterThan(150);
    expect(costPerCustomer.mid).toBeLessThan(275);
  });

  it('takes what was counted for the cost, and what pays for one that fits', () => {
    const running = { channel: 'search ads', monthlySpend: 500, months: 8, leads: 80, customers: 20 };
    const channel = judged({ ...SHOP, current: [running] }, 'search-ads');
    expect(channel.isCounted).toBe(true);
    expect(channel.costPerCustomer.mid).toBeGreaterThan(100);
    expect(channel.costPerCustomer.mid).toBeLessThan(350);
    expect(channel.verdict).toBe('yes');
  });

  it('rests all of it on what was counted: fewer customers where they cost more, and no published figure beside that', () => {
    const mail = (counts: object) =>
      judged(
        { ...SHOP, current: [{ channel: 'direct mail', monthlySpend: 400, months: 8, ...counts }] },
        'direct-mail',
      );
    const [few, many] = [mail({ leads: 3 }), mail({ leads: 60, customers: 20 })];
    for (const { byDeadline, costPerCustomer, needs } of [few, many])
      expect(byDeadline.customers * (costPerCustomer.mid ?? 0)).toBeLessThanOrEqual(byDeadline.month * needs.usd);
    expect(few.byDeadline.customers).toBeLessThan(many.byDeadline.customers);
    expect(few.figures.map(({ figure, from }) => [figure, from])).toEqual([
      ['costPerLead', 'history'],
      ['leadToCustomer', 'judgement'],
    ]);
    expect(many.figures.map(({ figure, from }) => [figure, from])).toEqual([['costPerLead', 'history']]);
  });

  it('gives half of every amount where one unit of money is two dollars', () => {
    const dollars = judged(SHOP, 'search-ads');
    const euros = judged({ ...SHOP, monthlyBudget: 1000, customerValue: 450, currency: 'EUR', rate: 2 }, 'search-ads');
    expect(euros.costPerCustomer.mid).toBeCloseTo((dollars.costPerCustomer.mid ?? 0) / 2, 9);
    expect([euros.verdict, euros.needs.usd, euros.most]).toEqual([dollars.verdict, 150, 450]);
    expect(euros.why).toContain('€450');
  });

  it('throws what is wrong with the answers, and with the channel', () => {
    expect(() => judgeChannel({ goals: ['fame'], monthlyBudget: 1, timelineMonths: 6 } as never, 'seo')).toThrow(
      UserError,
    );
    expect(() => judgeChannel(SHOP, 'carrier pigeons')).toThrow(UserError);
  });

  it('never contradicts what the advice says of a channel that runs', () => {
    const one = fc.tuple(arbitraryAnswers, arbitraryCurrent(dataset.channels.map(({ id }) => id)));
    fc.assert(
      fc.property(one, ([answers, current]) => {
        const given = { ...answers, current } as AnswersInput;
        for (const running of advise(given, dataset).current?.channels ?? []) {
          const { verdict, test, running: told } = judged(given, running.id ?? '');
          expect(told).toEqual(running);
          const { move, because, nowUsd, advisedUsd } = running;
          const isToEnd =
            move === 'stop' || (move === 'cut' && because !== 'others-bring-more' && because !== 'less-money');
          expect([move, because, verdict]).toEqual([
            move,
            because,
            expect.toBeOneOf(isToEnd ? ['no', 'not-now'] : ['yes', 'test', null]),
          ]);
          if (because === 'pays') expect(verdict).toBe('yes');
          if (test !== null && nowUsd > 0) expect(test.usd).toBe(advisedUsd ?? nowUsd);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('puts off what should pay by itself where the advice moves its money, and says so', () => {
    const agent: AnswersInput = {
      ...SHOP,
      monthlyBudget: 1000,
      audience: 'broad',
      customerValue: 7500,
      salesCycle: 'months',
      contentCapacity: 'none',
      salesCapacity: 'strong',
      place: 'local',
      current: [{ channel: 'direct-mail', monthlySpend: 1000, months: 1, leads: 2, customers: 0 }],
    };
    const mail = judged(agent, 'direct-mail');
    expect([mail.verdict, mail.against, mail.running?.move]).toEqual(['not-now', 'means', 'stop']);
    expect(mail.why).toMatch(/But your money should bring more on other channels\.$/);
    const { current: _, ...withoutMail } = agent;
    expect(judged(withoutMail, 'direct-mail').verdict).toBe('yes');
  });

  it('keeps to its rules for any answers and any channel', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.constantFrom(...dataset.channels.map(({ id }) => id)), (answers, id) => {
        const document = judgeChannel(answers, id, dataset);
        expect(channelDocumentSchema.safeParse(JSON.parse(JSON.stringify(document))).error?.issues).toBeUndefined();
        const { verdict, against, costPerCustomer, most, test, stopAt, stopBelowLeads, why } = document.channel;
        const { low, mid, high } = costPerCustomer;
        expect(why).toMatch(/\S/);
        expect(why).not.toMatch(/[{}]|NaN|Infinity|undefined/);
        if (low !== null && mid !== null && high !== null) expect(low <= mid && mid <= high).toBe(true);
        expect(test !== null).toBe(verdict === 'test');
        expect(stopAt === null).toBe(stopBelowLeads === null);
        if (verdict === 'yes') expect(Number(high)).toBeLessThanOrEqual(Number(most));
        if (against === 'cost') expect(Number(low)).toBeGreaterThan(Number(most));
        if (verdict === null) expect(most).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
