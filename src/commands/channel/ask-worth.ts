import type { GivenAnswers, GivenKey } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Context } from '../../shell/context.ts';
import { canPrompt } from '../../shell/terminal.ts';
import type { AskOptions } from '../ask/flags.ts';
import { resolveAnswers } from '../ask/resolve-answers.ts';
import type { Resolved } from '../ask/run-interview.ts';

/** What the figures of a channel hang on most, for whoever is being asked anyway. */
const TELLING: readonly GivenKey[] = ['customerValue', 'businessModel', 'salesCycle'];

/** The answers as for `ask`, of which only those are asked for that a channel is judged by: what a customer is worth, too. */
export async function resolveWithWorth(
  context: Context,
  file: string | undefined,
  options: AskOptions,
  dataset: Dataset,
): Promise<Resolved> {
  const resolved = await resolveAnswers(context, file, { ...options, quick: true }, dataset, 'channel');
  if ('stoppedWith' in resolved || !canPrompt(context, options)) return resolved;
  const { answers, typed } = resolved;
  const keys = (typed === undefined ? TELLING.slice(0, 1) : TELLING).filter((key) => answers[key] === undefined);
  if (keys.length === 0) return resolved;
  const { runInterview } = await import('../ask/run-interview.ts');
  // What runs now is not asked for here.
  const given = { ...answers, current: answers.current ?? [] };
  const asked = await runInterview(context, { ...options, all: true }, dataset, { file, given, keys });
  return 'stoppedWith' in asked ? asked : { ...asked, answers: withoutNothing(asked.answers) };
}

function withoutNothing({ current, ...answers }: GivenAnswers): GivenAnswers {
  return current === undefined || current.length === 0 ? answers : { ...answers, current };
}
