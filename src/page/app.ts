import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import { ok } from '../problem/problem.ts';
import { jsonText } from '../report/json.ts';
import { fromAddress, toAddress } from './address.ts';
import type { PageAdvisor } from './advisor.ts';
import { announceIn } from './announcer.ts';
import { answered, changedKeys, differs, fromElsewhere, saidAnew } from './answered.ts';
import { type Cells, cellsIn, markChanges } from './changes.ts';
import { draw, focusOn, followPlaces, one, showAddress } from './dom.ts';
import { takeOver } from './drawn-parts.ts';
import { openFile, saveFile } from './files.ts';
import { startInterview } from './interview.ts';
import { lackingNotice, problemsNotice } from './notices.ts';
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
  const announcer = announceIn(one(document, '.said'));
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
      announcer.say('');
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
      announcer.say('');
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
    announcer.complain(leftOut);
  }

  function takeFile(content: Readonly<Record<string, unknown>> | undefined): void {
    if (content === undefined) {
      announcer.complain('That file holds no answers. Choose one that was saved here or with --save, in JSON.');
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
    focusOn(one(drawn, 'h1'));
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
    if (isFocused) focusOn(one(drawn, 'h1'));
  }

  /** Draws what follows from the answers: at once and roughly while a slider moves, in full when it rests. */
  function follow(how: How): void {
    clearTimeout(resting);
    const isMoving = how === 'moving';
    document.documentElement.dataset['state'] = isMoving ? 'moving' : 'rest';
    if (now.whole !== undefined) drawAdvice(now.whole, isMoving);
    else if (before === undefined) draw(drawn, lackingNotice(now.lacking));
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
      shown = undefined;
      draw(drawn, problemsNotice(made.problems));
      announcer.say(drawn.textContent ?? '');
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
    if (!isMoving && !announcer.isComplaining()) announcer.say(subject.headline(made.value));
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
        // The button that was pressed is gone.
        focusOn(one(drawn, 'h1'));
      },
      onKeep: () => {
        before = undefined;
        follow('done');
      },
    });
  }

  function save(name: string, content: unknown): void {
    if (content === undefined)
      announcer.complain('Something is missing or can\u2019t be read yet. Fix what is marked first.');
    else saveFile(name, jsonText(content));
  }

  /** The address of the page leads to its answers, and is its own where they are as they were sent. */
  function keepInAddress(): void {
    showAddress(sent !== undefined && !differs(now.given, sent) ? '' : toAddress(now.raw));
  }

  addEventListener('hashchange', () => {
    if (fromAddress(location.hash) !== undefined) begin();
  });
  followPlaces();
  begin();
}
