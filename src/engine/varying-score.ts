import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import type { CompiledRule, compileRules, ScoringData } from './compiled-rules.ts';

/** The inbound score, 0..100, for some answers of which one takes different values. */
export type VaryingScorer = (answers: Answers, key: AnswerKey) => (value: unknown) => number;

/**
 * Compiles a dataset to scores for answers of which one varies: those of `compileScorer` to the last bit, without its
 * record, and only rules that read the varied answer are evaluated again. For searches through many values.
 */
export function compileVaryingScorer(
  { scoring }: ScoringData,
  compiled: ReturnType<typeof compileRules>,
): VaryingScorer {
  return (answers, key) => {
    const dimensions = compiled.map(({ dimension, rules, weights }) => ({
      base: dimension.baseWeight,
      weights: compileEffects(weights, ({ adds }) => adds, answers, key),
      rules: compileEffects(rules, ({ points }) => points, answers, key),
      signs: rules.map(({ rule }) => (rule.toward === 'inbound' ? 1 : -1)),
    }));
    return (value) => {
      const varied = { ...answers, [key]: value } as Answers;
      const raw = dimensions.map(({ base, weights }) => base + sum(weights(varied)));
      const total = sum(raw);
      return dimensions.reduce((inbound, { rules, signs }, index) => {
        const points = dimensionPoints(rules(varied), signs, (raw[index] ?? 0) / total, scoring.benefitOfTheDoubt);
        return inbound + points;
      }, 50);
    };
  };
}

/** Sizes times strengths of all rules; only those that read `key` are computed anew, in place. */
function compileEffects<R extends Rule | WeightRule>(
  rules: readonly CompiledRule<R>[],
  inputSize: (rule: R) => number,
  answers: Answers,
  key: AnswerKey,
): (varied: Answers) => Float64Array {
  const effects = Float64Array.from(rules, ({ rule, when }) => inputSize(rule) * when.strength(answers));
  const varying = rules.flatMap(({ rule, when }, at) =>
    when.reads.includes(key) ? [{ at, when, size: inputSize(rule) }] : [],
  );
  return (varied) => {
    for (const { at, when, size } of varying) effects[at] = size * when.strength(varied);
    return effects;
  };
}

/** The points of one dimension: its contributions, added in the order of the rules. */
function dimensionPoints(effects: Float64Array, signs: readonly number[], weight: number, doubt: number): number {
  let inbound = 0;
  let outbound = 0;
  for (let at = 0; at < effects.length; at += 1) {
    if (signs[at] === 1) inbound += effects[at] ?? 0;
    else outbound += effects[at] ?? 0;
  }
  const doubted = inbound + outbound + doubt;
  let points = 0;
  for (let at = 0; at < effects.length; at += 1)
    points += (50 * (signs[at] ?? 0) * weight * (effects[at] ?? 0)) / doubted;
  return points;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
}
