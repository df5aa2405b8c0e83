import type { Advice } from './advice.ts';
import type { GivenKey } from './answers.ts';

/** What is shown of each of the two. */
type Compared = Pick<
  Advice,
  'answers' | 'currency' | 'score' | 'verdict' | 'mix' | 'headline' | 'summary' | 'confidence' | 'phases' | 'channels'
> & {
  /** What its answers are called, such as the name of their file. */
  readonly name: string;
};

/** Two sets of answers side by side. */
export interface WhatIf {
  readonly schemaVersion: 1;
  readonly before: Compared;
  readonly after: Compared;
  /** Inbound score after minus before; the points of all rules add up to it, and so do those of all changes. */
  readonly difference: number;
  /** Every answer that differs, with what it does to the inbound score on average over every order of change; the most first. */
  readonly changes: readonly { readonly answer: GivenKey; readonly points: number }[];
  /** Every rule whose contribution differs, the largest difference first. */
  readonly rules: readonly {
    readonly rule: string;
    readonly dimension: string;
    readonly because: string;
    readonly before: number;
    readonly after: number;
    readonly points: number;
    /** Answers that differ and that its condition reads. */
    readonly reads: readonly GivenKey[];
  }[];
}
