import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cell, creditOf } from '../../src/plan/cell.ts';
import { divideMoney } from '../../src/plan/divide-money.ts';

/** The part of nlopt-js that is used; it brings no types. */
interface Nlopt {
  readonly ready: Promise<unknown>;
  readonly Algorithm: { readonly LD_SLSQP: unknown };
  readonly Optimize: new (
    algorithm: unknown,
    size: number,
  ) => {
    setMaxObjective(of: (x: number[], gradient: number[] | null) => number, tolerance: number): void;
    addEqualityConstraint(of: (x: number[], gradient: number[] | null) => number, tolerance: number): void;
    setLowerBounds(bounds: number[]): void;
    setUpperBounds(bounds: number[]): void;
    setMaxeval(most: number): void;
    optimize(from: number[]): { readonly x: number[]; readonly value: number };
  };
  readonly GC: { flush(): void };
}
/** The part of highs that is used; its types are those of another module system. */
type LoadHighs = () => Promise<{ solve(problem: string): { readonly ObjectiveValue: number } }>;

const require = createRequire(import.meta.url);
const nlopt = require('nlopt-js') as Nlopt;
const loadHighs = require('highs') as LoadHighs;

const NO_LIMIT = {
  content: Number.POSITIVE_INFINITY,
  sales: Number.POSITIVE_INFINITY,
  total: Number.POSITIVE_INFINITY,
};
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const log = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);
const market = (least: fc.Arbitrary<number>, size: number) =>
  fc.record({
    money: log(1000, 50_000),
    cells: fc.array(
      fc.record({
        worth: log(1e-4, 0.02),
        costDoublesAt: log(500, 30_000),
        least,
        min: fc.constant(0),
        max: fc.constantFrom(Number.POSITIVE_INFINITY, 4000),
        hours: fc.constant(0),
        team: fc.constant('none' as const),
      }),
      { minLength: 2, maxLength: size },
    ),
  });

const ours = (money: number, cells: readonly Cell[]) =>
  total(cells.map((cell, index) => creditOf(cell, divideMoney([{ money, cells }], NO_LIMIT)[0]?.spend[index] ?? 0)));

describe('divideMoney beside general solvers', () => {
  beforeAll(() => nlopt.ready);

  it('is as good as sequential quadratic programming, where there are no least spends', () => {
    for (const { money, cells } of fc.sample(market(fc.constant(0), 8), { seed: 1, numRuns: 25 })) {
      if (total(cells.map(({ max }) => Math.min(max, money))) <= money) continue;
      const solver = new nlopt.Optimize(nlopt.Algorithm.LD_SLSQP, cells.length);
      // In shares of the money: of about 1, as the solver likes its numbers.
      const credit = (x: readonly number[]) =>
        total(cells.map((cell, index) => creditOf(cell, (x[index] ?? 0) * money)));
      const scale = 1 / ours(money, cells);
      solver.setMaxObjective((x, gradient) => {
        for (const [index, { worth, costDoublesAt }] of cells.entries())
          if (gradient)
            gradient[index] = (scale * money * worth) / (1 + ((x[index] ?? 0) * money) / costDoublesAt) ** 2;
        return scale * credit(x);
      }, 1e-12);
      solver.addEqualityConstraint((x, gradient) => {
        if (gradient) for (const index of cells.keys()) gradient[index] = 1;
        return total(x) - 1;
      }, 1e-10);
      solver.setLowerBounds(cells.map(() => 0));
      solver.setUpperBounds(cells.map(({ max }) => Math.min(1, max / money)));
      solver.setMaxeval(2000);
      let found: readonly number[] | undefined;
      try {
        found = solver.optimize(cells.map(() => 1 / cells.length)).x;
      } catch {
        // Its build cannot report that it has come as close as floating point lets it.
        continue;
      } finally {
        nlopt.GC.flush();
      }
      expect(scale * credit(found)).toBeLessThanOrEqual(1 + 1e-8);
      expect(scale * credit(found)).toBeGreaterThan(1 - 1e-6);
    }
  });

  it('finds what mixed-integer programming finds on secants, with least spends', async () => {
    const highs = await loadHighs();
    const pieces = 40;
    for (const { money, cells } of fc.sample(market(fc.constantFrom(0, 500, 1500), 4), { seed: 2, numRuns: 4 })) {
      const most = cells.map(({ max }) => Math.min(max, money));
      const widths = most.map((each) => each / pieces);
      const names = (index: number) => Array.from({ length: pieces }, (_, piece) => `x${index}_${piece}`);
      const slopes = cells.map((cell, index) =>
        Array.from({ length: pieces }, (_, piece) => {
          const width = widths[index] ?? 0;
          return (creditOf(cell, width * (piece + 1)) - creditOf(cell, width * piece)) / width;
        }),
      );
      const sum = (index: number, factor: number) => names(index).map((name) => `${factor} ${name}`);
      const { ObjectiveValue: value } = highs.solve(
        [
          'Maximize',
          ` obj: ${cells.flatMap((_, index) => names(index).map((name, piece) => `${slopes[index]?.[piece]?.toFixed(12)} ${name}`)).join(' + ')}`,
          'Subject To',
          ` money: ${cells.flatMap((_, index) => sum(index, 1)).join(' + ')} <= ${money}`,
          ...cells.flatMap(({ least }, index) => [
            ` least${index}: ${sum(index, 1).join(' + ')} - ${least} y${index} >= 0`,
            ` most${index}: ${sum(index, 1).join(' + ')} - ${most[index]} y${index} <= 0`,
          ]),
          'Bounds',
          ...cells.flatMap((_, index) => names(index).map((name) => ` 0 <= ${name} <= ${widths[index]}`)),
          'Binary',
          ` ${cells.map((_, index) => `y${index}`).join(' ')}`,
          'End',
        ].join('\n'),
      );
      // Secants lie below a curve that bends down.
      const own = ours(money, cells);
      expect(value).toBeLessThanOrEqual(own * (1 + 1e-6));
      expect(value).toBeGreaterThan(own * (1 - 2e-3));
    }
  });
});
