import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betweenLags,
  effortOf,
  fillResponse,
  firstDollarCostOf,
  responseOf,
  responseTable,
} from '../../src/plan/response.ts';
import reference from './reference.json' with { type: 'json' };

/** Share of a dollar's leads that have come by a lag, in closed form. */
const closedShare = (kept: number, unfinished: number, lag: number): number =>
  kept === unfinished
    ? 1 - kept ** (lag + 1) * (1 + (lag + 1) * (1 - kept))
    : 1 - ((1 - unfinished) * kept ** (lag + 2) - (1 - kept) * unfinished ** (lag + 2)) / (kept - unfinished);

/** Months' worth of leads of steady spend, in closed form. */
function closedSum(kept: number, unfinished: number, months: number): number {
  const part = (own: number, other: number) => ((1 - other) * own ** 2 * (1 - own ** months)) / (1 - own);
  return months - (part(kept, unfinished) - part(unfinished, kept)) / (kept - unfinished);
}

/** Kept and unfinished at least this far apart, as the closed form loses its digits where they are near. */
const apart = (least: number) =>
  fc
    .tuple(fc.double({ min: 0, max: 0.97, noNaN: true }), fc.double({ min: 0, max: 0.95, noNaN: true }))
    .filter(([kept, unfinished]) => Math.abs(kept - unfinished) >= least);

describe('responseOf', () => {
  it.each(reference.kernels)('has the reference shares and sums, kept $rho, unfinished $phi', ({ rho, phi, F, G }) => {
    const { shares, sums } = responseOf({ kept: rho, unfinished: phi, delay: 0 }, 30);
    for (const { lag, share } of F) expect(shares[lag]).toBeCloseTo(share, 9);
    for (const { months, worth } of G ?? []) expect(Math.abs((sums[months - 1] ?? 0) / worth - 1)).toBeLessThan(1e-9);
  });

  it('equals the closed forms', () => {
    fc.assert(
      fc.property(apart(1e-3), ([kept, unfinished]) => {
        const { shares, sums } = responseOf({ kept, unfinished, delay: 0 }, 85);
        for (const lag of [0, 1, 2, 11, 23, 60, 84]) {
          expect(Math.abs((shares[lag] ?? 0) - closedShare(kept, unfinished, lag))).toBeLessThan(1e-12);
          expect(Math.abs((sums[lag] ?? 0) - closedSum(kept, unfinished, lag + 1))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it.each([0, 0.3, 0.8, 0.97])('equals the closed form where as much is kept as is unfinished, %d', (both) => {
    const { shares } = responseOf({ kept: both, unfinished: both, delay: 0 }, 85);
    for (const [lag, share] of shares.entries()) expect(share).toBeCloseTo(closedShare(both, both, lag), 12);
  });

  it('never falls, never passes 1, and changes smoothly where kept and unfinished are nearly equal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.97, noNaN: true }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (kept, unfinished, delay) => {
          const { shares } = responseOf({ kept, unfinished, delay }, 85);
          expect(shares.every((share, lag) => share >= (shares[lag - 1] ?? 0) - 1e-15 && share <= 1 + 1e-12)).toBe(
            true,
          );
          const near = responseOf({ kept: unfinished + 1e-12, unfinished, delay }, 85).shares;
          const equal = responseOf({ kept: unfinished, unfinished, delay }, 85).shares;
          expect(near.every((share, lag) => Math.abs(share - (equal[lag] ?? 0)) < 1e-9)).toBe(true);
        },
      ),
    );
  });

  it('is the same months later after a whole delay, and halfway between two months after half a month', () => {
    const response = { kept: 0.9, unfinished: 0.5 };
    const { shares } = responseOf({ ...response, delay: 0 }, 10);
    const late = responseOf({ ...response, delay: 3 }, 10).shares;
    const half = responseOf({ ...response, delay: 3.5 }, 10).shares;
    for (let lag = 0; lag < 10; lag += 1) {
      const [own, before] = [shares[lag - 3] ?? 0, shares[lag - 4] ?? 0];
      expect(late[lag]).toBe(own);
      expect(half[lag]).toBeCloseTo((own + before) / 2, 12);
    }
  });

  it('reuses a table without a trace of what it held', () => {
    const table = responseTable(20);
    fillResponse(table, { kept: 0.9, unfinished: 0.9, delay: 0 }, 20);
    fillResponse(table, { kept: 0.01, unfinished: 0.02, delay: 25 }, 20);
    expect([...table.shares, ...table.sums].every((value) => value === 0)).toBe(true);
  });

  it('has the shares of the flow at steady spend that the models of the field give', () => {
    const flow = (kept: number, unfinished: number) =>
      [3, 6, 12, 24].map((month) =>
        Math.round(100 * (responseOf({ kept, unfinished, delay: 0 }, 24).shares[month - 1] ?? 0)),
      );
    expect([flow(0.7, 0.3), flow(0.85, 0.4), flow(0.9, 0.7), flow(0.94, 0.75)]).toEqual([
      [59, 86, 98, 100],
      [31, 57, 84, 98],
      [14, 32, 62, 89],
      [7, 19, 42, 72],
    ]);
  });
});

describe('betweenLags', () => {
  it('is linear between two lags and nothing before the first', () => {
    const table = Float64Array.from([1, 3, 4]);
    expect([-2, -1, -0.5, 0, 0.25, 1.5].map((lag) => betweenLags(table, lag))).toEqual([0, 0, 0.5, 1, 1.5, 3.5]);
  });
});

describe('effortOf', () => {
  it('costs as much a lead as at the first dollar, and twice that where cost doubles', () => {
    expect(1 / effortOf(1, 60, 1e12)).toBeCloseTo(60, 6);
    expect(12_000 / effortOf(12_000, 60, 12_000)).toBeCloseTo(120, 9);
    expect(effortOf(0, 60, 12_000)).toBe(0);
  });
});

describe('firstDollarCostOf', () => {
  it('makes a steady programme cost the benchmark, on average over its window', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.97, noNaN: true }),
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 6, max: 36, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (kept, unfinished, delay, windowMonths, position) => {
          const response = responseOf({ kept, unfinished, delay }, 40);
          const cost = firstDollarCostOf({ costPerLead: 200, windowMonths, position }, response);
          const doublesAt = 6000;
          const spend = position * doublesAt;
          const whole = Math.floor(windowMonths);
          const months = (response.sums[whole - 1] ?? 0) + (windowMonths - whole) * (response.shares[whole] ?? 0);
          const leads = effortOf(spend, cost, doublesAt) * months;
          // A window that holds less than a fifth of the leads is taken as holding a fifth.
          const floor = Math.max(1, (0.2 * windowMonths) / months);
          expect((spend * windowMonths) / leads / (200 * floor)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});
