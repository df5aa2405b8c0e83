import { ANSWER_KEYS, type AnswerKey, GIVEN_KEYS, type GivenAnswers, type GivenKey } from '../model/answers.ts';
import { questionOf } from '../model/questions.ts';
import { type Html, html } from '../report/html/html.ts';
import { formatAnswer } from '../report/words/format-answer.ts';
import type { Raw } from './address.ts';
import { control } from './control.ts';
import { all, draw, one } from './dom.ts';
import { answersOf, keyOf, readControl, type Said, writeControl } from './fields.ts';
import type { Stops } from './slider-scale.ts';
import { NOTHING_SAID, type Understood } from './understand.ts';

/** The panel with a control for every answer. */
export interface Panel {
  /** Writes answers into all controls, while somebody types but into the one that is typed in. */
  readonly write: (raw: Raw, currency: string | undefined, isTyping: boolean) => void;
  /** Says at each control what is wrong with it, and what it was before. */
  readonly tell: (understood: Understood, before: GivenAnswers | undefined) => void;
  /** One line in the place of the panel on a narrow screen. */
  readonly sum: (split: string, count: string) => void;
}

/** A slider that moves and a text that is typed are not done yet. */
export type How = 'moving' | 'typing' | 'done';

interface Wiring {
  readonly stops: (key: AnswerKey) => Stops;
  /** The questions, those that matter most first. */
  readonly order: readonly AnswerKey[];
  readonly title: string;
  /** Buttons below the controls, by what they do. */
  readonly buttons: Readonly<Record<string, () => void>>;
  readonly onSaid: (said: Said, how: How) => void;
  readonly onUndo: (keys: readonly GivenKey[]) => void;
}

/** Controls that are open at once; the others are folded. */
const OPEN = 6;
/** Milliseconds after which a person has stopped typing for a moment. */
const TYPES_FOR = 400;

export function startPanel(aside: HTMLElement, wiring: Wiring): Panel {
  const { stops, onSaid, onUndo } = wiring;
  const stopsOf = (key: GivenKey): Stops => (ANSWER_KEYS.some((each) => each === key) ? stops(key as AnswerKey) : []);
  draw(
    aside,
    panelHtml(wiring, (key) => control(key, 'panel', stopsOf(key))),
  );
  for (const span of all(aside, '.scale span')) {
    const last = Number(span.closest('.control')?.querySelector<HTMLInputElement>('[type=range]')?.max);
    span.style.left = `${(100 * Number(span.dataset['at'])) / last}%`;
  }
  const controls = all(aside, '.control');
  const bar = one(aside, '.bar button');
  bar.addEventListener('click', () => {
    const isOpen = aside.classList.toggle('open');
    bar.setAttribute('aria-expanded', String(isOpen));
    bar.textContent = isOpen ? 'Close' : 'Change';
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  const say = (target: Element, how: How) => {
    clearTimeout(typing);
    const own = target.closest('.control');
    if (own !== null) onSaid(readControl(own, target, stopsOf(keyOf(own))), how);
  };
  aside.addEventListener('input', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.matches('[type=range]')) say(target, 'moving');
    else if (target.matches('[type=text], textarea')) {
      clearTimeout(typing);
      typing = setTimeout(() => say(target, 'typing'), TYPES_FOR);
    }
  });
  aside.addEventListener('change', ({ target }) => {
    if (target instanceof Element) say(target, 'done');
  });
  aside.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const own = target.matches('.undo') ? target.closest('.control') : null;
    if (own !== null) onUndo(answersOf(keyOf(own)));
    const { does } = (target as HTMLElement).dataset;
    if (does !== undefined) wiring.buttons[does]?.();
  });
  return {
    write: (raw, currency, isTyping) => {
      for (const own of controls)
        if (!isTyping || !own.contains(document.activeElement)) writeControl(own, raw, stopsOf(keyOf(own)), currency);
    },
    tell: (understood, before) => {
      for (const own of controls) tell(own, understood, before);
    },
    sum: (split, count) => {
      one(aside, '.bar b').textContent = split;
      one(aside, '.bar span').textContent = count;
    },
  };
}

const panelHtml = ({ order, title, buttons }: Wiring, draws: (key: GivenKey) => Html): Html => {
  const others = GIVEN_KEYS.filter((key) => !ANSWER_KEYS.some((each) => each === key) && key !== 'budgetTotal');
  return html`<div class="bar"><p><b></b> <span></span></p><button type="button" aria-expanded="false" aria-controls="sheet">Change</button></div>
<div class="sheet" id="sheet"><h2>${title}</h2><p class="soft">Change an answer and the advice follows. Nothing is sent anywhere. What matters most comes first.</p>
${order.slice(0, OPEN).map(draws)}
<details><summary>${order.length - OPEN} more answers</summary>${order.slice(OPEN).map(draws)}</details>
<details><summary>What runs now, your figures, your currency</summary>${others.map(draws)}</details>
<p class="buttons">${Object.keys(buttons).map((name) => html`<button type="button" data-does="${name}">${name}</button>`)}</p></div>`;
};

/** What is wrong with an answer, and what it was. */
function tell(own: HTMLElement, { faults, given, lacking }: Understood, before: GivenAnswers | undefined): void {
  const keys = answersOf(keyOf(own));
  const wrong = [
    ...faults.filter(({ where }) => keys.some((key) => key === where)).map(({ words }) => words),
    ...(before !== undefined && keys.some((key) => lacking.includes(key)) ? [NOTHING_SAID] : []),
  ];
  const fault = one(own, '.fault');
  fault.textContent = wrong.join(' ');
  fault.hidden = wrong.length === 0;
  for (const field of all(own, 'input, select, textarea')) {
    if (wrong.length > 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  const isChanged = before !== undefined && keys.some((key) => differs(given[key], before[key]));
  own.classList.toggle('changed', isChanged);
  const was = one(own, '.was');
  was.hidden = !isChanged;
  if (isChanged) one(was, 'span').textContent = `was ${wordsOf(keys, before)}`;
}

export const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const wordsOf = (keys: readonly GivenKey[], answers: GivenAnswers): string => {
  const key = keys.find((each) => answers[each] !== undefined) ?? keys[0];
  return key === undefined ? '' : formatAnswer(answers[key], questionOf(key), answers.currency);
};
