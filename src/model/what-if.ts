import type { Advice } from './advice.ts';
import type { GivenKey } from './answers.ts';
import type { Interval } from './budget-plan.ts';
import type { ShownForecast } from './plan-document.ts';

/** What a plan brings by when results are due. */
export interface PlanOutcome extends Pick<ShownForecast, 'goalCounted' | 'called'> {
  readonly byMonth: number;
  readonly spend: number;
  readonly leads: Interval;
  readonly customers: Interval;
  /** Null where nobody comes, and where there is no money. */
  readonly costPerCustomer: ShownForecast['byGoalMonth']['costPerCustomer'];
}

/** What is shown of each of the two. */
type Compared = Pick<
  Advice,
  | 'answers'
  | 'currency'
  | 'score'
  | 'verdict'
  | 'mix'
  | 'spent'
  | 'headline'
  | 'summary'
  | 'confidence'
  | 'phases'
  | 'channels'
> & {
  /** What its answers are called, such as the name of their file. */
  readonly name: string;
  /** What its plan brings; null where there is none. */
  readonly plan: PlanOutcome | null;
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
