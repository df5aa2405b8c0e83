import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { advise } from '../../src/index.ts';
import type { Answers } from '../../src/model/answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { adviceFor, dataset } from '../support/shipped-advice.ts';

const DENTIST = { goals: ['lead-generation'], monthlyBudget: 800, timelineMonths: 6, businessModel: 'b2c' } as const;

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, each) => all + (each ?? 0), 0);

const { planning: _, ...withoutPlanning } = dataset;

/** Answers with an amount of money that a plan divides. */
const withMoney = arbitraryAnswers.filter(
  ({ monthlyBudget }) => typeof monthlyBudget === 'number' && monthlyBudget >= 1,
);

describe('the money of the advice', () => {
  it('is that of the plan, to the cent, for any answers', () => {
    fc.assert(
      fc.property(withMoney, (answers) => {
        const { channels, phases, unspent } = adviceFor(answers);
        const planned = planDocument(dataset, PROGRAM, { given: answers }, { draws: 100 });
        if (!planned.ok) {
          expect(sum(channels.map(({ monthlyUsd }) => monthlyUsd))).toBe(0);
          return;
        }
        const { value } = planned;
        expect({ channels, phases, unspent }).toEqual({
          channels: value.channels,
          phases: value.phases,
          unspent: value.unspent,
        });
        for (const { months, channels: own, unspent: left } of phases) {
          const same = value.plan?.phases.find(({ from }) => from === months[0]);
          if (same === undefined) continue;
          expect(own.map(({ id, monthlyUsd }) => [id, monthlyUsd])).toEqual(
            same.channels.map(({ id, spend }) => [id, spend]),
          );
          expect(left).toBe(same.left);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('adds up to the budget with what is unspent, over all months and in each phase', () => {
    fc.assert(
      fc.property(withMoney, (answers: Answers) => {
        const { channels, phases, unspent } = adviceFor(answers);
        const budget = answers.monthlyBudget as number;
        expect(sum([...channels.map(({ monthlyUsd }) => monthlyUsd), unspent])).toBeCloseTo(budget, 1);
        for (const { channels: own, unspent: left } of phases)
          expect(sum([...own.map(({ monthlyUsd }) => monthlyUsd), left])).toBeCloseTo(budget, 1);
      }),
      { numRuns: 40 },
    );
  });

  it('is the mean over the months of each channel', () => {
    const { channels, phases } = adviceFor(DENTIST);
    const lengths = phases.map(({ months: [from, to] }) => to - from + 1);
    expect(lengths).toEqual([2, 2, 2]);
    for (const { id, monthlyUsd, hoursPerMonth } of channels) {
      const own = phases.map((phase) => phase.channels.find((each) => each.id === id));
      expect(monthlyUsd).toBeCloseTo(sum(own.map((each) => each?.monthlyUsd ?? 0)) / 3);
      expect(hoursPerMonth).toBeCloseTo(sum(own.map((each) => each?.hoursPerMonth ?? 0)) / 3);
    }
  });

  it('is hours alone where there is no money', () => {
    const { channels, unspent } = advise(
      { goals: ['lead-generation'], monthlyBudget: 0, timelineMonths: 6, contentCapacity: 'some' },
      dataset,
    );
    expect(sum(channels.map(({ monthlyUsd }) => monthlyUsd))).toBe(0);
    expect(unspent).toBe(0);
    expect(sum(channels.map(({ hoursPerMonth }) => hoursPerMonth))).toBeGreaterThan(0);
  });

  it('is not known where the budget is not, or the dataset has nothing to divide it by', () => {
    for (const advice of [
      advise({ ...DENTIST, monthlyBudget: 'unknown' }, dataset),
      advise(DENTIST, withoutPlanning),
    ]) {
      expect(advice.channels.map(({ monthlyUsd, hoursPerMonth }) => [monthlyUsd, hoursPerMonth])).toEqual(
        advice.channels.map(() => [null, null]),
      );
      expect(advice.phases.map(({ channels, unspent }) => [channels, unspent])).toEqual(
        advice.phases.map(() => [[], null]),
      );
      expect(advice.unspent).toBeNull();
    }
  });

  it('leaves no money unused and no side without its own so that a channel need not stop again', () => {
    const advice = advise(
      {
        goals: ['customer-retention'],
        monthlyBudget: 900,
        timelineMonths: 1,
        audience: 'niche',
        salesCycle: 'impulse',
        searchDemand: 'high',
        brandRecognition: 'some',
        contentCapacity: 'none',
        salesCapacity: 'some',
        hoursPerWeek: 40,
        ownedAudience: 'large',
        trustSensitivity: 'medium',
      },
      dataset,
    );
    const [phase] = advice.phases;
    expect([phase?.mix.inbound, phase?.unspent]).toEqual([50, 0]);
    expect(sum((phase?.channels ?? []).filter(({ side }) => side === 'outbound').map((each) => each.monthlyUsd))).toBe(
      450,
    );
  });

  it('says why nothing is divided, where limits among the answers cannot all be kept', () => {
    const limits = { 'local-listings': { fix: 500 }, 'direct-mail': { min: 400 } };
    const { notDivided, unspent, channels } = advise({ ...DENTIST, limits }, dataset);
    expect(notDivided).toEqual([
      {
        code: 'fixed-above-budget',
        what: 'direct-mail $400 + local-listings $500 = $900 a month, and the budget is $800.',
        mend: 'Take $100 or more off what is fixed or asked for at least, or raise the budget.',
      },
    ]);
    expect([unspent, ...channels.map(({ monthlyUsd }) => monthlyUsd)]).toEqual([800, ...channels.map(() => 0)]);
    expect(adviceFor(DENTIST).notDivided).toEqual([]);
  });

  it('goes on until the deadline where a plan is to look less far', () => {
    const short = advise({ ...DENTIST, horizonMonths: 2 }, dataset);
    expect(short.phases.map(({ unspent }) => unspent)).toEqual([0, 0, 0]);
    expect(short.afterwards?.unspent).toBeNull();
  });

  it('is in the currency of the answers, in whole steps of it', () => {
    const { phases } = advise({ ...DENTIST, monthlyBudget: 400, currency: 'EUR', rate: 2 }, dataset);
    expect(phases.flatMap(({ channels }) => channels.map(({ monthlyUsd }) => monthlyUsd % 2.5))).toEqual(
      phases.flatMap(({ channels }) => channels.map(() => 0)),
    );
    expect(phases.map(({ channels }) => channels.map(({ monthlyUsd }) => monthlyUsd * 2))).toEqual(
      adviceFor(DENTIST).phases.map(({ channels }) => channels.map(({ monthlyUsd }) => monthlyUsd)),
    );
  });
});
