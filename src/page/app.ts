import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import { capitalise } from '../model/name-in-sentence.ts';
import { questionOf } from '../model/questions.ts';
import { ok, type Problem } from '../problem/problem.ts';
import { html } from '../report/html/html.ts';
import { jsonText } from '../report/json.ts';
import { fromAddress, toAddress } from './address.ts';
import type { PageAdvisor } from './advisor.ts';
import { type Answered, answered, changedKeys, differs, fromElsewhere, saidAnew } from './answered.ts';
import { type Cells, cellsIn, markChanges } from './changes.ts';
import { draw, followPlaces, one } from './dom.ts';
import { takeOver } from './drawn-parts.ts';
import { openFile, saveFile } from './files.ts';
import { startInterview } from './interview.ts';
import { type How, startPanel } from './panel.ts';
import { counted, stateBar } from './state-bar.ts';
import type { Subject } from './subject.ts';

/** What the changes are told against. */
interface Before<Shown> {
  readonly answers: GivenAnswers;
  readonly shown: Shown;
  readonly cells: Cells;
}

/** Milliseconds without a movement after which a slider rests. */
const RESTS_AFTER = 200;

/**
 * Starts the page: the interview, or what it was made for and is drawn on it already, with a control for every answer.
 * `sent` are the answers of that.
 */
