import type { Readable } from 'node:stream';
import { compileSoFar, type SoFar } from '../../advice/next-question.ts';
import { verdictOf } from '../../advice/verdict.ts';
import type { Advice } from '../../model/advice.ts';
import { type Answers, type GivenAnswers, type GivenKey, isGiven, isNeeded, NEEDED_KEYS } from '../../model/answers.ts';
import { DOLLARS } from '../../model/currencies.ts';
import type { Dataset } from '../../model/dataset.ts';
import { moneyNotes } from '../../model/money-notes.ts';
import { inDollars } from '../../model/own-money.ts';
import type { Verdict } from '../../model/terms.ts';
import { UserError } from '../../problem/problem.ts';
import { wrap } from '../../report/text/style.ts';
import type { Context } from '../../shell/context.ts';
import { interview, type Outcome } from '../../shell/interview/interview.ts';
import { keysOf } from '../../shell/interview/keys.ts';
import { withAbort } from '../../shell/signals.ts';
import { styleFor } from '../../shell/style-for.ts';
import { mayUseColor, mayUseUnicode } from '../../shell/terminal.ts';
import { writeNote } from '../../shell/write.ts';
import { saveAnswers } from './answers-file.ts';
import { closing, type Interviewed } from './closing.ts';
import { type AskOptions, answersCommand } from './flags.ts';

/** Answers, perhaps typed just now, or the exit code of whoever was stopped before there were enough. */
export type Resolved =
  | { readonly answers: GivenAnswers; readonly typed?: Pick<Outcome, 'asked' | 'leftOut'> }
  | { readonly stoppedWith: number };

const CTRL_C = 130;

/** What is known before anything is asked, and the file that it came from, if from one. */
interface Known {
  readonly given: Partial<GivenAnswers>;
  readonly keys: readonly GivenKey[];
  readonly file: string | undefined;
}

/** Asks on the terminal, and saves what was typed where that was asked for, also when stopped half-way. */
export async function runInterview(
  context: Context,
  options: AskOptions,
  dataset: Dataset,
  { given, keys, file }: Known,
): Promise<Resolved> {
  const soFar = remembered(compileSoFar(dataset));
  const known = (answers: Partial<GivenAnswers>): SoFar | undefined =>
    NEEDED_KEYS.every((key) => isGiven(answers, key)) && hasRate(answers)
      ? soFar(inDollars(answers as GivenAnswers))
      : undefined;
  const ask = (input: Readable, signal: AbortSignal) =>
    interview({
      input,
      output: context.stderr,
      signal,
      columns: () => styleFor(context.stderr, context.env, options).width,
      color: mayUseColor(context.stderr, context.env, options),
      unicode: mayUseUnicode(context.env, options),
      given,
      keys: options.quick ? keys.filter(isNeeded) : keys,
      asksCurrent: options.quick !== true && given.current === undefined && keys.some((key) => !isNeeded(key)),
      choose: (answers, remaining) => known(answers)?.[options.all ? 'mostTelling' : 'next'](remaining),
      soFar: (answers) => formatSoFar(known(answers), dataset),
    });
  const terminal = keysOf(context.stdin);
  const { value: outcome, stoppedWith } = await withAbort(async (signal) => {
    // Within reach of signals: a terminal that is gone cannot be set back, which tells of it.
    const asked = await ask(terminal, signal).finally(terminal.close);
    await saveTyped(context, options, file, asked.answers);
    return asked;
  }, context.stdin);
  if (outcome.kind === 'done' && stoppedWith === undefined) {
    const answers = outcome.answers as GivenAnswers;
    for (const note of moneyNotes(answers)) await writeNote(context, `${note}.\n`);
    return { answers, typed: outcome };
  }
  if (options.save === undefined)
    await writeNote(context, stopped(outcome.answers, styleFor(context.stderr, context.env, options).width));
  return { stoppedWith: stoppedWith ?? CTRL_C };
}

const hasRate = ({ currency = DOLLARS, rate }: Partial<GivenAnswers>): boolean =>
  currency === DOLLARS || rate !== undefined;

/** Saves answers where that was asked for, unless there are none: a file from another day is better than an empty one. */
async function saveTyped(
  context: Context,
  options: AskOptions,
  file: string | undefined,
  answers: Partial<GivenAnswers>,
): Promise<void> {
  if (options.save === undefined || Object.keys(answers).length === 0) return;
  await withRecoveryHint(context, answers, () => saveAnswers(context, options, file, answers));
}

/** Gives the advice for answers that were typed, and says last what it comes to, and how to have it again. */
export async function endInterview(
  context: Context,
  options: AskOptions,
  interviewed: Interviewed,
  advise: () => Promise<Advice>,
): Promise<void> {
  const advice = await withRecoveryHint(context, interviewed.answers, advise);
  const style = styleFor(context.stderr, context.env, options);
  await writeNote(context, closing(advice.summary, interviewed, options, style));
}

/** Runs what may fail after a person has typed answers; if it does, they are told how to give them again. */
async function withRecoveryHint<T>(
  context: Context,
  answers: Partial<GivenAnswers>,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError)
      await writeNote(context, `To give these answers again:\n  ${answersCommand(answers)}\n`);
    throw error;
  }
}

function stopped(answers: Partial<GivenAnswers>, width: number): string {
  if (Object.keys(answers).length === 0) return 'Stopped before the first answer.\n';
  const said = wrap('Stopped. To go on from here (--save FILE keeps answers in a file):', width);
  return `${said.join('\n')}\n  ${answersCommand(answers)}\n`;
}

const POINTS_TO: Readonly<Record<Verdict, string>> = {
  'inbound-led': 'leaning inbound',
  balanced: 'about even',
  'outbound-led': 'leaning outbound',
};

const formatSoFar = (soFar: SoFar | undefined, { scoring }: Dataset): string | undefined =>
  soFar &&
  `So far: ${POINTS_TO[verdictOf(soFar.inbound, scoring)]}, ${Math.round(soFar.inbound)} of 100 toward being found`;

/** Computes each result once while the answers stay the same. */
function remembered(compute: (answers: Answers) => SoFar): (answers: Answers) => SoFar {
  let last: { readonly key: string; readonly value: SoFar } | undefined;
  return (answers) => {
    const key = JSON.stringify(answers);
    if (last?.key !== key) last = { key, value: compute(answers) };
    return last.value;
  };
}
