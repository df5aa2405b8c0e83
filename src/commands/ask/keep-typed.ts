import type { Answers } from '../../model/answers.ts';
import { UserError } from '../../problem.ts';
import type { World } from '../../shell/world.ts';
import { tell } from '../../shell/write.ts';
import { answersCommand } from './answers-command.ts';

/** Runs what may fail after a person has typed answers; if it does, they are told how to give them again. */
export async function keepTyped(world: World, answers: Partial<Answers>, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError) await tell(world, `To give these answers again:\n  ${answersCommand(answers)}\n`);
    throw error;
  }
}
