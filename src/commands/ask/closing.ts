import type { Advice } from '../../model/advice.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import { nameInSentence } from '../../model/name-in-sentence.ts';
import { type Style, wrap } from '../../report/text/style.ts';
import { type AskOptions, answersCommand, quoted } from './flags.ts';

/** What came of an interview. */
export interface Interviewed {
  readonly answers: GivenAnswers;
  /** Questions that were asked, and those that were left out, as their answers would hardly change anything. */
  readonly asked: number;
  readonly leftOut: number;
}

/** What stands last on the screen after an interview: the advice in a sentence, the first step, and how to have it again. */
export function closing(
  { headline, actions: [first] }: Pick<Advice['summary'], 'headline' | 'actions'>,
  { answers, asked, leftOut }: Interviewed,
  { save, output }: Pick<AskOptions, 'save' | 'output'>,
  { width, paint }: Style,
): string {
  const left =
    leftOut === 0 ? '' : ` ${leftOut === 1 ? 'One more' : `The other ${leftOut}`} would hardly change the advice.`;
  const keep = [
    ...(save === undefined ? ['--save answers.json to keep your answers'] : []),
    ...(output === undefined ? ['-o advice.html for a page'] : []),
  ];
  const said = [
    `You answered ${asked} ${asked === 1 ? 'question' : 'questions'}.${left}`,
    paint.bold(headline),
    ...(first === undefined ? [] : [`Start with ${nameInSentence(first.name)}. ${first.step}`]),
  ].map((text) => wrap(text, width).join('\n'));
  // A command that is broken into lines can't be copied.
  const again = [
    `Again: ${answersCommand(answers)}`,
    ...(keep.length === 0 ? [] : wrap(`Add ${keep.join(', ')}.`, width)),
    `Forecast: ${save === undefined ? answersCommand(answers, 'plan') : `mix-advisor plan ${quoted(save)}`}`,
  ];
  return `\n${[...said, again.join('\n')].join('\n\n')}\n`;
}
