import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spentOf } from '../../src/advice/spent.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Verdict } from '../../src/model/terms.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const saidOf = (answers: Answers) => {
  const { mix, spent, headline } = adviceFor(answers);
  return [mix.inbound, spent, headline] as const;
};

describe('how the money parts', () => {
  it('is told in the headline instead of the advised split, where hours are short', () => {
    const [advised, spent, headline] = saidOf({
      goals: ['lead-generation'],
      monthlyBudget: 1000,
      timelineMonths: 6,
      businessModel: 'b2b',
      audience: 'niche',
      place: 'local',
      salesCapacity: 'some',
      hoursPerWeek: 5,
      trustSensitivity: 'medium',
    });
    expect([advised, spent]).toEqual([
      65,
      {
        inbound: 80,
        outbound: 20,
        of: 'money',
        why: 'hours',
        because: 'you have only so many hours',
        turnsLead: false,
      },
    ]);
    expect(headline).toBe(
      'For the next 6 months, lean inbound: put about 80% of your time and money into being found and trusted, and 20% into reaching out.',
    );
  });

  it('turns the headline, with why, where more lies on the side that the answers do not speak for', () => {
    const [advised, spent, headline] = saidOf({
      goals: ['trust-and-authority'],
      monthlyBudget: 1_000_000,
      timelineMonths: 6,
      businessModel: 'b2b',
      place: 'national',
      brandRecognition: 'some',
      hoursPerWeek: 30,
      ownedAudience: 'large',
      trustSensitivity: 'medium',
      contactPlaces: ['uk'],
    });
    expect([advised, spent?.inbound, spent?.why, spent?.turnsLead]).toEqual([60, 35, 'use', true]);
    expect(headline).toBe(
      'For the next 6 months, put about 65% of the money you spend into reaching out, and 35% into being found and trusted: your answers speak for being found, but channels can use only so much.',
    );
  });

  it('is all of it on one side where money is enough to start there only', () => {
    const [advised, spent, headline] = saidOf({
      goals: ['customer-retention'],
      monthlyBudget: 325,
      timelineMonths: 2,
      audience: 'broad',
      salesCycle: 'weeks',
      searchDemand: 'some',
      hoursPerWeek: 5,
      ownedAudience: 'none',
      contactPlaces: ['eu'],
    });
    expect([advised, spent?.inbound, spent?.why]).toEqual([50, 100, 'start']);
    expect(headline).toBe(
      'For the next 2 months, put all of your time and money into being found and trusted: your answers speak for both, but there is too little money to start both.',
    );
  });

  it('leaves money first to what runs and goes on', () => {
    const [, spent] = saidOf({
      goals: ['lead-generation'],
      monthlyBudget: 2000,
      timelineMonths: 6,
      current: [{ channel: 'search ads', monthlySpend: 1800, months: 12, leads: 300, customers: 60 }],
    } as Answers);
    expect([spent?.why, spent?.because]).toEqual(['keeps', 'what you keep has its money first']);
  });

  it("is as the reader's own limits have it, where there are any", () => {
    const [, spent] = saidOf({
      goals: ['lead-generation'],
      monthlyBudget: 4000,
      timelineMonths: 6,
      businessModel: 'b2c',
      limits: { 'trade-shows': { fix: 2000 } },
    } as Answers);
    expect([spent?.why, spent?.because]).toEqual(['limits', 'your own limits come first']);
  });

  it('lies in hours that nobody told only as a guess, and in no hours where channels have all that they can use', () => {
    const dentist = JSON.parse(readFileSync('tests/fixtures/persons/dentist.json', 'utf8'));
    const nobody = { ...dentist, contentCapacity: 'none', salesCapacity: 'none' };
    expect(saidOf(nobody)[1]?.because).toMatch(/^we count on few hours/);
    const [, spent] = saidOf({
      goals: ['product-launch'],
      monthlyBudget: 0,
      timelineMonths: 1,
      ...{
        hoursPerWeek: 40,
        contentCapacity: 'strong',
        salesCapacity: 'strong',
        businessModel: 'b2b',
        contactPlaces: ['us'],
      },
    } as Answers);
    expect([spent?.of, spent?.why]).toEqual(['hours', 'use']);
  });

  it('has the same reason in every currency', () => {
    const dollars = {
      goals: ['immediate-sales'],
      monthlyBudget: 300,
      timelineMonths: 2,
      businessModel: 'b2c',
      ...{ contentCapacity: 'none', salesCapacity: 'none', hoursPerWeek: 1 },
    } as Answers;
    const rupees = { ...dollars, monthlyBudget: 30_000, currency: 'INR', rate: 0.01 } as Answers;
    expect([saidOf(dollars)[1], saidOf(rupees)[1]]).toEqual(
      Array(2).fill(expect.objectContaining({ inbound: 0, why: 'hours' })),
    );
  });

  it('is of time alone without money, of money alone without hours, and of what is spent where much is left', () => {
    const given: Answers = {
      goals: ['lead-generation'],
      monthlyBudget: 1000,
      timelineMonths: 6,
      contentCapacity: 'none',
      salesCapacity: 'none',
    };
    const effortIn = (answers: Partial<Answers>) =>
      /(?:of|split) (.+?) (?:into|about evenly)/.exec(saidOf({ ...given, ...answers } as Answers)[2])?.[1];
    expect(effortIn({ hoursPerWeek: 5 })).toBe('your time and money');
    expect(effortIn({ hoursPerWeek: 5, monthlyBudget: 0 })).toBe('your time');
    expect(effortIn({ hoursPerWeek: 0 })).toBe('your money');
    expect(effortIn({ hoursPerWeek: 2, monthlyBudget: 300 })).toBe('the money you spend');
  });

  it('shifts nothing from side to side where all of it goes into one', () => {
    const { phases, headline } = adviceFor({
      goals: ['lead-generation'],
      monthlyBudget: 300,
      timelineMonths: 6,
      ...{ hoursPerWeek: 2, contentCapacity: 'none', salesCapacity: 'none' },
    } as Answers);
    expect(headline).toMatch(/put all of the money you spend into being found/);
    expect(phases.map(({ why }) => why).join(' ')).not.toMatch(/reaching out|outreach/);
  });

  it('is not known without a budget', () => {
    expect(adviceFor({ goals: ['lead-generation'], monthlyBudget: 'unknown', timelineMonths: 6 }).spent).toBeNull();
  });
});

