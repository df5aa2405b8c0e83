import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { ownChannels } from '../../src/advice/own-channels.ts';
import { channelsNotThere, cheaperThanUsual, ownFigures, shownFigures } from '../../src/advice/own-figures.ts';
import { advise, parseAnswers } from '../../src/index.ts';
import { FIGURE_NAMES, type GivenFigure, type GivenFigures } from '../../src/model/figure-bounds.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import type { Running } from '../../src/model/running.ts';
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

describe('ownFigures', () => {
  const range = (typical: number) => ({ low: typical / 2, typical, high: 2 * typical });
  const all = (value: GivenFigure) => ({ seo: Object.fromEntries(FIGURE_NAMES.map((name) => [name, value])) });
  const whose = (of: string) => Object.fromEntries(FIGURE_NAMES.map((name) => [name, of]));

  it('are in dollars where they are amounts, of the least that a channel takes just one number', () => {
    expect(ownFigures(dataset, { given: all(0.5) }, 2)).toEqual({
      seo: {
        ...{ costPerLead: 1, leadToCustomer: 0.5, keptPerMonth: 0.5, delayMonths: 0.5, costDoublesAt: 1, least: 1 },
        from: whose('yours'),
      },
    });
    expect(ownFigures(dataset, { learned: all(range(0.5)) }, 2)).toEqual({
      seo: {
        costPerLead: [0.5, 1, 2],
        leadToCustomer: [0.25, 0.5, 1],
        keptPerMonth: [0.25, 0.5, 1],
        delayMonths: [0.25, 0.5, 1],
        costDoublesAt: [0.5, 1, 2],
        least: 1,
        from: whose('history'),
      },
    });
    expect(ownFigures(dataset, { given: all({ low: 3, typical: 3, high: 3 }) }, 1).seo?.costPerLead).toBe(3);
  });

  it('are none without any, and of no channel that the dataset does not have', () => {
    expect(ownFigures(dataset, {}, 1)).toEqual({});
    expect(ownFigures(dataset, { given: { coupons: { least: 5 } }, learned: { coupons: { least: 5 } } }, 1)).toEqual(
      {},
    );
    expect(channelsNotThere(dataset, { coupons: {}, seo: {}, 'Google Ads': {} })).toEqual(['coupons']);
  });

  it('are of one channel where two of its names are used, and whose each is', () => {
    const given = { 'Google Ads': { costPerLead: 5 }, adwords: { least: 1, leadToCustomer: undefined } };
    expect(ownFigures(dataset, { given, learned: { 'search-ads': { costPerLead: 7, keptPerMonth: 0.1 } } }, 1)).toEqual(
      {
        'search-ads': {
          ...{ costPerLead: 5, keptPerMonth: 0.1, least: 1 },
          from: { costPerLead: 'yours', keptPerMonth: 'history', least: 'yours' },
        },
      },
    );
  });

  const draw = { firstDollarCost: 1, costDoublesAt: 2, keptPerMonth: 0.3, unfinishedPerMonth: 0.4, delayMonths: 5 };
  const jointWith = (learned: object, given: GivenFigures = {}, rate = 1) =>
    ownFigures(dataset, { given, learned: { seo: { draws: [draw], ...learned } } }, rate).seo?.joint;

  it('go together as a history taught them, in dollars, where it taught what a lead costs', () => {
    expect(jointWith({ costPerLead: 9 }, {}, 2)).toEqual([
      { firstDollarCostUsd: 2, costDoublesAtUsd: 4, keptPerMonth: 0.3, unfinished: 0.4, delayMonths: 5 },
    ]);
    expect(jointWith({ keptPerMonth: 0.1 })).toBeUndefined();
  });

  it.each([
    ['costPerLead', false],
    ['keptPerMonth', false],
    ['delayMonths', false],
    ['costDoublesAt', false],
    ['leadToCustomer', true],
    ['least', true],
  ] as const)('go together still where the own word is of %s: %s', (figure, together) => {
    expect(jointWith({ costPerLead: 9 }, { seo: { [figure]: 0.5 } }) !== undefined).toBe(together);
  });

  it('are shown in the currency of the answers, of each whose it is', () => {
    const own = ownFigures(dataset, { given: all(0.5), learned: { 'search-ads': { costPerLead: range(8) } } }, 2);
    const shown = (figure: string, value: number) => ({
      ...{ channel: 'seo', figure, low: value, typical: value, high: value, from: 'yours' },
    });
    expect(shownFigures(own, 2)).toEqual([
      { channel: 'search-ads', figure: 'costPerLead', low: 4, typical: 8, high: 16, from: 'history' },
      ...FIGURE_NAMES.map((name) => shown(name, 0.5)),
    ]);
    expect(shownFigures({ seo: { costPerLead: 3, least: 4 } }, 1).map(({ figure, from }) => [figure, from])).toEqual([
      ['costPerLead', 'yours'],
      ['least', 'yours'],
    ]);
    const history = ownFigures(dataset, { learned: { seo: { least: 4 } } }, 1);
    expect(shownFigures(history, 1)[0]?.from).toBe('yours');
  });
});

