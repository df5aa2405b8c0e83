import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers.ts';
import { adviceFor } from '../support/shipped-advice.ts';

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
      Array(2).fill(expect.objectContaining({ inbound: 100, why: 'hours' })),
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
    expect(effortIn({ hoursPerWeek: 2, monthlyBudget: 200 })).toBe('the money you spend');
  });

  it('shifts nothing from side to side where all of it goes into one', () => {
    const { phases, headline } = adviceFor({
      goals: ['lead-generation'],
      monthlyBudget: 200,
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
