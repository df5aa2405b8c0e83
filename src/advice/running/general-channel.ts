import type { Range } from '../../model/calibration.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Benchmark } from './evidence.ts';

/** How far a channel of which nothing is known may be from the middle of all, either way, as a factor (judgement). */
const FAR = 4;
/** What it brings comes at once, and ends with it (judgement). */
const AT_ONCE = { keptPerMonth: 0, unfinishedPerMonth: 0, delayMonths: 0, windowMonths: 12 };

/** What may be said of a channel that nobody knows: the middle of all channels' figures, within wide ranges. */
export function generalChannel(
  all: readonly Pick<Benchmark, 'costPerLead' | 'leadToCustomer'>[],
  rest: Pick<Benchmark['context'], 'hourValue' | 'monthsToCustomer'>,
): Benchmark {
  const middle = (of: (each: (typeof all)[number]) => Range) =>
    quantile(Float64Array.from(all, (each) => of(each).typical).sort(), 0.5);
  const wide = (typical: number, most: number): Range => ({
    low: typical / FAR,
    typical,
    high: Math.min(most, typical * FAR),
  });
  return {
    costPerLead: wide(
      middle(({ costPerLead }) => costPerLead),
      Number.POSITIVE_INFINITY,
    ),
    leadToCustomer: wide(
      middle(({ leadToCustomer }) => leadToCustomer),
      1,
    ),
    isOwn: false,
    isGeneral: true,
    context: { ...rest, ...AT_ONCE },
  };
}
