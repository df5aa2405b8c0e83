import { capitalise } from '../model/name-in-sentence.ts';
import { questionOf } from '../model/questions.ts';
import type { Problem } from '../problem/problem.ts';
import { type Html, html } from '../report/html/html.ts';
import { faultInWords, type Understood } from './understand.ts';

/** In the place of a plan: what stands against it, such as a channel that is fixed at more than all there is. */
export const problemsNotice = (problems: readonly Problem[]): Html =>
  notice(
    'This can\u2019t be planned',
    problems.map(({ what, mend }) => `${capitalise(what).replace(/\.$/, '')}. ${mend}`),
  );

/** In the place of the advice: the answers that it still needs, or what is wrong with those that there are. */
export const lackingNotice = ({ lacking, faults }: Pick<Understood, 'lacking' | 'faults'>): Html =>
  notice('The advice comes here', [
    ...faults.map(faultInWords),
    ...(lacking.length === 0
      ? []
      : [
          `It needs your ${lacking.map((key) => questionOf(key).label).join(', ')}. Leave out anything else that you don\u2019t know.`,
        ]),
  ]);

const notice = (heading: string, words: readonly string[]): Html =>
  html`<section class="answer" id="answer"><h1 tabindex="-1">${heading}</h1>${words.map((each) => html`<p class="good">${each}</p>`)}</section>`;
