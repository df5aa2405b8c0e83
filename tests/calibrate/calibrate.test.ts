import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CalibrateOptions, calibrate } from '../../src/calibrate/calibrate.ts';
import { figuresFile } from '../../src/calibrate/figures-file.ts';
import { knownChannels } from '../../src/calibrate/known-channels.ts';
import type { Calibration } from '../../src/model/calibration.ts';
import { parseFiguresFile, withDraws } from '../../src/model/figures.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { randomStream } from '../../src/stats/stream.ts';
import { dataset } from '../support/shipped-advice.ts';
import { calibrated, plainOptions } from './known-channels.ts';

type Cells = readonly (string | number)[];
const csv = (header: readonly string[], rows: readonly Cells[]): string =>
  [header, ...rows].map((cells) => cells.join(',')).join('\n');
const run = (text: string, more: Partial<CalibrateOptions> = {}): Calibration => orThrow(calibrated(text, more));
const channel = ({ channels }: Calibration, id: string) => channels.find((each) => each.id === id) ?? channels[0];
const costOf = (calibration: Calibration, id: string) => channel(calibration, id)?.cost.typical ?? Number.NaN;

/** Weeks of two ads whose leads are known to cost 50 and 150 dollars at usual spend, among others that come anyway. */
function weeks(count: number, seed = 1) {
  const { uniform, normal } = randomStream(seed);
  const start = Date.UTC(2023, 0, 2) / 86_400_000;
  return Array.from({ length: count }, (_, at) => {
    const [search, social] = [1000 * Math.exp(0.6 * normal()), 900 * Math.exp(0.6 * normal())];
    const base = 30 + 0.1 * at + 6 * Math.sin((2 * Math.PI * at) / 52);
    const mean = base + search / 50 + social / 150;
    const date = new Date((start + 7 * at) * 86_400_000).toISOString().slice(0, 10);
    return {
      date,
      search: search.toFixed(2),
      social: social.toFixed(2),
      leads: Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())),
      chance: uniform(),
    };
  });
}
const HEADER = ['date', 'search-ads spend', 'social-ads spend', 'leads'];
const table = (rows: ReturnType<typeof weeks>) =>
  csv(
    HEADER,
    rows.map(({ date, search, social, leads }) => [date, search, social, leads]),
  );

