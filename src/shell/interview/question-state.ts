import { type GivenKey, UNKNOWN } from '../../model/answers.ts';
import { type Guidance, guidanceOf } from '../../model/guidance.ts';
import { type Question, questionOf } from '../../model/questions.ts';
import type { Style } from '../../report/text/style.ts';
import type { Exit, Prompt } from './draw-prompt.ts';
import {
  type Agenda,
  agreedCurrency,
  mayEnd,
  mayGoBack,
  maySkip,
  type Progress,
  type Reply,
  type Value,
} from './progress.ts';
import { besideMark, indented } from './theme.ts';

/** One question at the moment when it is asked. */
export interface QuestionState<Q extends Question = Question> {
  readonly question: Q;
  readonly guidance: Guidance;
  /** What was answered before, "unknown" after "I don't know". */
  readonly before: Value | undefined;
  /** The currency of the answer before, and the one in which an amount without a sign is meant; US dollars without them. */
  readonly currency?: string | undefined;
  readonly agreed?: string | undefined;
  readonly position: number;
  /** How many questions there are at most. */
  readonly total: number;
  /** What the answers so far say, as one line. */
  readonly soFar?: string | undefined;
  readonly mayGoBack: boolean;
  readonly mayEnd: boolean;
  /** Whether not knowing is an answer; it is unless this is false. */
  readonly maySkip?: boolean;
}

/** Draws prompts in one style on one screen. */
export interface Renderer {
  readonly style: Style;
  readonly rows: number;
  readonly draw: <T>(prompt: Prompt<T>) => Promise<T | Exit>;
}

/** A reply, or the wish to stop with what was typed of an answer in parts. */
export type TurnResult = Reply | { readonly kind: 'stop'; readonly typed?: Value };

/** The question that an interview has come to. */
export function stateOf(progress: Progress, current: GivenKey, { keys }: Agenda): QuestionState {
  const { asked } = progress;
  const later = keys.filter((key) => key !== current && !asked.includes(key));
  return {
    question: questionOf(current) as Question,
    guidance: guidanceOf(current),
    before: progress.answers[current] ?? (progress.skipped.includes(current) ? UNKNOWN : undefined),
    currency: progress.answers.currency,
    agreed: agreedCurrency(progress, current),
    position: asked.length + 1,
    total: asked.length + 1 + later.length,
    mayGoBack: mayGoBack(progress),
    mayEnd: mayEnd(progress),
    maySkip: maySkip(current),
  };
}

/** What stands above the answer: how far the interview is and where the answers point, what is asked, why. */
export function formatQuestion(state: QuestionState, style: Style, ask = state.question.ask): string {
  const { guidance, position, total, soFar } = state;
  const { bold, dim } = style.paint;
  return [
    dim(besideMark(`${position} of up to ${total}`, style)),
    ...(soFar === undefined ? [] : [dim(indented(soFar, style))]),
    bold(indented(ask, style)),
    dim(indented(guidance.why, style)),
  ].join('\n');
}

/** A question with what helps a person who is not sure, once. */
export function withExplanation(message: string, explain: string, style: Style): string {
  const explanation = indented(explain, style);
  return message.endsWith(explanation) ? message : `${message}\n${explanation}`;
}
