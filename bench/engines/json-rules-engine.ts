import { Engine, type Test } from 'json-rules-engine';
import type { Dataset } from '../../src/model/dataset.ts';
import { type Contender, compileDecision } from './contender.ts';
import { SLOTS, type Step, type StepRule } from './step-rules.ts';

/**
 * A rule for each rule. An event is only the rule's place in the list, as the engine clones every event in every
 * run; with the amount in the event's `params` it takes about a tenth longer. One decision after the other: a run
 * that ends marks the engine as finished, which makes a run that has just begun skip its rules.
 */
export function jsonRulesEngine(dataset: Dataset, rules: readonly StepRule[]): Contender {
  const engine = new Engine(
    rules.map(({ steps }, place) => ({ conditions: { all: steps.map(testOf) }, event: { type: String(place) } })),
    { allowUndefinedFacts: true },
  );
  const decision = compileDecision(dataset);
  const totals = new Float64Array(SLOTS.length * dataset.dimensions.length);
  return {
    name: 'json-rules-engine',
    lanes: 1,
    decide: async ({ facts }) => {
      const { events } = await engine.run(facts);
      totals.fill(0);
      for (const { type } of events) {
        const { slot, amount } = rules[Number(type)] as StepRule;
        totals[slot] = (totals[slot] as number) + amount;
      }
      return decision(totals);
    },
  };
}

function testOf(step: Step): Test {
  const fact = step.key;
  if ('above' in step) return { fact, operator: 'greaterThan', value: step.above };
  if ('upTo' in step) return { fact, operator: 'lessThanInclusive', value: step.upTo };
  const [only = '', ...others] = step.oneOf;
  return others.length === 0 ? { fact, operator: 'equal', value: only } : { fact, operator: 'in', value: step.oneOf };
}