describe('calibration of a history whose truth is known', () => {
  const calibration = run(table(weeks(104)), { check: true });

  it('finds what leads cost, with a range that holds the truth', () => {
    for (const [id, truth] of [
      ['search-ads', 50],
      ['social-ads', 150],
    ] as const) {
      const { cost } = channel(calibration, id) ?? { cost: { low: 0, typical: 0, high: 0 } };
      // Four ranges in five hold it; a tenth more must do.
      expect(cost.low / 1.1).toBeLessThan(truth);
      expect(cost.high * 1.1).toBeGreaterThan(truth);
    }
    expect(Math.abs(costOf(calibration, 'search-ads') / 50 - 1)).toBeLessThan(0.25);
    expect(channel(calibration, 'search-ads')?.verdict).toBe('known');
  });

  it('foretells held-out periods better than last year or the mean, with a band that most lie in', () => {
    const { backtest } = calibration;
    expect(backtest?.periods).toBe(13);
    expect(backtest?.error).toBeLessThan(Math.min(backtest?.meanError ?? 0, backtest?.lastYearError ?? 0));
    expect(backtest?.inside).toBeGreaterThanOrEqual(8);
  });

  it('splits the total so that the parts add up to it', () => {
    const { split, total, channels } = calibration;
    expect(split.map(({ id }) => id)).toEqual([...channels.map(({ id }) => id), null]);
    expect(split.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.round(total));
  });

  it('has a fit, a curve and draws for each channel', () => {
    expect(calibration.fit).toHaveLength(104);
    const within = calibration.fit.filter(
      ({ actual, low, high }) => actual !== null && low <= actual && actual <= high,
    );
    expect(within.length).toBeGreaterThan(70);
    for (const { points } of calibration.curves) {
      expect(points[0]).toEqual({ spend: 0, low: 0, mid: 0, high: 0 });
      for (const [at, { mid }] of points.entries()) expect(mid).toBeGreaterThanOrEqual(points[at - 1]?.mid ?? 0);
    }
    expect(Object.values(calibration.draws).map(({ length }) => length)).toEqual([200, 200]);
    for (const draws of Object.values(calibration.draws)) {
      const costs = draws.map(({ firstDollarCost, costDoublesAt }) => firstDollarCost * (1 + 1000 / costDoublesAt));
      expect(costs.at(-1)).toBeGreaterThan(costs[0] as number);
    }
    expect(calibration.diagnostics.rhat).toBeLessThan(1.05);
    expect(calibration.cheapestTest).toMatchObject({ periods: 4 });
  });

  it('is the same to the byte each time, and whatever the order of rows and columns', () => {
    const rows = weeks(60);
    const once = JSON.stringify(run(table(rows)));
    expect(JSON.stringify(orThrow(calibrate(table(rows), { ...plainOptions, check: false })))).toBe(once);
    expect(JSON.stringify(run(table([...rows].reverse())))).toBe(once);
    const turned = csv(
      ['leads', 'social-ads spend', 'date', 'search-ads spend'],
      rows.map(({ date, search, social, leads }) => [leads, social, date, search]),
    );
    expect(JSON.stringify(run(turned))).toBe(once);
  });

  it('costs c times as much where all spends, and what is known of costs, are c times as much', () => {
    const rows = weeks(60);
    const dearer = rows.map((row) => ({
      ...row,
      search: String(Number(row.search) * 8),
      social: String(Number(row.social) * 8),
    }));
    const channels = plainOptions.channels.map((each) => ({ ...each, costPerLead: each.costPerLead * 8 }));
    const [plain, scaled] = [run(table(rows)), run(table(dearer), { channels })];
    for (const id of ['search-ads', 'social-ads']) expect(costOf(scaled, id) / costOf(plain, id)).toBeCloseTo(8, 1);
  });

  it('returns c times as much where all revenue is c times as much', () => {
    const rows = weeks(60);
    const revenue = (factor: number) =>
      csv(
        ['date', 'search-ads spend', 'social-ads spend', 'revenue'],
        rows.map(({ date, search, social, leads }) => [date, search, social, leads * factor]),
      );
    const [once, twice] = [run(revenue(100)), run(revenue(200))];
    expect(once.outcome).toBe('revenue');
    expect(costOf(once, 'search-ads') / costOf(twice, 'search-ads')).toBeCloseTo(2, 1);
    expect(once.figures['search-ads']?.costPerLead).toBeUndefined();
    const told = run(revenue(100), { customerValue: 1000 });
    expect(told.figures['search-ads']?.costPerLead?.typical).toBeGreaterThan(0);
  });

  it('is hardly moved by a control that explains nothing', () => {
    const rows = weeks(104);
    const with_ = csv(
      [...HEADER, 'coin'],
      rows.map(({ date, search, social, leads, chance }) => [date, search, social, leads, chance.toFixed(3)]),
    );
    const choices = { map: new Map(), controls: ['coin'], ignore: [] };
    const [plain, controlled] = [run(table(rows)), run(with_, { choices })];
    expect(Math.abs(costOf(controlled, 'search-ads') / costOf(plain, 'search-ads') - 1)).toBeLessThan(0.05);
  });

  it('takes customers for what is explained, and their cost to leads by the usual rate', () => {
    const rows = weeks(60);
    const customers = csv(
      ['date', 'search-ads spend', 'social-ads spend', 'customers'],
      rows.map(({ date, search, social, leads }) => [date, search, social, leads]),
    );
    const calibrated = run(customers);
    expect(calibrated.outcome).toBe('customers');
    const figure = calibrated.figures['search-ads']?.costPerLead?.typical ?? 0;
    expect(figure / costOf(calibrated, 'search-ads')).toBeLessThan(0.07 * 2);
  });

  it('learns next to nothing of an ad whose spend never varied', () => {
    for (const months of [12, 24, 36]) {
      const rows = weeks(months).map(({ search, leads }, at) => [
        `${2020 + Math.floor(at / 12)}-${(at % 12) + 1}`,
        1000,
        search,
        leads,
      ]);
      const { cost, prior } = channel(run(csv(['month', 'social-ads', 'search-ads', 'leads'], rows)), 'social-ads') ?? {
        cost: { low: 1, high: 1 },
        prior: { low: 1, high: 1 },
      };
      const ratio = Math.log(cost.high / cost.low) / Math.log(prior.high / prior.low);
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(1.1);
    }
  });

  it('keeps two names of one channel apart where told so, with its benchmark for both', () => {
    const rows = weeks(60);
    const own = csv(
      ['date', 'search-ads spend', 'TikTok', 'leads'],
      rows.map(({ date, search, social, leads }) => [date, search, social, leads]),
    );
    const choices = { map: new Map([['TikTok', 'social-ads:tiktok']]), controls: [], ignore: [] };
    const calibrated = run(own, { choices });
    expect(calibrated.channels.map(({ id }) => id)).toEqual(['search-ads', 'tiktok']);
    expect(channel(calibrated, 'tiktok')?.prior.from).toBe('benchmark');
  });
});

