import {
  ANSWER_KEYS,
  type AnswerKey,
  type Answers,
  isNeeded,
  mayBeUnknown,
  NEEDED_KEYS,
  UNKNOWN,
} from '../../model/answers.ts';

/** Picks the next question from those that remain, or none when no further answer is worth asking for. */
export type Choose = (answers: Partial<Answers>, remaining: readonly AnswerKey[]) => AnswerKey | undefined;

/** Which questions may be asked, and in which order. */
export interface Agenda {
  readonly keys: readonly AnswerKey[];
  readonly choose: Choose;
}

/** How far an interview has come. */
export interface Progress {
  /** Everything known, also what was answered before going back. */
  readonly answers: Partial<Answers>;
  /** Questions that were dealt with, in the order in which they were asked. */
  readonly asked: readonly AnswerKey[];
  /** Questions last dealt with by "I don't know". */
  readonly skipped: readonly AnswerKey[];
  /** The question to ask now; none at the end. */
  readonly current: AnswerKey | undefined;
}

export type Value = NonNullable<Answers[AnswerKey]>;

/** What a person can do with a question, other than to stop the program. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'enough' };

export const inOrder: Choose = (_answers, remaining) => remaining[0];

/** The beginning of an interview, with what is known before it. */
export function begin(given: Partial<Answers>, agenda: Agenda): Progress {
  return proceed({ answers: given, asked: [], skipped: [], current: undefined }, agenda);
}

/** Where an interview stands after a reply to its current question; a reply that is not allowed changes nothing. */
export function advance(progress: Progress, reply: Reply, agenda: Agenda): Progress {
  const { current, asked, skipped } = progress;
  if (current === undefined) return progress;
  if (reply.kind === 'enough') return mayEnd(progress) ? { ...progress, current: undefined } : progress;
  if (reply.kind === 'back') return { ...progress, current: asked.at(-1) ?? current, asked: asked.slice(0, -1) };
  if (reply.kind === 'skip' && !mayBeUnknown(current)) return progress;
  const others = skipped.filter((key) => key !== current);
  const dealtWith = {
    ...progress,
    answers: answered(progress.answers, current, reply.kind === 'skip' ? UNKNOWN : reply.value),
    asked: [...asked, current],
    skipped: reply.kind === 'skip' ? [...others, current] : others,
  };
  return proceed(dealtWith, agenda);
}

/** Whether the advice can be given without asking further. */
export const mayEnd = ({ answers }: Progress): boolean => NEEDED_KEYS.every((key) => answers[key] !== undefined);

export const mayGoBack = ({ asked }: Progress): boolean => asked.length > 0;

/** The answers with one more; not knowing is an answer only where one is needed. */
function answered(answers: Partial<Answers>, key: AnswerKey, value: Value): Partial<Answers> {
  const { [key]: _before, ...others } = answers;
  return value === UNKNOWN && !isNeeded(key) ? others : { ...others, [key]: value };
}

/** Needed answers come first, as no question can be weighed without them. */
function proceed(progress: Progress, { keys, choose }: Agenda): Progress {
  const remaining = keys.filter((key) => !progress.asked.includes(key));
  const needed = ANSWER_KEYS.find((key) => isNeeded(key) && remaining.includes(key));
  if (needed !== undefined || remaining.length === 0) return { ...progress, current: needed };
  const known = Object.entries(progress.answers).filter(([key]) => !remaining.some((each) => each === key));
  return { ...progress, current: choose(Object.fromEntries(known), remaining) };
}
