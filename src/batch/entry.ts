import type { Problem } from '../problem/problem.ts';

export type Id = string | number;

/** One line of the input in its turn: a value that looks like answers, or why it is none. */
export interface Entry {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly id: Id | undefined;
  /** The answers, with `id` perhaps among them; valid if there are no problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export type TakeEntry = (entry: Entry) => void;

const NONE: readonly Problem[] = [];

export const goodEntry = (line: number, id: Id | undefined, value: unknown): Entry => ({
  line,
  id,
  value,
  problems: NONE,
});

export const badEntry = (line: number, id: Id | undefined, problems: readonly Problem[]): Entry => ({
  line,
  id,
  value: undefined,
  problems,
});
