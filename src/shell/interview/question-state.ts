import { type AnswerKey, UNKNOWN } from '../../model/answers.ts';
import { QUESTIONS, type Question } from '../../model/questions.ts';
import type { Style } from '../../report/text/style.ts';
import type { Exit, Prompt } from './draw-prompt.ts';
import { type Agenda, mayEnd, mayGoBack, type Progress, type Reply, type Value } from './progress.ts';
import { besideMark, indented } from './theme.ts';

/** One question at the moment when it is asked. */
export interface QuestionState<Q extends Question = Question> {
  readonly question: Q;
  /** What was answered before, "unknown" after "I don't know". */
  readonly before: Value | undefined;
  readonly position: number;
  readonly total: number;
  readonly mayGoBack: boolean;
  readonly mayEnd: boolean;
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
export function stateOf(progress: Progress, current: AnswerKey, { keys }: Agenda): QuestionState {
  return {
    question: QUESTIONS[current],
    before: progress.answers[current] ?? (progress.skipped.includes(current) ? UNKNOWN : undefined),
    position: progress.asked.length + 1,
    total: keys.length,
    mayGoBack: mayGoBack(progress),
    mayEnd: mayEnd(progress),
  };
}

/** What stands above the answer: how far the interview is, what is asked, why. */
export function formatQuestion({ question, position, total }: QuestionState, style: Style, ask = question.ask): string {
  return [
    style.paint.dim(besideMark(`Question ${position} of ${total}`, style)),
    style.paint.bold(indented(ask, style)),
    style.paint.dim(indented(question.why, style)),
  ].join('\n');
}
