import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, roundGroups, roundMoney, stepFor } from '../../src/plan/round-money.ts';

const amount = (exact: number, min = 0, max = Number.POSITIVE_INFINITY): Amount => ({ exact, min, max });
const cents = (usd: number) => Math.round(usd * 100);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + cents(value), 0);

describe('stepFor', () => {
  it.each([
    [999.99, 5],
    [1000, 10],
    [3000, 50],
    [10_000, 100],
    [49_999, 100],
    [50_000, 500],
    [1e6, 500],
  ])('of $%d a month is $%d', (monthly, step) => {
    expect(stepFor(monthly)).toBe(step);
  });
});

describe('roundMoney', () => {
  it.each([
    ['gives what is missing to the largest remainder', [amount(1248.61), amount(5751.39)], 7000, [1200, 5800]],
    ['leaves what is fixed', [amount(1000, 1000, 1000), amount(4701.99), amount(1298.01)], 7000, [1000, 4700, 1300]],
    ['… to the cent', [amount(333.33, 333.33, 333.33), amount(666.67)], 1000, [333.33, 666.67]],
    ['keeps a least that is no whole step', [amount(310, 310), amount(690)], 1000, [400, 600]],
    ['keeps a most that is no whole step', [amount(310, 0, 310), amount(690)], 1000, [300, 700]],
    ['gives the rest of a step to the largest', [amount(120), amount(914.56)], 1034.56, [100, 934.56]],
    ['gives cents where there is no room for a step', [amount(50, 50, 60), amount(70, 65, 75)], 120, [50, 70]],
  ])('%s', (_, amounts, sum, rounded) => {
    expect(roundMoney(amounts, sum, 100)).toEqual(rounded);
  });

  const bounded = fc
    .record({
      exact: fc.integer({ min: 1, max: 2_000_000 }),
      below: fc.integer({ min: 0, max: 400_000 }),
      above: fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.constant(Number.POSITIVE_INFINITY)),
    })
    .map(
      ({ exact, below, above }): Amount => ({
        exact: exact / 100,
        min: Math.max(0, exact - below) / 100,
        max: (exact + above) / 100,
      }),
    );
  const steps = fc.constantFrom(5, 10, 50, 100, 500);

  it('always adds up to the cent and keeps every bound', () => {
    fc.assert(
      fc.property(fc.array(bounded, { minLength: 1, maxLength: 12 }), steps, (amounts, step) => {
        const sum = total(amounts.map(({ exact }) => exact));
        const rounded = roundMoney(amounts, sum / 100, step);
        expect(total(rounded)).toBe(sum);
        for (const [index, { min, max }] of amounts.entries()) {
          const own = cents(rounded[index] ?? 0);
          expect(own >= cents(min) && own <= cents(max)).toBe(true);
        }
      }),
    );
  });

  it('does so in groups, the groups first', () => {
    const group = fc.array(bounded, { maxLength: 6 });
    fc.assert(
      fc.property(group, group, steps, (one, other, step) => {
        const sum = total([...one, ...other].map(({ exact }) => exact));
        fc.pre(sum > 0);
        const rounded = roundGroups([one, other], sum / 100, step);
        expect(total(rounded.flat())).toBe(sum);
        for (const [index, { min, max }] of [...one, ...other].entries()) {
          const own = cents(rounded.flat()[index] ?? 0);
          expect(own >= cents(min) && own <= cents(max)).toBe(true);
        }
      }),
    );
  });
});
