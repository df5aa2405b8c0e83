import { compileSoFar, type SoFar } from '../../advice/next-question.ts';
import { type AnswerKey, type Answers, NEEDED_KEYS, normaliseAnswers } from '../../model/answers.ts';
import type { Dataset } from '../../model/dataset.ts';
import { interview } from '../../shell/interview/interview.ts';
import { whileStoppable } from '../../shell/stop-signals.ts';
import { styleFor } from '../../shell/style-for.ts';
import { mayUseColor, mayUseUnicode } from '../../shell/terminal.ts';
import type { World } from '../../shell/world.ts';
import { write } from '../../shell/write.ts';
import type { AskOptions } from './ask-options.ts';
import { saveAnswers } from './save-answers.ts';

/** Answers, or the exit code of whoever was stopped before there were enough. */
export type Answered = { readonly answers: Answers } | { readonly stoppedWith: number };

export type InterviewFor = typeof interviewFor;

const CTRL_C = 130;

/** Asks on the terminal; what was typed is saved where that was asked for, also when stopped half-way. */
export async function interviewFor(
  world: World,
  options: AskOptions,
  dataset: Dataset,
  { given, keys }: { readonly given: Partial<Answers>; readonly keys: readonly AnswerKey[] },
): Promise<Answered> {
  const soFar = remembered(compileSoFar(dataset));
  const known = (answers: Partial<Answers>): SoFar | undefined =>
    NEEDED_KEYS.every((key) => answers[key] !== undefined) ? soFar(answers as Answers) : undefined;
  const { value: outcome, stoppedWith } = await whileStoppable((signal) =>
    interview({
      input: world.stdin,
      output: world.stderr,
      signal,
      columns: styleFor(world.stderr, world.env, options).width,
      color: mayUseColor(world.stderr, world.env, options),
      unicode: mayUseUnicode(world.env, options),
      given,
      keys: options.quick ? keys.filter(isNeeded) : keys,
      choose: (answers, remaining) => known(answers)?.[options.all ? 'mostTelling' : 'next'](remaining),
      soFar: (answers) => formatSoFar(known(answers)),
    }),
  );
  if (outcome.kind === 'done' && stoppedWith === undefined)
    return { answers: normaliseAnswers(outcome.answers) as Answers };
  if (options.save === undefined) {
    await write(world.stderr, 'Stopped; nothing was written. With --save FILE the answers so far are kept.\n');
  } else await saveAnswers(world, options.save, outcome.answers);
  return { stoppedWith: stoppedWith ?? CTRL_C };
}

const isNeeded = (key: AnswerKey) => NEEDED_KEYS.some((each) => each === key);

function formatSoFar(soFar: SoFar | undefined): string | undefined {
  if (soFar === undefined) return undefined;
  const [low, high] = soFar.interval;
  return `so far: inbound ${Math.round(soFar.inbound)}, likely ${Math.floor(low)}-${Math.ceil(high)}`;
}

/** Computes each result once while the answers stay the same. */
function remembered(compute: (answers: Answers) => SoFar): (answers: Answers) => SoFar {
  let last: { readonly key: string; readonly value: SoFar } | undefined;
  return (answers) => {
    const key = JSON.stringify(answers);
    if (last?.key !== key) last = { key, value: compute(answers) };
    return last.value;
  };
}
