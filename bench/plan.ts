/**
 * Prints the CPU time of a plan without and with its forecast, and what share of that the draws take.
 * Usage: npm run bench:plan -- [ROUNDS]
 */
import type { PlanChannel, PlanRequest } from '../src/model/plan.ts';
import { allocateBudget } from '../src/plan/allocate-budget.ts';
import { spendsOf } from '../src/plan/describe-allocation.ts';
import { planBudget } from '../src/plan/plan-budget.ts';
import { runDraws } from '../src/plan/run-draws.ts';
import { seededUniform } from '../src/stats/random.ts';

const rounds = Number(process.argv[2] ?? 30);
const MONTHS = 24;

/** Channels whose figures are spread over the ranges that channels have; the same each time. */
function channels(count: number): readonly PlanChannel[] {
  const uniform = seededUniform(1);
  const between = (from: number, to: number) => from * (to / from) ** uniform();
  const spread = (typical: number, factor: number, most = Number.POSITIVE_INFINITY) =>
    [typical / factor, Math.min(most, typical), Math.min(most, typical * factor)] as const;
  return Array.from({ length: count }, (_, index): PlanChannel => {
    const isInbound = index % 2 === 0;
    return {
      id: `channel-${index}`,
      side: isInbound ? 'inbound' : 'outbound',
      leadGrade: 'enquiry',
      costPerLeadUsd: spread(between(60, 140), 2.5),
      leadToCustomerRate: spread(between(0.02, 0.05), 2.5),
      keptPerMonth: isInbound ? [0.76, 0.92, 0.97] : [0.001, 0.05, 0.2],
      unfinished: isInbound ? [0.6, 0.72, 0.8] : [0.001, 0.05, 0.2],
      delayMonths: isInbound ? [1, 2, 3] : [0.1, 0.3, 0.5],
      costDoublesAtUsd: spread(between(3000, 12_000), 3),
      benchmarkPosition: 1 / 3,
      benchmarkWindowMonths: [12, 24, 36],
      leastMonthlyUsd: [0, 150, 300, 500][index % 4] ?? 0,
      hoursLeast: 5 + (index % 7),
      team: isInbound ? 'content' : 'none',
    };
  });
}

const request = (count: number, monthlyBudgetUsd: number, content: number | null): PlanRequest => ({
  monthlyBudgetUsd,
  goalMonth: 12,
  horizonMonths: MONTHS,
  creditAfterGoal: 0.5,
  monthsFromLeadToCustomer: 1,
  hours: { content, sales: null },
  phases: [
    { from: 1, to: 3, inboundAdvised: 50 },
    { from: 4, to: 9, inboundAdvised: 65 },
    { from: 10, to: MONTHS, inboundAdvised: 80 },
  ],
  channels: channels(count),
});

/** Milliseconds of CPU that one call takes: the median of many. */
function median(work: () => void): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

for (const [count, budget, hours] of [
  [5, 10_000, null],
  [10, 50_000, null],
  [10, 50_000, 24],
  [25, 200_000, null],
  [25, 200_000, 60],
] as const) {
  const asked = request(count, budget, hours);
  const allocated = allocateBudget(asked);
  if (!allocated.ok) throw new Error(JSON.stringify(allocated.problems));
  const { market, phases } = allocated.value;
  const spending = market.candidates.map(({ channel }, index) => {
    const spends = spendsOf(phases, index);
    return { channel, planned: spends, free: spends, pureUsd: spends[0]?.usd ?? 0 };
  });
  const { forecast } = planBudget(asked);
  const terms = { points: forecast.draws, seed: forecast.seed, rangeStretch: 1, lags: 60 };
  const plan = median(() => allocateBudget(asked));
  const whole = median(() => planBudget(asked));
  const draws = median(() => runDraws(spending, { ...terms, horizonMonths: MONTHS, monthsFromLeadToCustomer: 1 }));
  const inUse = spending.filter(({ planned }) => planned.length > 0).length;
  console.log(
    `${count} channels, ${inUse} in use${hours === null ? '' : ` as hours are short`}, ${MONTHS} months: plan ${plan.toFixed(2)} ms, plan and forecast ${whole.toFixed(1)} ms, of which draws ${Math.round((100 * draws) / whole)} %`,
  );
}