describe('a lift test and a belief', () => {
  const rows = weeks(60);

  it('narrow a figure, the test more than the months', () => {
    const tested = run(table(rows), { tests: new Map([['social-ads', { cost: 150, error: 0.2 }]]) });
    const { cost, prior } = channel(tested, 'social-ads') ?? { cost: { low: 1, high: 9 }, prior: { from: 'none' } };
    expect(prior.from).toBe('test');
    expect(cost.high / cost.low).toBeLessThan(1.6);
    const believed = run(table(rows), { beliefs: new Map([['social-ads', { cost: 150, error: 0.2 }]]) });
    expect(channel(believed, 'social-ads')?.prior.from).toBe('belief');
  });

  it('is believed where the months say otherwise, and the months are told', () => {
    const tested = run(table(rows), { tests: new Map([['search-ads', { cost: 400, error: 0.2 }]]) });
    expect(costOf(tested, 'search-ads')).toBeGreaterThan(200);
    expect(tested.warnings.find(({ code }) => code === 'test-disagrees')?.text).toMatch(
      /^Your test of search-ads says \$400, the periods alone say \$/,
    );
  });
});

describe('leads of channels beside all leads', () => {
  const rows = weeks(60).map((row) => {
    const own = Math.round(Number(row.search) / 50);
    return { ...row, own, leads: row.leads + own };
  });
  const both = csv(
    ['date', 'search-ads spend', 'search-ads leads', 'social-ads spend', 'leads'],
    rows.map(({ date, search, own, social, leads }) => [date, search, own, social, leads]),
  );

  it('are used where they were counted, and the rest of the total tells the other channels', () => {
    const calibrated = run(both);
    expect(channel(calibrated, 'search-ads')).toMatchObject({ by: 'leads' });
    expect(channel(calibrated, 'social-ads')).toMatchObject({ by: 'total' });
    expect(Math.abs(costOf(calibrated, 'search-ads') / 50 - 1)).toBeLessThan(0.1);
  });

  it('are held against what the total says', () => {
    // Twice as many leads move with the spend as were counted for it.
    const warning = run(both).warnings.find(({ code }) => code === 'counts-disagree');
    expect(warning).toMatchObject({ channel: 'search-ads' });
  });
});

