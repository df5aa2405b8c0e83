import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Dataset } from '../../src/model/dataset.ts';
import { type Contender, compileDecision } from './contender.ts';
import { canBeMissing, SLOTS, type Step, type StepRule } from './step-rules.ts';

/**
 * One expression node with one expression, a list of all totals, in content that is compiled beforehand, and 32
 * decisions under way at once, so that its threads need not be woken for each. This was the quickest of what was
 * tried: one decision after the other takes 1.2 to 3 times as long, an expression for each total about 1.6 times, a
 * decision table that collects 2 to 2.5 times, and content that is not compiled beforehand 3 to 4 times.
 */
export function zenEngine(dataset: Dataset, rules: readonly StepRule[]): Contender {
  const totals = Array.from({ length: SLOTS.length * dataset.dimensions.length }, (_, slot) => totalOf(rules, slot));
  const engine = new ZenEngine();
  const compiled = engine.createDecision(new ZenDecisionContent(graphOf(`[${totals.join(', ')}]`)));
  const decision = compileDecision(dataset);
  return {
    name: '@gorules/zen-engine',
    lanes: 32,
    decide: async ({ facts }) => {
      const { result } = await compiled.evaluate(facts);
      return decision((result as { readonly totals: readonly number[] }).totals);
    },
  };
}

const totalOf = (rules: readonly StepRule[], slot: number): string => {
  const terms = rules.filter((rule) => rule.slot === slot).map(termOf);
  return terms.length === 0 ? '0' : terms.join(' + ');
};

const termOf = ({ steps, amount }: StepRule): string => `(${steps.map(testOf).join(' and ')} ? ${amount} : 0)`;

function testOf(step: Step): string {
  const { key } = step;
  if ('oneOf' in step) return `(${step.oneOf.map((value) => `${key} == ${JSON.stringify(value)}`).join(' or ')})`;
  const test = 'above' in step ? `${key} > ${step.above}` : `${key} <= ${step.upTo}`;
  return canBeMissing(key) ? `(${key} != null and ${test})` : test;
}

function graphOf(value: string): object {
  const position = { x: 0, y: 0 };
  const expressions = [{ id: 'totals', key: 'totals', value }];
  return {
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', position },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
      { id: 'result', name: 'result', type: 'outputNode', position },
    ],
    edges: [
      { id: 'to-rules', type: 'edge', sourceId: 'facts', targetId: 'rules' },
      { id: 'to-result', type: 'edge', sourceId: 'rules', targetId: 'result' },
    ],
  };
}
