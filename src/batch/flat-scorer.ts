import type { AnswerVector } from '../engine/answer-vector.ts';
import { type CompiledDimension, type CompiledRule, compileRules, type ScoringData } from '../engine/compiled-rules.ts';
import type { Answers } from '../model/answers.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import type { Side } from '../model/terms.ts';
import { compileStrengths } from './flat-strengths.ts';

/** Scores many answers with one dataset: the same sums as `compileScorer`, to the last bit, without its record. */
export interface FlatScorer {
  /** The rules whose points it can tell, in the order in which it tells them. */
  readonly ruleIds: readonly string[];
  /** The inbound score, 0..100; `points` takes what each rule adds. */
  readonly score: (vector: AnswerVector, answers: Answers, points?: Float64Array) => number;
}

/** Compiles a dataset to flat lists of numbers; adds in the order of `compileScorer`, so that no bit differs. */
export function compileFlatScorer(data: ScoringData): FlatScorer {
  const dimensions = compileRules(data);
  const rules: readonly CompiledRule[] = dimensions.flatMap((each) => each.rules);
  const emphases: readonly CompiledRule<WeightRule>[] = dimensions.flatMap((each) => each.weights);
  const strengthsOf = compileStrengths([...rules, ...emphases]);
  const signed = Float64Array.from(rules, ({ rule }) => (rule.toward === 'inbound' ? rule.points : -rule.points));
  const ends = endsOf(dimensions.map((each) => each.rules));
  const [inboundRules, inboundEnds] = rulesToward('inbound', dimensions);
  const [outboundRules, outboundEnds] = rulesToward('outbound', dimensions);
  const weigh = compileWeights(dimensions, rules.length);
  const doubt = data.scoring.benefitOfTheDoubt;
  const effects = new Float64Array(rules.length);

  return {
    ruleIds: rules.map(({ rule }) => rule.id),
    score: (vector, answers, points) => {
      const strengths = strengthsOf(vector, answers);
      const { weights, total } = weigh(strengths);
      for (let rule = 0; rule < effects.length; rule += 1) {
        effects[rule] = (signed[rule] as number) * (strengths[rule] as number);
      }
      let score = 50;
      for (let at = 0, rule = 0, toInbound = 0, toOutbound = 0; at < ends.length; at += 1) {
        let inbound = 0;
        for (const end = inboundEnds[at] as number; toInbound < end; toInbound += 1) {
          inbound += effects[inboundRules[toInbound] as number] as number;
        }
        let outbound = 0;
        for (const end = outboundEnds[at] as number; toOutbound < end; toOutbound += 1) {
          outbound -= effects[outboundRules[toOutbound] as number] as number;
        }
        const doubted = inbound + outbound + doubt;
        const scale = 50 * ((weights[at] as number) / total);
        let sum = 0;
        for (const end = ends[at] as number; rule < end; rule += 1) {
          const added = (scale * (effects[rule] as number)) / doubted;
          if (points !== undefined) points[rule] = added;
          sum += added;
        }
        score += sum;
      }
      return score;
    },
  };
}

/** Places of the rules toward one side, and where those of each dimension end. */
function rulesToward(side: Side, dimensions: readonly CompiledDimension[]): readonly [Int32Array, Int32Array] {
  const own = (rules: readonly CompiledRule[]) => rules.filter(({ rule }) => rule.toward === side);
  const places = dimensions.flatMap(({ rules }) => rules).flatMap(({ rule }, at) => (rule.toward === side ? [at] : []));
  return [Int32Array.from(places), endsOf(dimensions.map(({ rules }) => own(rules)))];
}

/** Importance of every dimension, and the total by which it is divided. */
function compileWeights(dimensions: readonly CompiledDimension[], firstStrength: number) {
  const emphases = dimensions.flatMap((each) => each.weights);
  const adds = Float64Array.from(emphases, ({ rule }) => rule.adds);
  const ends = endsOf(dimensions.map((each) => each.weights));
  const baseWeights = Float64Array.from(dimensions, ({ dimension }) => dimension.baseWeight);
  const weights = new Float64Array(dimensions.length);
  const result = { weights, total: 0 };
  return (strengths: Float64Array) => {
    let total = 0;
    let next = 0;
    for (let at = 0; at < weights.length; at += 1) {
      let added = 0;
      for (const end = ends[at] as number; next < end; next += 1) {
        added += (adds[next] as number) * (strengths[firstStrength + next] as number);
      }
      const weight = (baseWeights[at] as number) + added;
      weights[at] = weight;
      total += weight;
    }
    result.total = total;
    return result;
  };
}

/** Where each group ends when all are set in one row. */
const endsOf = (groups: readonly (readonly CompiledRule<Rule | WeightRule>[])[]): Int32Array => {
  let end = 0;
  return Int32Array.from(groups, ({ length }) => {
    end += length;
    return end;
  });
};
