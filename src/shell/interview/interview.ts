import { Chalk } from 'chalk';
import type { AnswerSpec } from '../../model/answer-spec.ts';
import { ANSWERS, type GivenAnswers, type GivenKey, normaliseAnswers } from '../../model/answers.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { namesSeveral, questionOf } from '../../model/questions.ts';
import { type Style, wrap } from '../../report/text/style.ts';
import { formatAnswer } from '../../report/words/format-answer.ts';
import { opening } from '../../report/words/opening.ts';
import { askChoice } from './ask-choice.ts';
import { askCurrent } from './ask-current.ts';
import { askNumber } from './ask-number.ts';
import { askSeveral } from './ask-several.ts';
import { drawPrompt, type Screen } from './draw-prompt.ts';
import { advance, begin, type Choose, inOrder, type Progress, type Reply } from './progress.ts';
import { type QuestionState, type Renderer, stateOf, type TurnResult } from './question-state.ts';
import { besideMark } from './theme.ts';

type SoFar = (answers: Partial<GivenAnswers>) => string | undefined;

export interface InterviewOptions extends Screen {
  /** Width to draw in, asked for again at every question, as a terminal may be resized. */
  readonly columns: () => number;
  readonly color: boolean;
  readonly unicode: boolean;
  /** Answers that are known already. */
  readonly given: Partial<GivenAnswers>;
  /** Questions that may be asked. */
  readonly keys: readonly GivenKey[];
  /** Whether it is asked last what runs now. */
  readonly asksCurrent?: boolean;
  /** Picks the next question once the needed ones are dealt with; in the order of the keys unless told otherwise. */
  readonly choose?: Choose;
  /** What the answers so far say, as one line; nothing while there is nothing to say. */
  readonly soFar?: SoFar;
}

/** How an interview ended, and all that was answered, also before it. */
export interface Outcome {
  readonly kind: 'done' | 'stopped';
  readonly answers: Partial<GivenAnswers>;
  /** How many questions were asked. */
  readonly asked: number;
  /** How many were left out because their answers would hardly change anything. */
  readonly leftOut: number;
}

/** Asks for answers on a terminal, one question at a time, until there are enough or the person stops. */
export async function interview(options: InterviewOptions): Promise<Outcome> {
  const { input, output, signal, columns, color, unicode, given, keys, choose = inOrder, soFar, asksCurrent } = options;
  const paint = new Chalk({ level: color ? 1 : 0 });
  const rendererNow = (): Renderer => ({
    style: { width: columns(), unicode, paint },
    rows: output.rows || ROWS_UNLESS_KNOWN,
    draw: (prompt) => drawPrompt(prompt, { input, output, signal }),
  });
  const agenda = { keys, choose };
  let progress = begin(given, agenda);
  let isEnough = false;
  if (progress.current !== undefined && !signal?.aborted)
    output.write(`${paint.dim(formatOpening(keys, columns()))}\n\n`);
  while (progress.current !== undefined) {
    const state = { ...stateOf(progress, progress.current, agenda), soFar: soFar?.(progress.answers) };
    const reply = await ask(state, rendererNow());
    if (reply.kind === 'stop') {
      const typed = reply.typed === undefined ? {} : { [progress.current]: reply.typed };
      const answers = normaliseAnswers({ ...typed, ...progress.answers });
      return { kind: 'stopped', answers, asked: progress.asked.length, leftOut: 0 };
    }
    const next = advance(progress, reply, agenda);
    output.write(formatStep(progress, next, reply, rendererNow().style));
    progress = next;
    isEnough = reply.kind === 'enough';
  }
  const { asked } = progress;
  const told =
    asksCurrent === true && !isEnough && !signal?.aborted
      ? await askCurrent(rendererNow, (text) => output.write(text), progress.answers.currency)
      : undefined;
  const answers =
    told === undefined || told.running.length === 0 ? progress.answers : { ...progress.answers, current: told.running };
  if (told?.isStopped) return { kind: 'stopped', answers: normaliseAnswers(answers), asked: asked.length, leftOut: 0 };
  const leftOut = isEnough ? 0 : keys.filter((key) => !asked.includes(key)).length;
  return { kind: 'done', answers: normaliseAnswers(answers), asked: asked.length, leftOut };
}

const ROWS_UNLESS_KNOWN = 24;

const formatOpening = (keys: readonly GivenKey[], columns: number): string => wrap(opening(keys), columns).join('\n');

function ask(state: QuestionState, renderer: Renderer): Promise<TurnResult> {
  const { question } = state;
  if (namesSeveral(question)) return askSeveral({ ...state, question }, renderer);
  return question.kind === 'number'
    ? askNumber({ ...state, question }, renderer)
    : askChoice({ ...state, question }, renderer);
}

/** What stays on the screen after a reply: the answer as it was understood. */
function formatStep(before: Progress, after: Progress, { kind }: Reply, style: Style): string {
  const { current } = before;
  if (kind === 'enough' || current === undefined || current === after.current) return '';
  if (kind === 'back')
    return after.current ? `< ${besideMark(`Back to: ${questionOf(after.current).label}`, style)}\n` : '';
  const { instead } = ANSWERS[current] as AnswerSpec;
  // Instead of what was asked for, a person may have given another answer that does as well.
  const key = after.answers[current] === undefined && instead ? (instead as GivenKey) : current;
  const question = questionOf(key);
  const answer = formatAnswer(after.answers[key], question, after.answers.currency);
  const mark = style.paint.green(style.unicode ? '✔' : '*');
  return `${mark} ${besideMark(`${capitalise(question.label)}: ${answer}`, style)}\n`;
}
