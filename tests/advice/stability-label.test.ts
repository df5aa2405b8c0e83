import { describe, expect, it } from 'vitest';
import { stabilityLabel } from '../../src/advice/stability-label.ts';
import type { Advice } from '../../src/model/advice.ts';
import { smallDataset } from '../support/small-dataset.ts';

const { uncertainty } = smallDataset();
const FLIPS: Advice['flips'] = [
  { kind: 'lever', gains: [], answer: 'timelineMonths', from: 6, to: 9, verdict: 'balanced', score: 55 },
  { kind: 'lever', gains: [], answer: 'monthlyBudget', from: 5000, to: 50_000, verdict: 'balanced', score: 58 },
];

/** Dimensions with their weight and the weight at which the lead turns. */
const label = (
  acceptability: number,
  flips: Advice['flips'],
  weights: readonly (readonly [string, number, number | null])[] = [],
) => {
  const flipWeights = weights.map(([dimension, weight, flipsAt]) => ({ dimension, weight, flipsAt }));
  return stabilityLabel(acceptability, flips, { flipWeights, agreeing: 0, fewestRules: [] }, uncertainty);
};

describe('stabilityLabel', () => {
  it.each([0.79, 0.21, 0.5])('is too close to call where neither side leads in four of five draws: %d', (share) => {
    expect(label(share, FLIPS)).toEqual({ label: 'too-close-to-call', dependsOn: null });
  });

  it.each([0.8, 0.2, 1])('depends on the answer whose change is the smallest, otherwise: %d', (share) => {
    expect(label(share, FLIPS)).toEqual({ label: 'depends', dependsOn: 'timelineMonths' });
  });

  it('depends on the dimension whose weight has to change least, where no answer turns it', () => {
    const weights = [
      ['reach', 0.05, 0.3],
      ['trust', 0.3, 0.4],
      ['feeling', 0.05, null],
    ] as const;
    expect(label(0.9, [], weights)).toEqual({ label: 'depends', dependsOn: 'trust' });
  });

  it('is firm where only a weight above all that is plausible would turn it', () => {
    expect(label(0.9, [], [['reach', 0.39, 0.41]])).toEqual({ label: 'firm', dependsOn: null });
    expect(label(0.9, [], [['reach', 0.39, 0.4]])).toEqual({ label: 'depends', dependsOn: 'reach' });
  });
});
