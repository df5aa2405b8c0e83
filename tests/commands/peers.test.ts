import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/model/plan-document.ts';
import { twoDigits } from '../../src/report/words/plan-numbers.ts';
import { runCommand } from '../support/run-command.ts';
import { dataset } from '../support/shipped-advice.ts';

const SOFTWARE = 'docs/examples/software-for-dentists.json';
const FAST = ['--draws', '100'];

const outputOf = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await runCommand(['plan', ...args, ...FAST]);
  if (code !== 0) throw new Error(stderr);
  return stdout.replace(/\s+/g, ' ');
};
const planned = async (...args: readonly string[]): Promise<PlanDocument> =>
  JSON.parse(await outputOf(...args, '--format', 'json'));

describe('what users of the tools for large firms have met, as a person meets it', () => {
  it('has one number in every format: no two returns in one report', async () => {
    const { forecast, plan } = await planned(SOFTWARE);
    const customers = twoDigits(forecast?.byGoalMonth.customers.mid ?? 0);
    const said = `About ${customers} customers by month 9 for $36,000`;
    for (const format of ['table', 'markdown', 'html'])
      expect(await outputOf(SOFTWARE, '--format', format)).toContain(said);
    const sheet = await runCommand(['plan', SOFTWARE, ...FAST, '--format', 'csv']);
    const rows = parse<Record<string, string>>(sheet.stdout, { columns: true, bom: true });
    const spend = Object.keys(rows[0] ?? {}).find((column) => /money|spend/i.test(column)) ?? '';
    expect(rows.reduce((sum, row) => sum + Number(row[spend]), 0)).toBeCloseTo(4000 * (plan?.horizonMonths ?? 0), 2);
  });

  it('says of every amount that it is a month, where it is divided and where it is refused', async () => {
    expect(await outputOf(SOFTWARE)).toContain('Dollars a month');
    const { stderr } = await runCommand(['plan', SOFTWARE, '--fix', 'blog=3000', '--min', 'referrals=2000']);
    expect(stderr).toContain('= $5,000 a month, and the budget is $4,000.');
    const { plan } = await planned(SOFTWARE);
    expect(plan?.monthly).toBe(4000);
  });

  it('shows totals that differ by just what the budgets differ by', async () => {
    const { scenarios } = JSON.parse(
      await outputOf(SOFTWARE, '--vary', 'monthlyBudget=2000,5000,10000', '--format', 'json'),
    );
    expect(
      scenarios.map(({ plan, forecast }: PlanDocument) => (forecast?.totals.spend ?? 0) / (plan?.horizonMonths ?? 0)),
    ).toEqual([2000, 5000, 10_000]);
  });

  it.each(Object.entries(dataset.planning?.goals ?? {}))(
    'says what is counted where the goal is %s',
    async (goal, { counted, called }) => {
      const asked = ['--goal', goal, '--budget', '3000', '--timeline', '6', '--no-input'];
      const { forecast } = await planned(...asked);
      expect(forecast?.goalCounted).toBe(counted);
      if (called !== undefined) expect(forecast?.called).toEqual(called);
      const text = await outputOf(...asked);
      if (counted) expect(text).toContain(`New ${forecast?.called.several}, added up`);
      else expect(text).not.toContain('added up');
      if (!counted) expect(forecast?.breakEven).toBeNull();
    },
  );
});
