import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAdviceFields } from '../../src/advice/advice-fields.ts';
import { centredOn, confidenceOf } from '../../src/advice/confidence.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { normalBelow } from '../../src/stats/normal-below.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset as shipped } from '../support/shipped-advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset: Dataset = { ...smallDataset(), sha256: '' };
const draws = (means: readonly number[], deviation: number) => ({
  means: Float64Array.from(means),
  deviation,
  unknowns: [],
});

describe('confidenceOf', () => {
  it('is the means of normal distributions: one for each draw', () => {
    const { interval, ...rest } = confidenceOf(draws([55], 10), dataset);
    expect(rest).toEqual({
      acceptability: 1 - normalBelow(-0.5),
      verdicts: {
        'outbound-led': normalBelow(-1.5),
        balanced: normalBelow(0.5) - normalBelow(-1.5),
        'inbound-led': 1 - normalBelow(0.5),
      },
      draws: 1,
      seed: 7,
      modelError: { points: 12, because: 'Rules like these miss by about 12 points.' },
    });
    expect(interval).toEqual([expect.closeTo(55 - 16.4485, 3), expect.closeTo(55 + 16.4485, 3)]);
  });

  it('averages over the draws', () => {
    const [one, other, both] = [[45], [65], [45, 65]].map((means) => confidenceOf(draws(means, 10), dataset));
    expect(both?.acceptability).toBeCloseTo(((one?.acceptability ?? 0) + (other?.acceptability ?? 0)) / 2, 12);
  });

  it('ends where scores end', () => {
    expect(confidenceOf(draws([95], 10), dataset).interval).toEqual([expect.closeTo(78.55, 2), 100]);
    expect(confidenceOf(draws([5], 10), dataset).interval).toEqual([0, expect.closeTo(21.45, 2)]);
  });
});

describe('centredOn', () => {
  it('moves all draws by as much, so that the score is their median', () => {
    const { means } = centredOn(60, draws([10, 40, 40, 70, 90], 5));
    const shift = (means[0] ?? 0) - 10;
    expect([...means]).toEqual([10, 40, 40, 70, 90].map((mean) => mean + shift));
    expect(confidenceOf(centredOn(50, draws([10, 40, 40, 70, 90], 5)), dataset).acceptability).toBeCloseTo(0.5, 7);
  });
});

describe('the confidence of the advice', () => {
  const fieldsOf = compileAdviceFields(shipped, PROGRAM);

  it('never tells another story than the score, and never says that something is certain', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const fields = fieldsOf(answers);
        const { acceptability, verdicts, interval } = fields.confidence();
        const { inbound } = fields.score();
        if (Math.abs(inbound - 50) > 1e-6) expect(acceptability > 0.5).toBe(inbound > 50);
        expect(interval[0]).toBeLessThanOrEqual(inbound);
        expect(interval[1]).toBeGreaterThanOrEqual(inbound);
        for (const probability of [acceptability, ...Object.values(verdicts)]) {
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThan(1);
        }
        expect(Object.values(verdicts).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 80 },
    );
  });
});
