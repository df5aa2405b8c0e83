import { DOLLARS } from '../../model/currencies.ts';
import { guidanceOf } from '../../model/guidance.ts';
import { questionOf } from '../../model/questions.ts';
import { readRunning } from '../../model/read-running.ts';
import { MOST_RUNNING, type Running, stateRunning } from '../../model/running.ts';
import { isUnknownWord } from '../../model/unknown-words.ts';
import { orThrow } from '../../problem/problem.ts';
import { EXPLAIN_KEY, type Prompt, wantsExplanation } from './draw-prompt.ts';
import { type Renderer, withExplanation } from './question-state.ts';
import { besideMark, indented, themeFor } from './theme.ts';

/** What was told of the channels that run, and whether the person stopped there. */
export interface ToldCurrent {
  readonly running: readonly Running[];
  readonly isStopped: boolean;
}

const BACK = '<';

/** Asks what runs now, one channel a line, until nothing more is typed; `told` shows what was understood. */
export async function askCurrent(
  rendererNow: () => Renderer,
  told: (text: string) => void,
  currency: string | undefined,
): Promise<ToldCurrent> {
  let running: readonly Running[] = [];
  let isExplained = false;
  while (running.length < MOST_RUNNING) {
    const renderer = rendererNow();
    const reply = await renderer.draw<string>(promptFor(running, isExplained, renderer, currency));
    if (wantsExplanation(reply)) isExplained = true;
    else if (typeof reply !== 'string') {
      if (reply.kind === 'stop') return { running, isStopped: true };
      running = running.slice(0, -1);
    } else if (reply.trim() === BACK) running = running.slice(0, -1);
    else if (isNothing(reply)) return { running, isStopped: false };
    else {
      const read = orThrow(readRunning(reply, WHERE, currency ?? DOLLARS)).value as unknown as Running;
      running = [...running, read];
      const { paint, unicode } = renderer.style;
      told(`${paint.green(unicode ? '✔' : '*')} ${besideMark(stateRunning(read, currency), renderer.style)}\n`);
    }
  }
  return { running, isStopped: false };
}

const WHERE = 'what runs now';

const isNothing = (text: string): boolean =>
  text.trim() === '' || /^(d|nothing|none|no)$/i.test(text.trim()) || isUnknownWord(text);

function promptFor(
  running: readonly Running[],
  isExplained: boolean,
  { style }: Renderer,
  currency: string | undefined,
): Prompt<string> {
  const { bold, dim } = style.paint;
  const { ask } = questionOf('current');
  const { why, explain } = guidanceOf('current');
  const question =
    running.length === 0
      ? [dim(besideMark('The last one', style)), bold(indented(ask, style)), dim(indented(why, style))]
      : [bold(indented('And what else?', style))];
  const asked = question.join('\n');
  const message = isExplained ? withExplanation(asked, explain, style) : asked;
  const signs = [`${EXPLAIN_KEY} for help`, ...(running.length > 0 ? [`${BACK} to take the last one back`] : [])];
  const hint = `Type one channel, such as "search ads: 800 a month, 6 months, 40 leads, 3 customers"; Enter if ${running.length === 0 ? 'there is nothing' : 'that is all'}; ${signs.join(', ')}.`;
  return {
    type: 'input',
    message: `${message}\n${dim(indented(hint, style))}\n  ${bold('Channel:')}`,
    default: undefined,
    validate: (text) => {
      if (isNothing(text) || text.trim() === BACK) return true;
      const read = readRunning(text, WHERE, currency ?? DOLLARS);
      return read.ok || read.problems.map(({ what, mend }) => indented(`${what}. ${mend}`, style)).join('\n');
    },
    theme: themeFor(style),
  };
}
