import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/compiled-rules.ts';
import { inboundVarying } from '../../src/engine/evaluate.ts';
import type { AnswerKey } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';
import { dataset } from '../support/shipped-advice.ts';

const shipped = dataset;
const MONTHS = Array.from({ length: 72 }, (_, at) => (at + 1) / 2);
const VALUES = [0, 50, 200, 1000, 3000, 10_000, 25_000, 50_000, 80_000, 500_000];
const HARDLY = 1e-9;

/** The largest step by which the inbound score falls, along these values of one answer, over random other answers. */
function largestFall(key: AnswerKey, values: readonly unknown[], dataset: Dataset, numRuns: number): number {
  const rules = compileRules(dataset);
  const falls = fc.sample(arbitraryAnswers, { numRuns, seed: 14 }).map((answers) => {
    const inbound = inboundVarying(rules, answers);
    const scores = values.map((value) => inbound(key, value));
    return Math.max(...scores.slice(1).map((score, at) => (scores[at] as number) - score));
  });
  return Math.max(...falls);
}

describe('the shipped rules, whatever else is answered', () => {
  it.each<[string, AnswerKey, readonly unknown[]]>([
    ['more time', 'timelineMonths', MONTHS],
    ['more people for content', 'contentCapacity', ['none', 'some', 'strong']],
    ['fewer people for sales', 'salesCapacity', ['strong', 'some', 'none']],
    ['more need for trust', 'trustSensitivity', ['low', 'medium', 'high']],
    ['people who search', 'searchDemand', ['none', 'some', 'high']],
    ['customers who are worth less', 'customerValue', VALUES.toReversed()],
    ['a larger audience of its own', 'ownedAudience', ['none', 'some', 'large']],
    ['slower decisions', 'salesCycle', ['impulse', 'weeks', 'months']],
  ])('never move toward outbound with %s', (_, key, values) => {
    expect(largestFall(key, values, shipped, 400)).toBeLessThan(HARDLY);
  });

  it('would break the law of time if an importance went on growing when the reasons behind it no longer do', () => {
    const longer = { timelineMonths: { rises: [9, 24] as [number, number] } };
    const weights = shipped.weights.map((each) => (each.id === GROWING ? { ...each, when: longer } : each));
    expect(largestFall('timelineMonths', MONTHS, { ...shipped, weights }, 150)).toBeGreaterThan(0.01);
  });
});

const GROWING = 'long-plans-reward-assets';
