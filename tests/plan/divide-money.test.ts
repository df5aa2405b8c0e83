import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, creditOf, type Pot } from '../../src/plan/cell.ts';
import { divideMoney } from '../../src/plan/divide-money.ts';

const NO_LIMIT = {
  content: Number.POSITIVE_INFINITY,
  sales: Number.POSITIVE_INFINITY,
  total: Number.POSITIVE_INFINITY,
};
const cell = (each: Partial<Cell> = {}): Cell => ({
  worth: 0.01,
  costDoublesAt: 5000,
  least: 0,
  min: 0,
  max: Number.POSITIVE_INFINITY,
  hours: 0,
  team: 'none',
  ...each,
});
const log = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);

const arbitraryCell: fc.Arbitrary<Cell> = fc.record({
  worth: log(1e-5, 0.05),
  costDoublesAt: log(100, 50_000),
  least: fc.constantFrom(0, 0, 150, 400, 1000, 2500),
  min: fc.constantFrom(0, 0, 0, 0, 200),
  max: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 900, 3000),
  hours: fc.integer({ min: 0, max: 40 }),
  team: fc.constantFrom('content', 'sales', 'anybody', 'none'),
});
const arbitraryCells = fc.array(arbitraryCell, { minLength: 1, maxLength: 7 });
const arbitraryHours = fc.record({
  content: fc.constantFrom(20, 60, Number.POSITIVE_INFINITY),
  sales: fc.constantFrom(20, 60, Number.POSITIVE_INFINITY),
  total: fc.constantFrom(30, 80, Number.POSITIVE_INFINITY),
});

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const creditOfAll = (cells: readonly Cell[], spend: readonly number[]) =>
  total(cells.map((each, index) => creditOf(each, spend[index] ?? 0)));

/** The best division by trying every set of cells in use, each divided by halving the price of money. */
function exhaustive(pots: readonly Pot[], hours: typeof NO_LIMIT): number {
  const all = pots.flatMap(({ cells }) => cells);
  let best = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const isIn = all.map((_, index) => ((set >> index) & 1) === 1);
    if (!all.every(({ min, least, max }, index) => (isIn[index] ? min > 0 || least <= max : min === 0))) continue;
    const chosen = all.filter((each, index) => isIn[index] && each.min === 0);
    if (!fits(chosen, all, hours)) continue;
    const credits = pots.map(({ money, cells }) => {
      const bounds = cells.map((each) =>
        isIn[all.indexOf(each)] ? { low: each.min || each.least, high: each.max } : { low: 0, high: 0 },
      );
      if (total(bounds.map(({ low }) => low)) > money * (1 + 1e-12)) return Number.NEGATIVE_INFINITY;
      return creditOfAll(cells, dividedByHalving(money, cells, bounds));
    });
    best = Math.max(best, total(credits));
  }
  return best;
}

function fits(inUse: readonly Cell[], all: readonly Cell[], { content, sales, total: both }: typeof NO_LIMIT): boolean {
  const hoursOf = (cells: readonly Cell[], ...teams: readonly string[]) =>
    total(cells.filter(({ team }) => teams.includes(team)).map(({ hours }) => hours));
  const must = all.filter(({ min }) => min > 0);
  const within = (capacity: number, ...teams: readonly string[]) =>
    hoursOf(inUse, ...teams) <= Math.max(0, capacity - hoursOf(must, ...teams));
  return within(content, 'content') && within(sales, 'sales') && within(both, 'content', 'sales', 'anybody');
}

function dividedByHalving(
  money: number,
  cells: readonly Cell[],
  bounds: readonly { readonly low: number; readonly high: number }[],
): readonly number[] {
  const at = (price: number) =>
    cells.map(({ worth, costDoublesAt: S }, index) => {
      const { low = 0, high = 0 } = bounds[index] ?? {};
      return Math.min(high, Math.max(low, S * (Math.sqrt(worth / price) - 1)));
    });
  let [low, high] = [1e-12, 1];
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = Math.sqrt(low * high);
    if (total(at(middle)) > money) low = middle;
    else high = middle;
  }
  return at(high);
}

