import fc from 'fast-check';
import type { Running } from '../../src/model/running.ts';

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** A channel that runs, of those given, with any of its parts told or not; never more customers than leads. */
const arbitraryRunning = (channels: readonly string[]): fc.Arbitrary<Running> =>
  fc
    .record({
      channel: fc.constantFrom(...channels),
      monthlySpend: maybe([0, 50, 300, 1000, 5000]),
      hoursPerWeek: maybe([0, 2, 10]),
      months: maybe([1, 3, 6, 12, 24]),
      leads: maybe([0, 2, 8, 40, 200]),
      customers: maybe([0, 1, 5, 30]),
    })
    .map(({ customers, ...each }) => ({
      ...each,
      customers: customers === undefined ? undefined : Math.min(customers, each.leads ?? customers),
    }))
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)) as never);

/** One to three of them, each another channel. */
export const arbitraryCurrent = (channels: readonly string[]): fc.Arbitrary<Running[]> =>
  fc.uniqueArray(arbitraryRunning(channels), { minLength: 1, maxLength: 3, selector: ({ channel }) => channel });
