import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { ownFigures } from '../../src/advice/own-figures.ts';
import { advise, parseAnswers } from '../../src/index.ts';
import type { GivenFigures } from '../../src/model/figure-bounds.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { dataset } from '../support/shipped-advice.ts';

const GOOD = { goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 };
const advisor = compileAdvisor(dataset, PROGRAM);
const adviceFor = (more: object, learned?: GivenFigures) =>
  advisor(orThrow(parseAnswers({ ...GOOD, ...more })), learned);
const channel = (advice: ReturnType<typeof advisor>, id: string) => advice.channels.find((each) => each.id === id);
const HISTORY = { 'search-ads': { costPerLead: { low: 40, typical: 50, high: 60 }, leadToCustomer: 0.2 } };

describe("figures of one's own in the advice", () => {
  it('stand in the place of the benchmark, and say whose they are', () => {
    const plain = adviceFor({});
    const learned = adviceFor({}, HISTORY);
    expect(channel(plain, 'search-ads')?.costFrom).toBe('benchmark');
    expect(channel(learned, 'search-ads')).toMatchObject({
      costFrom: 'history',
      figures: { costPerLeadUsd: { low: 40, typical: 50, high: 60 } },
    });
    expect(plain.ownFigures).toEqual([]);
    expect(learned.ownFigures).toEqual([
      { channel: 'search-ads', figure: 'costPerLead', low: 40, typical: 50, high: 60, from: 'history' },
      { channel: 'search-ads', figure: 'leadToCustomer', low: 0.2, typical: 0.2, high: 0.2, from: 'history' },
    ]);
    expect(learned.score).toEqual(plain.score);
  });

  it('count before a history where a person gives them, figure by figure', () => {
    const both = adviceFor({ figures: ['search-ads.costPerLead=70'] }, HISTORY);
    expect(both.ownFigures.map(({ figure, typical, from }) => [figure, typical, from])).toEqual([
      ['costPerLead', 70, 'yours'],
      ['leadToCustomer', 0.2, 'history'],
    ]);
    expect(channel(both, 'search-ads')?.costFrom).toBe('yours');
  });

  it('bring up a channel that costs the person less than others, and send down one that costs more', () => {
    const fitOf = (cost: number) =>
      channel(adviceFor({ figures: { 'search-ads': { costPerLead: cost } } }), 'search-ads')?.fit ?? -9;
    const usual = dataset.channels.find(({ id }) => id === 'search-ads')?.figures.costPerLeadUsd.typical ?? 0;
    const plain = channel(adviceFor({}), 'search-ads')?.fit ?? 0;
    expect(fitOf(usual)).toBeCloseTo(plain, 9);
    expect(fitOf(usual / 2)).toBeCloseTo(plain + 1, 9);
    expect(fitOf(usual / 100)).toBeCloseTo(plain + 2, 9);
    expect(fitOf(usual * 2)).toBeCloseTo(plain - 1, 9);
  });

  it('are in the currency of the answers, before and after', () => {
    const euros = adviceFor({ currency: 'EUR', rate: 2, figures: { 'search-ads': { costPerLead: 30 } } });
    expect(channel(euros, 'search-ads')?.figures.costPerLeadUsd.typical).toBe(30);
    expect(euros.ownFigures).toEqual([
      { channel: 'search-ads', figure: 'costPerLead', low: 30, typical: 30, high: 30, from: 'yours' },
    ]);
  });

  it('are not moved by counts: those are in them already', () => {
    const current = ['search-ads: 800 a month, 6 months, 10 leads'];
    const [running] = adviceFor({ current }, HISTORY).current?.channels ?? [];
    expect(running?.costPerLeadUsd.yours?.typical).toBe(50);
    expect(adviceFor({ current }).current?.channels[0]?.costPerLeadUsd.yours?.typical).not.toBe(50);
  });

  it('are found by what people call a channel', () => {
    expect(
      Object.keys(ownFigures(dataset, { given: { 'Google Ads': { costPerLead: 5 }, tiktoc: { least: 1 } } }, 1)),
    ).toEqual(['search-ads', 'social-ads']);
  });

  it('may be handed to the library', () => {
    expect(advise({ ...GOOD, figures: HISTORY } as never, dataset).ownFigures[0]?.from).toBe('yours');
  });
});

describe('figures that a history taught together', () => {
  const draws = [0.8, 1, 1.3].map((times) => ({
    firstDollarCost: 40 * times,
    costDoublesAt: 4000,
    keptPerMonth: 0.1,
    unfinishedPerMonth: 0,
    delayMonths: 0,
  }));
  const learned = { 'search-ads': { ...HISTORY['search-ads'], draws } };
  const jointOf = (given: GivenFigures, rate = 1) => ownFigures(dataset, { given, learned }, rate)['search-ads']?.joint;

  it('go to the plan as they are, in dollars', () => {
    expect(jointOf({}, 2)?.[0]).toEqual({
      firstDollarCostUsd: 64,
      costDoublesAtUsd: 8000,
      keptPerMonth: 0.1,
      unfinished: 0,
      delayMonths: 0,
    });
  });

  it("give way where one of them is the person's own word, and not to another figure of the channel", () => {
    expect(jointOf({ 'search-ads': { costDoublesAt: 3000 } })).toBeUndefined();
    expect(jointOf({ 'search-ads': { leadToCustomer: 0.3 } })).toHaveLength(3);
  });
});
