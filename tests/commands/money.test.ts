import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

const ask = (...flags: readonly string[]) =>
  runCommand(['ask', '--goal', 'leads', '--timeline', 'half a year', ...flags], { input: '' });
const piped = (document: object, ...flags: readonly string[]) =>
  runCommand(['ask', '-', ...flags], { input: JSON.stringify(document) });
const DOCUMENT = { goals: 'leads', timelineMonths: 6 };

describe('mix-advisor ask, told of money as people state it', () => {
  it('shows every amount in the own currency, in every format', async () => {
    for (const format of ['table', 'markdown', 'html', 'json', 'csv']) {
      const { code, stdout, stderr } = await ask('--budget', '£360 a month', '--rate', '1.25', '--format', format);
      expect([format, code, stderr]).toEqual([format, 0, '']);
      const shown = format === 'json' ? JSON.stringify({ ...JSON.parse(stdout), sources: [] }) : stdout;
      if (format !== 'csv') expect(shown).toContain('£');
      expect([format, /\$\d/.exec(shown)?.[0]]).toEqual([format, undefined]);
    }
  });

  it('refuses another currency without a rate, with the line to type', async () => {
    const { code, stdout, stderr } = await ask('--budget', '€500');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--rate 1.25 if it is $1.25; --rate 1 takes the benchmarks one for one.');
  });

  it('says what it made of an amount, on standard error', async () => {
    expect((await ask('--budget', '20k/year')).stderr).toBe('--budget: "20k/year" is read as $1,666.67 a month.\n');
    expect((await ask('--budget', '2-3k')).stderr).toBe('--budget: "2-3k" is read as $2,500 a month, the middle.\n');
    expect((await ask('--budget', '6000 in total')).stderr).toBe('$6,000 in total over 6 months is $1,000 a month.\n');
    expect((await ask('--budget-total', '6000')).stderr).toBe('$6,000 in total over 6 months is $1,000 a month.\n');
    expect((await piped({ ...DOCUMENT, monthlyBudget: '2-3k' })).stderr).toBe(
      'standard input: monthlyBudget: "2-3k" is read as $2,500 a month, the middle.\n',
    );
  });

  it('refuses what can be read in two ways, with both', async () => {
    expect((await ask('--budget', '5.000')).stderr).toBe(
      '--budget: "5.000" can be read as 5 or as 5,000\n  Write 5 or 5000.\n',
    );
    expect((await piped({ ...DOCUMENT, monthlyBudget: '€5,000', rate: 1 })).stderr).toMatch(
      /^standard input:1:\d+: monthlyBudget: "€5,000" can be read as 5 or as 5,000\n/,
    );
  });

  it('lets a flag of one budget win over the other in a file', async () => {
    const monthly = await piped({ ...DOCUMENT, budgetTotal: 60_000 }, '--budget', '500', '--json');
    expect(JSON.parse(monthly.stdout).answers).toMatchObject({ monthlyBudget: 500 });
    const total = await piped({ ...DOCUMENT, monthlyBudget: 9 }, '--budget-total', '6000', '--json');
    expect(JSON.parse(total.stdout).answers).toEqual({
      goals: ['lead-generation'],
      budgetTotal: 6000,
      timelineMonths: 6,
    });
  });
});
