import type { GivenAnswers } from '../model/answers.ts';
import { questionOf } from '../model/questions.ts';
import { html, NO_HTML } from '../report/html/html.ts';
import { formatAnswer } from '../report/words/format-answer.ts';
import { changedKeys } from './answered.ts';
import { redraw } from './patch.ts';

/** What was changed, and what that does in words; undefined where nothing can be shown for it. */
interface Changed {
  readonly was: GivenAnswers;
  readonly is: GivenAnswers;
  readonly effect: string | undefined;
}

/** Says what was changed and what that does, with a way back and a way to send it on. */
export interface StateBar {
  readonly tell: (changed: Changed) => void;
  readonly hide: () => void;
}

interface Wiring {
  /** What it leads back to; it came from somebody else where there is nothing to go on from. */
  readonly back: string;
  readonly onBack: () => void;
  /** Takes the answers as the ones to start from. */
  readonly onKeep: (() => void) | undefined;
}

const COPY = 'Copy a link to this version';
const COPIED_FOR = 3000;

/** "1 answer", "2 answers". */
export const counted = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'answer' : 'answers'}`;

export function startStateBar(into: HTMLElement, { back, onBack, onKeep }: Wiring): StateBar {
  const actions: Readonly<Record<string, ((button: HTMLElement) => void) | undefined>> = {
    back: onBack,
    keep: onKeep,
    copy: copyLink,
  };
  into.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) actions[target.dataset['does'] ?? '']?.(target);
  });
  return {
    tell: ({ was, is, effect }) => {
      into.hidden = false;
      redraw(
        into,
        html`<p><b>${changeOf(was, is)}</b>${effect === undefined ? '' : ` ${effect} What is marked differs.`}</p><p class="buttons"><button type="button" class="main" data-does="back">${back}</button><button type="button" data-does="copy">${COPY}</button>${onKeep === undefined ? NO_HTML : html`<button type="button" data-does="keep">Go on from here</button>`}</p>`,
      );
    },
    hide: () => {
      into.hidden = true;
    },
  };
}

async function copyLink(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = COPY;
    }, COPIED_FOR);
  } catch {
    showLink(button);
  }
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
