import { html, NO_HTML } from '../report/html/html.ts';
import { draw, one } from './dom.ts';

interface Changed {
  /** What was changed. */
  readonly words: string;
  /** What that does. */
  readonly effect: string;
  /** Whether the advice came from somebody else. */
  readonly isSent: boolean;
  readonly onBack: () => void;
  /** Takes the answers as the ones to start from. */
  readonly onKeep: () => void;
}

const COPIED_FOR = 3000;

/** Says what was changed and what that does, with a way back and a way to send it on. */
export function stateBar(into: HTMLElement, { words, effect, isSent, onBack, onKeep }: Changed): void {
  const back = isSent ? 'Back to the advice as sent' : 'Back to your first answers';
  draw(
    into,
    html`<p><b>${words}</b> ${effect} What is marked differs.</p><p class="buttons"><button type="button" class="main">${back}</button><button type="button" data-does="copy">Copy a link to this version</button>${isSent ? NO_HTML : html`<button type="button" data-does="keep">Go on from here</button>`}</p>`,
  );
  one(into, '.main').addEventListener('click', onBack);
  into.querySelector('[data-does=keep]')?.addEventListener('click', onKeep);
  const copy = one(into, '[data-does=copy]');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = 'Copied';
      setTimeout(() => {
        copy.textContent = 'Copy a link to this version';
      }, COPIED_FOR);
    } catch {
      showLink(copy);
    }
  });
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
