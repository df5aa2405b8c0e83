import { SIDES } from '../model/terms.ts';
import type { CompiledDimension, ScoringData } from './compiled-rules.ts';

/** The arithmetic of the score (docs/scoring.md), from how far each condition holds, 0..1, in the order of their places. */
export interface WeightedSum {
  /** Fills in the importance of every dimension: its base weight and what weight rules add, divided by the total. */
  readonly weigh: (strengths: Float64Array, weights: Float64Array) => void;
  /** Fills in one dimension's lean, -1 (outbound) to +1 (inbound), and the points that it is a share of. */
  readonly lean: (dimension: number, strengths: Float64Array, leans: Float64Array, outOf: Float64Array) => void;
  /** 0..100; outbound is 100 minus this. */
  readonly inbound: (weights: Float64Array, leans: Float64Array) => number;
}

/** Lists what is added up as numbers, so that adding it up walks no objects. */
export function compileWeightedSum(
  dimensions: readonly CompiledDimension[],
  { benefitOfTheDoubt: doubt }: ScoringData['scoring'],
): WeightedSum {
  const rules = dimensions.flatMap((each) => each.rules.map(({ rule }) => rule));
  const ends = endsOf(dimensions.map((each) => each.rules));
  /** By rule: its points toward either side, 0 toward the other, so that both sums are made without a branch. */
  const [inboundSizes, outboundSizes] = SIDES.map((side) =>
    numbersOf(rules, ({ toward, points }) => (toward === side ? points : 0)),
  ) as [Float64Array, Float64Array];
  const adds = numbersOf(
    dimensions.flatMap((each) => each.weights),
    ({ rule }) => rule.adds,
  );
  const weightEnds = endsOf(dimensions.map((each) => each.weights));
  const baseWeights = numbersOf(dimensions, ({ dimension }) => dimension.baseWeight);

  return {
    weigh: (strengths, weights) => {
      let total = 0;
      for (let at = 0, next = 0; at < weights.length; at += 1) {
        let added = 0;
        for (const end = weightEnds[at] as number; next < end; next += 1) {
          added += (adds[next] as number) * (strengths[rules.length + next] as number);
        }
        const weight = (baseWeights[at] as number) + added;
        weights[at] = weight;
        total += weight;
      }
      for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] as number) / total;
    },
    lean: (dimension, strengths, leans, outOf) => {
      let inbound = 0;
      let outbound = 0;
      const end = ends[dimension] as number;
      for (let rule = dimension === 0 ? 0 : (ends[dimension - 1] as number); rule < end; rule += 1) {
        const strength = strengths[rule] as number;
        inbound += (inboundSizes[rule] as number) * strength;
        outbound += (outboundSizes[rule] as number) * strength;
      }
      const all = inbound + outbound + doubt;
      outOf[dimension] = all;
      leans[dimension] = (inbound - outbound) / all;
    },
    inbound: (weights, leans) => {
      let score = 50;
      for (let at = 0; at < weights.length; at += 1) score += 50 * (weights[at] as number) * (leans[at] as number);
      return score;
    },
  };
}

/** Where each group ends when all are set in one row. */
function endsOf(groups: readonly (readonly unknown[])[]): Int32Array {
  let end = 0;
  return new Int32Array(
    groups.map(({ length }) => {
      end += length;
      return end;
    }),
  );
}

const numbersOf = <T>(all: readonly T[], of: (each: T) => number): Float64Array => new Float64Array(all.map(of));
