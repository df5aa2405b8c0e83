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

/** A document of which each field is computed once, when it is first read. */
export function lazily<Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]: Fields[Name] extends () => infer Value ? Value : never } {
  const known = new Map<string, unknown>();
  const read = (name: string, compute: () => unknown) => {
    if (!known.has(name)) known.set(name, compute());
    return known.get(name);
  };
  const members = Object.entries(fields).map(([name, compute]) => [
    name,
    { enumerable: true, get: () => read(name, compute) },
  ]);
  return Object.defineProperties({} as never, Object.fromEntries(members));
}
