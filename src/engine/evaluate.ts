import { ANSWER_KEYS, type AnswerKey, type Answers } from '../model/answers.ts';
import { type AnswerVector, emptyVector, fillVector, hasColumn, setAnswer } from './answer-vector.ts';
import { type CompiledRules, compileRules, type ScoringData } from './compiled-rules.ts';

/** What answers come to; the next evaluation fills the same lists anew. */
export interface Evaluation {
  /** The score, 0..100; outbound is 100 minus this. */
  readonly inbound: number;
  /** By rule, and then by weight rule: degree 0..1 to which its condition holds. */
  readonly strengths: Float64Array;
  /** By dimension: its importance; all sum to 1. */
  readonly weights: Float64Array;
  /** By dimension: -1 (outbound) to +1 (inbound). */
  readonly leans: Float64Array;
  /** By dimension: the points, above 0, that its lean is a share of. */
  readonly outOf: Float64Array;
}

export type Evaluate = (vector: AnswerVector) => Evaluation;

/** Compiles a dataset once to its weighted sum model (docs/scoring.md). */
export function compileEvaluate(data: ScoringData, { dimensions, strengths, sum } = compileRules(data)): Evaluate {
  const evaluation: Evaluation & { inbound: number; strengths: Float64Array } = {
    inbound: 50,
    strengths: new Float64Array(0),
    weights: new Float64Array(dimensions.length),
    leans: new Float64Array(dimensions.length),
    outOf: new Float64Array(dimensions.length),
  };
  const { weights, leans, outOf } = evaluation;
  return (vector) => {
    const met = strengths.all(vector);
    evaluation.strengths = met;
    sum.weigh(met, weights);
    for (let at = 0; at < leans.length; at += 1) sum.lean(at, met, leans, outOf);
    evaluation.inbound = sum.inbound(weights, leans);
    return evaluation;
  };
}

/** What a point of a dimension's rule that holds wholly adds to the score. */
export const worthOfPoint = ({ weights, outOf }: Evaluation, dimension: number): number =>
  (50 * (weights[dimension] as number)) / (outOf[dimension] as number);

/** By rule: what it adds to the score, positive toward inbound; the next call fills the same list anew. */
export function compilePoints({ dimensions }: CompiledRules): (evaluation: Evaluation) => Float64Array {
  const sizes = new Float64Array(
    dimensions.flatMap(({ rules }) => rules.map(({ rule }) => (rule.toward === 'inbound' ? 1 : -1) * rule.points)),
  );
  const dimensionOf = new Int32Array(dimensions.flatMap(({ rules }, dimension) => rules.map(() => dimension)));
  const points = new Float64Array(sizes.length);
  return (evaluation) => {
    for (let rule = 0; rule < points.length; rule += 1) {
      const effect = (sizes[rule] as number) * (evaluation.strengths[rule] as number);
      points[rule] = effect * worthOfPoint(evaluation, dimensionOf[rule] as number);
    }
    return points;
  };
}

/** The inbound score, 0..100, of answers of which one is another. */
export type InboundWith = (key: AnswerKey, value: unknown) => number;

/** For searches through many values of one answer after the other: only what reads that answer is added up anew. */
export function inboundVarying({ dimensions, strengths, sum }: CompiledRules, answers: Answers): InboundWith {
  const vector = fillVector(emptyVector(), answers);
  const before = strengths.all(vector).slice();
  const weights = new Float64Array(dimensions.length);
  const leans = new Float64Array(dimensions.length);
  const leansBefore = new Float64Array(dimensions.length);
  const outOf = new Float64Array(dimensions.length);
  for (let at = 0; at < leans.length; at += 1) sum.lean(at, before, leansBefore, outOf);
  /** By dimension: one bit for each answer that a rule of it reads, at the answer's column. */
  const reads = dimensions.map(({ rules }) =>
    rules.reduce((bits, { at }) => bits | (strengths.reads[at] as number), 0),
  );
  return (key, value) => {
    const column = ANSWER_KEYS.indexOf(key);
    setAnswer(vector, column, value);
    const now = strengths.changed(column, vector, before);
    setAnswer(vector, column, answers[key]);
    leans.set(leansBefore);
    for (let at = 0; at < leans.length; at += 1)
      if (hasColumn(reads[at] as number, column)) sum.lean(at, now, leans, outOf);
    sum.weigh(now, weights);
    return sum.inbound(weights, leans);
  };
}
