import type { Advice } from './advice.ts';

/** What is shown of each of the two. */
type Compared = Pick<Advice, 'answers' | 'score' | 'verdict' | 'mix' | 'confidence'>;

/** Two sets of answers side by side. */
export interface WhatIf {
  readonly schemaVersion: 1;
  readonly before: Compared;
  readonly after: Compared;
  /** Inbound score after minus before; the points of all rules add up to it. */
  readonly difference: number;
  /** Every rule whose contribution differs, the largest difference first. */
  readonly rules: readonly {
    readonly rule: string;
    readonly dimension: string;
    readonly because: string;
    readonly before: number;
    readonly after: number;
    readonly points: number;
  }[];
}
