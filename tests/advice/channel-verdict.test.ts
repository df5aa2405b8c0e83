import { describe, expect, it } from 'vitest';
import { type AnswersInput, advise, judgeChannel, UserError } from '../../src/index.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataset } from '../support/shipped-advice.ts';

const SHOP: AnswersInput = {
  goals: ['lead-generation'],
  monthlyBudget: 2000,
  timelineMonths: 6,
  businessModel: 'b2c',
  salesCycle: 'weeks',
  searchDemand: 'high',
  customerValue: 900,
};
const judged = (answers: Partial<AnswersInput>, channel = 'search-ads', data: Dataset = dataset) =>
  judgeChannel({ ...SHOP, ...answers }, channel, data).channel;
const runs = (told: object, channel = 'search-ads') => ({ current: [{ channel, ...told }] });

describe('the verdict on one channel', () => {
  it('needs figures in the dataset, and says so where it has none', () => {
    const { worth: _, ...planning } = dataset.planning as NonNullable<Dataset['planning']>;
    const problemsWith = (data: Dataset) => {
      try {
        return judged({}, 'search-ads', data);
      } catch (error) {
        return error instanceof UserError && error.problems.map(({ code, where }) => [code, where]);
      }
    };
    expect(problemsWith({ ...dataset, planning })).toEqual([['no-figures', 'search-ads']]);
    const { planning: _none, ...withoutPlanning } = dataset;
    expect(problemsWith(withoutPlanning)).toEqual([['no-figures', 'search-ads']]);
    const channels = dataset.channels.map(({ response, ...each }) =>
      each.id === 'search-ads' ? each : { ...each, response },
    ) as Dataset['channels'];
    expect(problemsWith({ ...dataset, channels })).toEqual([['no-figures', 'search-ads']]);
  });

  it('is that it is too late where what is due can not come in time: customers for sales, leads for leads', () => {
    const slow = { salesCycle: 'months', timelineMonths: 2 } as const;
    const sales = judged({ ...slow, goals: ['immediate-sales'] });
    expect([sales.verdict, sales.against, sales.byDeadline.customers]).toEqual(['not-now', 'time', 0]);
    expect(sales.why).toMatch(/^Nothing that starts now brings a customer by month 2\.$/);
    expect(judged({ ...slow, goals: ['lead-generation'] }).verdict).toBe('test');
    expect(judged({ ...slow, goals: ['immediate-sales'], timelineMonths: 6 }).verdict).toBe('test');
  });

  it('is no test that ends after the date, and a bet where none before it could tell', () => {
    const event = { goals: ['event-turnout'], salesCycle: 'impulse', customerValue: 60 } as const;
    const months = [4, 2, 1].map((timelineMonths) => judged({ ...event, timelineMonths }, 'social-ads'));
    for (const { stopAfterMonths, byDeadline } of months)
      expect(stopAfterMonths ?? 0).toBeLessThanOrEqual(byDeadline.month);
    const launch = { goals: ['product-launch'], monthlyBudget: 5000, timelineMonths: 1, customerValue: 40 } as const;
    const bet = judged({ ...launch, salesCycle: 'impulse', searchDemand: 'none' }, 'directories');
    expect([bet.verdict, bet.against, bet.test, bet.stopAt]).toEqual(['test', null, null, null]);
    expect(bet.why).toMatch(
      /^You can pay \$40 for a customer\. Here one can cost anything from \$\d+ to more than can be said, /,
    );
  });

  it('refuses for its cost nothing that the advice gives money, but for a cost of the reader’s own', () => {
    const { phases } = advise({ ...SHOP, customerValue: 30 } as AnswersInput, dataset);
    const [dear] = phases
      .flatMap(({ channels }) => channels)
      .map(({ id }) => judged({ customerValue: 30 }, id))
      .filter(({ against }) => against === 'cost');
    expect([dear?.verdict, dear?.why]).toEqual([
      'test',
      expect.stringMatching(/^By what others pay, a customer costs /),
    ]);
    const own = { figures: { [String(dear?.id)]: { costPerLead: 900, leadToCustomer: 0.1 } } };
    expect(judged({ customerValue: 30, ...own }, dear?.id)).toMatchObject({ verdict: 'no', against: 'cost' });
  });

  it('lets what goes on go on, though nothing that starts now would come in time', () => {
    const sales = { goals: ['immediate-sales'], salesCycle: 'months', timelineMonths: 2, monthlyBudget: 500 } as const;
    const going = judged({ ...sales, ...runs({ monthlySpend: 500, months: 12, leads: 100, customers: 20 }) });
    expect([going.running?.move, going.verdict, going.against]).toEqual(['keep', 'yes', null]);
  });

  it('takes what a test would cost for what it needs, where that is more than there is', () => {
    const poor = judged({ monthlyBudget: 310, customerValue: 9000 });
    expect([poor.verdict, poor.against, poor.test]).toEqual(['not-now', 'means', null]);
    expect(poor.needs.usd).toBeGreaterThan(310);
    expect(poor.why).toContain(`about $${poor.needs.usd} a month`);
    expect(judged({ monthlyBudget: poor.needs.usd, customerValue: 9000 })).toMatchObject({
      verdict: 'test',
      needs: { usd: 300 },
      test: { usd: poor.needs.usd },
    });
  });

  it('shows a lead in the currency of the answers, and a share as it is', () => {
    const [dollars, euros] = [
      judged({}),
      judged({ monthlyBudget: 1000, customerValue: 450, currency: 'EUR', rate: 2 }),
    ];
    const half = (amount: number) => amount / 2;
    const [lead, share] = dollars.figures;
    expect(euros.figures).toEqual([
      { ...lead, low: half(lead?.low ?? 0), typical: half(lead?.typical ?? 0), high: half(lead?.high ?? 0) },
      share,
    ]);
    expect(dollars.figures.map(({ figure, sources }) => [figure, sources.length > 0])).toEqual([
      ['costPerLead', true],
      ['leadToCustomer', true],
    ]);
    for (const part of ['low', 'mid', 'high'] as const)
      expect(euros.costPerCustomer[part]).toBeCloseTo((dollars.costPerCustomer[part] ?? 0) / 2, 9);
  });

  it('counts customers by the deadline by what one costs here, where that was counted', () => {
    const usual = judged({});
    const own = judged(runs({ monthlySpend: 500, months: 8, leads: 40, customers: 8 }));
    const ratio = (usual.costPerCustomer.mid ?? 0) / (own.costPerCustomer.mid ?? 0);
    expect(ratio).not.toBeCloseTo(1, 1);
    expect(own.byDeadline.customers).toBeCloseTo(ratio * usual.byDeadline.customers, 9);
    const others = judged(runs({ monthlySpend: 500, months: 8, leads: 40, customers: 8 }, 'seo'));
    expect(others).toMatchObject({ isCounted: false, running: null, byDeadline: usual.byDeadline });
  });

  it('has no source for what was counted', () => {
    const [lead, ...more] = judged(runs({ monthlySpend: 500, months: 8, leads: 40, customers: 8 })).figures;
    expect([lead?.figure, lead?.from, lead?.sources, more]).toEqual(['costPerLead', 'history', [], []]);
  });

  it('goes on with the money and time of the advice where it runs, and stops when that is spent', () => {
    const { test, running, stopAt, stopAfterMonths, verdict } = judged(
      runs({ monthlySpend: 500, months: 1, leads: 2 }),
    );
    expect([verdict, running?.move]).toEqual(['test', 'raise']);
    expect(test).toEqual({ usd: running?.advisedUsd, hours: 0, months: stopAfterMonths });
    expect(stopAt).toBe((test?.usd ?? 0) * (test?.months ?? 0));
  });

  it('tells what runs on hours alone to stop at what those are worth', () => {
    const { test, stopAt, isByHours } = judged(
      { contentCapacity: 'strong', hoursPerWeek: 10, ...runs({ hoursPerWeek: 6, months: 2, leads: 2 }, 'blog') },
      'blog',
    );
    const hourValue = dataset.planning?.hourValueUsd.typical ?? 0;
    expect([isByHours, test?.usd, test?.hours]).toEqual([true, 0, 26]);
    expect(stopAt).toBe(26 * hourValue * (test?.months ?? 0));
  });

  it('is by hours only where hours and no money carry it', () => {
    expect(judged({ contentCapacity: 'strong' }, 'blog').isByHours).toBe(true);
    expect(judged({ contentCapacity: 'none', hoursPerWeek: 0 }, 'blog').isByHours).toBe(false);
    expect(judged({}, 'search-ads').isByHours).toBe(false);
  });

  it('has a space between sentences where it runs', () => {
    const { why } = judged(
      { contentCapacity: 'strong', ...runs({ hoursPerWeek: 5, months: 2, leads: 2 }, 'blog') },
      'blog',
    );
    expect(why).toMatch(/ tell\. You run it already: /);
  });
});
