import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanChannel, PlanRequest } from '../../src/model/plan.ts';
import { MOST_MOVED, WORTH_STEADINESS } from '../../src/plan/allocate.ts';
import { MOST_TO_OTHER } from '../../src/plan/allocate-phase.ts';
import { planBudget } from '../../src/plan/plan-budget.ts';
import { FURTHEST } from '../../src/plan/plan-channel.ts';
import { LARGEST_STEP, STEPS } from '../../src/plan/round-money.ts';
import { expectDocument } from '../support/document.ts';
import { runCommand } from '../support/run-command.ts';
import { dataset } from '../support/shipped-advice.ts';

const sure = (value: number) => [value, value, value] as const;
const channel = (id: string, side: PlanChannel['side'], figures: Partial<PlanChannel>): PlanChannel => ({
  id,
  side,
  leadGrade: 'enquiry',
  costPerLeadUsd: sure(100),
  leadToCustomerRate: sure(0.1),
  keptPerMonth: sure(0.01),
  unfinished: sure(0.02),
  delayMonths: sure(0),
  costDoublesAtUsd: sure(4000),
  benchmarkPosition: 1 / 3,
  benchmarkWindowMonths: sure(12),
  leastMonthlyUsd: 0,
  hoursLeast: 0,
  team: 'none',
  ...figures,
});
const request: PlanRequest = {
  monthlyBudgetUsd: 2000,
  goalMonth: 6,
  horizonMonths: 6,
  creditAfterGoal: 0.5,
  monthsFromLeadToCustomer: 0,
  hours: { content: null, sales: null },
  phases: [{ from: 1, to: 6, inboundAdvised: 50 }],
  mode: 'free',
  channels: [
    channel('seo', 'inbound', { keptPerMonth: sure(0.9), unfinished: sure(0.5), delayMonths: sure(1) }),
    channel('search-ads', 'outbound', {}),
  ],
};
const plan = planBudget(request);

/** Share of a dollar's leads n months later, in closed form, and the cost, the worth and the split that follow. */
const byHand = request.channels.map(({ keptPerMonth: [, k], unfinished: [, f], delayMonths: [, delay] }) => {
  const share = (lag: number) =>
    lag - delay < 0 ? 0 : 1 - ((1 - f) * k ** (lag - delay + 2) - (1 - k) * f ** (lag - delay + 2)) / (k - f);
  const lags = Array.from({ length: 12 }, (_, lag) => share(lag));
  const firstDollar = (100 * Math.max(0.2, lags.reduce((sum, each) => sum + each, 0) / 12)) / (1 + 1 / 3);
  const worths = [1, 2, 3, 4, 5, 6].map((month) => {
    const left = 6 - month;
    return share(left) + 0.5 * (share(left + 24) - share(left));
  });
  const worth = worths.reduce((sum, each) => sum + each, 0) / 6;
  return { share, firstDollar, worth, credit: (worth * 0.1) / firstDollar };
});
const s = (2000 + 2 * 4000) / byHand.reduce((sum, { credit }) => sum + 4000 * Math.sqrt(credit), 0);
const split = byHand.map(({ credit }) => 4000 * (Math.sqrt(credit) * s - 1));
const [seo, ads] = byHand as [(typeof byHand)[number], (typeof byHand)[number]];
const [seoUsd = 0, adsUsd = 0] = ['seo', 'search-ads'].map((id) => plan.allocation[0]?.[id]);
const seoLeads = plan.typicalLeadsByChannel['seo'] ?? [];
const adsLeads = plan.typicalLeadsByChannel['search-ads'] ?? [];

const numbers = (values: readonly number[], decimals: number) =>
  values.map((value) => value.toFixed(decimals)).join('  ');
const rise = [0, 1, 2, 3, 4, 5];

