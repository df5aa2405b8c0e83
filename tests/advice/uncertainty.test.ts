import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDraws } from '../../src/engine/draws.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { sensitivities } from '../../src/engine/sensitivity.ts';
import { type Answers, UNKNOWABLE_KEYS } from '../../src/model/answers.ts';
import { mixtureQuantile } from '../../src/stats/normal-mixture.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const score = compileScorer(dataset);
const draw = compileDraws(dataset);
const width = (answers: Answers) => {
  const draws = draw(answers);
  return mixtureQuantile(draws, 0.95) - mixtureQuantile(draws, 0.05);
};
const without = (answers: Answers, key: keyof Answers) =>
  (key === 'monthlyBudget' || key === 'timelineMonths'
    ? { ...answers, [key]: 'unknown' }
    : Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key))) as Answers;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What rules read; the other questions are of channels alone. */
const OF_THE_SCORE = UNKNOWABLE_KEYS.filter((key) => dataset.uncertainty.priors[key] !== undefined);

describe('compileDraws', () => {
  const sample = fc.sample(arbitraryAnswers, { seed: 7, numRuns: 60 });

  it('narrows the interval with every further answer, on average', () => {
    const byCount = [0, 3, 6, 9, 13].map((known) =>
      mean(
        sample.map((answers) => {
          const full = { ...DEFAULTS, ...answers } as Answers;
          return width(UNKNOWABLE_KEYS.slice(known).reduce(without, full));
        }),
      ),
    );
    expect(byCount).toEqual([...byCount].sort((a, b) => b - a));
    expect(byCount.at(-1)).toBeLessThan(0.9 * (byCount[0] ?? 0));
  });

  it('leaves what the model cannot know when everything is answered', () => {
    const { points } = dataset.uncertainty.modelError;
    expect(width(DEFAULTS)).toBeGreaterThan(2 * 1.6449 * points);
    expect(width(DEFAULTS)).toBeLessThan(2 * 1.6449 * points * 1.1);
  });

  it('sees more spread where the same rules rest on weaker evidence', () => {
    const spreadWith = (grade: 'A' | 'E') => {
      const spread = { ...dataset.uncertainty.spread, judgement: grade === 'A' ? 0 : 1.5 };
      return compileDraws({ ...dataset, uncertainty: { ...dataset.uncertainty, spread } })(DEFAULTS).deviation;
    };
    expect(spreadWith('E')).toBeGreaterThan(spreadWith('A'));
  });

  it.each(OF_THE_SCORE)('is neutral toward not answering %s: its mean effect is within 1.5 points', (key) => {
    const effects = sample.map((answers) => {
      const base = without(answers, key);
      const expected = (dataset.uncertainty.priors[key] ?? []).reduce(
        (sum, { value, probability }) => sum + probability * score({ ...base, [key]: value } as Answers).inbound,
        0,
      );
      return expected - score(base).inbound;
    });
    expect(Math.abs(mean(effects))).toBeLessThanOrEqual(1.5);
  });
});

describe('sensitivities', () => {
  it('is a share of the variance for each unanswered question, the largest first', () => {
    const found = sensitivities(draw({ goals: ['lead-generation'], monthlyBudget: 5000, timelineMonths: 6 }));
    const shares = found.map(({ sensitivity }) => sensitivity);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1);
    expect(new Set(found.map(({ answer }) => answer))).toEqual(new Set(OF_THE_SCORE.slice(2)));
  });

  it('is empty when everything is answered', () => {
    expect(sensitivities(draw(DEFAULTS))).toEqual([]);
  });
});

const DEFAULTS: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 5000,
  timelineMonths: 6,
  businessModel: 'b2b',
  audience: 'niche',
  customerValue: 2000,
  salesCycle: 'weeks',
  searchDemand: 'some',
  brandRecognition: 'none',
  contentCapacity: 'some',
  salesCapacity: 'some',
  ownedAudience: 'none',
  trustSensitivity: 'medium',
  contactRules: 'limited',
};
