import { type Logic, LogicEngine } from 'json-logic-engine';
import type { Dataset } from '../../src/model/dataset.ts';
import { type Contender, compileDecision } from './contender.ts';
import { canBeMissing, SLOTS, type Step, type StepRule } from './step-rules.ts';

/** One list of all totals, compiled by the engine to a function; `*` or `and` in place of `if` is no quicker. */
export function jsonLogicEngine(dataset: Dataset, rules: readonly StepRule[]): Contender {
  const totals = Array.from({ length: SLOTS.length * dataset.dimensions.length }, (_, slot) => totalOf(rules, slot));
  const compiled = new LogicEngine().build(totals);
  const decision = compileDecision(dataset);
  return {
    name: 'json-logic-engine',
    lanes: 1,
    decide: ({ facts }) => decision(compiled(facts) as readonly number[]),
  };
}

const totalOf = (rules: readonly StepRule[], slot: number): Logic => ({
  '+': [0, ...rules.filter((rule) => rule.slot === slot).map(termOf)],
});

function termOf({ steps, amount }: StepRule): Logic {
  const [only = true, ...others] = steps.map(testOf);
  return { if: [others.length === 0 ? only : { and: [only, ...others] }, amount, 0] };
}

function testOf(step: Step): Logic {
  const answer = { var: step.key };
  if ('above' in step) return { '>': [answer, step.above] };
  if ('oneOf' in step) {
    const [only = '', ...others] = step.oneOf;
    return others.length === 0 ? { '===': [answer, only] } : { in: [answer, step.oneOf] };
  }
  const test = { '<=': [answer, step.upTo] };
  return canBeMissing(step.key) ? { and: [{ '!==': [answer, null] }, test] } : test;
}
