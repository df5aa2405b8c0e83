import { describe, expect, it } from 'vitest';
import {
  choosePenalty,
  fitFamilies,
  foldsOf,
  logLikelihood,
  type Observation,
  scoreOf,
} from '../../bench/cases/families.ts';
import { advise } from '../../src/index.ts';
import { dataset } from '../support/shipped-advice.ts';

/** One rule toward inbound in a dimension of half the weight, family 0, and one toward outbound without a family. */
const observation = (above: number, below: number): Observation => ({
  dimensions: [
    {
      weight: 0.5,
      effects: [
        { size: 2, toInbound: true, family: 0 },
        { size: 1, toInbound: false, family: -1 },
      ],
    },
  ],
  above,
  below,
});
const OPTIONS = { families: 1, doubt: 1, errorPoints: 20 };
const INBOUND = observation(58, Infinity);
const OUTBOUND = observation(-Infinity, 42);

describe('scoreOf', () => {
  it('multiplies what has a family', () => {
    expect(scoreOf(INBOUND, Float64Array.of(0), 1)).toBe(50 + (25 * (2 - 1)) / 4);
    expect(scoreOf(INBOUND, Float64Array.of(Math.log(2)), 1)).toBeCloseTo(50 + (25 * (4 - 1)) / 6, 12);
  });

  it('is the score of the program where nothing is multiplied', () => {
    const { score, dimensions } = advise(
      { goals: ['immediate-sales'], monthlyBudget: 900, timelineMonths: 4 },
      dataset,
    );
    const points = new Map(dataset.rules.map((rule) => [rule.id, rule.points]));
    const same: Observation = {
      ...INBOUND,
      dimensions: dimensions.map(({ weight, contributions }) => ({
        weight,
        effects: contributions.map(({ rule, strength, toward }) => ({
          size: (points.get(rule) ?? 0) * strength,
          toInbound: toward === 'inbound',
          family: -1,
        })),
      })),
    };
    expect(scoreOf(same, Float64Array.of(0), dataset.scoring.benefitOfTheDoubt)).toBeCloseTo(score.inbound, 9);
  });
});

describe('logLikelihood', () => {
  it('gives its gradient', () => {
    const gradient = new Float64Array(1);
    const at = (log: number) => logLikelihood([INBOUND, INBOUND, OUTBOUND], Float64Array.of(log), OPTIONS);
    logLikelihood([INBOUND, INBOUND, OUTBOUND], Float64Array.of(0.1), OPTIONS, gradient);
    expect(gradient[0]).toBeCloseTo((at(0.1 + 1e-5) - at(0.1 - 1e-5)) / 2e-5, 5);
  });
});

describe('fitFamilies', () => {
  it('follows the cases as far as the bound, and less far the more it is drawn back', () => {
    const multiplier = (cases: readonly Observation[], penalty: number) =>
      Math.exp(fitFamilies(cases, penalty, OPTIONS)[0] ?? 0);
    expect(multiplier(Array(50).fill(INBOUND), 0)).toBeCloseTo(2, 6);
    expect(multiplier(Array(50).fill(OUTBOUND), 0)).toBeCloseTo(0.5, 6);
    expect(multiplier([INBOUND], 4)).toBeGreaterThan(1);
    expect(multiplier([INBOUND], 4)).toBeLessThan(multiplier([INBOUND], 1));
  });
});

describe('choosePenalty', () => {
  it('draws back where what was seen does not hold for the rest', () => {
    const alike = Array(12).fill(INBOUND);
    const contradictory = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? INBOUND : OUTBOUND));
    expect(choosePenalty(alike, [0.1, 100], 3, OPTIONS)).toBe(0.1);
    expect(choosePenalty(contradictory, [0.1, 100], 2, OPTIONS)).toBe(100);
  });
});

describe('foldsOf', () => {
  it('holds out every item once', () => {
    expect(foldsOf(['a', 'b', 'c'], 2)).toEqual([
      { seen: ['b'], unseen: ['a', 'c'] },
      { seen: ['a', 'c'], unseen: ['b'] },
    ]);
  });
});
