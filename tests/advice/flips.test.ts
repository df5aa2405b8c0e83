import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipsOf, leversFirst } from '../../src/advice/flips.ts';
import type { AnswerKey, Answers, GivenAnswers } from '../../src/model/answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const { scoring } = smallDataset();
const ANSWERS: Answers = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };

/** Flips of a balanced advice that becomes inbound-led, with a score of 70, where one answer is such a value. */
const flips = (answers: GivenAnswers, turning: Partial<Record<AnswerKey, (value: unknown) => boolean>>) =>
  flipsOf(
    answers,
    'balanced',
    {
      inboundWith: (key, value) => (turning[key]?.(value) ? 70 : 50),
      gainsWith: (key, value) => [{ id: `${key}-${value}`, name: 'Blog' }],
    },
    scoring,
  );
const numberFrom = (least: number) => (value: unknown) => Number(value) >= least;
const numberUpTo = (most: number) => (value: unknown) => Number(value) <= most;
const to = (answers: GivenAnswers, turning: Parameters<typeof flips>[1]) =>
  flips(answers, turning).map((flip) => flip.to);

describe('flipsOf', () => {
  it('names the answer, what it is, what it would have to be, and the verdict and score then', () => {
    expect(flips({ ...ANSWERS, audience: 'niche' }, { audience: (value) => value === 'broad' })).toEqual([
      { kind: 'fact', answer: 'audience', from: 'niche', to: 'broad', verdict: 'inbound-led', score: 70, gains: [] },
    ]);
  });

  it('names what is in the reader\u2019s hands as a lever, with the channels that it would add', () => {
    expect(flips(ANSWERS, { monthlyBudget: numberFrom(9000) })).toEqual([
      {
        kind: 'lever',
        answer: 'monthlyBudget',
        from: 5000,
        to: 9000,
        verdict: 'inbound-led',
        score: 70,
        gains: [{ id: 'monthlyBudget-9000', name: 'Blog' }],
      },
    ]);
  });

  it('counts more people as a lever, and fewer as a fact to check', () => {
    const people: Answers = { ...ANSWERS, contentCapacity: 'some', salesCapacity: 'some' };
    const turning = {
      contentCapacity: (value: unknown) => value === 'none',
      salesCapacity: (value: unknown) => value === 'strong',
    };
    const found = flips(people, turning);
    expect(found.map(({ answer, kind }) => [answer, kind])).toEqual([
      ['contentCapacity', 'fact'],
      ['salesCapacity', 'lever'],
    ]);
    expect(leversFirst(found).map(({ answer }) => answer)).toEqual(['salesCapacity', 'contentCapacity']);
  });

  it('finds nothing where no value of an answer turns the verdict', () => {
    expect(flips({ ...ANSWERS, audience: 'niche' }, {})).toEqual([]);
  });

  it('leaves out answers that are not given', () => {
    const turning = { audience: () => true, monthlyBudget: () => true };
    expect(flips({ ...ANSWERS, monthlyBudget: 'unknown' }, turning)).toEqual([]);
  });

  it('takes the nearest value of a scale', () => {
    const turning = { brandRecognition: (value: unknown) => value !== 'none' };
    expect(to({ ...ANSWERS, brandRecognition: 'none' }, turning)).toEqual(['some']);
    const lower = { trustSensitivity: (value: unknown) => value !== 'high' };
    expect(to({ ...ANSWERS, trustSensitivity: 'high' }, lower)).toEqual(['medium']);
  });

  it('tries another order of the goals before another goal', () => {
    const goals = ['lead-generation', 'brand-awareness', 'event-turnout'] as const;
    const firstIs =
      (...wanted: readonly string[]) =>
      (value: unknown) =>
        wanted.includes((value as readonly string[])[0] ?? '');
    expect(to({ ...ANSWERS, goals }, { goals: firstIs('event-turnout', 'immediate-sales') })).toEqual([
      ['event-turnout', 'lead-generation', 'brand-awareness'],
    ]);
    expect(to({ ...ANSWERS, goals }, { goals: firstIs('immediate-sales') })).toEqual([
      ['immediate-sales', 'brand-awareness', 'event-turnout'],
    ]);
  });

  it('puts the smallest change first: a tenfold number is a whole scale or another first goal', () => {
    const answers: Answers = { ...ANSWERS, goals: ['lead-generation', 'event-turnout'], audience: 'named-accounts' };
    const turning = {
      goals: (value: unknown) => (value as readonly string[])[0] !== 'lead-generation',
      monthlyBudget: numberFrom(15_000),
      timelineMonths: numberFrom(12),
      audience: (value: unknown) => value === 'broad',
    };
    expect(flips(answers, turning).map(({ answer }) => answer)).toEqual([
      'timelineMonths',
      'monthlyBudget',
      'goals',
      'audience',
    ]);
  });

  it('never names a goal twice', () => {
    const goals = ['lead-generation', 'brand-awareness'] as const;
    const twice = (value: unknown) => new Set(value as readonly string[]).size < 2;
    expect(flips({ ...ANSWERS, goals }, { goals: twice })).toEqual([]);
  });

  it.each([
    ['upward', 5000, numberFrom(8000), 8000],
    ['upward, to a round amount past the edge', 5000, numberFrom(8010), 8100],
    ['downward', 5000, numberUpTo(2000), 2000],
    ['downward, to a round amount past the edge', 5000, numberUpTo(1994), 1900],
    [
      'to the nearer side, by ratio',
      5000,
      (value: unknown) => numberUpTo(2400)(value) || numberFrom(10_000)(value),
      10_000,
    ],
    ['up to three times the money', 5000, numberFrom(15_000), 15_000],
    ['down to a third of it', 900, numberUpTo(300), 300],
    ['from an amount that is not round', 857.14, numberFrom(858), 860],
    ['of a few dollars, in whole ones', 4, numberFrom(4.2), 5],
  ])('finds a budget %s', (_, monthlyBudget, turns, wanted) => {
    expect(to({ ...ANSWERS, monthlyBudget }, { monthlyBudget: turns })).toEqual([wanted]);
  });

  it.each([
    ['budget', { monthlyBudget: numberFrom(15_001) }],
    ['budget', { monthlyBudget: numberUpTo(1600) }],
    ['timeline', { timelineMonths: numberFrom(12.1) }],
    ['timeline', { timelineMonths: numberUpTo(2.9) }],
    ['timeline between whole months', { timelineMonths: (value: unknown) => Number(value) > 6 && Number(value) < 7 }],
  ])('tells of no %s out of reach', (_, turning) => {
    expect(to(ANSWERS, turning)).toEqual([]);
  });

  it.each([
    ['above', numberFrom(5200), 5200],
    [
      'above, as far as four round amounts further',
      (value: unknown) => Number(value) >= 5200 && Number(value) <= 5400,
      5200,
    ],
    [
      'below, as far as four round amounts further',
      (value: unknown) => Number(value) <= 4800 && Number(value) >= 4600,
      4800,
    ],
  ])('finds a turn that lasts: %s', (_, turns, wanted) => {
    expect(to(ANSWERS, { monthlyBudget: turns })).toEqual([wanted]);
  });

  it.each([5200, 4800])('passes over a turn that is gone again: at %d alone', (only) => {
    expect(to(ANSWERS, { monthlyBudget: (value) => value === only })).toEqual([]);
  });

  it('finds whole months and whole hours, however many there are', () => {
    expect(to({ ...ANSWERS, timelineMonths: 104 }, { timelineMonths: numberFrom(107) })).toEqual([107]);
    expect(to({ ...ANSWERS, hoursPerWeek: 104 }, { hoursPerWeek: numberFrom(107) })).toEqual([107]);
  });

  it.each([0, 5e-324, 0.3])('looks for no multiple of nothing, or of next to nothing: %d', (monthlyBudget) => {
    expect(to({ ...ANSWERS, monthlyBudget }, { monthlyBudget: () => true })).toEqual([]);
  });

  it('names round amounts of the reader\u2019s own currency, tried in US dollars', () => {
    const euro: GivenAnswers = { ...ANSWERS, currency: 'EUR', rate: 1.25 };
    expect(to(euro, { monthlyBudget: numberFrom(8000) })).toEqual([6400]);
    expect(to(euro, { timelineMonths: numberFrom(8) })).toEqual([8]);
  });

  it('finds the nearest number of two digits or the nearest whole month, within reach', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 7, noNaN: true }),
        fc.double({ min: -0.6, max: 0.6, noNaN: true }),
        (a, b) => {
          const [from, edge] = [10 ** a, 10 ** (a + b)];
          const turns = edge > from ? numberFrom(edge) : numberUpTo(edge);
          const found = to({ ...ANSWERS, monthlyBudget: from }, { monthlyBudget: turns });
          for (const value of found.map(Number)) {
            expect(turns(value)).toBe(true);
            expect(Number(value.toPrecision(2))).toBe(value);
            expect(Math.abs(value / edge - 1)).toBeLessThan(0.11);
            expect(Math.abs(Math.log(value / from))).toBeLessThanOrEqual(Math.log(3) + 1e-9);
          }
          if (Math.abs(b) < Math.log10(2.6)) expect(found).toHaveLength(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what a lever would add', () => {
  const NOBODY: Answers = {
    ...{ goals: ['lead-generation'], monthlyBudget: 100, timelineMonths: 3 },
    ...{ contentCapacity: 'none', salesCapacity: 'none' },
  };

  it('is each channel that would be advised then and is not now, by name', () => {
    const { flips: found } = adviceFor(NOBODY);
    const levers = found.filter(({ kind }) => kind === 'lever');
    expect(levers.length).toBeGreaterThan(2);
    const now = adviceFor(NOBODY).channels.map(({ id }) => id);
    for (const { answer, to: value, gains } of levers) {
      const then = dataset.channels.filter(({ id }) => gains.some((each) => each.id === id));
      expect(gains.map(({ id, name }) => `${id}: ${name}`).toSorted()).toEqual(
        then.map(({ id, name }) => `${id}: ${name}`).toSorted(),
      );
      const advised = adviceFor({ ...NOBODY, [answer]: value } as Answers).channels.map(({ id }) => id);
      expect(gains.map(({ id }) => id).filter((id) => now.includes(id) || !advised.includes(id))).toEqual([]);
    }
    expect(levers.find(({ answer }) => answer === 'salesCapacity')?.gains).toEqual([
      { id: 'cold-email', name: 'Cold email' },
    ]);
  });
});
