import { addHours, type Hours, hoursOf, NO_HOURS, type Pot } from './cell.ts';
import { type Relaxed, relaxPot } from './relax-pot.ts';

/** Steps toward the prices; more would only narrow the bound a little further. */
const STEPS = 24;

/** Credit that being in use costs each cell of each pot, at given prices of an hour. */
export const chargesAt = (pots: readonly Pot[], prices: Hours): readonly Float64Array[] =>
  pots.map(({ cells }) =>
    Float64Array.from(cells, (cell) => {
      const { content, sales, total } = hoursOf(cell);
      return cell.min > 0 ? 0 : content * prices.content + sales * prices.sales + total * prices.total;
    }),
  );

/** What the hours that there are cost at given prices; hours without a limit have none. */
export const worthOfHours = (capacity: Hours, prices: Hours): number =>
  KINDS.reduce((sum, kind) => sum + (prices[kind] > 0 ? prices[kind] * capacity[kind] : 0), 0);

const KINDS = ['content', 'sales', 'total'] as const;

/** Hours that a relaxed division takes of the cells that are free to be in use. */
export const hoursUsed = (pots: readonly Pot[], relaxed: readonly Relaxed[]): Hours =>
  pots.reduce(
    (all, { cells }, pot) =>
      cells.reduce(
        (sum, cell, index) => (cell.min > 0 ? sum : addHours(sum, hoursOf(cell), relaxed[pot]?.inUse[index] ?? 0)),
        all,
      ),
    NO_HOURS,
  );

/**
 * Prices of an hour (Lagrange multipliers) at which the bound on the credit is about the lowest, by subgradient steps of
 * Polyak's length from a credit that is known to be reached.
 */
export function priceHours(
  pots: readonly Pot[],
  states: readonly Uint8Array[],
  capacity: Hours,
  reached: number,
): Hours {
  let prices = NO_HOURS;
  let best = { prices, bound: Number.POSITIVE_INFINITY };
  let scale = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const charges = chargesAt(pots, prices);
    const relaxed = pots.flatMap((pot, index) => {
      const own = relaxPot(pot, states[index] as Uint8Array, charges[index] as Float64Array);
      return own === undefined ? [] : [own];
    });
    const bound = relaxed.reduce((sum, { credit }) => sum + credit, worthOfHours(capacity, prices));
    if (bound < best.bound) best = { prices, bound };
    else scale *= 0.8;
    const used = hoursUsed(pots, relaxed);
    const over = KINDS.map((kind) => {
      const excess = used[kind] - capacity[kind];
      return Number.isFinite(excess) && (excess > 0 || prices[kind] > 0) ? excess : 0;
    });
    const length = over.reduce((sum, excess) => sum + excess * excess, 0);
    const gap = bound - reached;
    if (length === 0 || gap <= 1e-12 * Math.abs(bound)) break;
    const [content = 0, sales = 0, total = 0] = KINDS.map((kind, index) =>
      Math.max(0, prices[kind] + (scale * gap * (over[index] as number)) / length),
    );
    prices = { content, sales, total };
  }
  return best.prices;
}
