import type { Dataset } from '../model/dataset.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import { compileStrengths, type Strengths } from './strengths.ts';
import { compileWeightedSum, type WeightedSum } from './weighted-sum.ts';

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
  readonly sum: WeightedSum;
}

export function compileRules({ dimensions, rules, weights, scoring }: ScoringData): CompiledRules {
  let next = 0;
  const place = <R extends Rule | WeightRule>(all: readonly R[]) =>
    dimensions.map(({ id }) => all.filter((rule) => rule.dimension === id).map((rule) => ({ rule, at: next++ })));
  const placed = place(rules);
  const placedWeights = place(weights);
  const compiled = dimensions.map((dimension, index) => ({
    dimension,
    rules: placed[index] as (typeof placed)[number],
    weights: placedWeights[index] as (typeof placedWeights)[number],
  }));
  return {
    dimensions: compiled,
    sum: compileWeightedSum(compiled, scoring),
    strengths: compileStrengths([...placed, ...placedWeights].flat().map(({ rule }) => rule.when)),
  };
}
