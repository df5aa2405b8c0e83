import type { GivenKey } from '../model/answers.ts';
import { guidanceOf } from '../model/guidance.ts';
import { isInLines, questionOf } from '../model/questions.ts';
import { type Html, html, NO_HTML } from '../report/html/html.ts';
import { opening } from '../report/words/opening.ts';
import type { Raw } from './address.ts';
import { control } from './control.ts';
import { draw, one } from './dom.ts';
import { readControl, type Said, writeControl } from './fields.ts';
import { nothingSaid, type Understood } from './understand.ts';

/** What a person can do with a card. */
interface CardWiring {
  /** Takes the answer; gives what is wrong with it, if anything is. */
  readonly onSaid: (said: Said) => Understood['faults'];
  /** Takes what was answered on a card that is left for another place, if it can be read. */
  readonly onLeft: (said: Said) => void;
  readonly onBack: (() => void) | undefined;
  /** Goes to the advice without more answers. */
  readonly onEnough: (() => void) | undefined;
  readonly onAll: () => void;
  readonly onOpen: () => void;
}

/** Draws one question on a card of its own. */
export function askCard(
  main: Element,
  {
    key,
    raw,
    currency,
    asked,
    keys,
  }: {
    readonly key: GivenKey;
    readonly raw: Raw;
    readonly currency: string | undefined;
    /** How many were asked already, and all that may be. */
    readonly asked: number;
    readonly keys: readonly GivenKey[];
  },
  { onSaid, onLeft, onBack, onEnough, onAll, onOpen }: CardWiring,
): void {
  const isFirst = asked === 0;
  draw(
    main,
    html`<form class="card" novalidate><p class="soft">${isFirst ? opening(keys) : `Question ${asked + 1} of up to ${Math.max(keys.length, asked + 1)}`}</p>
${control(key, 'card', about(key))}
<p class="buttons"><button class="main">Next</button>${
      onBack === undefined ? NO_HTML : html`<button type="button" data-does="back">Back</button>`
    }${onEnough === undefined ? NO_HTML : html`<button type="button" data-does="enough">Show the advice now</button>`}</p>
<p class="buttons quiet"><button type="button" data-does="all">Answer everything on one page</button><button type="button" data-does="open">Open saved answers</button></p></form>`,
  );
  const form = one<HTMLFormElement>(main, 'form');
  const own = one(form, '.control');
  let touched: Element = form;
  writeControl(own, raw, [], currency);
  if (raw[key] === undefined) for (const box of form.querySelectorAll<HTMLInputElement>('input')) box.checked = false;
  form.addEventListener('input', ({ target }) => {
    if (target instanceof Element) touched = target;
  });
  const leaveFor = (place: (() => void) | undefined) => () => {
    const said = readControl(own, touched, []);
    if (!isNothing(said, key, own)) onLeft(said);
    place?.();
  };
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    back: onBack,
    enough: leaveFor(onEnough),
    all: leaveFor(onAll),
    open: onOpen,
  };
  form.addEventListener('click', ({ target }) => {
    const { does } = (target as HTMLElement).dataset;
    if (does !== undefined) actions[does]?.();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = readControl(own, touched, []);
    const faults = isNothing(said, key, own) ? [{ where: key, words: nothingSaid(key) }] : onSaid(said);
    const fault = own.querySelector<HTMLElement>('.fault');
    if (faults.length === 0 || fault === null || !fault.isConnected) return;
    fault.textContent = faults.map(({ words }) => words).join(' ');
    fault.hidden = false;
    own.querySelector<HTMLElement>('input, select, textarea')?.focus();
  });
  if (!isFirst) (own.querySelector<HTMLElement>('h1') ?? form).focus();
}

/** Whether a card was left as it was; an empty number is no answer here, as there is a box for not knowing. */
function isNothing(said: Said, key: GivenKey, own: Element): boolean {
  if (Object.values(said).every((value) => value === undefined)) return !isInLines(questionOf(key).kind);
  const text = own.querySelector<HTMLInputElement>('[type=text]');
  return (
    text !== null && text.value.trim() === '' && own.querySelector<HTMLInputElement>('.unknown input')?.checked !== true
  );
}

function about(key: GivenKey): Html {
  const { why, explain } = guidanceOf(key);
  return html`<p class="soft">${why}</p><details class="explain"><summary>Not sure what to say?</summary><p>${explain}</p></details>`;
}
