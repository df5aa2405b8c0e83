import { type Result, UserError } from '../problem/problem.ts';

/** Runs what may refuse the answers, together with what is wrong with the flags. */
export async function withProblemsOf<T>(flags: Result<unknown>, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError && !flags.ok) throw new UserError([...error.problems, ...flags.problems]);
    throw error;
  }
}
