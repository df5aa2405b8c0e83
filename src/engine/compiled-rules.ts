import type { Dataset } from '../model/dataset.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import { type CompiledCondition, compileCondition } from './condition.ts';

/** What the engine reads of a dataset. */
export type ScoringData = Pick<Dataset, 'dimensions' | 'rules' | 'weights' | 'scoring'>;

export interface CompiledRule<R extends Rule | WeightRule = Rule> {
  readonly rule: R;
  readonly when: CompiledCondition;
}

export interface CompiledDimension {
  readonly dimension: Dimension;
  readonly rules: readonly CompiledRule[];
  readonly weights: readonly CompiledRule<WeightRule>[];
}

/** The rules of a dataset by dimension, compiled once to closures. */
export function compileRules({ dimensions, rules, weights }: ScoringData): readonly CompiledDimension[] {
  return dimensions.map((dimension) => ({
    dimension,
    rules: rules.filter((rule) => rule.dimension === dimension.id).map(compileRule),
    weights: weights.filter((rule) => rule.dimension === dimension.id).map(compileRule),
  }));
}

const compileRule = <R extends Rule | WeightRule>(rule: R): CompiledRule<R> => ({
  rule,
  when: compileCondition(rule.when),
});
