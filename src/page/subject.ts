import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import type { Result } from '../problem/problem.ts';
import type { Html } from '../report/html/html.ts';

/** What a page shows of answers: the advice, or the plan. */
export interface Subject<Shown extends Advice> {
  readonly name: 'advice' | 'plan';
  /** What the program gives, or what stands against it. */
  readonly make: (answers: GivenAnswers) => Result<Shown>;
  /** The same while a slider moves: what takes long stays as it was or is computed roughly, and only what is read. */
  readonly makeRoughly: (answers: GivenAnswers, before: Shown) => Result<Shown>;
  /** What is drawn, part by part, each when it is called; `was` is what it is told against. */
  readonly parts: (shown: Shown, was?: Shown) => readonly (() => Html)[];
  /** The sentence that says it, for whoever listens. */
  readonly headline: (shown: Shown) => string;
  /** The split in a few words. */
  readonly split: (shown: Shown) => string;
  /** What other answers make of it, in a sentence or a few. */
  readonly changed: (was: Shown, is: Shown) => string;
}
