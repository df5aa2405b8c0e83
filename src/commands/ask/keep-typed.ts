import type { Answers } from '../../model/answers.ts';
import { UserError } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { writeNote } from '../../shell/write.ts';
import { answersCommand } from './answers-command.ts';

/** Runs what may fail after a person has typed answers; if it does, they are told how to give them again. */
export async function keepTyped(context: Context, answers: Partial<Answers>, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError)
      await writeNote(context, `To give these answers again:\n  ${answersCommand(answers)}\n`);
    throw error;
  }
}
