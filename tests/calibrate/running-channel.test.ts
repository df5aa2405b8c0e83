import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountContext, type RunningChannel, updateFromCounts } from '../../src/calibrate/running-channel.ts';

const before = {
  costPerLead: { low: 30, typical: 70, high: 310 },
  leadToCustomer: { low: 0.008, typical: 0.07, high: 0.35 },
};
const ads: CountContext = {
  keptPerMonth: 0,
  unfinishedPerMonth: 0,
  delayMonths: 0,
  windowMonths: 12,
  hourValue: 30,
  monthsToCustomer: 1,
};
const seo: CountContext = { ...ads, keptPerMonth: 0.95, unfinishedPerMonth: 0.75, delayMonths: 2, windowMonths: 24 };
const update = (running: RunningChannel, context = ads) => updateFromCounts(running, before, context);
const width = ({ low, high }: { readonly low: number; readonly high: number }) => Math.log(high / low);

describe('what runs now updates the figures', () => {
  it('not at all without counts', () => {
    expect(update({ monthlySpend: 800, months: 6 }).figures).toEqual(before);
    expect(update({}).figures).toEqual(before);
    expect(update({ leads: 40 }).figures).toEqual(before);
  });

  it('by the mean of the gamma distribution: what the benchmark counts for, and what was counted', () => {
    const { figures, spent, expectedLeads, costPerLeadSoFar, costPerCustomerSoFar } = update({
      monthlySpend: 800,
      months: 6,
      leads: 40,
      customers: 3,
    });
    expect({ spent, costPerLeadSoFar, costPerCustomerSoFar }).toEqual({
      spent: 4800,
      costPerLeadSoFar: 120,
      costPerCustomerSoFar: 1600,
    });
    expect(expectedLeads).toBeCloseTo(4800 / 70, 9);
    const a = (2 * 1.2815515655446004) ** 2 / Math.log(310 / 30) ** 2;
    expect(figures.costPerLead.typical).toBeCloseTo((70 * a + 4800 / 1.5) / (a + 40 / 1.5), 9);
    expect(figures.costPerLead.low).toBeGreaterThan(90);
    expect(figures.costPerLead.high).toBeLessThan(170);
  });

  it('little by three leads, much by three hundred', () => {
    const [few, many] = [3, 300].map((leads) => update({ monthlySpend: 100 * leads, months: 1, leads }).figures) as [
      typeof before,
      typeof before,
    ];
    expect(width(few.costPerLead)).toBeGreaterThan(1.2);
    expect(width(many.costPerLead)).toBeLessThan(0.25);
    expect(Math.abs(many.costPerLead.typical - 100)).toBeLessThan(2);
  });

  it('hardly where a programme is too young for leads to be due', () => {
    const young = update({ monthlySpend: 1000, months: 3, leads: 0 }, seo);
    expect(young.expectedLeads).toBeLessThan(3);
    expect(young.figures.costPerLead.typical).toBeLessThan(3 * before.costPerLead.typical);
    const old = update({ monthlySpend: 1000, months: 24, leads: 0 }, seo);
    expect(old.figures.costPerLead.typical).toBeGreaterThan(10 * before.costPerLead.typical);
  });

  it('and tells a channel that failed from one that was not tried long enough', () => {
    expect(update({ monthlySpend: 1000, months: 3, leads: 0 }, seo).chanceOfNoMore).toBeGreaterThan(0.3);
    expect(update({ monthlySpend: 1000, months: 24, leads: 0 }, seo).chanceOfNoMore).toBeLessThan(0.02);
    expect(update({ monthlySpend: 1000, months: 24 }, seo).chanceOfNoMore).toBeNull();
  });

  it('counting own hours as money', () => {
    expect(update({ hoursPerWeek: 5, months: 12, leads: 10 }).spent).toBeCloseTo(5 * (52 / 12) * 30 * 12, 6);
  });

  it('with customers only from leads that have had time to become some', () => {
    expect(update({ monthlySpend: 800, months: 1, leads: 40, customers: 0 }).figures.leadToCustomer).toEqual(
      before.leadToCustomer,
    );
    const late = update({ monthlySpend: 800, months: 12, leads: 400, customers: 100 }).figures.leadToCustomer;
    expect(late.typical).toBeGreaterThan(0.2);
    expect(late.high).toBeLessThanOrEqual(1);
  });

  it('always to ranges that do not fall, cheaper with each lead more', () => {
    const money = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        money,
        fc.integer({ min: 0, max: 60 }),
        fc.nat(2000),
        fc.nat(200),
        (monthlySpend, months, leads, customers) => {
          for (const context of [ads, seo]) {
            const { figures } = update({ monthlySpend, months, leads, customers }, context);
            for (const { low, typical, high } of Object.values(figures)) {
              expect(low).toBeLessThanOrEqual(typical);
              expect(typical).toBeLessThanOrEqual(high);
              expect(Number.isFinite(high)).toBe(true);
            }
            const more = update({ monthlySpend, months, leads: leads + 1, customers }, context);
            expect(more.figures.costPerLead.typical).toBeLessThanOrEqual(figures.costPerLead.typical);
          }
        },
      ),
    );
  });
});
