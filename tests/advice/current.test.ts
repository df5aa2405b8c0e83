import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, poissonRange } from '../../src/advice/running/evidence.ts';
import { generalChannel } from '../../src/advice/running/general-channel.ts';
import { type AnswersInput, advise } from '../../src/index.ts';
import type { CurrentAdvice, RunningAdvice } from '../../src/model/current-advice.ts';
import type { Running } from '../../src/model/running.ts';
import { arbitraryCurrent } from '../support/arbitrary-running.ts';
import { dataset } from '../support/shipped-advice.ts';

const GOOD = {
  goals: ['lead-generation'],
  monthlyBudget: 1500,
  timelineMonths: 6,
  businessModel: 'b2c',
  customerValue: 2000,
} as const satisfies AnswersInput;
const currentOf = (current: readonly Running[], more: Partial<AnswersInput> = {}): CurrentAdvice => {
  const advice = advise({ ...GOOD, ...more, current }, dataset).current;
  if (advice === null) throw new Error('nothing runs');
  return advice;
};
const only = (running: Running, more: Partial<AnswersInput> = {}): RunningAdvice =>
  currentOf([running], more).channels[0] as RunningAdvice;
const ads = (more: Partial<Running> = {}): Running => ({
  channel: 'search-ads',
  monthlySpend: 800,
  months: 6,
  ...more,
});

