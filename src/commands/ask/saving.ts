import type { Context } from '../../shell/context.ts';
import type { SaveOptions } from './answers-file.ts';
import type { Resolved } from './run-interview.ts';

/** Refuses, before anybody is asked, what could not be saved; loads what saves only where something is to be. */
export async function checkSaving(options: SaveOptions, file: string | undefined): Promise<void> {
  if (options.save === undefined) return;
  const { checkSaveAnswers } = await import('./answers-file.ts');
  await checkSaveAnswers(options, file);
}

/** Saves answers where that is asked for; those of an interview are saved by the interview. */
export async function saveGiven(
  context: Context,
  options: SaveOptions,
  file: string | undefined,
  { answers, typed }: Exclude<Resolved, { readonly stoppedWith: unknown }>,
): Promise<void> {
  if (options.save === undefined || typed !== undefined) return;
  const { saveAnswers } = await import('./answers-file.ts');
  await saveAnswers(context, options, file, answers);
}