/** What stands behind each marker: by hand where it can be, and by the program where it is its own. */
const WORKED = {
  steps: [
    '| budget a month | step |',
    '| --- | ---: |',
    ...STEPS.map(({ below, step }) => `| below $${below} | $${step} |`),
    `| else | $${LARGEST_STEP} |`,
  ],
  figures: [
    '| channel | C | q | k | f | delay | S | W |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...request.channels.map(
      (each) =>
        `| ${each.id} | ${each.costPerLeadUsd[1]} | ${each.leadToCustomerRate[1]} | ${each.keptPerMonth[1]} | ${each.unfinished[1]} | ${each.delayMonths[1]} | ${each.costDoublesAtUsd[1]} | ${each.benchmarkWindowMonths[1]} |`,
    ),
  ],
  response: [
    '',
    `    F(0) to F(5)   seo         ${numbers(rise.map(seo.share), 4)}`,
    `                   search-ads  ${numbers(rise.map(ads.share), 4)}`,
    `    p              seo ${seo.firstDollar.toFixed(4)}   search-ads ${ads.firstDollar.toFixed(4)}`,
    `    v              seo ${seo.worth.toFixed(4)}    search-ads ${ads.worth.toFixed(4)}`,
    `    1000 K         seo ${(1000 * seo.credit).toFixed(4)}    search-ads ${(1000 * ads.credit).toFixed(4)}`,
  ],
  division: [
    '',
    `    s = (2000 + 8000) / (4000 sqrt(K seo) + 4000 sqrt(K search-ads)) = ${s.toFixed(4)}`,
    `    x seo        = ${(split[0] ?? 0).toFixed(4)}, rounded ${seoUsd}`,
    `    x search-ads = ${(split[1] ?? 0).toFixed(4)}, rounded ${adsUsd}`,
  ],
  leads: [
    '',
    `    leads, months 1 to 6   seo         ${numbers(seoLeads, 2)}`,
    `                           search-ads  ${numbers(adsLeads, 2)}`,
    `    customers by month 6   ${plan.typicalCustomersByHorizon.toFixed(4)}`,
    `    in the two years after ${plan.typicalAfterStop24.customers.toFixed(4)}`,
  ],
};

describe('docs/plan.md', () => {
  const document = readFileSync('docs/plan.md', 'utf8');

  it('prints the steps and works the example out', () => {
    expect([...document.matchAll(/<!-- worked:(.*) -->/g)].map(([, name]) => name)).toEqual(Object.keys(WORKED));
    const expected = Object.entries(WORKED).reduce(
      (text, [name, lines]) =>
        text.replace(
          new RegExp(`<!-- worked:${name} -->\\n(?:[|].*\\n|\\n(?= {4})| {4}.*\\n)*`),
          () => `<!-- worked:${name} -->\n${lines.join('\n')}\n`,
        ),
      document,
    );
    expectDocument('docs/plan.md', expected);
  });

  it('says the judgments that the program goes by', () => {
    const text = document.replace(/\s+/g, ' ');
    expect(text).toContain(`gets up to ${dataset.planning?.fill?.most} of the next best ones`);
    expect(text).toContain(`goes over to the other, up to ${100 * MOST_TO_OTHER}% of the money`);
    expect(text).toContain(`costs at most ${100 * WORTH_STEADINESS}% of the credit`);
    expect(text).toContain(`gets or loses more than ${100 * MOST_MOVED}% of the money`);
    const { untoldPerWeek, anybodyPerWeek } = dataset.planning?.hoursByCapacity ?? {};
    expect(text).toContain(`it counts on ${untoldPerWeek?.strong} in all`);
    expect(text).toContain(
      `on ${untoldPerWeek?.some} if not, and on ${anybodyPerWeek === 2 ? 'two' : '?'} where nobody`,
    );
    expect(text).toContain(`stretched to ${FURTHEST} times either way at most`);
  });

  it('gets by hand what the program gets', () => {
    for (const [index, { id }] of request.channels.entries()) {
      expect(plan.firstDollarCost[id]).toBeCloseTo(byHand[index]?.firstDollar ?? 0, 9);
      expect(plan.worth[0]?.[id]).toBeCloseTo(byHand[index]?.worth ?? 0, 9);
      expect(plan.allocationExact[0]?.[id]).toBeCloseTo(split[index] ?? 0, 6);
    }
    const leads = (usd: number, { firstDollar, share }: (typeof byHand)[number]) =>
      rise.map((lag) => (usd / firstDollar / (1 + usd / 4000)) * share(lag));
    expect(seoLeads).toEqual(leads(seoUsd, seo).map((each) => expect.closeTo(each, 9)));
    expect(adsLeads).toEqual(leads(adsUsd, ads).map((each) => expect.closeTo(each, 9)));
  });

  const [, table = ''] = /^\| You ask \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(document) ?? [];
  const commands = [...table.matchAll(/`mix-advisor ([^`]*)`/g)].map(([, command]) => command ?? '');

  it.each(commands)('shows what can be typed: mix-advisor %s', async (command) => {
    const typed = command
      .replace('answers.json', 'docs/examples/software-for-dentists.json')
      .replace('history.csv', 'docs/examples/history.csv')
      .replace(/ -o \S+/, ' --format csv');
    const args = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { code, stdout } = await runCommand(args);
    expect([code, stdout.length > 100]).toEqual([0, true]);
  });

  it('says by how many leads a test can tell', () => {
    expect(dataset.planning?.worth?.leadsToTell).toBe(3);
    expect(document.replace(/\s+/g, ' ')).toContain('a channel that barely pays would bring three leads in it');
  });
});
