import type { Side } from '../model/terms.ts';

/** What one rule adds to the score. */
export interface Contribution {
  readonly rule: string;
  readonly toward: Side;
  /** Degree 0..1 to which its condition holds. */
  readonly strength: number;
  /** On the 0-100 scale, positive toward inbound. */
  readonly points: number;
}

/** What one weight rule adds to a dimension's importance. */
export interface Emphasis {
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
  /** 50 · weight · lean, and the sum of the contributions. */
  readonly points: number;
  readonly contributions: readonly Contribution[];
  readonly emphases: readonly Emphasis[];
}

export interface Scorecard {
  /** 0..100; outbound is 100 minus this. 50 plus the points of all dimensions. */
  readonly inbound: number;
  readonly dimensions: readonly DimensionScore[];
}
