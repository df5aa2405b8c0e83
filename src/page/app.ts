import type { Advice } from '../model/advice.ts';
import { GIVEN_KEYS, type GivenAnswers, type GivenKey, UNKNOWN } from '../model/answers.ts';
import { questionOf } from '../model/questions.ts';
import { type AdviceAround, adviceParts } from '../report/html/advice-html.ts';
import { type Html, html } from '../report/html/html.ts';
import { partsOf } from '../report/html/live-page.ts';
import { jsonText } from '../report/json.ts';
import { formatAnswer } from '../report/words/format-answer.ts';
import { formatMix } from '../report/words/money-and-time.ts';
import { whatChanged } from '../report/words/what-changed.ts';
import { fromAddress, type Raw, toAddress } from './address.ts';
import type { PageAdvisor } from './advisor.ts';
import { askCard } from './card.ts';
import { type Cells, cellsIn, markChanges } from './changes.ts';
import { all, draw, one } from './dom.ts';
import type { Said } from './fields.ts';
import { openFile, saveFile } from './files.ts';
import { differs, type How, type Panel, startPanel } from './panel.ts';
import { stateBar } from './state-bar.ts';
import { type Understood, understand } from './understand.ts';

/** What a page was made for. */
export interface Made {
  readonly around: AdviceAround;
  /** The answers of the advice that is drawn on it already, if it was made for one. */
  readonly sent: GivenAnswers | undefined;
}

/** What the changes are told against. */
interface Before {
  readonly answers: GivenAnswers;
  readonly advice: Advice;
  readonly cells: Cells;
}

/** Milliseconds without a movement after which a slider rests. */
const RESTS_AFTER = 200;

