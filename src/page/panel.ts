import { type AnswerKey, GIVEN_KEYS, type GivenAnswers, type GivenKey } from '../model/answers.ts';
import { type NumberQuestion, questionOf } from '../model/questions.ts';
import { type Html, html, NO_HTML } from '../report/html/html.ts';
import { formatAmount, formatAnswer } from '../report/words/format-answer.ts';
import type { PageAdvisor } from './advisor.ts';
import { type Answered, differs } from './answered.ts';
import { control } from './control.ts';
import { all, draw, one } from './dom.ts';
import { answersOf, keyOf, readControl, type Said, writeControl } from './fields.ts';
import type { Stops } from './slider-scale.ts';
import { faultsIn } from './understand.ts';

/** The panel with a control for every answer. */
export interface Panel {
  /** Draws the controls, those that matter most for these answers first, unless they are drawn already. */
  readonly open: (given: Partial<GivenAnswers>) => void;
  /** Writes answers into all controls: while somebody types into all others, and while a slider moves into its own. */
  readonly write: (answers: Answered, how: How) => void;
  /** Says at each control what is wrong with it, and what it was before. */
  readonly tell: (answers: Answered, before: GivenAnswers | undefined) => void;
  /** Where an answer is given: the id of a field. */
  readonly placeOf: (key: GivenKey) => string;
  /** One line in the place of the panel on a narrow screen. */
  readonly sum: (split: string, count: string) => void;
}

/** A slider that moves and a text that is typed are not done yet. */
export type How = 'moving' | 'typing' | 'done';

interface Wiring {
  readonly advisor: PageAdvisor;
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

export function startPanel(aside: HTMLElement, { advisor, title, buttons, onSaid, onUndo }: Wiring): Panel {
  const stopsOf = advisor.stops;
  let controls: readonly HTMLElement[] = [];
  let typing: ReturnType<typeof setTimeout> | undefined;
  let touched: Element | null = null;
  const say = (target: Element, how: How) => {
    clearTimeout(typing);
    touched = target.closest('.control');
    if (touched !== null) onSaid(readControl(touched, target, stopsOf(keyOf(touched))), how);
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
    if (!(target instanceof HTMLElement)) return;
    const own = target.closest('.control');
    if (own !== null && target.matches('.undo')) {
      onUndo(answersOf(keyOf(own)));
      // The button that was pressed is gone.
      own.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
    if (target.matches('.bar button')) unfold(aside, target);
    buttons[target.dataset['does'] ?? '']?.();
  });
  return {
    open: (given) => {
      if (controls.length > 0) return;
      const order = advisor.byReach(given);
      draw(
        aside,
        panelHtml(title, order, Object.keys(buttons), (key) => control(key, 'panel', NO_HTML, stopsOf(key))),
      );
      controls = all(aside, '.control');
    },
    write: ({ raw, given }, how) => {
      for (const own of controls) {
        const stops = stopsOf(keyOf(own));
        if (how === 'done') nameStops(own, stops, given.currency);
        if (how === 'done' || (how === 'moving') === (own === touched)) writeControl(own, raw, stops, given.currency);
      }
    },
    tell: (answers, before) => {
      for (const own of controls) tell(own, answers, before);
    },
    placeOf: (key) => {
      const own = controls.find((each) => answersOf(keyOf(each)).includes(key));
      return own?.querySelector('input, select, textarea')?.id ?? 'sheet';
    },
    sum: (split, count) => {
      one(aside, '.bar b').textContent = split;
      one(aside, '.bar span').textContent = count;
    },
  };
}

/** On a narrow screen the panel is one line until it is wanted. */
function unfold(aside: HTMLElement, button: HTMLElement): void {
  const isOpen = aside.classList.toggle('open');
  button.setAttribute('aria-expanded', String(isOpen));
  button.textContent = isOpen ? 'Close' : 'Change';
}

/** Names stops below a slider, where they are; a style may be set here, but not be written in markup. */
function nameStops(own: HTMLElement, stops: Stops, currency: string | undefined): void {
  for (const name of all(own, '.scale span')) {
    const at = Number(name.dataset['at']);
    name.textContent = formatAmount(stops[at] ?? 0, questionOf(keyOf(own)) as NumberQuestion, currency);
    name.style.left = `${(100 * at) / (stops.length - 1)}%`;
  }
}

function panelHtml(
  title: string,
  order: readonly AnswerKey[],
  buttons: readonly string[],
  draws: (key: GivenKey) => Html,
): Html {
  const inPlaceOfOthers = order.flatMap((key) => answersOf(key).slice(1));
  const others = GIVEN_KEYS.filter((key) => ![...order, ...inPlaceOfOthers].includes(key));
  return html`<div class="bar"><p><b></b> <span></span></p><button type="button" aria-expanded="false" aria-controls="sheet">Change</button></div>
<div class="sheet" id="sheet"><h2>${title}</h2><p class="soft">Change an answer and the advice follows. Nothing is sent anywhere. What matters most comes first.</p>
${order.slice(0, OPEN).map(draws)}
<details><summary>${order.length - OPEN} more answers</summary>${order.slice(OPEN).map(draws)}</details>
<details><summary>What runs now, your figures, your currency</summary>${others.map(draws)}</details>
<p class="buttons">${buttons.map((name) => html`<button type="button" data-does="${name}">${name}</button>`)}</p></div>`;
}

/** What is said at each control already: most moves change nothing at most of them. */
const told = new WeakMap<HTMLElement, string>();

/** What is wrong with an answer, and what it was. */
function tell(own: HTMLElement, answers: Answered, before: GivenAnswers | undefined): void {
  const { given } = answers;
  const keys = answersOf(keyOf(own));
  // What is lacking before anything is shown is no fault yet.
  const wrong = faultsIn(before === undefined ? { ...answers, lacking: [] } : answers)
    .filter(({ where }) => keys.some((key) => key === where))
    .map(({ words }) => words);
  const isChanged = before !== undefined && keys.some((key) => differs(given[key], before[key]));
  const said = isChanged ? `was ${wordsOf(keys, before)}` : '';
  const now = JSON.stringify([wrong, said]);
  if (told.get(own) === now) return;
  told.set(own, now);
  const fault = one(own, '.fault');
  fault.textContent = wrong.join(' ');
  fault.hidden = wrong.length === 0;
  for (const field of all(own, 'input, select, textarea')) {
    if (wrong.length > 0) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  own.classList.toggle('changed', isChanged);
  const was = one(own, '.was');
  was.hidden = !isChanged;
  if (isChanged) one(was, 'span').textContent = said;
}

const wordsOf = (keys: readonly GivenKey[], answers: GivenAnswers): string => {
  const key = keys.find((each) => answers[each] !== undefined) ?? keys[0];
  return key === undefined ? '' : formatAnswer(answers[key], questionOf(key), answers.currency);
};
