import { once } from '../advice/once.ts';
import type { Advice } from '../model/advice.ts';
import type { GivenAnswers, GivenKey } from '../model/answers.ts';
import type { Problem, Result } from '../problem/problem.ts';
import type { Html } from '../report/html/html.ts';
import type { Announcer } from './announcer.ts';
import { type Answered, changedKeys, differs } from './answered.ts';
import { type Cells, cellsIn, markChanges } from './changes.ts';
import { draw } from './dom.ts';
import { takeOver } from './drawn-parts.ts';
import { problemsNotice } from './notices.ts';
import { counted, type StateBar } from './state-bar.ts';
import type { Subject } from './subject.ts';
import { faultInWords, faultsIn } from './understand.ts';

/** What is shown of answers, and told against what was shown before. */
export interface Results<Shown> {
  /** Takes what is drawn already as what follows from answers; that is computed only when it is asked for. */
  readonly takeDrawn: (answers: GivenAnswers) => void;
  /** Computes what was taken as drawn, part by part, so that nobody waits for it long. */
  readonly prepare: () => Promise<void>;
  /** Draws what follows from answers: roughly while a slider moves, else in full. */
  readonly show: (answers: GivenAnswers, isMoving: boolean) => void;
  /** Says what is still lacking, where nothing else stands. */
  readonly showLacking: (answers: Answered) => void;
  /** The answers that changes are told against: the first that were shown. */
  readonly before: () => GivenAnswers | undefined;
  /** Tells changes against what comes next. */
  readonly forgetBefore: () => void;
  /** What was drawn in full last; undefined where something stood against it. */
  readonly shown: () => Shown | undefined;
}

interface Into<Shown> {
  readonly drawn: Element;
  readonly stateBar: StateBar;
  readonly announcer: Announcer;
  /** Says the split and the number of changes in one line. */
  readonly sum: (split: string, count: string) => void;
  /** Where an answer is given. */
  readonly placeOf: (key: GivenKey) => string;
  /** In the place of the advice, what it still lacks; a page that was sent never does. */
  readonly lacking: ((answers: Answered) => Html) | undefined;
  readonly subject: Subject<Shown & Advice>;
}

export function startResults<Shown extends Advice>({
  drawn,
  stateBar,
  announcer,
  sum,
  placeOf,
  lacking,
  subject,
}: Into<Shown>): Results<Shown> {
  const parts = takeOver(drawn);
  let before: { readonly answers: GivenAnswers; readonly made: () => Result<Shown>; readonly cells: Cells } | undefined;
  let shown: Shown | undefined;
  /** The answers of which all that follows is drawn, with what differs marked. */
  let drawnFor: GivenAnswers | undefined;

  const madeFor = (answers: GivenAnswers, isMoving: boolean) => {
    if (isMoving && shown !== undefined) return subject.makeRoughly(answers, shown);
    return before !== undefined && !differs(before.answers, answers) ? before.made() : subject.make(answers);
  };

  const wasFor = (changed: readonly GivenKey[]): Shown | undefined => {
    const was = changed.length === 0 ? undefined : before?.made();
    return was?.ok ? was.value : undefined;
  };

  function tellState(answers: GivenAnswers, is: Shown | undefined): void {
    if (before === undefined || !differs(before.answers, answers)) stateBar.hide();
    else {
      const was = before.made();
      const effect = is === undefined || !was.ok ? undefined : subject.changed(was.value, is);
      stateBar.tell({ was: before.answers, is: answers, effect });
    }
  }

  function showProblems(problems: readonly Problem[], answers: GivenAnswers): void {
    shown = undefined;
    drawnFor = undefined;
    draw(drawn, problemsNotice(problems));
    announcer.say(drawn.textContent ?? '');
    tellState(answers, undefined);
  }

  return {
    takeDrawn: (answers) => {
      before = { answers, made: once(() => subject.make(answers)), cells: cellsIn(drawn) };
      drawnFor = answers;
    },
    prepare: async () => {
      const made = before?.made();
      for (const part of made?.ok ? subject.parts(made.value) : []) {
        await new Promise((go) => setTimeout(go));
        part();
      }
    },
    show: (answers, isMoving) => {
      const made = madeFor(answers, isMoving);
      if (!made.ok) {
        showProblems(made.problems, answers);
        return;
      }
      if (!isMoving) shown = made.value;
      const changed = before === undefined ? [] : changedKeys(before.answers, answers);
      if (isMoving || differs(drawnFor, answers))
        parts.show(subject.parts(made.value, wasFor(changed)), isMoving, (part) => {
          if (before !== undefined && changed.length > 0) markChanges(part, before.cells);
        });
      drawnFor = isMoving ? undefined : answers;
      before ??= { answers, made: () => made, cells: cellsIn(drawn) };
      sum(subject.split(made.value), changed.length === 0 ? '' : `${counted(changed)} changed`);
      tellState(answers, made.value);
      if (!isMoving && !announcer.isComplaining()) announcer.say(subject.headline(made.value));
    },
    showLacking: (answers) => {
      if (before === undefined) {
        drawnFor = undefined;
        if (lacking !== undefined) draw(drawn, lacking(answers));
        return;
      }
      const [fault] = faultsIn(answers);
      if (fault !== undefined) {
        stateBar.tellStale(faultInWords(fault), placeOf(fault.where as GivenKey));
        announcer.say(faultInWords(fault));
      }
      sum('Not up to date', '');
    },
    before: () => before?.answers,
    forgetBefore: () => {
      before = undefined;
      drawnFor = undefined;
    },
    shown: () => shown,
  };
}