/** Starts the page: the interview, or the advice that it was made for, with a control for every answer. */
export function startApp(advisor: PageAdvisor, { around, sent }: Made): void {
  const shell = one(document, '.shell');
  const aside = one(document, '.panel');
  const drawn = one(document, '.drawn');
  const state = one(document, '.state');
  const said = one(document, '.said');

  let raw: Raw = {};
  let understood: Understood = understand(raw);
  let before: Before | undefined;
  let asked: readonly GivenKey[] = [];
  let panel: Panel | undefined;
  /** The advice that was drawn in full last. */
  let shown: Advice | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isSound = () => understood.faults.length === 0;
  const isComplete = () => understood.lacking.length === 0 && isSound();
  const answers = () => understood.given as GivenAnswers;

  /** Takes answers in the place of all that were there: in their own form if they can be read, else as they were given. */
  function read(given: Readonly<Record<string, unknown>>): void {
    understood = understand(given);
    const isWrong = (key: GivenKey) => understood.faults.some(({ where }) => where === key);
    const kept = GIVEN_KEYS.flatMap((key) => {
      const value = isWrong(key) || given[key] === UNKNOWN ? given[key] : understood.given[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    raw = Object.fromEntries(kept);
  }

  /** The same with answers from elsewhere: what cannot be read is left out, and it is said why. */
  function readForeign(given: Readonly<Record<string, unknown>>): void {
    read(given);
    const wrong = [...understood.faults, ...understood.strangers];
    if (!isSound()) {
      const { faults } = understood;
      const others = Object.entries(given).filter(([key]) => !faults.some(({ where }) => where === key));
      read(Object.fromEntries(others));
    }
    if (sent !== undefined && understood.lacking.length > 0) {
      read({ ...Object.fromEntries(understood.lacking.map((key) => [key, sent[key]])), ...raw });
    }
    tellAloud(wrong.length === 0 ? '' : `Some of it was left out. ${wrong.map(({ words }) => words).join(' ')}`, true);
  }

  function take(more: Said): void {
    read(Object.fromEntries(Object.entries({ ...raw, ...more }).filter(([, value]) => value !== undefined)));
  }

  /** Says something to people who listen, and shows it where it says what is wrong. */
  function tellAloud(words: string, isShown: boolean): void {
    said.classList.toggle('shown', isShown && words !== '');
    if (said.textContent !== words) said.textContent = words;
  }

  function keepInAddress(): void {
    const isAsSent = sent !== undefined && !differs(understood.given, sent);
    const hash = isAsSent ? '' : toAddress(raw);
    const address = `${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`;
    if (decodeURIComponent(location.hash.slice(1)) !== decodeURIComponent(hash))
      history.replaceState(null, '', address);
  }

  function begin(): void {
    watched(all(drawn, '.part'));
    const given = fromAddress(location.hash);
    if (given === undefined) read(sent ?? {});
    else readForeign(given);
    if (sent !== undefined || isComplete()) showAdvice();
    else ask();
  }

  // One question at a time.

  function ask(): void {
    shell.classList.remove('live');
    aside.hidden = true;
    state.hidden = true;
    const key = nextKey();
    if (key === undefined) {
      showAdvice(true);
      return;
    }
    askCard(
      drawn,
      { key, raw, currency: understood.given.currency, asked: asked.length },
      {
        onSaid: (more) => {
          const earlier = raw;
          take(more);
          const faults = understood.faults.filter(({ where }) => where !== 'rate' || key === 'rate');
          if (faults.length > 0) {
            read(earlier);
            return faults;
          }
          tellAloud('', false);
          asked = [...asked, key];
          keepInAddress();
          ask();
          return [];
        },
        onBack: asked.length === 0 ? undefined : back,
        onEnough: isComplete() ? () => showAdvice(true) : undefined,
        onAll: () => showAdvice(true),
        onOpen: open,
      },
    );
  }

  let returned: GivenKey | undefined;
  function nextKey(): GivenKey | undefined {
    const again = returned;
    returned = undefined;
    if (again !== undefined) return again;
    const next = advisor.next(raw);
    if (next !== undefined && !asked.includes(next)) return next;
    return asked.length === 0 || asked.includes('current') || raw.current !== undefined ? undefined : 'current';
  }

  function back(): void {
    returned = asked.at(-1);
    asked = asked.slice(0, -1);
    ask();
  }

  // The advice with its controls.

  function showAdvice(isFocused = false): void {
    shell.classList.add('live');
    aside.hidden = false;
    panel ??= startPanel(aside, {
      stops: advisor.stops,
      order: advisor.byReach(understood.given),
      title: sent === undefined ? 'Your answers' : 'What if?',
      buttons: {
        'Save answers': () => save('answers.json', answers),
        'Open saved answers': open,
        'Advice as JSON': () => save('advice.json', () => shown),
        ...(sent === undefined ? { 'Start again': startAgain } : {}),
      },
      onSaid: (more, how) => {
        said.classList.remove('shown');
        take(more);
        follow(how);
      },
      onUndo: (keys) => {
        take(Object.fromEntries(keys.map((key) => [key, before?.answers[key]])));
        follow('done');
      },
    });
    if (sent !== undefined && before === undefined) {
      before = { answers: sent, advice: advisor.advise(sent), cells: cellsIn(drawn) };
    }
    follow('done');
    if (isFocused) (drawn.querySelector<HTMLElement>('h1') ?? drawn).focus();
  }

  /** Draws what follows from the answers: at once and roughly while a slider moves, in full when it rests. */
  function follow(how: How): void {
    clearTimeout(resting);
    const isMoving = how === 'moving';
    document.documentElement.dataset['state'] = isMoving ? 'moving' : 'rest';
    if (isComplete()) drawAdvice(isMoving);
    else if (before === undefined) drawLacking();
    panel?.tell(understood, before?.answers);
    if (isMoving) {
      resting = setTimeout(() => follow('done'), RESTS_AFTER);
      return;
    }
    panel?.write(raw, understood.given.currency, how === 'typing');
    keepInAddress();
  }

  const adviceFor = (given: GivenAnswers): Advice =>
    before !== undefined && !differs(before.answers, given) ? before.advice : advisor.advise(given);

  function drawAdvice(isMoving: boolean): void {
    const advice = isMoving && shown !== undefined ? advisor.adviseRoughly(answers(), shown) : adviceFor(answers());
    if (!isMoving) shown = advice;
    const anew = drawParts(adviceParts(advice, around), isMoving);
    before ??= { answers: answers(), advice, cells: cellsIn(drawn) };
    const { answers: was, cells } = before;
    const changed = GIVEN_KEYS.filter((key) => differs(was[key], answers()[key]));
    if (changed.length > 0) for (const part of anew) markChanges(part, cells);
    tellState(changed, advice);
    if (!isMoving && !said.classList.contains('shown')) tellAloud(advice.headline, false);
  }

  /** Draws all parts, or only those in view, as nobody sees the others while a slider moves; gives those drawn. */
  function drawParts(parts: ReturnType<typeof adviceParts>, isMoving: boolean): readonly Element[] {
    const boxes = all(drawn, '.part');
    if (boxes.length !== parts.length) {
      draw(drawn, partsOf(parts.map((part) => part())));
      return watched(all(drawn, '.part'));
    }
    const shownNow = isMoving ? boxes.filter((box) => inView.has(box)) : boxes;
    for (const box of shownNow) drawAnew(box, (parts[boxes.indexOf(box)] as () => Html)());
    return shownNow;
  }

  const inView = new Set<Element>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? 'add' : 'delete'](target);
  });
  function watched(boxes: readonly Element[]): readonly Element[] {
    watch.disconnect();
    inView.clear();
    for (const box of boxes) watch.observe(box);
    return boxes;
  }

  function tellState(changed: readonly GivenKey[], advice: Advice): void {
    const count = `${changed.length} ${changed.length === 1 ? 'answer' : 'answers'}`;
    panel?.sum(formatMix(advice), changed.length === 0 ? '' : `${count} changed`);
    state.hidden = changed.length === 0;
    if (before === undefined || changed.length === 0) return;
    const { answers: was, advice: then } = before;
    const words = changed.map((key) => {
      const say = (given: GivenAnswers) => formatAnswer(given[key], questionOf(key), given.currency);
      return `${questionOf(key).label}, ${say(was)} to ${say(answers())}`;
    });
    stateBar(state, {
      words: `You changed ${count}: ${words.join('; ')}.`,
      effect: whatChanged(then, advice),
      isSent: sent !== undefined,
      onBack: () => {
        read(was);
        follow('done');
      },
      onKeep: () => {
        before = undefined;
        follow('done');
      },
    });
  }

  function drawLacking(): void {
    const labels = understood.lacking.map((key) => questionOf(key).label);
    draw(
      drawn,
      html`<section class="answer" id="answer"><h1 tabindex="-1">The advice comes here</h1><p class="good">It needs your ${labels.join(', ')}. Leave out anything else that you don\u2019t know.</p></section>`,
    );
  }

  function save(name: string, content: () => unknown): void {
    if (isComplete()) saveFile(name, jsonText(content()));
    else tellAloud('Something is missing or can\u2019t be read yet. Fix what is marked first.', true);
  }

  function open(): void {
    openFile((text) => {
      const given = text === undefined ? undefined : objectIn(text);
      if (given === undefined) {
        tellAloud('That file holds no answers. Choose one that was saved here or with --save, in JSON.', true);
        return;
      }
      readForeign(given);
      if (sent === undefined) before = undefined;
      asked = [];
      if (sent !== undefined || isComplete()) showAdvice(true);
      else ask();
    });
  }

  function startAgain(): void {
    read({});
    before = undefined;
    asked = [];
    keepInAddress();
    ask();
  }

  addEventListener('hashchange', () => {
    if (fromAddress(location.hash) === undefined) return;
    if (sent === undefined) before = undefined;
    begin();
  });
  // A place on the page must not take the place of the answers in the address.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link === null ? null : document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (place === null) return;
    event.preventDefault();
    for (const fold of ancestors(place)) if (fold instanceof HTMLDetailsElement) fold.open = true;
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView();
  });
  begin();
}

/** Draws a part in the place of what it was; what was unfolded in it stays so. */
function drawAnew(box: Element, part: Html): void {
  const open = all<HTMLDetailsElement>(box, 'details').map((details) => details.open);
  draw(box, part);
  all<HTMLDetailsElement>(box, 'details').forEach((details, at) => {
    details.open = open[at] ?? false;
  });
}

function* ancestors(element: Element): Generator<Element> {
  for (let each: Element | null = element; each !== null; each = each.parentElement) yield each;
}

/** The object that a text in JSON is; undefined if it is none. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
