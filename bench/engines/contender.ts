import type { Answers } from '../../src/model/answers.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { SLOTS } from './step-rules.ts';

/** One set of answers in the two forms that the engines take; both are made before the clock starts. */
export interface Sample {
  readonly answers: Answers;
  /** For the peers: no list, so that none of them has to look for a goal in one. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Decision {
  /** Inbound score, 0..100. */
  readonly inbound: number;
  /** By dimension: what its rules add to the score toward inbound, then toward outbound; both 0 or more. */
  readonly points: Float64Array;
}

/** An engine with the rules compiled into it; it may fill the same points anew in each call. */
export interface Contender {
  readonly name: string;
  /** How many decisions are best under way at once. */
  readonly lanes: number;
  readonly decide: (sample: Sample) => Decision | Promise<Decision>;
}

/**
 * The decision that follows from the totals in the slots of step rules: the arithmetic that no peer has, the same
 * for all of them.
 */
export function compileDecision({ dimensions, scoring }: Dataset): (totals: ArrayLike<number>) => Decision {
  const weights = new Float64Array(dimensions.length);
  const points = new Float64Array(2 * dimensions.length);
  return (totals) => {
    let total = 0;
    for (let at = 0; at < dimensions.length; at += 1) {
      const weight = (dimensions[at]?.baseWeight ?? 0) + (totals[SLOTS.length * at + 2] ?? 0);
      weights[at] = weight;
      total += weight;
    }
    let inbound = 50;
    for (let at = 0; at < dimensions.length; at += 1) {
      const toInbound = totals[SLOTS.length * at] ?? 0;
      const toOutbound = totals[SLOTS.length * at + 1] ?? 0;
      const scale = (50 * (weights[at] ?? 0)) / total / (toInbound + toOutbound + scoring.benefitOfTheDoubt);
      points[2 * at] = scale * toInbound;
      points[2 * at + 1] = scale * toOutbound;
      inbound += scale * (toInbound - toOutbound);
    }
    return { inbound, points };
  };
}
