import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/model/plan-document.ts';
import { planSchema } from '../../src/model/plan-schema.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const SOFTWARE = 'docs/examples/software-for-dentists.json';
const UNICODE = { env: { LANG: 'en_US.UTF-8' } };
const ASKED = ['--goal', 'lead-generation', '--budget', '5000', '--timeline', '6'] as const;

const printed = new Map<string, string>();

/** The plan as JSON; for the shipped examples, which no test changes, computed once for the same flags. */
async function planned(...args: readonly string[]): Promise<PlanDocument> {
  const key = JSON.stringify(args);
  const known = printed.get(key);
  if (known !== undefined) return JSON.parse(known);
  const { code, stdout, stderr } = await runCommand(['plan', ...args, '--json']);
  if (code !== 0) throw new Error(stderr);
  if (args[0] === SOFTWARE) printed.set(key, stdout);
  return JSON.parse(stdout);
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('mix-advisor plan', () => {
  it.each([
    ['plan.txt', []],
    ['plan-40.txt', ['--width', '40', '--ascii']],
    ['plan.md', ['--format', 'markdown']],
    ['plan.csv', ['--format', 'csv']],
    ['plan.html', ['--format', 'html']],
    ['plan-target.txt', ['--target', '20', '--by', '12']],
  ])('says who gets how much when, and what it should bring: %s', async (golden, flags) => {
    const { code, stdout, stderr } = await runCommand(['plan', SOFTWARE, ...flags], UNICODE);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
  });

  it('prints JSON by the schema that it publishes: with money, with hours alone, and without a budget', async () => {
    const hours = ['--budget', '0', '--content-capacity', 'strong', '--business-model', 'b2b'];
    for (const args of [
      [SOFTWARE],
      [SOFTWARE, '--target', '3', '--by', '9', '--per-month', '--mix', 'free'],
      [...ASKED, ...hours],
      [...ASKED, '--budget', 'unknown'],
      [...ASKED, '--budget', 'unknown', '--target', '20'],
    ])
      expect(planSchema.safeParse(await planned(...args)).error?.issues).toBeUndefined();
  });

  it('divides hours where there is no money', async () => {
    const { plan, forecast } = await planned(
      ...['--goal', 'lead-generation', '--budget', '0', '--timeline', '6'],
      ...['--content-capacity', 'strong', '--business-model', 'b2b', '--owned-audience', 'some'],
    );
    expect([plan?.unit, forecast?.totals.spend, forecast?.totals.costPerCustomer.mid]).toEqual(['hours', 0, null]);
    for (const { spend, hours, channels } of plan?.months ?? []) {
      expect(spend).toBe(0);
      expect(hours).toBe(plan?.monthly);
      expect(total(channels.map((each) => each.hours))).toBeCloseTo(hours, 9);
    }
  });

  it('divides hours as the advice divides effort, as far as those who write can', async () => {
    const given = ['--goal', 'lead-generation', '--budget', '0', '--timeline', '9', '--business-model', 'b2b'];
    const inboundWith = async (...capacities: readonly string[]) => {
      const { plan, mix } = await planned(...given, ...capacities);
      const until = plan?.phases.filter(({ isAfterDeadline }) => !isAfterDeadline) ?? [];
      const hours = (phase: (typeof until)[number]) =>
        total(phase.channels.map((each) => (each.side === 'inbound' ? each.hours : 0)));
      return {
        mix: mix.inbound,
        shares: until.map((phase) => Math.round((100 * hours(phase)) / (plan?.monthly ?? 0))),
      };
    };
    expect(await inboundWith('--content-capacity', 'strong', '--sales-capacity', 'some')).toEqual({
      mix: 80,
      shares: [70, 83, 90],
    });
    expect(await inboundWith('--content-capacity', 'some', '--sales-capacity', 'strong')).toEqual({
      mix: 60,
      shares: [40, 58, 83],
    });
  });

  it('reads a pipe as it reads a file, and lets flags win', async () => {
    const piped = await runCommand(['plan', '-', '--json'], { input: readFileSync(SOFTWARE, 'utf8') });
    expect(JSON.parse(piped.stdout)).toEqual(await planned(SOFTWARE));
    const { plan } = await planned(SOFTWARE, '--budget', '3000');
    expect(plan?.months.map(({ spend }) => spend)).toEqual(plan?.months.map(() => 3000));
  });

  it('puts all money on one channel for some months, and counts what that brings until the horizon', async () => {
    const { plan, forecast } = await planned(
      ...[SOFTWARE, '--mix', 'free', '--only', 'tv-radio', '--fix', 'tv-radio=4000', '--budget', '4000'],
      ...['--stop-after', '3', '--horizon', '8'],
    );
    expect(plan?.months.map(({ spend }) => spend)).toEqual([4000, 4000, 4000, 0, 0, 0, 0, 0]);
    expect(plan?.channels.map(({ id }) => id)).toEqual(['tv-radio']);
    const { leads, customers } = forecast?.totals ?? {};
    for (const interval of [leads, customers]) {
      expect(Object.values(interval ?? {}).every(Number.isFinite)).toBe(true);
      expect(Number(interval?.low)).toBeLessThanOrEqual(Number(interval?.mid));
      expect(Number(interval?.mid)).toBeLessThanOrEqual(Number(interval?.high));
    }
  });

  it('knows channels by what people call them', async () => {
    const typed = await planned(SOFTWARE, '--fix', 'seo=1000,Google Ads=500', '--without', 'webinars; trade shows');
    const exact = await planned(SOFTWARE, '--fix', 'seo=1000,search-ads=500', '--without', 'webinar,trade-shows');
    expect(typed.plan).toEqual(exact.plan);
    // Trade shows have no part in this plan anyway.
    expect((await planned(SOFTWARE, '--without', 'trade shows')).plan).toEqual((await planned(SOFTWARE)).plan);
  });

  it('obeys what is fixed to the cent, and divides the rest anew', async () => {
    const { plan } = await planned(SOFTWARE, '--fix', 'seo=1000.50', '--max', 'search-ads=500', '--without', 'blog');
    for (const { spend, channels } of plan?.months ?? []) {
      const money = Object.fromEntries(channels.map((each) => [each.id, each.spend]));
      expect(money['seo']).toBe(1000.5);
      expect(money['search-ads'] ?? 0).toBeLessThanOrEqual(500);
      expect(money['blog']).toBeUndefined();
      expect(Math.round(total(Object.values(money)) * 100)).toBe(Math.round(spend * 100));
    }
  });

  it('shows half of every amount where one unit of money is two dollars', async () => {
    const dollars = await planned(SOFTWARE, '--budget', '8000', '--customer-value', '2000');
    const euros = await planned(
      ...[SOFTWARE, '--budget', '4000', '--customer-value', '1000', '--currency', 'EUR', '--rate', '2'],
    );
    const spends = ({ plan }: PlanDocument) => plan?.months.map(({ channels }) => channels);
    expect(spends(euros)).toEqual(
      spends(dollars)?.map((month) => month.map((each) => ({ ...each, spend: each.spend / 2 }))),
    );
    expect(euros.plan?.figures[0]?.low).toBeCloseTo((dollars.plan?.figures[0]?.low ?? 0) / 2, 9);
    expect(euros.forecast?.totals.customers).toEqual(dollars.forecast?.totals.customers);
    const { stdout } = await runCommand(['plan', SOFTWARE, '--currency', 'EUR', '--rate', '2']);
    expect(stdout).toContain('€');
    expect(stdout).not.toContain('$');
  });

  it('keeps limits and a horizon that stand among the answers, and lets flags go before them', async () => {
    const file = join(newFolder(), 'limited.json');
    const answers = JSON.parse(readFileSync(SOFTWARE, 'utf8'));
    const limits = { seo: { fix: 1000 }, blog: { max: 600 } };
    writeFileSync(file, JSON.stringify({ ...answers, limits, horizonMonths: 15 }));
    const moneyIn = ({ plan }: PlanDocument, id: string) =>
      plan?.months.map(({ channels }) => channels.find((each) => each.id === id)?.spend ?? 0) ?? [];
    const kept = await planned(file);
    expect(kept.plan?.horizonMonths).toBe(15);
    expect(new Set(moneyIn(kept, 'seo'))).toEqual(new Set([1000]));
    expect(Math.max(...moneyIn(kept, 'blog'))).toBeLessThanOrEqual(600);
    const changed = await planned(file, '--fix', 'seo=700', '--horizon', '10');
    expect([changed.plan?.horizonMonths, ...new Set(moneyIn(changed, 'seo'))]).toEqual([10, 700]);
    expect(Math.max(...moneyIn(changed, 'blog'))).toBeLessThanOrEqual(600);
    const advised = JSON.parse((await runCommand(['ask', file, '--json'])).stdout);
    expect(advised.phases).toEqual(kept.phases);
    expect(advised.channels).toEqual(kept.channels);
    const typed = await planned(SOFTWARE, '--limit', 'seo.fix=1000', '--limit', 'blog.max=600', '--horizon', '15');
    expect(typed.plan).toEqual(kept.plan);
  });

  it('refuses limits of a file as flags, in every command alike', async () => {
    const file = join(newFolder(), 'limited.json');
    const answers = JSON.parse(readFileSync(SOFTWARE, 'utf8'));
    const problemsWith = async (limits: object) => {
      writeFileSync(file, JSON.stringify({ ...answers, limits }));
      const runs = [await runCommand(['ask', file]), await runCommand(['plan', file])];
      return runs.map(({ code, stdout, problems }) => [code, stdout, problems]);
    };
    for (const [limits, problem] of [
      [{ seoo: { fix: 1000 } }, 'unknown-channel'],
      [{ seo: { fix: 3000 }, blog: { min: 2000 } }, 'fixed-above-budget'],
      [{ seo: { min: 300, max: 200 } }, 'min-above-max'],
      [{ seo: { fix: 300, max: 200 } }, 'fix-and-limit'],
    ] as const)
      expect(await problemsWith(limits)).toEqual(Array(2).fill([2, '', [problem]]));
  });

  it('says what a target takes, and that a longer way needs no flag of its own', async () => {
    const { target, plan } = await planned(SOFTWARE, '--target', '20', '--by', '18');
    expect([plan?.horizonMonths, target?.value, target?.by]).toEqual([18, 20, 18]);
    expect(target?.cheapest.budget).toBeLessThanOrEqual(target?.advisedMix?.budget ?? Number.POSITIVE_INFINITY);
    expect(target?.cheapest.roundedUp).toBeGreaterThanOrEqual(target?.cheapest.budget ?? Number.POSITIVE_INFINITY);
  });

  it('says what it takes in money to somebody who has none, and at least no more than at the advised split', async () => {
    const asked = ['--goal', 'lead-generation', '--timeline', '6', '--target', '3', '--by', '6'];
    const byHours = await planned(...asked, '--budget', '0', '--hours-per-week', '20');
    const byMoney = await planned(...asked, '--budget', '5000', '--hours-per-week', '20');
    expect([byHours.plan?.unit, byHours.target]).toEqual(['hours', byMoney.target]);
    for (const value of ['1', '3', '5', '20']) {
      const { target } = await planned(...ASKED, '--target', value, '--by', '6');
      expect(target?.cheapest.budget).toBeLessThanOrEqual(target?.advisedMix?.budget ?? Number.NaN);
    }
  });

  it('gives the choice of channels as the reason where that leaves one side alone', async () => {
    const splitFor = async (...args: readonly string[]) => {
      const { stdout } = await runCommand(['plan', ...ASKED, ...args, '--width', '120']);
      return stdout.replace(/\s+/g, ' ');
    };
    expect(await splitFor('--only', 'seo')).toContain(': the channels you chose are all on one side.');
    expect(await splitFor('--only', 'seo,search-ads')).not.toContain('the channels you chose');
    expect(await splitFor()).not.toContain('the channels you chose');
  });

  it('never says that no more can be had than just what was asked for', async () => {
    const reached = async (target: number) => {
      const { stderr } = await runCommand(['plan', SOFTWARE, '--target', String(target), '--by', '9']);
      return Number(/no budget brings more than about ([\d.]+)/.exec(stderr)?.[1]);
    };
    const most = await reached(100_000);
    expect(most).toBeGreaterThan(1);
    for (const short of [0, 1, 2]) {
      const asked = most + short;
      const told = await reached(asked);
      if (!Number.isNaN(told)) expect(told).toBeLessThan(asked);
    }
  });

  it('ends with a target that goes half as far again, by when results are due', async () => {
    const lastLine = async (...args: readonly string[]) => {
      const { stdout } = await runCommand(['plan', ...args, '--width', '120']);
      return stdout.trimEnd().split('\n').at(-1);
    };
    const typical = (await planned(SOFTWARE)).forecast?.byGoalMonth.customers.mid ?? 0;
    const [, value, by] = /Backward: --target (\d+) --by (\d+)$/.exec((await lastLine(SOFTWARE)) ?? '') ?? [];
    expect(Number(value)).toBeGreaterThanOrEqual(1.5 * typical);
    expect(Number(value)).toBeLessThanOrEqual(3 * typical);
    expect(by).toBe('9');
    expect(await lastLine(SOFTWARE, '--target', '20', '--by', '9')).not.toContain('Backward');
  });

  it('gives two budgets to begin from where none is known, and what a target takes', async () => {
    const unknown = [...ASKED, '--budget', 'unknown'];
    const { plan, forecast, startingBudgets } = await planned(...unknown);
    expect([plan, forecast]).toEqual([null, null]);
    expect(startingBudgets.map(({ from }) => from)).toEqual(['goal', 'peers']);
    expect(startingBudgets.every(({ monthly }) => monthly > 0)).toBe(true);
    expect(startingBudgets[1]?.sources).toHaveLength(1);
    expect((await planned(...unknown, '--goal', 'brand-awareness')).startingBudgets[0]?.from).toBe('goal');
    const retention = ['--goal', 'customer-retention', '--budget', 'unknown', '--timeline', '6'];
    expect((await planned(...retention)).startingBudgets[0]?.from).toBe('least-spends');
    expect((await planned(...unknown, '--target', '20')).target?.value).toBe(20);
  });

  it('has the same numbers in the sheet as in JSON', async () => {
    const { stdout } = await runCommand(['plan', SOFTWARE, '--format', 'csv']);
    const rows: readonly Readonly<Record<string, string>>[] = parse(stdout, { columns: true });
    const { plan, forecast } = await planned(SOFTWARE);
    expect(rows).toHaveLength((plan?.horizonMonths ?? 0) * (plan?.channels.length ?? 0));
    const sum = (name: string) => total(rows.map((row) => Number(row[name])));
    expect(sum('money')).toBeCloseTo(forecast?.totals.spend ?? 0, 2);
    expect(sum('customers')).toBeCloseTo(forecast?.totals.customers.mid ?? 0, 1);
    expect(sum('leads')).toBeCloseTo(forecast?.totals.leads.mid ?? 0, 1);
  });

  it('warns of what is obeyed although it is unwise', async () => {
    const { code, stderr } = await runCommand(['plan', SOFTWARE, '--fix', 'tv-radio=20', '--max', 'search-ads=5']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^--max search-ads: \$5 a month is less than search-ads needs to begin/m);
    expect(stderr).toMatch(/^--fix tv-radio: \$20 a month is less than tv-radio needs to begin/m);
  });

  it('pays back what is left of what customers spend, where the margin is known', async () => {
    const { stdout } = await runCommand(['plan', SOFTWARE, '--margin', '70%']);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/What is left of what new customers spend in their first year \(70%\)/);
    const [whole, half] = await Promise.all(['100', '1'].map((margin) => planned(SOFTWARE, '--margin', margin)));
    expect(whole?.forecast?.payback).toEqual((await planned(SOFTWARE)).forecast?.payback);
    expect(half?.forecast?.payback).toEqual({ month: null });
  });

  it('speaks of nothing that comes after an event', async () => {
    const { stdout } = await runCommand(['plan', 'docs/examples/festival.json']);
    expect(stdout).not.toMatch(/two years after|If you stop|Head to head/);
    expect((await planned('docs/examples/festival.json')).forecast?.isOverAfterGoal).toBe(true);
    expect((await planned(SOFTWARE)).forecast?.isOverAfterGoal).toBe(false);
  });

  it('keeps the answers where that is asked for', async () => {
    const file = join(newFolder(), 'kept.json');
    await runCommand(['plan', ...ASKED, '--save', file]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ monthlyBudget: 5000, timelineMonths: 6 });
  });

  it.each([
    [['--fix', 'seo=4000', '--min', 'blog=2000'], ['fixed-above-budget']],
    [['--min', 'seo=900', '--max', 'seo=100'], ['min-above-max']],
    [['--fix', 'seo=900', '--max', 'seo=1000'], ['fix-and-limit']],
    [
      ['--fix', 'sea=900', '--only', 'blogg'],
      ['unknown-channel', 'unknown-channel'],
    ],
    [['--only', 'seo', '--without', 'seo'], ['only-and-without']],
    [['--only', 'seo,blog', '--without', 'seo'], ['only-and-without']],
    [['--budget', '40', '--only', 'search-ads'], ['budget-below-every-minimum']],
    [['--horizon', '61'], ['out-of-range']],
    [['--horizon', '2.5'], ['out-of-range']],
    [['--limit', 'seo=4'], ['bad-limit']],
    [['--horizon', '8', '--target', '3', '--by', '9'], ['by-beyond-horizon']],
    [['--target', '1e9', '--by', '6'], ['target-out-of-reach']],
    [['--target', '-3'], ['target-not-positive']],
    [['--target', '5', '--count', 'revenue'], ['revenue-needs-customer-value']],
    [['--fix', 'seo=20%'], ['bad-limit']],
    [['--mix', 'mostly'], ['bad-mix']],
    [['--by', '6'], ['target-missing']],
    [['--draws', '3'], ['bad-amount']],
    [['--budget', 'unknown', '--max', 'seo=100'], ['budget-unknown']],
    [
      ['--goal', 'fame', '--mix', 'mostly'],
      ['wrong-choice', 'bad-mix'],
    ],
  ])('refuses %j, saying what to type next, and prints nothing', async (flags, codes) => {
    const { code, stdout, stderr, problems } = await runCommand(['plan', ...ASKED, ...flags]);
    expect([code, stdout, problems]).toEqual([2, '', codes]);
    expect(stderr).not.toMatch(/monthlyBudgetUsd|limits\./);
  });
});