describe('what to change from what runs now', () => {
  it('is nothing where nothing is told', () => {
    expect(advise(GOOD, dataset).current).toBeNull();
  });

  it('keeps or raises what pays for itself, and never cuts it', () => {
    const paying = only(ads({ leads: 140, customers: 20 }));
    expect(['keep', 'raise']).toContain(paying.move);
    expect([paying.because, paying.tried]).toEqual(['pays', 'works']);
    expect(paying.advisedUsd).toBeGreaterThanOrEqual(800);
    expect(paying.costPerCustomerUsd.soFar).toBe(240);
    expect(paying.chanceItPays).toBeGreaterThan(0.95);
  });

  it('stops what was tried long enough and failed, and says how many leads others would have', () => {
    const failed = only({ channel: 'direct mail', monthlySpend: 400, months: 12, leads: 3, customers: 0 });
    expect([failed.move, failed.because, failed.tried, failed.advisedUsd]).toEqual(['stop', 'failed', 'failed', 0]);
    expect(failed.expected?.of).toBe('leads');
    expect(failed.expected?.count).toBeGreaterThan(30);
    expect(failed.chanceOfNoMore).toBeLessThan(0.1);
  });

  it('tells what failed from what never ran long enough', () => {
    const young = only({ channel: 'seo', monthlySpend: 100, months: 2, leads: 0 });
    expect([young.move, young.because, young.tried, young.advisedUsd]).toEqual(['test', 'too-early', 'too-early', 100]);
    expect(young.tellsInMonth).toBeGreaterThan(2);
    const small = only({ channel: 'search-ads', monthlySpend: 5, months: 2, leads: 0 });
    expect([small.because, small.tried]).toEqual(['too-small', 'too-small']);
    expect(currentOf([{ channel: 'tv', monthlySpend: 300, months: 10, leads: 0 }, ads({ leads: 0 })]).failed).toBe(2);
  });

  it('moves no figure without counts', () => {
    const uncounted = only(ads());
    expect(uncounted.tried).toBe('not-counted');
    expect([uncounted.costPerLeadUsd.yours, uncounted.costPerCustomerUsd.yours, uncounted.weight]).toEqual([
      null,
      null,
      0,
    ]);
  });

  it('is hardly moved by three customers, and says what they could have been', () => {
    const few = only(ads({ customers: 3 }));
    expect(few.couldBe).toEqual({ of: 'customers', low: 1, high: 7 });
    const { yours, benchmark } = few.costPerCustomerUsd;
    expect(yours?.typical).toBeGreaterThan(benchmark?.typical ?? 0);
    expect(yours?.typical).toBeLessThan(4800 / 3);
  });

  it('judges a channel that nobody knows by its own customers', () => {
    const bulletin = only({ channel: 'church bulletin', monthlySpend: 50, months: 24, customers: 6 });
    expect([bulletin.id, bulletin.move, bulletin.because, bulletin.advisedUsd]).toEqual([null, 'keep', 'pays', 50]);
    expect(only({ channel: 'church bulletin', monthlySpend: 50 }).because).toBe('not-counted');
    const nothing = only({ channel: 'football programme', monthlySpend: 10, months: 120, leads: 0 });
    expect([nothing.move, nothing.because, nothing.advisedUsd]).toEqual(['stop', 'failed', 0]);
  });

  it('holds a cost against other channels where nobody says what a customer is worth', () => {
    const { customerValue: _, ...unknown } = GOOD;
    const of = (running: Running) => advise({ ...unknown, current: [running] }, dataset).current?.channels[0];
    const cheap = of({ channel: 'trade association', monthlySpend: 17, months: 60, customers: 40 });
    expect([cheap?.move, cheap?.because, cheap?.chanceItPays]).toEqual(['keep', 'cheaper', null]);
    const dear = of({ channel: 'a celebrity', monthlySpend: 5000, months: 12, customers: 3 });
    expect([dear?.move, dear?.advisedUsd]).toEqual(['stop', 0]);
  });

  it('says by when one can tell, where it is not clear yet', () => {
    const unclear = only({ channel: 'wedding directory', monthlySpend: 250, months: 6, leads: 3 });
    expect([unclear.move, unclear.tried]).toEqual(['test', 'unclear']);
    expect(unclear.tellsInMonth).toBeGreaterThan(6);
  });

  it.each([
    ['trade show booth', 'trade-shows', 'trade show booth'],
    ['our Google Ads campaign', 'search-ads', 'our Google Ads campaign'],
    ['search-ads', 'search-ads', 'Search ads'],
    ['Google Ads', 'search-ads', 'Google Ads'],
    ['adwords', 'search-ads', 'adwords'],
    ['serach ads', 'search-ads', 'serach ads'],
    ['Facebook', 'social-ads', 'Facebook'],
    ['SEO', 'seo', 'SEO'],
    ['postcards', 'direct-mail', 'postcards'],
  ])('takes %j for %s', (given, id, name) => {
    expect(only(ads({ channel: given }))).toMatchObject({ id, name });
  });

  it('knows what a customer is worth by the revenue that came', () => {
    const { customerValue: _, ...unknown } = GOOD;
    const advice = advise({ ...unknown, current: [ads({ leads: 40, customers: 4, revenue: 6000 })] }, dataset);
    expect(advice.current?.channels[0]?.costPerCustomerUsd.most).toBe(1500);
  });

  it('is in the currency of the answers', () => {
    const dollars = only(ads({ leads: 40, customers: 3 }));
    const euros = only(ads({ monthlySpend: 400, leads: 40, customers: 3 }), {
      currency: 'EUR',
      rate: 2,
      monthlyBudget: 750,
      customerValue: 1000,
    });
    expect(euros.nowUsd).toBe(400);
    expect(euros.costPerCustomerUsd.soFar).toBe((dollars.costPerCustomerUsd.soFar ?? 0) / 2);
    expect(euros.chanceItPays).toBeCloseTo(dollars.chanceItPays ?? 0, 12);
  });

  it('keeps what brings something for no money and no hours', () => {
    const free = only({ channel: 'referrals', monthlySpend: 0, months: 24, customers: 60 });
    expect([free.move, free.because]).toEqual(['keep', 'as-advised']);
    expect(only({ channel: 'referrals', monthlySpend: 0, months: 24 }).because).toBe('not-counted');
  });

  it('tells nobody to stop what costs no money, but to spend fewer hours on what fails', () => {
    const idle = only({ channel: 'newsletter', hoursPerWeek: 3, months: 8, leads: 4, customers: 0 });
    expect([idle.move, idle.because, idle.tried]).toEqual(['cut', 'costs-too-much', 'failed']);
  });

  it('names no trial that is smaller than what is spent anyway, and counts no hours as its money', () => {
    fc.assert(
      fc.property(
        arbitraryCurrent(dataset.channels.map(({ id }) => id)),
        fc.constantFrom(1, 6, 12),
        (current, timelineMonths) => {
          for (const { move, because, trial, nowUsd } of currentOf(current, { timelineMonths }).channels) {
            if (trial !== null) expect(trial.monthlyUsd).toBeGreaterThanOrEqual(nowUsd);
            if (move === 'stop' && because !== 'ruled-out') expect(nowUsd).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stops what the law rules out, however well it pays, and lets go on what was never counted', () => {
    const calls: Running = { channel: 'cold-email', monthlySpend: 300, months: 12, leads: 200, customers: 30 };
    const strict = only(calls, { contactRules: 'strict', salesCapacity: 'strong' });
    expect([strict.move, strict.because, strict.tried, strict.advisedUsd]).toEqual(['stop', 'ruled-out', 'works', 0]);
    expect(strict.ruledOut).toMatch(/\S/);
    const tv = only({ channel: 'tv', monthlySpend: 300, months: 10 }, { audience: 'named-accounts' });
    expect(tv.because).not.toBe('ruled-out');
  });

  it('takes what is left of a sale for what a customer may cost', () => {
    const of = (marginPercent: number) => only(ads({ leads: 40, customers: 4 }), { marginPercent });
    expect([of(40).costPerCustomerUsd.most, of(100).costPerCustomerUsd.most]).toEqual([800, 2000]);
    expect(of(20).chanceItPays).toBeLessThan(of(100).chanceItPays ?? 0);
    expect(of(0).chanceItPays).toBe(0);
  });

  it('divides no money twice where a channel that nobody knows takes all of it: the rest is in hours', () => {
    const advice = advise(
      {
        ...GOOD,
        contentCapacity: 'strong',
        current: [{ channel: 'bus stop', monthlySpend: 1500, months: 12, customers: 30 }],
      },
      dataset,
    );
    expect(advice.current?.channels.map(({ move, advisedUsd }) => [move, advisedUsd])).toEqual([['keep', 1500]]);
    const planned = advice.phases.flatMap(({ channels }) => channels);
    expect(planned.every(({ monthlyUsd }) => monthlyUsd === 0)).toBe(true);
    expect(planned.some(({ hoursPerMonth }) => (hoursPerMonth ?? 0) > 0)).toBe(true);
  });

  it('takes at most a third from what was never counted, of two on one channel together', () => {
    const { channels } = currentOf(
      [
        { channel: 'radio', monthlySpend: 600, months: 12 },
        { channel: 'tv', monthlySpend: 900, months: 12 },
      ],
      { monthlyBudget: 1500 },
    );
    const left = channels.reduce((sum, { advisedUsd }) => sum + (advisedUsd ?? 0), 0);
    expect(left).toBeGreaterThanOrEqual(1000);
  });

  it('divides the money that runs where no budget is known', () => {
    const { shift } = currentOf([ads(), { channel: 'seo', monthlySpend: 400, months: 12 }], {
      monthlyBudget: 'unknown',
    });
    expect(shift?.nowUsd).toBe(1200);
    expect(shift?.advisedUsd).toBeLessThanOrEqual(1200);
  });

  const anyRunning = fc.record({
    channel: fc.constantFrom(...dataset.channels.map(({ id }) => id), 'bus stop posters'),
    monthlySpend: fc.integer({ min: 0, max: 5000 }),
    months: fc.integer({ min: 1, max: 36 }),
    leads: fc.integer({ min: 0, max: 300 }),
  });

  it('says for every channel the same as the table of its money, and the table adds up', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRunning, { selector: ({ channel }) => channel, minLength: 1, maxLength: 5 }),
        fc.integer({ min: 50, max: 20_000 }),
        (current, monthlyBudget) => {
          const { channels, shift } = currentOf(current, { monthlyBudget });
          for (const { move, nowUsd, advisedUsd } of channels) {
            if (advisedUsd === null || nowUsd === 0) continue;
            if (move === 'keep') expect(advisedUsd).toBeCloseTo(nowUsd, 6);
            if (move === 'raise') expect(advisedUsd).toBeGreaterThan(nowUsd);
            if (move === 'cut') expect(advisedUsd).toBeLessThan(nowUsd);
            if (move === 'stop') expect(advisedUsd).toBe(0);
          }
          if (shift === null) return;
          const last = shift.rows.reduce((sum, { monthsUsd }) => sum + (monthsUsd.at(-1) ?? 0), 0);
          expect(last).toBeLessThanOrEqual(monthlyBudget + 1e-6);
          expect(shift.advisedUsd).toBeLessThanOrEqual(monthlyBudget + 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is one story: what is to stop is advised by nothing, and the plan divides the same dollars', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRunning, { selector: ({ channel }) => channel, minLength: 1, maxLength: 5 }),
        fc.integer({ min: 50, max: 20_000 }),
        fc.constantFrom(1, 3, 6, 14),
        (current, monthlyBudget, timelineMonths) => {
          const advice = advise({ ...GOOD, monthlyBudget, timelineMonths, current }, dataset);
          const running = advice.current?.channels ?? [];
          const stopped = running.flatMap(({ id, move }) => (move === 'stop' ? [id] : []));
          const advised = [...advice.channels, ...advice.later].map(({ id }) => id);
          expect(advised.filter((id) => stopped.includes(id))).toEqual([]);
          const { shift } = advice.current ?? {};
          if (shift == null) return;
          const planned = Object.fromEntries(shift.rows.map(({ id, advisedUsd }) => [id, advisedUsd]));
          for (const { id, monthlyUsd } of advice.phases[0]?.channels ?? [])
            expect([id, monthlyUsd]).toEqual([id, planned[id]]);
          const steps = shift.rows[0]?.monthsUsd.length ?? 0;
          const then = advice.phases.find(({ months: [from, to] }) => from <= steps && steps <= to);
          const tabled = Object.fromEntries((then?.channels ?? []).map(({ id, monthlyUsd }) => [id, monthlyUsd ?? 0]));
          const lastStep = shift.rows.flatMap(({ id, monthsUsd }) =>
            id === null ? [] : [[id, monthsUsd.at(-1) ?? 0]],
          );
          const some = (amounts: object) => Object.fromEntries(Object.entries(amounts).filter(([, usd]) => usd > 0));
          if (then !== undefined) expect(some(Object.fromEntries(lastStep))).toEqual(some(tabled));
          const elsewhere = running.reduce((sum, { id, advisedUsd }) => sum + (id === null ? (advisedUsd ?? 0) : 0), 0);
          for (const { channels, unspent } of advice.phases)
            expect(
              channels.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), (unspent ?? 0) + elsewhere),
            ).toBeCloseTo(monthlyBudget, 6);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('evidenceOf', () => {
  const WORTH = { mostUsd: null, elsewhereUsd: 500, hourValue: 30 };
  const general = generalChannel(
    [{ costPerLead: { low: 20, typical: 50, high: 90 }, leadToCustomer: { low: 0.05, typical: 0.1, high: 0.2 } }],
    {
      hourValue: 30,
      monthsToCustomer: 1,
    },
  );

  it('needs no benchmark of the channel for the arithmetic', () => {
    const evidence = evidenceOf(ads({ leads: 40, customers: 3 }), general, WORTH);
    expect(evidence).toMatchObject({
      spentUsd: 4800,
      soFar: { costPerLeadUsd: 120, costPerCustomerUsd: 1600 },
      benchmark: null,
    });
  });

  it('counts hours at what one is worth', () => {
    const { spentUsd } = evidenceOf({ channel: 'blog', hoursPerWeek: 2, months: 12, leads: 4 }, general, WORTH);
    expect(spentUsd).toBeCloseTo(12 * 2 * (52 / 12) * 30, 6);
  });
});

describe('poissonRange', () => {
  it.each([
    [0, 0, 2],
    [3, 1, 7],
    [10, 6, 15],
    [100, 87, 114],
  ])('of %i is %i to %i, four times in five', (count, low, high) => {
    expect(poissonRange(count)).toEqual({ low, high });
  });
});

describe('a small trial that brought much', () => {
  it('is not stopped for being small: three leads that came tell as much as three that were to be expected', () => {
    const asker = { ...GOOD, customerValue: 'unknown', place: 'local' } as const;
    const moves = dataset.channels.flatMap(({ id, figures: { costPerLeadUsd } }) =>
      [3, 7].map((leads) => {
        // A fifth of what a lead there usually costs.
        const monthlySpend = Math.round((leads * costPerLeadUsd.typical) / 5);
        const { move, because, chanceItIsCheaper } = only({ channel: id, monthlySpend, months: 1, leads }, asker);
        return { id, leads, move, because, isLikely: (chanceItIsCheaper ?? 0) >= 0.8 };
      }),
    );
    expect(moves.filter(({ because }) => because === 'too-small')).toEqual([]);
    const likely = moves.filter(({ isLikely, because }) => isLikely && because !== 'ruled-out');
    expect(likely.length).toBeGreaterThan(5);
    expect(likely.filter(({ move }) => move !== 'keep' && move !== 'raise')).toEqual([]);
  });
});
