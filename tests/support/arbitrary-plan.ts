import fc from 'fast-check';
import type { PlanChannel, PlanRequest, Spread } from '../../src/model/plan.ts';

/** A spread around a typical value that lies anywhere between two, evenly on the log scale. */
const spread = (from: number, to: number, most = Number.POSITIVE_INFINITY): fc.Arbitrary<Spread> =>
  fc
    .record({
      typical: fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }),
      down: fc.double({ min: 1, max: 5, noNaN: true }),
      up: fc.double({ min: 1, max: 5, noNaN: true }),
    })
    .map(({ typical, down, up }): Spread => {
      const middle = Math.min(most, Math.exp(typical));
      return [middle / down, middle, Math.min(most, middle * up)];
    });

const arbitraryChannel = (id: string): fc.Arbitrary<PlanChannel> =>
  fc.record({
    id: fc.constant(id),
    side: fc.constantFrom('inbound', 'outbound'),
    leadGrade: fc.constantFrom('contact', 'enquiry', 'meeting', 'mixed'),
    costPerLeadUsd: spread(5, 800),
    leadToCustomerRate: spread(0.002, 0.5, 0.7),
    keptPerMonth: spread(0.01, 0.97, 0.97),
    unfinished: spread(0.01, 0.85, 0.9),
    delayMonths: spread(0.02, 3),
    costDoublesAtUsd: spread(200, 60_000),
    benchmarkPosition: fc.constant(1 / 3),
    benchmarkWindowMonths: spread(6, 36),
    leastMonthlyUsd: fc.constantFrom(0, 0, 50, 150, 300, 500, 1200, 2500),
    hoursLeast: fc.integer({ min: 0, max: 40 }),
    team: fc.constantFrom('content', 'sales', 'anybody', 'none'),
  });

const phasesFor = (horizonMonths: number, mixes: readonly number[]): PlanRequest['phases'] => {
  const length = Math.max(1, Math.ceil(horizonMonths / mixes.length));
  return mixes
    .map((inboundAdvised, index) => ({
      from: index * length + 1,
      to: Math.min(horizonMonths, (index + 1) * length),
      inboundAdvised,
    }))
    .filter(({ from, to }) => from <= to);
};

/** A plan that can be asked for; its budget may be too small for every channel. */
export const arbitraryPlan: fc.Arbitrary<PlanRequest> = fc
  .record({
    monthlyBudgetUsd: fc.integer({ min: 10_000, max: 10_000_000 }).map((cents) => cents / 100),
    goalMonth: fc.integer({ min: 1, max: 30 }),
    horizonMonths: fc.integer({ min: 1, max: 24 }),
    creditAfterGoal: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    monthsFromLeadToCustomer: fc.constantFrom(0, 0.5, 1, 3),
    hours: fc.record({
      content: fc.constantFrom(null, 20, 60, 200),
      sales: fc.constantFrom(null, 20, 60, 340),
    }),
    mixes: fc.array(
      fc.integer({ min: 0, max: 20 }).map((each) => each * 5),
      { minLength: 1, maxLength: 3 },
    ),
    channels: fc
      .integer({ min: 1, max: 10 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryChannel(`channel-${index}`)))),
  })
  .map(({ mixes, ...inputs }) => ({ ...inputs, phases: phasesFor(inputs.horizonMonths, mixes) }));