describe('cheaperThanUsual', () => {
  const usual = dataset.channels.find(({ id }) => id === 'seo')?.figures.costPerLeadUsd.typical ?? 0;
  it.each<[string, Parameters<typeof cheaperThanUsual>[1], number]>([
    ['one for each halving of the cost', { seo: { costPerLead: usual / 2 } }, 1],
    ['by the middle of a range', { seo: { costPerLead: [1, usual / 2, 2 * usual] } }, 1],
    ['two at most', { seo: { costPerLead: usual / 9 } }, 2],
    ['one less for each doubling', { seo: { costPerLead: 2 * usual } }, -1],
    ['two less at most', { seo: { costPerLead: 9 * usual } }, -2],
    ['none where it costs as much', { seo: { costPerLead: usual } }, 0],
    ['none where it is not known', { seo: { least: 1 } }, 0],
    ['none where another is', { blog: { costPerLead: 1 } }, 0],
    ['none where a lead costs nothing', { seo: { costPerLead: 0 } }, 0],
  ])('is points: %s', (_, own, points) => {
    expect(cheaperThanUsual(dataset, own)('seo')).toBeCloseTo(points, 9);
  });

  it('is none of a channel that the dataset does not have', () => {
    expect(cheaperThanUsual(dataset, { coupons: { costPerLead: 1 } })('coupons')).toBe(0);
  });
});

describe('the months for which a channel has run', () => {
  const monthsOf = (...current: Running[]) => ownChannels(dataset, { current }, {}).monthsRun;
  it.each<[string, readonly Running[], number]>([
    ['are as told', [{ channel: 'SEO', months: 4 }], 4],
    [
      'are the most of two',
      [
        { channel: 'seo', months: 4 },
        { channel: 'seo', months: 3 },
      ],
      4,
    ],
    ['are none of another', [{ channel: 'blog', months: 4 }], 0],
    ['are none where nobody told', [{ channel: 'seo' }], 0],
    ['are enough where leads came', [{ channel: 'seo', months: 1, leads: 1 }], Number.POSITIVE_INFINITY],
    ['are enough where customers came', [{ channel: 'seo', customers: 1 }], Number.POSITIVE_INFINITY],
    ['are as told where none came', [{ channel: 'seo', months: 2, leads: 0, customers: 0 }], 2],
    ['are none where nothing runs', [], 0],
  ])('%s', (_, current, months) => {
    expect(monthsOf(...current)?.('seo')).toBe(months);
  });

  it('are none where nothing is told of what runs', () => {
    expect(ownChannels(dataset, {}, {}).monthsRun?.('seo')).toBe(0);
  });
});
