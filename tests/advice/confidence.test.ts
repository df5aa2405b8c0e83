import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/advice/confidence.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';

const dataset: Dataset = { ...smallDataset(), sha256: '' };
const confidence = (scores: readonly number[], inbound: number) =>
  confidenceOf({ scores: Float64Array.from(scores) }, inbound, dataset);

describe('confidenceOf', () => {
  // Hyndman and Fan's type 7: of five, 5 % stands a fifth of the way from the first to the second.
  it('interpolates the interval between the draws in order, and counts what they say', () => {
    expect(confidence([90, 50, 30, 10, 70], 55)).toEqual({
      interval: [14, 86],
      acceptability: 0.4,
      verdicts: { 'outbound-led': 0.4, balanced: 0.2, 'inbound-led': 0.4 },
      draws: 5,
      seed: 7,
    });
  });

  it('takes a draw as it is where the interval ends on one', () => {
    const scores = Array.from({ length: 21 }, (_, index) => 5 * index);
    expect(confidence(scores, 50).interval).toEqual([5, 95]);
  });

  it.each([
    ['below', 12, [12, 86]],
    ['above', 88.5, [14, 88.5]],
  ])('widens the interval to a score that lies %s it', (_, inbound, interval) => {
    expect(confidence([10, 30, 50, 70, 90], inbound).interval).toEqual(interval);
  });
});