export function startApp<Shown extends Advice>(
  advisor: PageAdvisor,
  subject: Subject<Shown>,
  sent: GivenAnswers | undefined,
): void {
  const shell = one(document, '.shell');
  const aside = one(document, '.panel');
  const drawn = one(document, '.drawn');
  const state = one(document, '.state');
  const said = one(document, '.said');
  const parts = takeOver(drawn);

  let now = answered({});
  let before: Before<Shown> | undefined;
  /** What was drawn in full last. */
  let shown: Shown | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const panel = startPanel(aside, {
    advisor,
    title: sent === undefined ? 'Your answers' : 'What if?',
    buttons: {
      'Save answers': () => save('answers.json', now.whole),
      'Open saved answers': () => openFile(takeFile),
      [`${subject.name === 'plan' ? 'Plan' : 'Advice'} as JSON`]: () =>
        save(`${subject.name}.json`, now.whole && shown),
      ...(sent === undefined ? { 'Start again': startAgain } : {}),
    },
    onSaid: (more, how) => {
      tellAloud('');
      now = saidAnew(now, more);
      follow(how);
    },
    onUndo: (keys) => {
      now = saidAnew(now, Object.fromEntries(keys.map((key) => [key, before?.answers[key]])));
      follow('done');
    },
  });
  const ask = startInterview({
    into: drawn,
    advisor,
    answers: () => now,
    onAnswered: (answers) => {
      tellAloud('');
      now = answers;
      keepInAddress();
    },
    onEnd: () => showAdvice(true),
    onOpen: () => openFile(takeFile),
  });

  /** Begins with the answers in the address, else with those that were sent. */
  function begin(): void {
    const given = fromAddress(location.hash);
    if (given === undefined) now = answered(sent ?? {});
    else takeFromElsewhere(given);
    if (sent !== undefined || now.whole !== undefined) showAdvice(false);
    else showQuestion();
  }

  function takeFromElsewhere(given: Readonly<Record<string, unknown>>): void {
    const { taken, leftOut } = fromElsewhere(given, sent);
    now = taken;
    if (sent === undefined) before = undefined;
    tellAloud(leftOut, true);
  }

  function takeFile(content: Readonly<Record<string, unknown>> | undefined): void {
    if (content === undefined) {
      tellAloud('That file holds no answers. Choose one that was saved here or with --save, in JSON.', true);
      return;
    }
    takeFromElsewhere(content);
    keepInAddress();
    if (sent !== undefined || now.whole !== undefined) showAdvice(true);
    else showQuestion();
  }

  function startAgain(): void {
    now = answered({});
    before = undefined;
    keepInAddress();
    showQuestion();
  }

  function showQuestion(): void {
    shell.classList.remove('live');
    aside.hidden = true;
    state.hidden = true;
    ask();
  }

  function showAdvice(isFocused: boolean): void {
    shell.classList.add('live');
    aside.hidden = false;
    if (sent !== undefined) rememberSent(sent);
    panel.open(now.given);
    follow('done');
    if (isFocused) focusHeading();
  }

  function focusHeading(): void {
    const heading = one(drawn, 'h1');
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Draws what follows from the answers: at once and roughly while a slider moves, in full when it rests. */
  function follow(how: How): void {
    clearTimeout(resting);
    const isMoving = how === 'moving';
    document.documentElement.dataset['state'] = isMoving ? 'moving' : 'rest';
    if (now.whole !== undefined) drawAdvice(now.whole, isMoving);
    else if (before === undefined) drawLacking(now);
    panel.tell(now, before?.answers);
    if (isMoving) {
      resting = setTimeout(() => follow('done'), RESTS_AFTER);
      return;
    }
    panel.write(now, how === 'typing');
    keepInAddress();
  }

  function rememberSent(answers: GivenAnswers): void {
    const made = before === undefined ? subject.make(answers) : undefined;
    if (made?.ok) before = { answers, shown: made.value, cells: cellsIn(drawn) };
  }

  function drawAdvice(answers: GivenAnswers, isMoving: boolean): void {
    const made = isMoving && shown !== undefined ? subject.makeRoughly(answers, shown) : madeFor(answers);
    if (!made.ok) {
      drawProblems(made.problems);
      if (before !== undefined) tellState(before, answers, undefined);
      return;
    }
    if (!isMoving) shown = made.value;
    const anew = parts.show(subject.parts(made.value), isMoving);
    before ??= { answers, shown: made.value, cells: cellsIn(drawn) };
    const changed = changedKeys(before.answers, answers);
    if (changed.length > 0) for (const part of anew) markChanges(part, before.cells);
    panel.sum(subject.split(made.value), changed.length === 0 ? '' : `${counted(changed)} changed`);
    tellState(before, answers, made.value);
    if (!isMoving && !said.classList.contains('shown')) tellAloud(subject.headline(made.value));
  }

  const madeFor = (answers: GivenAnswers) =>
    before !== undefined && !differs(before.answers, answers) ? ok(before.shown) : subject.make(answers);

  function tellState(was: Before<Shown>, answers: GivenAnswers, is: Shown | undefined): void {
    state.hidden = !differs(was.answers, answers);
    if (state.hidden) return;
    stateBar(state, {
      was: was.answers,
      is: answers,
      name: subject.name,
      effect: is === undefined ? undefined : subject.changed(was.shown, is),
      isSent: sent !== undefined,
      onBack: () => {
        now = answered(was.answers);
        follow('done');
      },
      onKeep: () => {
        before = undefined;
        follow('done');
      },
    });
  }

  /** What stands against a plan, such as a channel that is fixed at more than all there is. */
  function drawProblems(problems: readonly Problem[]): void {
    shown = undefined;
    const words = problems.map(({ what, mend }) => html`<p class="good">${capitalise(what)}. ${mend}</p>`);
    draw(
      drawn,
      html`<section class="answer" id="answer"><h1 tabindex="-1">This can\u2019t be planned</h1>${words}</section>`,
    );
    tellAloud(drawn.textContent ?? '');
  }

  function drawLacking({ lacking }: Answered): void {
    const labels = lacking.map((key) => questionOf(key).label);
    draw(
      drawn,
      html`<section class="answer" id="answer"><h1 tabindex="-1">The advice comes here</h1><p class="good">It needs your ${labels.join(', ')}. Leave out anything else that you don\u2019t know.</p></section>`,
    );
  }

  /** Says something to people who listen, and shows it where it says what is wrong. */
  function tellAloud(words: string, isShown = false): void {
    said.classList.toggle('shown', isShown && words !== '');
    if (said.textContent !== words) said.textContent = words;
  }

  function save(name: string, content: unknown): void {
    if (content === undefined)
      tellAloud('Something is missing or can\u2019t be read yet. Fix what is marked first.', true);
    else saveFile(name, jsonText(content));
  }

  /** The address of the page leads to its answers, and is its own where they are as they were sent. */
  function keepInAddress(): void {
    const hash = sent !== undefined && !differs(now.given, sent) ? '' : toAddress(now.raw);
    if (location.hash.slice(1) !== hash)
      history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/s, '') : `#${hash}`);
  }

  addEventListener('hashchange', () => {
    if (fromAddress(location.hash) !== undefined) begin();
  });
  followPlaces();
  begin();
}