describe('figures that are saved', () => {
  const calibration = run(table(weeks(60)));
  const saved = figuresFile(calibration, { file: 'history.csv', currency: 'USD', version: '1.2.3' });

  it('can be read again as they are, each channel with its draws', () => {
    expect(orThrow(parseFiguresFile(JSON.stringify(saved), 'figures.json'))).toEqual({
      figures: withDraws(calibration.figures, calibration.draws),
      currency: 'USD',
    });
    expect(saved.calibration).toMatchObject({ file: 'history.csv', version: '1.2.3', rows: 60, grain: 'week' });
  });

  it('bring a plan that reads them as benchmarks back to what a lead cost at the usual spend', () => {
    for (const { id, cost, monthlySpend } of calibration.channels) {
      const { costPerLead, costDoublesAt } = calibration.figures[id] ?? {};
      const benchmark = plainOptions.channels.find((each) => each.id === id);
      // A plan's curve: cost at the first dollar, from a benchmark a third up the curve, twice that where cost doubles.
      const first = (costPerLead?.typical ?? 0) / (1 + 1 / 3);
      const there = first * (1 + monthlySpend.usual / (costDoublesAt?.typical ?? benchmark?.costDoublesAt ?? 1));
      expect(there / cost.typical).toBeGreaterThan(0.8);
      expect(there / cost.typical).toBeLessThan(1.25);
    }
  });

  it('may be single numbers', () => {
    const text = '{"figures":{"seo":{"costPerLead":80,"keptPerMonth":{"low":0.8,"typical":0.9,"high":0.95}}}}';
    expect(orThrow(parseFiguresFile(text, 'f.json')).figures).toEqual({
      seo: {
        costPerLead: { low: 80, typical: 80, high: 80 },
        keptPerMonth: { low: 0.8, typical: 0.9, high: 0.95 },
      },
    });
  });

  it.each([
    ['{"figures":{"seo":{"costPerLed":80}}}', 'costPerLed'],
    ['{"figures":{"seo":{"keptPerMonth":1.2}}}', 'keptPerMonth'],
    ['{"figures":{"seo":{"least":{"low":3,"typical":2,"high":4}}}}', 'least'],
    ['{"figurs":{}}', 'figurs'],
    ['[]', 'f.json'],
  ])('are refused as %s, at its place', (text, named) => {
    const result = parseFiguresFile(text, 'f.json');
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result.ok ? [] : result.problems)).toContain(named);
  });
});

describe('channels as the shipped dataset knows them', () => {
  const channels = knownChannels(dataset);

  it('are found by what people call them', () => {
    const rows = weeks(30);
    const named = csv(
      ['Week', 'Google Ads cost', 'Facebook Ads', 'Leads'],
      rows.map(({ date, search, social, leads }) => [date, search, social, leads]),
    );
    expect(run(named, { channels }).channels.map(({ id }) => id)).toEqual(['search-ads', 'social-ads']);
  });

  it('have costs as wide as published ones, in the currency of the history', () => {
    const known = (rate: number) => knownChannels(dataset, { rate }).find(({ id }) => id === 'search-ads');
    const cost = dataset.channels.find(({ id }) => id === 'search-ads')?.figures.costPerLeadUsd;
    expect(known(1)?.costPerLead).toBe(cost?.typical);
    expect(known(2)?.costPerLead).toBe((cost?.typical ?? 0) / 2);
    expect(known(2)?.costSpread).toBe(known(1)?.costSpread);
  });

  it('may have figures of their own', () => {
    const own = knownChannels(dataset, { figuresOf: () => ({ costPerLead: { low: 9, typical: 10, high: 11 } }) });
    expect(own[0]?.costPerLead).toBe(10);
    expect(own[0]?.costSpread).toBeLessThan(0.15);
  });

  it('are doubted too where their spend follows demand', () => {
    const text = readFileSync('tests/fixtures/histories/17-spend-follows-demand.csv', 'utf8');
    const calibrated = run(text, { channels });
    expect(channel(calibrated, 'search-ads')?.flags).toEqual(
      expect.arrayContaining(['implausible', 'negative-baseline']),
    );
    expect(calibrated.figures['search-ads']).toBeUndefined();
  });
});
