import { askedWith } from '../../advice/contact-law.ts';
import { isGiven, NEEDED_KEYS } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { failed, ok, orThrow, type Result, UserError } from '../../problem/problem.ts';
import type { Context } from '../../shell/context.ts';
import { isTerminal } from '../../shell/plain-descriptor.ts';
import { MAX_ANSWERS_BYTES, readStdin, readText } from '../../shell/read-text.ts';
import { canPrompt } from '../../shell/terminal.ts';
import { writeNote } from '../../shell/write.ts';
import type { AnswersText } from './answers-file.ts';
import { type AskOptions, answersFromFlags, type FlagValues } from './flags.ts';
import { mergeAnswers } from './merge-answers.ts';
import type { Resolved } from './run-interview.ts';

/**
 * The answers from a file, a pipe and flags, completed by asking where somebody can answer: for what is needed where some
 * of that is given, and for all the others where none of it is, or where all questions are asked for.
 */
export async function resolveAnswers(
  context: Context,
  file: string | undefined,
  options: AskOptions,
  dataset: Dataset,
  verb = 'ask',
): Promise<Resolved> {
  const flags = answersFromFlags(options);
  const mayAsk = canPrompt(context, options);
  const document = orThrow(await readDocument(context, file, flags));
  if (document === undefined && Object.keys(flags).length === 0 && !mayAsk)
    throw new UserError([{ ...noAnswers, where: `mix-advisor ${verb}` }]);
  const merged = orThrow(await mergeAnswers(document, flags));
  for (const note of merged.notes) await writeNote(context, `${escapeControlsInLine(note)}.\n`);
  const given = merged.complete ? merged.answers : merged.given;
  const asksAll = options.all === true || !NEEDED_KEYS.some((key) => isGiven(given, key));
  if (merged.complete && !(mayAsk && asksAll)) return { answers: merged.answers };
  if (!merged.complete && !mayAsk) throw new UserError(merged.problems);
  const open = askedWith(dataset).filter((key) => !isGiven(given, key));
  const keys = asksAll || merged.complete ? open : merged.lacks;
  return (await import('./run-interview.ts')).runInterview(context, options, dataset, { given, keys, file });
}

const noAnswers = {
  code: 'no-answers',
  where: 'mix-advisor ask',
  what: 'there are no answers, and nobody to ask at a terminal',
  mend: 'Name a file, pipe JSON in, or pass --goal, --budget and --timeline.',
};

const STDIN = 'standard input';

/**
 * The file, or what is piped in. A pipe is left alone when flags give all that is needed:
 * nobody may ever close it, and a program that waits for it would hang.
 */
async function readDocument(
  context: Context,
  file: string | undefined,
  flags: FlagValues,
): Promise<Result<AnswersText | undefined>> {
  if (file !== undefined && file !== '-') return named(file, readText(file, MAX_ANSWERS_BYTES));
  const enough = NEEDED_KEYS.every((key) => isGiven(flags, key));
  if (file === undefined && (isTerminal(context, 'stdin') || enough)) return ok(undefined);
  const read = await readStdin(context, STDIN, MAX_ANSWERS_BYTES);
  if (!read.ok || read.value.trim() !== '') return named(STDIN, read);
  return Object.keys(flags).length > 0 ? ok(undefined) : failed([{ ...noAnswers, where: STDIN, what: 'is empty' }]);
}

const named = (name: string, text: Result<string>): Result<AnswersText> =>
  text.ok ? ok({ name, text: text.value }) : text;
