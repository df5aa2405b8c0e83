import type { Problem } from '../problem/problem.ts';
import type { Id } from './entry.ts';
import type { Outcome } from './outcome.ts';

/** How results are written: text for each line, its line end with it. */
export interface LineFormat {
  readonly header: string;
  readonly good: (line: number, id: Id | undefined, outcome: Outcome) => string;
  readonly bad: (line: number, id: Id | undefined, problems: readonly Problem[]) => string;
}

const SHOWN_AT_MOST = 20;

/** The first problems of a line; one with thousands of unknown keys must not flood the output. */
export const firstProblems = (problems: readonly Problem[]): readonly Problem[] => problems.slice(0, SHOWN_AT_MOST);
