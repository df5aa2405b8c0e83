import type { Answers } from '../model/answers.ts';
import type { Side } from '../model/terms.ts';
import { emptyVector, fillVector } from './answer-vector.ts';
import { type CompiledDimension, type CompiledRules, compileRules, type ScoringData } from './compiled-rules.ts';
import { compileEvaluate, type Evaluation, worthOfPoint } from './evaluate.ts';

/** What one rule adds to the score. */
interface Contribution {
  readonly rule: string;
  readonly toward: Side;
  /** Degree 0..1 to which its condition holds. */
  readonly strength: number;
  /** On the 0-100 scale, positive toward inbound. */
  readonly points: number;
}

/** What one weight rule adds to a dimension's importance. */
interface Emphasis {
  readonly rule: string;
  readonly strength: number;
  /** Added to the base weight before all weights are normalised. */
  readonly adds: number;
}

export interface DimensionScore {
  readonly id: string;
  /** Importance; the weights of all dimensions sum to 1. */
  readonly weight: number;
  /** -1 (outbound) to +1 (inbound). */
  readonly lean: number;
  /** 50 · weight · lean: the sum of the contributions. */
  readonly points: number;
  readonly contributions: readonly Contribution[];
  readonly emphases: readonly Emphasis[];
}

export interface Scorecard {
  /** 0..100; outbound is 100 minus this. 50 plus the points of all dimensions. */
  readonly inbound: number;
  readonly dimensions: readonly DimensionScore[];
}

/** Scores validated answers; pure, and the same for the same answers. */
export type Scorer = (answers: Answers) => Scorecard;

/** Compiles a dataset once to its score with everything that it rests on, for people to read. */
export function compileScorer(data: ScoringData, compiled = compileRules(data)): Scorer {
  const evaluate = compileEvaluate(data, compiled);
  const vector = emptyVector();
  return (answers) => scorecardOf(evaluate(fillVector(vector, answers)), compiled);
}

/** An evaluation as a record of what every rule and weight rule that fires adds. */
export function scorecardOf(evaluation: Evaluation, { dimensions }: CompiledRules): Scorecard {
  const { inbound, weights, leans } = evaluation;
  return {
    inbound,
    dimensions: dimensions.map((compiled, at) => ({
      id: compiled.dimension.id,
      weight: weights[at] as number,
      lean: leans[at] as number,
      points: 50 * (weights[at] as number) * (leans[at] as number),
      contributions: contributionsOf(compiled, evaluation, worthOfPoint(evaluation, at)),
      emphases: emphasesOf(compiled, evaluation),
    })),
  };
}

function contributionsOf(
  { rules }: CompiledDimension,
  { strengths }: Evaluation,
  worth: number,
): readonly Contribution[] {
  const fired: Contribution[] = [];
  for (const { rule, at } of rules) {
    const strength = strengths[at] as number;
    if (strength === 0) continue;
    const effect = rule.points * strength;
    const points = (rule.toward === 'inbound' ? effect : -effect) * worth;
    fired.push({ rule: rule.id, toward: rule.toward, strength, points });
  }
  return fired;
}

function emphasesOf({ weights }: CompiledDimension, { strengths }: Evaluation): readonly Emphasis[] {
  const fired: Emphasis[] = [];
  for (const { rule, at } of weights) {
    const strength = strengths[at] as number;
    if (strength > 0) fired.push({ rule: rule.id, strength, adds: rule.adds * strength });
  }
  return fired;
}
