import { isObject } from '../document/json-scan.ts';
import type { Advice } from '../model/advice.ts';
import type { GivenAnswers } from '../model/answers.ts';
import { jsonText } from '../report/json.ts';
import { fromAddress, toAddress } from './address.ts';
import type { PageAdvisor } from './advisor.ts';
import { announceIn } from './announcer.ts';
import { answered, differs, fromElsewhere, holdsAnswers, saidAnew } from './answered.ts';
import { focusOn, followPlaces, one, painted, showAddress } from './dom.ts';
import { openFile, saveFile } from './files.ts';
import type { Interview } from './interview.ts';
import { type How, startPanel } from './panel.ts';
import { startResults } from './results.ts';
import { startStateBar } from './state-bar.ts';
import type { Subject } from './subject.ts';

/** Milliseconds without a movement after which a slider rests. */
const RESTS_AFTER = 200;

/** What the page was made with. */
interface Made {
  /** The answers that it was made for. */
  readonly answers?: GivenAnswers | undefined;
  /** What it opens with, where its own address does not say. */
  readonly address?: string | undefined;
  /** The page that opens with such an address. */
  readonly pageAt: (address: string) => string;
  /** What asks for answers; a page that was sent with some needs none. */
  readonly interview?: Interview | undefined;
}

/** What is known of answers while their currency has no rate yet: no amount can be weighed in it. */
function withoutCurrency({ currency: _, rate: __, ...given }: Partial<GivenAnswers>): Partial<GivenAnswers> {
  return given;
}

/** Starts the page: the interview, or what it was made for and is drawn on it already, with a control for every answer. */
export function startApp<Shown extends Advice>(
  advisor: PageAdvisor,
  subject: Subject<Shown>,
  { answers: sent, address = '', pageAt, interview }: Made,
): void {
  const shell = one(document, '.shell');
  const aside = one(document, '.panel');
  const drawn = one(document, '.drawn');
  const announcer = announceIn(one(document, '.said'));

  let now = answered({});
  let resting: ReturnType<typeof setTimeout> | undefined;

  const panel = startPanel(aside, {
    advisor,
    title: sent === undefined ? 'Your answers' : 'What if?',
    buttons: {
      'Save answers': () => save('answers.json', now.whole),
      'Open saved answers': () => openFile(takeFile),
      [`${subject.name === 'plan' ? 'Plan' : 'Advice'} as JSON`]: () =>
        save(`${subject.name}.json`, now.whole && results.shown()),
      ...(sent === undefined ? { 'Start again': startAgain } : {}),
    },
    onSaid: (more, how) => {
      announcer.say('');
      now = saidAnew(now, more);
      follow(how);
    },
    onUndo: (keys) => {
      // A currency whose rate nobody told came with an amount, and goes with it.
      const own = now.faults.some(({ where }) => where === 'rate') ? [...keys, 'currency' as const] : keys;
      now = saidAnew(now, Object.fromEntries(own.map((key) => [key, results.before()?.[key]])));
      follow('done');
    },
  });
  const stateBar = startStateBar(one(document, '.state'), {
    back: sent === undefined ? 'Back to your first answers' : `Back to the ${subject.name} as sent`,
    onBack: () => {
      now = answered(results.before() ?? {});
      follow('done');
      // The button that was pressed is gone.
      focusOn(one(drawn, 'h1'));
    },
    onSave: () => {
      const name = `${subject.name}-changed.html`;
      saveFile(name, pageAt(toAddress(now.raw)));
      return name;
    },
    say: announcer.say,
    onKeep:
      sent === undefined
        ? () => {
            results.forgetBefore();
            follow('done');
          }
        : undefined,
  });
  const results = startResults({
    drawn,
    stateBar,
    announcer,
    sum: panel.sum,
    placeOf: panel.placeOf,
    lacking: interview?.lacking,
    subject,
  });
  const ask = interview?.start({
    into: drawn,
    answers: () => now,
    onAnswered: (answers) => {
      announcer.say('');
      now = answers;
      keepInAddress();
    },
    onEnd: () => showAdvice(true),
    onOpen: () => openFile(takeFile),
  });

  /** Begins with the answers in the address, else with those that the page was saved with, else those that were sent. */
  function begin(): void {
    const given = fromAddress(location.hash) ?? fromAddress(address);
    if (given === undefined) now = answered(sent ?? {});
    else takeFromElsewhere(given);
    showWhatIsThere(false);
  }

  function showWhatIsThere(isFocused: boolean): void {
    if (sent !== undefined || now.whole !== undefined) showAdvice(isFocused);
    else showQuestion();
  }

  function takeFromElsewhere(given: Readonly<Record<string, unknown>>): void {
    const { taken, leftOut } = fromElsewhere(given, sent);
    now = taken;
    if (sent === undefined) results.forgetBefore();
    announcer.complain(leftOut);
  }

  function takeFile(file: Readonly<Record<string, unknown>> | undefined): void {
    // What the program or this page made of answers has them inside.
    const content = isObject(file?.['answers']) ? file['answers'] : file;
    if (content === undefined || !holdsAnswers(content)) {
      announcer.complain('That file holds no answers. Choose one that was saved here or with --save, in JSON.');
      return;
    }
    takeFromElsewhere(content);
    keepInAddress();
    showWhatIsThere(true);
  }

  /** What was answered stays one step back in the browser. */
  function startAgain(): void {
    history.pushState(null, '');
    now = answered({});
    results.forgetBefore();
    keepInAddress();
    showQuestion();
    focusOn(one(drawn, 'h1'));
  }

  function showQuestion(): void {
    shell.classList.remove('live');
    aside.hidden = true;
    stateBar.hide();
    ask?.();
  }

  function showAdvice(isFocused: boolean): void {
    shell.classList.add('live');
    aside.hidden = false;
    const isAsDrawn = sent !== undefined && results.before() === undefined && !differs(now.given, sent);
    if (sent !== undefined && results.before() === undefined) results.takeDrawn(sent);
    panel.open(now.whole ?? withoutCurrency(now.given));
    if (isAsDrawn) settle();
    else follow('done');
    if (isFocused) focusOn(one(drawn, 'h1'));
  }

  /** The controls at once, and what they are told against once these are seen: it is drawn already. */
  function settle(): void {
    panel.tell(now, results.before());
    panel.write(now, 'done');
    painted().then(() => {
      if (resting === undefined) follow('done');
      return results.prepare();
    });
  }

  /** Draws what follows from the answers: at once and roughly while a slider moves, in full when it rests. */
  function follow(how: How): void {
    clearTimeout(resting);
    const isMoving = how === 'moving';
    document.documentElement.dataset['state'] = isMoving ? 'moving' : 'rest';
    if (now.whole === undefined) results.showLacking(now);
    else results.show(now.whole, isMoving);
    panel.tell(now, results.before());
    panel.write(now, how);
    if (isMoving) resting = setTimeout(() => follow('done'), RESTS_AFTER);
    else keepInAddress();
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
