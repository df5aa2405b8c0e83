import { describe, expect, it } from 'vitest';
import { fitChannelLeads } from '../../src/calibrate/channel-grid.ts';
import { passingGrid, passingShapes } from '../../src/calibrate/grids.ts';
import { drawShapes } from '../../src/calibrate/shapes.ts';
import { randomStream } from '../../src/stats/stream.ts';

const spend = Float64Array.from({ length: 24 }, (_, at) => 1000 + 400 * ((at * 7) % 5));
const total = spend.reduce((sum, each) => sum + each, 0);
const known = Int32Array.from(spend.keys());
const shapes = drawShapes(spend, passingShapes(passingGrid('month', 1), 1500));
const prior = { logCentre: -Math.log(100), scale: 0.7 };
const density = (at: number) => -2.5 * Math.log(1 + ((at - prior.logCentre) / prior.scale) ** 2 / 4);
const costs = (leads: Float64Array) =>
  fitChannelLeads(shapes, { spend: total, leads, known }, density, prior, 1000)
    .map(({ logStrength }) => Math.exp(-logStrength))
    .sort((a, b) => a - b);
const atPart = (sorted: readonly number[], part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? 0;

describe('what the leads of one channel say', () => {
  it('is the spend over the leads where there are many', () => {
    const sorted = costs(spend.map((each) => Math.round(each / 20)));
    expect(atPart(sorted, 0.5)).toBeCloseTo(20, 0);
    expect(atPart(sorted, 0.9) / atPart(sorted, 0.1)).toBeLessThan(1.2);
  });

  it('lies between benchmark and counts where there are few, and is less sure', () => {
    const few = spend.map((_, at) => (at % 8 === 0 ? 1 : 0));
    const sorted = costs(few);
    const counted = total / 3;
    expect(atPart(sorted, 0.5)).toBeGreaterThan(100);
    expect(atPart(sorted, 0.5)).toBeLessThan(counted * 1.2);
    expect(atPart(sorted, 0.9) / atPart(sorted, 0.1)).toBeGreaterThan(2.5);
  });

  it('finds a cost far outside what the benchmark thinks possible', () => {
    expect(atPart(costs(spend.map((each) => Math.round(each * 5))), 0.5)).toBeCloseTo(0.2, 2);
  });

  it('survives no leads at all', () => {
    const sorted = costs(new Float64Array(24));
    expect(atPart(sorted, 0.1)).toBeGreaterThan(1000);
    expect(sorted.every(Number.isFinite)).toBe(true);
  });

  it('has intervals that hold the truth about as often as they say', () => {
    const { uniform, normal } = randomStream(11);
    let inside = 0;
    const runs = 100;
    for (let run = 0; run < runs; run += 1) {
      const truth = Math.exp(prior.logCentre + 0.7 * normal());
      const leads = spend.map((each) => poisson(each * truth, uniform));
      const sorted = costs(leads);
      if (atPart(sorted, 0.1) <= 1 / truth && 1 / truth <= atPart(sorted, 0.9)) inside += 1;
    }
    // Made wider on purpose by the factor for misfit, so rather more than 80 of 100.
    expect(inside).toBeGreaterThanOrEqual(75);
    expect(inside).toBeLessThanOrEqual(97);
  });
});

/** A Poisson count by inversion. */
function poisson(mean: number, uniform: () => number): number {
  let left = uniform();
  let term = Math.exp(-mean);
  let count = 0;
  while (left > term && count < 1000) {
    left -= term;
    count += 1;
    term *= mean / count;
  }
  return count;
}
