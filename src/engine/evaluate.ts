import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import { SIDES } from '../model/terms.ts';
import { type AnswerVector, emptyVector, fillVector, setAnswer } from './answer-vector.ts';
import { type CompiledDimension, type CompiledRules, compileRules, type ScoringData } from './compiled-rules.ts';

/** What answers come to; the next evaluation fills the same lists anew. */
export interface Evaluation {
  /** The score, 0..100; outbound is 100 minus this. */
  readonly inbound: number;
  /** By rule, and then by weight rule: degree 0..1 to which its condition holds. */
  readonly strengths: Float64Array;
  /** By rule: what it adds to the score, positive toward inbound. */
  readonly points: Float64Array;
  /** By dimension: its importance; all sum to 1. */
  readonly weights: Float64Array;
  /** By dimension: -1 (outbound) to +1 (inbound). */
  readonly leans: Float64Array;
  /** By dimension: the sum of its rules' points. */
  readonly sums: Float64Array;
}

/** Of answers, and of how far each condition holds for them where that is known already. */
export type Evaluate = (vector: AnswerVector, strengths?: Float64Array) => Evaluation;

/** Compiles a dataset once to its weighted sum model (docs/scoring.md): the only place where a score is computed. */
export function compileEvaluate(data: ScoringData, compiled = compileRules(data)): Evaluate {
  const { dimensions, strengths: strengthsOf } = compiled;
  const rules = dimensions.flatMap((each) => each.rules.map(({ rule }) => rule));
  const ends = endsOf(dimensions.map((each) => each.rules));
  const weigh = compileWeights(dimensions, rules.length);
  /** By rule: its points toward either side, 0 toward the other, so that both sums are made without a branch. */
  const [inboundSizes, outboundSizes] = SIDES.map((side) =>
    Float64Array.from(rules, ({ toward, points }) => (toward === side ? points : 0)),
  ) as [Float64Array, Float64Array];
  const doubt = data.scoring.benefitOfTheDoubt;
  const effects = new Float64Array(rules.length);
  const evaluation: Evaluation & { inbound: number; strengths: Float64Array } = {
    inbound: 50,
    strengths: new Float64Array(0),
    points: new Float64Array(rules.length),
    weights: new Float64Array(dimensions.length),
    leans: new Float64Array(dimensions.length),
    sums: new Float64Array(dimensions.length),
  };
  const { points, weights, leans, sums } = evaluation;

  return (vector, strengths = strengthsOf.all(vector)) => {
    evaluation.strengths = strengths;
    weigh(strengths, weights);
    let score = 50;
    for (let at = 0, first = 0; at < ends.length; at += 1) {
      const end = ends[at] as number;
      let inbound = 0;
      let outbound = 0;
      for (let rule = first; rule < end; rule += 1) {
        const strength = strengths[rule] as number;
        const toInbound = (inboundSizes[rule] as number) * strength;
        const toOutbound = (outboundSizes[rule] as number) * strength;
        effects[rule] = toInbound - toOutbound;
        inbound += toInbound;
        outbound += toOutbound;
      }
      const doubted = inbound + outbound + doubt;
      const scale = 50 * (weights[at] as number);
      let sum = 0;
      for (let rule = first; rule < end; rule += 1) {
        const added = (scale * (effects[rule] as number)) / doubted;
        points[rule] = added;
        sum += added;
      }
      leans[at] = (inbound - outbound) / doubted;
      sums[at] = sum;
      score += sum;
      first = end;
    }
    evaluation.inbound = score;
    return evaluation;
  };
}

/** Fills in the importance of every dimension: its base weight and what weight rules add, divided by the total. */
function compileWeights(dimensions: readonly CompiledDimension[], firstStrength: number) {
  const adds = Float64Array.from(dimensions.flatMap((each) => each.weights.map(({ rule }) => rule.adds)));
  const ends = endsOf(dimensions.map((each) => each.weights));
  const baseWeights = Float64Array.from(dimensions, ({ dimension }) => dimension.baseWeight);
  return (strengths: Float64Array, weights: Float64Array): void => {
    let total = 0;
    for (let at = 0, next = 0; at < weights.length; at += 1) {
      let added = 0;
      for (const end = ends[at] as number; next < end; next += 1) {
        added += (adds[next] as number) * (strengths[firstStrength + next] as number);
      }
      const weight = (baseWeights[at] as number) + added;
      weights[at] = weight;
      total += weight;
    }
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] as number) / total;
  };
}

/** Where each group ends when all are set in one row. */
function endsOf(groups: readonly { readonly length: number }[]): Int32Array {
  let end = 0;
  return Int32Array.from(groups, ({ length }) => {
    end += length;
    return end;
  });
}

/** The inbound score, 0..100, of answers of which one is another. */
export type InboundWith = (key: AnswerKey, value: unknown) => number;

/** For searches through many values of one answer after the other. */
export function inboundVarying(evaluate: Evaluate, { strengths }: CompiledRules, answers: Answers): InboundWith {
  const vector = fillVector(emptyVector(), answers);
  const before = strengths.all(vector).slice();
  return (key, value) => {
    const column = ANSWER_KEYS.indexOf(key);
    setAnswer(vector, column, value);
    const { inbound } = evaluate(vector, strengths.changed(column, vector, before));
    setAnswer(vector, column, answers[key]);
    return inbound;
  };
}