describe('divideMoney', () => {
  it('gives the closed form where nothing binds', () => {
    const cells = [cell({ worth: 0.01, costDoublesAt: 4000 }), cell({ worth: 0.006, costDoublesAt: 9000 })];
    const root = cells.map(({ worth }) => Math.sqrt(worth));
    const s =
      (10_000 + total(cells.map(({ costDoublesAt }) => costDoublesAt))) /
      total(cells.map(({ costDoublesAt }, index) => costDoublesAt * (root[index] ?? 0)));
    const [{ spend, marginalWorth } = { spend: [], marginalWorth: 0 }] = divideMoney(
      [{ money: 10_000, cells }],
      NO_LIMIT,
    );
    expect(spend).toEqual(
      cells.map(({ costDoublesAt }, index) => expect.closeTo(costDoublesAt * ((root[index] ?? 0) * s - 1), 8)),
    );
    expect(marginalWorth).toBeCloseTo(1 / s ** 2, 12);
  });

  it('pays the same for the next dollar everywhere, less where a most binds and more where a least does', () => {
    const price = ({ worth, costDoublesAt }: Cell, spend: number) => worth / (1 + spend / costDoublesAt) ** 2;
    fc.assert(
      fc.property(fc.array(arbitraryCell, { minLength: 1, maxLength: 10 }), log(100, 100_000), (all, money) => {
        const cells = all.map((each) => ({ ...each, least: 0, min: 0, hours: 0 }));
        const [{ spend, marginalWorth } = { spend: [], marginalWorth: 0 }] = divideMoney([{ money, cells }], NO_LIMIT);
        const capacity = total(cells.map(({ max }) => max));
        expect(total(spend)).toBeCloseTo(Math.min(money, capacity), 6);
        if (capacity <= money) return;
        for (const [index, each] of cells.entries()) {
          const own = price(each, spend[index] ?? 0) / marginalWorth;
          if (spend[index] === each.max) expect(own).toBeGreaterThan(1 - 1e-9);
          else if (spend[index] === 0) expect(own).toBeLessThan(1 + 1e-9);
          else expect(own).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  const arbitraryPots = fc.array(
    fc.record({ money: log(150, 20_000), cells: fc.array(arbitraryCell, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 2 },
  );

  it('is the best of all sets of cells in use, with least spends, limits and hours, in one pot and in two', () => {
    fc.assert(
      fc.property(arbitraryPots, arbitraryHours, (pots, hours) => {
        const best = exhaustive(pots, hours);
        fc.pre(best > Number.NEGATIVE_INFINITY);
        const divisions = divideMoney(pots, hours);
        const credit = total(pots.map(({ cells }, pot) => creditOfAll(cells, divisions[pot]?.spend ?? [])));
        expect(credit).toBeGreaterThanOrEqual(best * (1 - 1e-9));
        expect(credit).toBeLessThanOrEqual(best * (1 + 1e-6));
        for (const [pot, { money, cells }] of pots.entries()) {
          const spend = divisions[pot]?.spend ?? [];
          expect(total(spend)).toBeLessThanOrEqual(money * (1 + 1e-9));
          for (const [index, { min, least, max }] of cells.entries()) {
            const own = spend[index] ?? 0;
            expect(own === 0 || (own >= (min || least) * (1 - 1e-12) && own <= max)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shares hours between two pots', () => {
    const writing = (worth: number) => cell({ worth, hours: 30, team: 'anybody' });
    const pots = [
      { money: 1000, cells: [writing(0.01), cell({ worth: 0.001 })] },
      { money: 1000, cells: [writing(0.02), cell({ worth: 0.001 })] },
    ];
    const spends = (hours: number) =>
      divideMoney(pots, { content: hours, sales: 0, total: hours }).map(({ spend }) => spend);
    const about = expect.closeTo(1000, 6);
    expect(spends(60)).toEqual([
      [about, 0],
      [about, 0],
    ]);
    expect(spends(59)).toEqual([
      [0, about],
      [about, 0],
    ]);
  });

  it('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(arbitraryCells, log(150, 20_000), (cells, money) => {
        const [straight] = divideMoney([{ money, cells }], NO_LIMIT);
        const [reversed] = divideMoney([{ money, cells: cells.toReversed() }], NO_LIMIT);
        expect(creditOfAll(cells, reversed?.spend.toReversed() ?? [])).toBeCloseTo(
          creditOfAll(cells, straight?.spend ?? []),
          9,
        );
      }),
    );
  });

  it('never brings less for more money, however small a step', () => {
    fc.assert(
      fc.property(arbitraryCells, log(150, 20_000), fc.double({ min: 1, max: 2, noNaN: true }), (all, money, more) => {
        const cells = all.map((each) => ({ ...each, min: 0 }));
        const credit = (usd: number) =>
          creditOfAll(cells, divideMoney([{ money: usd, cells }], NO_LIMIT)[0]?.spend ?? []);
        expect(credit(money * more)).toBeGreaterThanOrEqual(credit(money) * (1 - 1e-9));
      }),
    );
  });

  it('has no number that is none: nothing worth anything, huge curves, one dollar', () => {
    const hard = [
      [cell({ worth: 0 }), cell({ worth: 0, min: 5 })],
      [cell({ costDoublesAt: 1e9 }), cell({ costDoublesAt: 1e9, worth: 0.02 })],
      [cell({ worth: 1e-300 })],
      [],
    ];
    for (const cells of hard) {
      for (const money of [1, 5, 1e9]) {
        const [division] = divideMoney([{ money, cells }], NO_LIMIT);
        expect([...(division?.spend ?? []), division?.marginalWorth].every((each) => Number.isFinite(each))).toBe(true);
      }
    }
  });
});
