import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipsOf } from '../../src/advice/flips.ts';
import type { AnswerKey, Answers } from '../../src/model/answers.ts';
import { smallDataset } from '../support/small-dataset.ts';

const { scoring } = smallDataset();
const ANSWERS: Answers = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };

/** Flips of a balanced advice that becomes inbound-led, with a score of 70, where one answer is such a value. */
const flips = (answers: Answers, turning: Partial<Record<AnswerKey, (value: unknown) => boolean>>) =>
  flipsOf(answers, 'balanced', (key, value) => (turning[key]?.(value) ? 70 : 50), scoring);
const numberFrom = (least: number) => (value: unknown) => Number(value) >= least;
const numberUpTo = (most: number) => (value: unknown) => Number(value) <= most;
const to = (answers: Answers, turning: Parameters<typeof flips>[1]) => flips(answers, turning).map((flip) => flip.to);

describe('flipsOf', () => {
  it('names the answer, what it is, what it would have to be, and the verdict and score then', () => {
    expect(flips({ ...ANSWERS, audience: 'niche' }, { audience: (value) => value === 'broad' })).toEqual([
      { answer: 'audience', from: 'niche', to: 'broad', verdict: 'inbound-led', score: 70 },
    ]);
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
      monthlyBudget: numberFrom(10_000),
      timelineMonths: numberFrom(40),
      audience: (value: unknown) => value === 'broad',
    };
    expect(flips(answers, turning).map(({ answer }) => answer)).toEqual([
      'monthlyBudget',
      'goals',
      'timelineMonths',
      'audience',
    ]);
  });

  it('counts the next value of three as half a scale', () => {
    const turning = { timelineMonths: numberFrom(24), audience: (value: unknown) => value === 'broad' };
    expect(flips({ ...ANSWERS, audience: 'niche' }, turning).map(({ answer }) => answer)).toEqual([
      'audience',
      'timelineMonths',
    ]);
  });

  it('never names a goal twice', () => {
    const goals = ['lead-generation', 'brand-awareness'] as const;
    const twice = (value: unknown) => new Set(value as readonly string[]).size < 2;
    expect(flips({ ...ANSWERS, goals }, { goals: twice })).toEqual([]);
  });

  it.each([
    ['upward', numberFrom(20_000), 20_000],
    ['upward, in round figures past the edge', numberFrom(20_050), 20_100],
    ['downward', numberUpTo(2000), 2000],
    ['downward, in round figures past the edge', numberUpTo(1994), 1990],
    ['to the nearer side, by ratio', (value: unknown) => numberUpTo(2400)(value) || numberFrom(10_000)(value), 10_000],
    ['up to the most dollars that are tried', numberFrom(9e7), 9e7],
    ['down to the least dollars that are tried', numberUpTo(1.2), 1.2],
  ])('finds a budget %s, within one per cent', (_, turns, wanted) => {
    const [found] = to(ANSWERS, { monthlyBudget: turns });
    expect(turns(found)).toBe(true);
    expect(Math.abs(Number(found) / wanted - 1)).toBeLessThan(0.011);
  });

  it('tries no budget above a hundred million dollars or below one', () => {
    expect(to(ANSWERS, { monthlyBudget: numberFrom(1.01e8) })).toEqual([]);
    expect(to(ANSWERS, { monthlyBudget: numberUpTo(0.99) })).toEqual([]);
  });

  it('tries no timeline beyond ten years or below a tenth of a month', () => {
    expect(to(ANSWERS, { timelineMonths: numberFrom(115) })).toEqual([116]);
    expect(to(ANSWERS, { timelineMonths: numberFrom(120.1) })).toEqual([]);
    expect(to(ANSWERS, { timelineMonths: numberUpTo(0.11) })).toEqual([0.109]);
    expect(to(ANSWERS, { timelineMonths: numberUpTo(0.09) })).toEqual([]);
  });

  it.each([
    ['budget', { ...ANSWERS, monthlyBudget: 5e11 }, { monthlyBudget: numberUpTo(55_000) }, 55_000],
    ['timeline, up to its limit', { ...ANSWERS, timelineMonths: 115 }, { timelineMonths: numberFrom(120) }, 120],
  ])('begins and ends at the limits: a %s', (_, answers, turning, wanted) => {
    const [found, ...others] = to(answers, turning);
    expect(others).toEqual([]);
    expect(Math.abs(Number(found) / wanted - 1)).toBeLessThan(0.011);
  });

  it('starts from one dollar where nothing is spent', () => {
    expect(to({ ...ANSWERS, monthlyBudget: 0 }, { monthlyBudget: numberFrom(3) })).toEqual([3.01]);
  });

  it('writes a number past the edge with at most three digits, within a hundredth of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 7, noNaN: true }), fc.double({ min: 2, max: 7, noNaN: true }), (a, b) => {
        fc.pre(Math.abs(a - b) > 0.1);
        const [from, edge] = [10 ** a, 10 ** b];
        const turns = edge > from ? numberFrom(edge) : numberUpTo(edge);
        const [found] = to({ ...ANSWERS, monthlyBudget: from }, { monthlyBudget: turns });
        expect(turns(found)).toBe(true);
        expect(Math.abs(Number(found) / edge - 1)).toBeLessThan(0.016);
        expect(Number(Number(found).toPrecision(3))).toBe(found);
      }),
    );
  });

  it('finds the nearest edge where the verdict turns and turns back', () => {
    const between = (least: number, most: number) => (value: unknown) =>
      Number(value) >= least && Number(value) <= most;
    expect(to(ANSWERS, { monthlyBudget: between(300, 900) })).toEqual([899]);
    expect(to(ANSWERS, { monthlyBudget: between(9000, 70_000) })).toEqual([9100]);
  });
});
