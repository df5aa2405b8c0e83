import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/compiled-rules.ts';
import { waitingFor } from '../../src/engine/waiting-for.ts';
import { ANSWER_KEYS, type Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { smallDataset } from '../support/small-dataset.ts';

const ANSWERS: Answers = {
  goals: ['lead-generation'],
  monthlyBudget: 'unknown',
  timelineMonths: 12,
  businessModel: 'b2b',
  customerValue: 100,
  salesCycle: 'weeks',
  contentCapacity: 'none',
  salesCapacity: 'none',
  ownedAudience: 'none',
  contactRules: 'open',
};

/** The questions that rules with these conditions wait for. */
const waiting = (...conditions: readonly Condition[]) => {
  const small = smallDataset();
  const rules = conditions.map(
    (when, index) => ({ ...small.rules[1], id: `rule-${index}`, when }) as (typeof small.rules)[0],
  );
  return waitingFor(compileRules({ ...small, rules, weights: [] }), ANSWERS).filter((each) => each.rules.length > 0);
};

describe('waitingFor', () => {
  it('lists every unanswered question in the order in which it is asked, with rules and weight rules', () => {
    const waits = waitingFor(compileRules(smallDataset()), ANSWERS);
    expect(waits.map(({ answer }) => answer)).toEqual(
      ANSWER_KEYS.filter((key) => ANSWERS[key] === undefined || ANSWERS[key] === 'unknown'),
    );
    expect(waits.filter(({ rules }) => rules.length > 0)).toEqual([
      { answer: 'searchDemand', rules: ['search-brings-readers'] },
      { answer: 'brandRecognition', rules: ['unknown-name-introduces-itself'] },
      { answer: 'trustSensitivity', rules: ['trust-decides-the-purchase', 'trust-weighs-more'] },
    ]);
  });

  it('names a rule at each question that it reads and that is open', () => {
    expect(waiting({ anyOf: [{ audience: 'niche' }, { searchDemand: 'high' }], businessModel: 'b2b' })).toEqual([
      { answer: 'audience', rules: ['rule-0'] },
      { answer: 'searchDemand', rules: ['rule-0'] },
    ]);
  });

  it('leaves out what no answer can change: rules that are decided, or already ruled out', () => {
    expect(waiting({ timelineMonths: { rises: [6, 10] } }, { audience: 'niche', businessModel: 'b2c' })).toEqual([]);
  });
});
