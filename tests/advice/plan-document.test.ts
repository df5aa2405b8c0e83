import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/advice/plan-document.ts';
import { costOf } from '../../src/advice/shown-forecast.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';
import type { PlanAsks } from '../../src/model/plan-document.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { dataset } from '../support/shipped-advice.ts';

const SOFTWARE: GivenAnswers = {
  goals: ['lead-generation'],
  monthlyBudget: 8000,
  timelineMonths: 7,
  businessModel: 'b2b',
  customerValue: 12000,
  salesCycle: 'months',
};
const BAKER: GivenAnswers = {
  goals: ['immediate-sales'],
  monthlyBudget: 1500,
  timelineMonths: 2,
  businessModel: 'b2c',
};
const HOURS: GivenAnswers = { goals: ['brand-awareness'], monthlyBudget: 0, hoursPerWeek: 20, timelineMonths: 9 };

function planned(given: GivenAnswers, asks: PlanAsks = {}) {
  const { plan, forecast, target } = orThrow(planDocument(dataset, PROGRAM, { given }, { draws: 100, ...asks }));
  if (plan === null || forecast === null) throw new Error('no plan');
  return { plan, forecast, target };
}

const PLANS = [
  ['software', planned(SOFTWARE)],
  ['a baker', planned(BAKER)],
  ['a baker who stops early', planned(BAKER, { horizonMonths: 8, stopAfterMonth: 3 })],
  ['only hours', planned(HOURS)],
  ['software in euros', planned({ ...SOFTWARE, currency: 'EUR', rate: 1.25 })],
] as const;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const cents = (amount: number) => Math.round(100 * amount);

describe.each(PLANS)('the plan for %s', (_name, { plan, forecast }) => {
  it('gives each month the channels of its phase, and counts as its hours what they take', () => {
    expect(plan.months.map(({ month }) => month)).toEqual(plan.months.map((_each, at) => at + 1));
    for (const { month, channels, hours, spend } of plan.months) {
      const phase = plan.phases.find(({ from, to }) => from <= month && month <= to);
      expect(channels).toEqual(phase?.channels ?? []);
      expect(hours).toBeCloseTo(sum(channels.map((each) => each.hours)), 9);
      expect(cents(spend)).toBe(cents(sum(channels.map((each) => each.spend))));
    }
  });

  it('adds up: what each channel takes and brings is that of its months', () => {
    for (const channel of plan.channels) {
      const taken = plan.months.flatMap(({ channels }) => channels.filter(({ id }) => id === channel.id));
      const brought = forecast.months.flatMap(({ byChannel }) => byChannel.filter(({ id }) => id === channel.id));
      expect(channel.spend).toBeCloseTo(sum(taken.map(({ spend }) => spend)), 6);
      expect(channel.hours).toBeCloseTo(sum(taken.map(({ hours }) => hours)), 6);
      expect(channel.leads).toBeCloseTo(sum(brought.map(({ leads }) => leads)), 9);
      expect(channel.customers).toBeCloseTo(sum(brought.map(({ customers }) => customers)), 9);
      expect(channel.spend + channel.hours).toBeGreaterThan(0);
    }
    expect(new Set(plan.channels.map(({ id }) => id))).toEqual(
      new Set(
        plan.months
          .flatMap(({ channels }) => channels.filter((each) => each.spend + each.hours > 0))
          .map(({ id }) => id),
      ),
    );
    expect(forecast.totals.spend).toBeCloseTo(sum(forecast.months.map(({ spend }) => spend)), 6);
  });

  it('advises the mean of its phases, each as long as it is', () => {
    const shares = plan.phases.flatMap(({ from, to, advisedInbound }) =>
      Array.from({ length: to - from + 1 }, () => advisedInbound ?? Number.NaN),
    );
    expect(plan.advisedInbound ?? Number.NaN).toBeCloseTo(sum(shares) / shares.length, 9);
  });

  it('names only sources of its figures, and all of them', () => {
    const cited = new Set(plan.figures.flatMap(({ sources }) => sources));
    expect(plan.sources.map(({ id }) => id)).toEqual(dataset.sources.map(({ id }) => id).filter((id) => cited.has(id)));
  });

  it('tells of the figure that would narrow the range most whose it is and where it is from', () => {
    for (const { figure, channel, from } of forecast.narrows) {
      const known = plan.figures.find((each) => `${each.channel}.${each.figure}` === figure);
      expect({ channel, from }).toEqual({ channel: known?.channel ?? null, from: known?.from ?? null });
    }
  });
});

describe('the advice with a plan', () => {
  it('has the money of the plan, as it was asked for', () => {
    const asks = { draws: 100, limits: { 'search-ads': { fix: 700 } } };
    const document = orThrow(planDocument(dataset, PROGRAM, { given: BAKER }, asks));
    const planOf = document.plan?.phases.map(({ channels }) => channels.map(({ id, spend }) => [id, spend]));
    const { phases, channels, unspent } = document;
    expect(phases.map((phase) => phase.channels.map(({ id, monthlyUsd }) => [id, monthlyUsd]))).toEqual(
      planOf?.slice(0, phases.length),
    );
    expect(channels.find(({ id }) => id === 'search-ads')?.monthlyUsd).toBe(700);
    expect(sum([...channels.map(({ monthlyUsd }) => monthlyUsd ?? Number.NaN), unspent ?? Number.NaN])).toBeCloseTo(
      1500,
      6,
    );
  });
});

describe('a plan in euros', () => {
  it('rests on the figures of one for as many dollars, with what costs money divided by the rate', () => {
    const euros = planned({ ...SOFTWARE, monthlyBudget: 6400, customerValue: 9600, currency: 'EUR', rate: 1.25 }).plan;
    const dollars = planned(SOFTWARE).plan.figures.map((figure) => {
      const by = figure.figure === 'costPerLead' || figure.figure === 'costDoublesAt' ? 1.25 : 1;
      const [low, typical, high] = [figure.low, figure.typical, figure.high].map((each) =>
        expect.closeTo(each / by, 9),
      );
      return { ...figure, low, typical, high };
    });
    expect(euros).toMatchObject({ currency: 'EUR', rate: 1.25, monthly: 6400, figures: dollars });
  });
});

describe('costOf', () => {
  it('is highest where the fewest come, and none where nobody comes', () => {
    expect(costOf(100, { low: 0, mid: 0.5, high: 4 })).toEqual({ low: 25, mid: 200, high: null });
  });
});

describe('a plan with a target', () => {
  it('says what the least budget for it is, at the best split and at the advised one', () => {
    const asked = { count: 'customers', value: 20, by: 12 } as const;
    const { target } = planned(BAKER, { target: asked });
    expect(target).toMatchObject(asked);
    expect(target?.cheapest.budget).toBeGreaterThan(0);
    for (const least of [target?.cheapest, target?.advisedMix]) {
      if (least === null || least === undefined) continue;
      expect(least.roundedUp).toBeGreaterThanOrEqual(least.budget ?? 0);
      expect(least.chance).toBeGreaterThan(0);
    }
    expect(target?.advisedMix?.budget ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(target?.cheapest.budget ?? 0);
  });
});
