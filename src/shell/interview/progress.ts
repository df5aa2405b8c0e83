import type { AnswerSpec } from '../../model/answer-spec.ts';
import {
  ANSWER_KEYS,
  ANSWERS,
  type AnswerKey,
  GIVEN_KEYS,
  type GivenAnswers,
  type GivenKey,
  isGiven,
  isNeeded,
  mayBeUnknown,
  NEEDED_KEYS,
  UNKNOWN,
} from '../../model/answers.ts';
import { DOLLARS } from '../../model/currencies.ts';
import { isMoney } from '../../model/own-money.ts';

/** Picks the next question from those that remain, or none when no further answer is worth asking for. */
export type Choose = (answers: Partial<GivenAnswers>, remaining: readonly AnswerKey[]) => AnswerKey | undefined;

/** Which questions may be asked, and in which order. */
export interface Agenda {
  readonly keys: readonly GivenKey[];
  readonly choose: Choose;
}

/** How far an interview has come. */
export interface Progress {
  /** Everything known, also what was answered before going back. */
  readonly answers: Partial<GivenAnswers>;
  /** Questions that were dealt with, in the order in which they were asked. */
  readonly asked: readonly GivenKey[];
  /** Questions last dealt with by "I don't know". */
  readonly skipped: readonly GivenKey[];
  /** The currency that was named before the interview began. */
  readonly agreed?: string | undefined;
  /** The question to ask now; none at the end. */
  readonly current: GivenKey | undefined;
}

export type Value = NonNullable<GivenAnswers[GivenKey]>;

/** What a person can do with a question, other than to stop the program. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly value: Value;
      /** Of an amount: the currency that it names, and whether it is one sum for the whole time. */
      readonly currency?: string;
      readonly isTotal?: true;
    }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'enough' };

export const inOrder: Choose = (_answers, remaining) => remaining[0];

/** The beginning of an interview, with what is known before it. */
export function begin(given: Partial<GivenAnswers>, agenda: Agenda): Progress {
  return proceed({ answers: given, asked: [], skipped: [], agreed: given.currency, current: undefined }, agenda);
}

/** Where an interview stands after a reply to its current question; a reply that is not allowed changes nothing. */
export function advance(progress: Progress, reply: Reply, agenda: Agenda): Progress {
  const { current, asked, skipped } = progress;
  if (current === undefined) return progress;
  if (reply.kind === 'enough') return mayEnd(progress) ? { ...progress, current: undefined } : progress;
  if (reply.kind === 'back') return { ...progress, current: asked.at(-1) ?? current, asked: asked.slice(0, -1) };
  if (reply.kind === 'skip' && !maySkip(current)) return progress;
  const others = skipped.filter((key) => key !== current);
  const dealtWith = {
    ...progress,
    answers: reply.kind === 'skip' ? answered(progress.answers, current, UNKNOWN) : withReply(progress, current, reply),
    asked: [...asked, current],
    skipped: reply.kind === 'skip' ? [...others, current] : others,
  };
  return proceed(dealtWith, agenda);
}

/** A rate is asked for only where nothing can be said without one. */
export const maySkip = (key: GivenKey): boolean => key !== 'rate' && mayBeUnknown(key as AnswerKey);

/** Whether the advice can be given without asking further. */
export const mayEnd = ({ answers }: Progress): boolean =>
  NEEDED_KEYS.every((key) => isGiven(answers, key)) && !lacksRate(answers);

const lacksRate = ({ currency = DOLLARS, rate }: Partial<GivenAnswers>): boolean =>
  currency !== DOLLARS && rate === undefined;

export const mayGoBack = ({ asked }: Progress): boolean => asked.length > 0;

/** The answers with one more; not knowing is an answer only where one is needed. */
function answered(answers: Partial<GivenAnswers>, key: GivenKey, value: Value): Partial<GivenAnswers> {
  const { [key]: _before, ...others } = without(answers, (ANSWERS[key] as AnswerSpec).instead);
  return value === UNKNOWN && !isNeeded(key) ? others : { ...others, [key]: value };
}

const without = (answers: Partial<GivenAnswers>, key: string | undefined): Partial<GivenAnswers> =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));

/** The answers with what a reply says: an amount may be one for the whole time, and name the currency of all. */
function withReply(
  progress: Progress,
  key: GivenKey,
  { value, currency, isTotal }: Extract<Reply, { kind: 'answer' }>,
): Partial<GivenAnswers> {
  const { instead } = ANSWERS[key] as AnswerSpec;
  const said = answered(progress.answers, key, value);
  const amount = isTotal && instead ? { ...without(said, key), [instead]: value } : said;
  if (!isMoney(key) || agreedCurrency(progress, key) !== undefined) return amount;
  const { currency: _before, rate, ...others } = amount;
  if (currency === undefined || currency === DOLLARS) return others;
  return { ...others, currency, ...(rate === undefined || currency !== _before ? {} : { rate }) };
}

/** The currency of an amount that names none: what was agreed before the interview, or what other amounts are in. */
export function agreedCurrency({ answers, agreed }: Progress, key: GivenKey): string | undefined {
  const { instead } = ANSWERS[key] as AnswerSpec;
  const others = GIVEN_KEYS.filter((each) => isMoney(each) && each !== key && each !== instead);
  return (
    agreed ?? (others.some((each) => typeof answers[each] === 'number') ? (answers.currency ?? DOLLARS) : undefined)
  );
}

/** Needed answers come first, as no question can be weighed without them; a currency's rate before anything else. */
function proceed(progress: Progress, { keys, choose }: Agenda): Progress {
  if (lacksRate(progress.answers)) return { ...progress, current: 'rate' };
  const remaining = keys.filter(
    (key): key is AnswerKey => ANSWER_KEYS.some((each) => each === key) && !progress.asked.includes(key),
  );
  const needed = ANSWER_KEYS.find((key) => isNeeded(key) && remaining.includes(key));
  if (needed !== undefined || remaining.length === 0) return { ...progress, current: needed };
  const known = Object.entries(progress.answers).filter(([key]) => !remaining.some((each) => each === key));
  return { ...progress, current: choose(Object.fromEntries(known), remaining) };
}
