import type { GivenAnswers } from '../model/answers.ts';
import { questionOf } from '../model/questions.ts';
import { html, NO_HTML } from '../report/html/html.ts';
import { formatAnswer } from '../report/words/format-answer.ts';
import { changedKeys } from './answered.ts';
import { draw, one } from './dom.ts';

interface Changed {
  readonly was: GivenAnswers;
  readonly is: GivenAnswers;
  readonly name: 'advice' | 'plan';
  /** What the change does, in words; undefined where nothing can be shown for it. */
  readonly effect: string | undefined;
  /** Whether the advice came from somebody else. */
  readonly isSent: boolean;
  readonly onBack: () => void;
  /** Takes the answers as the ones to start from. */
  readonly onKeep: () => void;
}

const COPY = 'Copy a link to this version';
const COPIED_FOR = 3000;

/** "1 answer", "2 answers". */
export const counted = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'answer' : 'answers'}`;

/** Says what was changed and what that does, with a way back and a way to send it on. */
export function stateBar(into: HTMLElement, { was, is, name, effect, isSent, onBack, onKeep }: Changed): void {
  const back = isSent ? `Back to the ${name} as sent` : 'Back to your first answers';
  draw(
    into,
    html`<p><b>${changeOf(was, is)}</b>${effect === undefined ? '' : ` ${effect} What is marked differs.`}</p><p class="buttons"><button type="button" class="main">${back}</button><button type="button" data-does="copy">${COPY}</button>${isSent ? NO_HTML : html`<button type="button" data-does="keep">Go on from here</button>`}</p>`,
  );
  one(into, '.main').addEventListener('click', onBack);
  into.querySelector('[data-does=keep]')?.addEventListener('click', onKeep);
  const copy = one(into, '[data-does=copy]');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = 'Copied';
      setTimeout(() => {
        copy.textContent = COPY;
      }, COPIED_FOR);
    } catch {
      showLink(copy);
    }
  });
}

/** "You changed 1 answer: monthly budget, $800 to $2,000." */
function changeOf(was: GivenAnswers, is: GivenAnswers): string {
  const changed = changedKeys(was, is);
  const words = changed.map((key) => {
    const say = (given: GivenAnswers) => formatAnswer(given[key], questionOf(key), given.currency);
    return `${questionOf(key).label}, ${say(was)} to ${say(is)}`;
  });
  return `You changed ${counted(changed)}: ${words.join('; ')}.`;
}

/** Where a browser lets no page copy, the link is there to be copied by hand. */
function showLink(copy: HTMLElement): void {
  const field = document.createElement('input');
  field.type = 'text';
  field.readOnly = true;
  field.value = location.href;
  field.setAttribute('aria-label', 'Link to this version');
  copy.replaceWith(field);
  field.select();
}
