import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/index.ts';
import { dataset } from '../support/shipped-advice.ts';

const person = (name: string) => JSON.parse(readFileSync(`tests/fixtures/persons/${name}.json`, 'utf8'));

const sharesIn = (advice: ReturnType<typeof advise>) =>
  advice.phases.map(({ channels }) => {
    const sum = (own: typeof channels) => own.reduce((total, { monthlyUsd }) => total + monthlyUsd, 0);
    return Math.round((100 * sum(channels.filter(({ side }) => side === 'inbound'))) / sum(channels));
  });

describe('a side whose best channels cannot use its money', () => {
  it('gets the next best ones, so that the money follows the split', () => {
    const { channels, phases } = advise(person('enterprise'), dataset);
    const inbound = channels.filter(({ side }) => side === 'inbound');
    expect(inbound.length).toBeGreaterThan(3);
    for (const { id } of inbound)
      expect(phases.some((phase) => phase.channels.some((each) => each.id === id && each.monthlyUsd > 0))).toBe(true);
    expect(channels.filter(({ side }) => side === 'outbound')).toHaveLength(3);
  });

  it.each([0, 1, 2])('gets no more than the %d that the dataset allows, and none that bring too little', (most) => {
    const { planning } = dataset;
    if (planning?.fill === undefined) throw new Error('The dataset fills no side.');
    const inboundWith = (fill: typeof planning.fill) =>
      advise(person('enterprise'), { ...dataset, planning: { ...planning, fill } }).channels.filter(
        ({ side }) => side === 'inbound',
      ).length;
    expect(inboundWith({ ...planning.fill, most })).toBe(3 + most);
    expect(inboundWith({ ...planning.fill, most, share: 0.9 })).toBe(3);
  });

  it('gets none where the money follows it already, or where nothing is to be divided', () => {
    const software = JSON.parse(readFileSync('docs/examples/software-for-dentists.json', 'utf8'));
    for (const answers of [software, { ...person('enterprise'), monthlyBudget: 'unknown' }]) {
      const { channels } = advise(answers, dataset);
      for (const side of ['inbound', 'outbound'])
        expect(channels.filter((each) => each.side === side).length).toBeLessThanOrEqual(3);
    }
  });

  it('keeps the amounts within what the hands that are hired can put to use, however large the budget', () => {
    const most = (id: string) =>
      Math.max(...(dataset.channels.find((each) => each.id === id)?.ways ?? []).map(({ mostUsd = 1e12 }) => mostUsd));
    const advice = advise(person('national-brand'), dataset);
    // A market is at most three times as broad as a niche, searches half as many again, and a budget grows it sixfold.
    for (const { channels } of advice.phases)
      for (const { id, monthlyUsd } of channels) expect(monthlyUsd).toBeLessThanOrEqual(27 * most(id));
    expect(sharesIn(advice).every((share) => share > 0 && share < 50)).toBe(true);
  });
});

describe('a side that lacks hours, not money', () => {
  const busy = {
    goals: ['brand-awareness' as const],
    monthlyBudget: 3000,
    timelineMonths: 12,
    businessModel: 'b2b' as const,
    audience: 'niche' as const,
    contentCapacity: 'some' as const,
    salesCapacity: 'none' as const,
    searchDemand: 'high' as const,
    place: 'local' as const,
    ownedAudience: 'some' as const,
    trustSensitivity: 'medium' as const,
    contactPlaces: ['us' as const],
    hoursPerWeek: 2,
  };
  it('has somebody hired too where channels that join the other side take up the hours', () => {
    const { channels, unspent } = advise(
      {
        goals: ['lead-generation'],
        monthlyBudget: 900,
        timelineMonths: 12,
        businessModel: 'b2c',
        place: 'local',
        ...{ currency: 'GBP', rate: 1.27, hoursPerWeek: 3, contactPlaces: ['uk'] },
      },
      dataset,
    );
    expect(channels.find(({ id }) => id === 'leaflets')).toMatchObject({ hired: 'people who hand them out' });
    expect(unspent).toBeLessThan(20);
  });

  const blogOf = (answers: Parameters<typeof advise>[0]) =>
    advise(answers, dataset).channels.find(({ id }) => id === 'blog');

  it('has somebody hired for what own people would run, so that the money follows the split', () => {
    expect(blogOf(busy)).toMatchObject({
      hired: 'a freelance writer',
      takes: { hired: 'a freelance writer', hoursPerMonth: 0 },
      firstStep: expect.stringContaining('writer'),
    });
    expect(advise(busy, dataset).spent).toMatchObject({ inbound: 73, why: null });
  });

  it('runs it with own people where there are hours enough', () => {
    expect(blogOf({ ...busy, hoursPerWeek: 30 })?.hired).toBeNull();
  });
});
