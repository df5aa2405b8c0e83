import { escapeControlsInLine } from './printable.ts';

/** One thing that a person can mend: what is wrong, where, and what to type next. */
export interface Problem {
  /** Stable identifier; tests and scripts rely on it, not on the words. */
  readonly code: string;
  /** File with line and column, flag or key in which it was found. */
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

export const problem = (code: string, where: string, what: string, mend: string): Problem => ({
  code,
  where,
  what,
  mend,
});

/** What pure code returns instead of throwing: the value, or all problems at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** Thrown where a person has to act: exit code 2 for input that can be mended, 1 for the world. */
export class UserError extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: 1 | 2;

  constructor(problems: readonly Problem[], exitCode: 1 | 2 = 2) {
    super(problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
    this.name = 'UserError';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** The value of a result, or a UserError that carries its problems. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UserError(result.problems);
}

const SHOWN_AT_MOST = 20;

/** The first twenty problems: input with thousands of mistakes must not flood the output. */
export const firstProblems = (problems: readonly Problem[]): readonly Problem[] => problems.slice(0, SHOWN_AT_MOST);

/** Problems as text that is safe to show, two lines each, ending in one newline; past twenty it only counts. */
export function formatProblems(problems: readonly Problem[]): string {
  const shown = firstProblems(problems);
  const more = problems.length - shown.length;
  return [
    ...shown.map(
      ({ where, what, mend }) =>
        `${escapeControlsInLine(where)}: ${escapeControlsInLine(what)}\n  ${escapeControlsInLine(mend)}\n`,
    ),
    ...(more > 0 ? [`... and ${more} more problems.\n`] : []),
  ].join('');
}
