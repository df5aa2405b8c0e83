import { describe, expect, it } from 'vitest';
import { type Chain, sampleChain } from '../../src/calibrate/grid-gibbs.ts';

/**
 * Two channels of three shapes each in eight whitened rows: small enough to sum over all shapes and a fine grid of
 * strengths and noise.
 */
const ROWS = 8;
const shapes = [
  [
    [1, 0, 1, 0, 1, 0, 1, 0],
    [1, 1, 0, 0, 1, 1, 0, 0],
    [1, 0.5, 0.25, 0.1, 0, 0, 0, 0],
  ],
  [
    [0, 1, 0, 1, 0, 1, 0, 1],
    [0, 0, 1, 1, 0, 0, 1, 1],
    [0, 0, 0, 0, 1, 1, 1, 1],
  ],
];
const outcome = [1.3, 0.9, 1.6, 0.5, 1.2, 1.1, 0.7, 0.2];
const logWeights = [
  [0, -0.5, -1],
  [-0.3, 0, -0.2],
];
const priorOf = (at: number) => (-(at - 0.1) * (at - 0.1)) / (2 * 0.6 * 0.6);
const MISFIT = 1.3;
const NOISE = { shape: 2, scale: 0.4 };

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Mean log strengths and chances of shapes, by summing over everything. */
function exactly() {
  const grid = Array.from({ length: 60 }, (_, at) => -2.6 + at * 0.09);
  const noises = Array.from({ length: 40 }, (_, at) => -3.5 + at * 0.13);
  let total = 0;
  const means = [0, 0];
  const chances = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const [first, a] of (shapes[0] ?? []).entries())
    for (const [second, b] of (shapes[1] ?? []).entries())
      for (const u of grid)
        for (const v of grid) {
          const misfit = sum(
            outcome.map((y, row) => (y - Math.exp(u) * (a[row] ?? 0) - Math.exp(v) * (b[row] ?? 0)) ** 2),
          );
          const prior = priorOf(u) + priorOf(v) + (logWeights[0]?.[first] ?? 0) + (logWeights[1]?.[second] ?? 0);
          for (const noise of noises) {
            const shape = ROWS / (2 * MISFIT) + NOISE.shape;
            const weight = Math.exp(prior - shape * noise - (misfit / 2 + NOISE.scale) * Math.exp(-noise));
            total += weight;
            means[0] = (means[0] ?? 0) + weight * u;
            means[1] = (means[1] ?? 0) + weight * v;
            (chances[0] as number[])[first] = (chances[0]?.[first] ?? 0) + weight;
            (chances[1] as number[])[second] = (chances[1]?.[second] ?? 0) + weight;
          }
        }
  return { means: means.map((each) => each / total), chances: chances.map((all) => all.map((each) => each / total)) };
}

const history = {
  length: ROWS,
  outcome: [Float64Array.from(outcome)],
  driftLogWeights: [0],
  noise: NOISE,
  channels: shapes.map((rows, channel) => ({
    logWeights: Float64Array.from(logWeights[channel] ?? []),
    rows: [Float64Array.from(rows.flat())],
    squares: [Float64Array.from(rows, (row) => sum(row.map((each) => each * each)))],
    logPrior: priorOf,
    share: 0,
  })),
};
const chain = (seed: number, draws = 300): Chain => sampleChain(history, { warmUp: 200, draws, seed });

describe('the sampler', () => {
  it('agrees with summing over all shapes, strengths and noises', () => {
    const { means, chances } = exactly();
    const { strengths, shapes: drawn } = chain(1, 12_000);
    for (const channel of [0, 1]) {
      const logs = Array.from(strengths[channel] ?? [], Math.log);
      expect(Math.abs(sum(logs) / logs.length - (means[channel] ?? 0))).toBeLessThan(0.03);
      for (const shape of [0, 1, 2]) {
        const share = (drawn[channel] ?? []).filter((each) => each === shape).length / logs.length;
        expect(Math.abs(share - (chances[channel]?.[shape] ?? 0))).toBeLessThan(0.03);
      }
    }
  });

  it('gives the same draws from the same seed, and others from another', () => {
    expect(chain(2)).toEqual(chain(2));
    expect(chain(2).strengths).not.toEqual(chain(3).strengths);
  });
});
