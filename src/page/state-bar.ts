import type { GivenAnswers } from '../model/answers.ts';
import { questionOf } from '../model/questions.ts';
import { html, NO_HTML } from '../report/html/html.ts';
import { formatAnswer } from '../report/words/format-answer.ts';
import { changedKeys } from './answered.ts';
import { one } from './dom.ts';
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
  /** Says that what is shown does not follow the answers, why, and leads to where that can be mended. */
  readonly tellStale: (why: string, place: string) => void;
  readonly hide: () => void;
}

interface Wiring {
  /** What it leads back to; it came from somebody else where there is nothing to go on from. */
  readonly back: string;
  readonly onBack: () => void;
  /** Saves the page as it is shown, and gives the name of its file. */
  readonly onSave: () => string;
  /** Says something to whoever listens. */
  readonly say: (words: string) => void;
  /** Takes the answers as the ones to start from. */
  readonly onKeep: (() => void) | undefined;
}

/** How what is shown is sent on; the address of a page on a disk leads nobody else there, and tells whose disk it is. */
const WAYS = {
  web: { buttons: { copy: 'Copy a link to this version' }, copied: 'The link opens this page with these answers.' },
  disk: {
    buttons: { save: 'Save this version to send', copy: 'Copy only the changes' },
    copied: 'For somebody who has this page too: they add it to the end of the page\u2019s address.',
  },
};

/** "1 answer", "2 answers". */
export const counted = ({ length }: readonly unknown[]): string => `${length} ${length === 1 ? 'answer' : 'answers'}`;

export function startStateBar(into: HTMLElement, { back, onBack, onKeep, onSave, say }: Wiring): StateBar {
  const isOnDisk = location.protocol === 'file:';
  const { buttons, copied } = WAYS[isOnDisk ? 'disk' : 'web'];
  const tell = (words: string) => {
    one(into, '.done').textContent = words;
    say(words);
  };
  const actions: Readonly<Record<string, ((button: HTMLElement) => void) | undefined>> = {
    back: onBack,
    keep: onKeep,
    save: () => tell(`Saved as ${onSave()}. Send that file: it opens with these answers.`),
    copy: async (button) => {
      const link = isOnDisk ? location.hash : location.href;
      const isCopied = await copy(link);
      if (!isCopied) showLink(button, link);
      tell(`${isCopied ? 'Copied.' : 'Copy it from here.'} ${copied}`);
    },
  };
  into.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) actions[target.dataset['does'] ?? '']?.(target);
  });
  return {
    tell: ({ was, is, effect }) => {
      into.hidden = false;
      redraw(
        into,
        html`<p><b>${changeOf(was, is)}</b>${effect === undefined ? '' : ` ${effect} What is marked differs.`}</p><p class="buttons"><button type="button" class="main" data-does="back">${back}</button>${Object.entries(buttons).map(([does, name]) => html`<button type="button" data-does="${does}">${name}</button>`)}${onKeep === undefined ? NO_HTML : html`<button type="button" data-does="keep">Go on from here</button>`}</p><p class="done"></p>`,
      );
    },
    tellStale: (why, place) => {
      into.hidden = false;
      redraw(
        into,
        html`<p><b>What you see doesn\u2019t follow your last change.</b> ${why} <a href="#${place}">Go there</a></p>`,
      );
    },
    hide: () => {
      into.hidden = true;
    },
  };
}

/** Whether a text could be copied: browsers let not every page do so. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
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

/** Puts a link in the place of the button that would copy it, to be copied by hand. */
function showLink(button: HTMLElement, link: string): void {
  const field = document.createElement('input');
  field.type = 'text';
  field.readOnly = true;
  field.value = link;
  field.setAttribute('aria-label', button.textContent ?? '');
  button.replaceWith(field);
  field.select();
}
