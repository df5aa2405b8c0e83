import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readVary } from '../../src/commands/plan/read-vary.ts';
import type { PlanDocument } from '../../src/model/plan-document.ts';
import { type ScenariosDocument, scenariosSchema } from '../../src/model/scenarios.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const SOFTWARE = 'docs/examples/software-for-dentists.json';
const FESTIVAL = 'docs/examples/festival.json';
const UNICODE = { env: { LANG: 'en_US.UTF-8' } };
const BUDGETS = ['--vary', 'monthlyBudget=2000,5000,10000'];

const printed = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runCommand(['plan', ...args, '--json']);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};
const sideBySide = async (...args: readonly string[]): Promise<ScenariosDocument> => JSON.parse(await printed(...args));
let known: Promise<string> | undefined;
/** Several tests read it: computed once. */
async function byBudget(): Promise<ScenariosDocument> {
  known ??= printed(SOFTWARE, ...BUDGETS);
  return JSON.parse(await known);
}
const refused = async (...args: readonly string[]) => {
  const { code, stdout, problems } = await runCommand(['plan', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  return problems;
};

describe('mix-advisor plan, several side by side', () => {
  it('say it where more money brings fewer, and what drops out', async () => {
    const practice = [
      ...['--goal', 'lead-generation', '--timeline', '6', '--business-model', 'b2c', '--audience', 'broad'],
      ...[
        '--customer-value',
        '900',
        '--sales-cycle',
        'weeks',
        '--search-demand',
        'high',
        '--brand-recognition',
        'some',
      ],
      ...['--content-capacity', 'none', '--sales-capacity', 'none', '--owned-audience', 'some'],
      ...['--trust-sensitivity', 'high', '--contact-rules', 'limited', '--vary', 'monthlyBudget=860,900,920'],
    ];
    const { stdout } = await runCommand(['plan', ...practice, '--width', '120']);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /From \$860 to \$900: \d+ more for \$240, about \$\d+ each\. From \$900 to \$920: \d+ fewer for \$120 more, as email to customers drops out\./,
    );
  });

  it.each([
    ['scenarios.txt', [SOFTWARE, ...BUDGETS]],
    ['scenarios-40.txt', [SOFTWARE, ...BUDGETS, '--width', '40', '--ascii']],
    ['scenarios-files.txt', [SOFTWARE, FESTIVAL]],
    ['scenarios.md', [SOFTWARE, ...BUDGETS, '--format', 'markdown']],
    ['scenarios.html', [SOFTWARE, ...BUDGETS, '--format', 'html']],
  ])('are one table and one picture: %s', async (golden, args) => {
    const { code, stdout, stderr } = await runCommand(['plan', ...args], UNICODE);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
  });

  it('are what each is by itself, by the schema that is published', async () => {
    const document = await byBudget();
    expect(scenariosSchema.safeParse(document).error?.issues).toBeUndefined();
    expect([document.varied, document.scenarios.map(({ name }) => name)]).toEqual([
      'monthlyBudget',
      ['$2,000', '$5,000', '$10,000'],
    ]);
    for (const [at, budget] of ['2000', '5000', '10000'].entries()) {
      const { stdout } = await runCommand(['plan', SOFTWARE, '--budget', budget, '--json']);
      const { plan, forecast, mix } = JSON.parse(stdout) as PlanDocument;
      expect(document.scenarios[at]).toMatchObject(JSON.parse(JSON.stringify({ plan, forecast, mix })));
    }
  });

  it('differ in what they spend by just the budgets, as far as channels can take it', async () => {
    const { scenarios } = await byBudget();
    for (const { plan, forecast, answers } of scenarios) {
      const left = (plan?.phases ?? []).reduce((sum, { from, to, left: each }) => sum + (to - from + 1) * each, 0);
      const budget = Number(answers.monthlyBudget) * (plan?.horizonMonths ?? 0);
      expect(forecast?.totals.spend).toBeCloseTo(budget - left, 6);
    }
  });

  it('need no budget where that varies, take flags for all, and any answer that is one value', async () => {
    const asked = ['--goal', 'lead-generation', '--timeline', '6', '--without', 'seo'];
    const budgets = await sideBySide(...asked, '--vary', 'budget=1k;2,000');
    expect(budgets.scenarios.map(({ answers }) => answers.monthlyBudget)).toEqual([1000, 2000]);
    expect(budgets.scenarios.flatMap(({ plan }) => plan?.channels.filter(({ id }) => id === 'seo'))).toEqual([]);
    const months = await sideBySide(SOFTWARE, '--vary', 'timeline=6,12 months,unknown');
    expect(months.scenarios.map(({ name }) => name)).toEqual(['6 months', '12 months', 'not known']);
    const cycles = await sideBySide(SOFTWARE, '--vary', 'salesCycle=weeks,months');
    expect(cycles.scenarios.map(({ name }) => name)).toEqual(['Weeks', 'Months']);
  });

  it('are one sheet with the plan that each line is of', async () => {
    const { stdout } = await runCommand(['plan', SOFTWARE, FESTIVAL, '--format', 'csv']);
    const rows: readonly Readonly<Record<string, string>>[] = parse(stdout, { columns: true });
    expect([...new Set(rows.map(({ plan }) => plan))]).toEqual(['software-for-dentists', 'festival']);
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(['plan', 'month', 'channel', 'name']);
  });

  it('are refused where they cannot be, all at once and with what to type', async () => {
    expect(await refused(SOFTWARE, '--vary', 'monthlyBudget=2000')).toEqual(['vary-needs-values']);
    expect(await refused(SOFTWARE, '--vary', 'monthlyBudgt=1,2', '--fix', 'pigeons=1')).toEqual([
      'unknown-answer',
      'unknown-channel',
    ]);
    expect(await refused(SOFTWARE, '--vary', 'monthlyBudget=1000,many')).toEqual(['not-a-number']);
    expect(await refused(SOFTWARE, FESTIVAL, ...BUDGETS, '--save', 'x.json')).toEqual([
      'several-plans',
      'several-plans',
    ]);
    expect(await refused(SOFTWARE, FESTIVAL, '--interactive', '-o', 'x.html')).toEqual(['several-plans']);
    expect(await refused(SOFTWARE, '--fix', 'seo=3000', ...BUDGETS)).toEqual(['fixed-above-budget']);
    const euros = join(newFolder(), 'euros.json');
    writeFileSync(euros, JSON.stringify({ ...JSON.parse(readFileSync(SOFTWARE, 'utf8')), currency: 'EUR', rate: 1.1 }));
    expect(await refused(SOFTWARE, euros)).toEqual(['two-currencies']);
  });
});

describe('readVary', () => {
  it.each([
    ['monthlyBudget=2000,5000', 'monthlyBudget', ['2000', '5000']],
    ['--budget = 2k, 5k ,2k', 'monthlyBudget', ['2k', '5k']],
    ['monthlyBudget=2,000;5,000', 'monthlyBudget', ['2,000', '5,000']],
    ['goals=leads,sales', 'goals', ['leads', 'sales']],
  ])('reads %s', (text, key, texts) => {
    expect(readVary(text)).toEqual({ ok: true, value: { key, texts } });
  });

  it.each([
    ['2000,5000', 'vary-needs-values'],
    ['monthlyBudget=', 'vary-needs-values'],
    ['monthlyBudget=2,000,5,000', 'vary-unclear'],
    ['monthlyBudget=1,2,3,4,5,6,7,8,9,10,11', 'vary-too-many'],
    ['figures=1,2', 'vary-not-one-value'],
  ])('refuses %s', (text, code) => {
    const read = readVary(text);
    expect(read.ok ? [] : read.problems.map((each) => each.code)).toEqual([code]);
  });
});