describe('spentOf', () => {
  type Divided = Parameters<typeof spentOf>[0];
  type Phase = Divided['phases'][number];
  const phase = (from: number, to: number, inbound: readonly [number, number], outbound: readonly [number, number]) =>
    ({
      ...{ months: [from, to], mix: { inbound: 50, outbound: 50 }, why: '', unspent: 0 },
      channels: [
        { id: 'seo', name: 'SEO', side: 'inbound', monthlyUsd: inbound[0], hoursPerMonth: inbound[1] },
        { id: 'ads', name: 'Ads', side: 'outbound', monthlyUsd: outbound[0], hoursPerMonth: outbound[1] },
      ],
    }) as Phase;
  const spent = (phases: Phase[], mix = 50, verdict: Verdict = 'balanced', monthlyBudget: number | 'unknown' = 100) =>
    spentOf(
      {
        ...{ verdict, mix: { inbound: mix, outbound: 100 - mix }, channels: [], phases, current: null },
        answers: { goals: ['lead-generation'], monthlyBudget, timelineMonths: 6 },
      },
      dataset,
      [],
    );

  it('is the share of the money of all months, in whole percents', () => {
    const both = [phase(1, 2, [90, 1], [10, 9]), phase(3, 6, [30, 1], [70, 9])];
    expect(spent(both)).toEqual({ inbound: 50, outbound: 50, of: 'money', why: null, because: null, turnsLead: false });
    expect(spent([phase(1, 3, [1, 0], [2, 0])], 33)).toMatchObject({ inbound: 33, outbound: 67 });
  });

  it.each<[string, Phase[], number | 'unknown']>([
    ['where there is no money', [phase(1, 6, [0, 3], [0, 1])], 0],
    ['where no budget is known', [phase(1, 6, [5, 3], [5, 1])], 'unknown'],
    ['where all money goes elsewhere', [phase(1, 6, [0, 3], [0, 1])], 100],
  ])('is that of the hours %s', (_, phases, budget) => {
    expect(spent(phases, 75, 'balanced', budget)).toMatchObject({ inbound: 75, of: 'hours', why: null });
  });

  it('is not known where nothing is divided', () => {
    expect([spent([]), spent([phase(1, 6, [0, 0], [0, 0])])]).toEqual([null, null]);
  });

  it.each<[number, boolean]>([
    [54, false],
    [55, true],
    [46, false],
    [45, true],
  ])('says why from five points away from the advised: %d%%, %s', (inbound, isSaid) => {
    const { why, because } = spent([phase(1, 6, [inbound, 0], [100 - inbound, 0])]) ?? {};
    expect([why !== null, because !== null]).toEqual([isSaid, isSaid]);
  });

  const { inboundLed, outboundLed } = dataset.scoring.thresholds;
  it.each<[Verdict, number, number, boolean]>([
    ['inbound-led', 70, 50, false],
    ['inbound-led', 70, 49, true],
    ['inbound-led', 47, 49, false],
    ['outbound-led', 30, 50, false],
    ['outbound-led', 30, 51, true],
    ['balanced', 50, Math.ceil(inboundLed), true],
    ['balanced', 50, Math.ceil(inboundLed) - 1, false],
    ['balanced', 50, Math.floor(outboundLed), true],
    ['balanced', 50, Math.floor(outboundLed) + 1, false],
  ])('turns the lead of what is %s at %d, where %d%% are spent on inbound: %s', (verdict, mix, inbound, turns) => {
    expect(spent([phase(1, 6, [inbound, 0], [100 - inbound, 0])], mix, verdict)?.turnsLead).toBe(turns);
  });
});
