import type { Dataset } from '../model/dataset.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import { compileStrengths, type Strengths } from './strengths.ts';

/** What the engine reads of a dataset. */
export type ScoringData = Pick<Dataset, 'dimensions' | 'rules' | 'weights' | 'scoring'>;

/** A rule, and the place of its condition among the strengths. */
export interface CompiledRule<R extends Rule | WeightRule = Rule> {
  readonly rule: R;
  readonly at: number;
}

export interface CompiledDimension {
  readonly dimension: Dimension;
  readonly rules: readonly CompiledRule[];
  readonly weights: readonly CompiledRule<WeightRule>[];
}

/** The rules of a dataset by dimension, compiled once. */
export interface CompiledRules {
  readonly dimensions: readonly CompiledDimension[];
  /** Of all rules, dimension by dimension, and then of all weight rules in the same way. */
  readonly strengths: Strengths;
}

export function compileRules({ dimensions, rules, weights }: ScoringData): CompiledRules {
  let next = 0;
  const place = <R extends Rule | WeightRule>(all: readonly R[]) =>
    dimensions.map(({ id }) => all.filter((rule) => rule.dimension === id).map((rule) => ({ rule, at: next++ })));
  const placed = place(rules);
  const placedWeights = place(weights);
  return {
    dimensions: dimensions.map((dimension, index) => ({
      dimension,
      rules: placed[index] ?? [],
      weights: placedWeights[index] ?? [],
    })),
    strengths: compileStrengths([...placed, ...placedWeights].flat().map(({ rule }) => rule.when)),
  };
}
