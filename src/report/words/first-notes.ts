import type { Advice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { openQuestions } from './certainty.ts';
import { strongestReasons } from './reasons.ts';
import { runningWords } from './running.ts';
import { soonestChange } from './what-would-change.ts';

/** A short paragraph, and what it is on. */
export interface Note {
  readonly title: string;
  readonly text: string;
}

interface FirstNotes {
  /** What to change from what runs now. */
  readonly now: readonly Note[];
  readonly why: readonly Note[];
  /** How sure it is, and what was skipped. */
  readonly rest: readonly Note[];
}

/** What a first screen says in sentences, with so many reasons. */
export const firstNotes = (advice: Advice, reasons: number): FirstNotes => ({
  now: nowNote(advice),
  why: [...whyNotes(advice, reasons), sureNote(advice)],
  rest: skippedNote(advice),
});

const WHY: Readonly<Record<Side, string>> = { inbound: 'Why be found', outbound: 'Why reach out' };

/** The reasons that carry most, at least one for each side that has any. */
function whyNotes(advice: Advice, most: number): readonly Note[] {
  const own = SIDES.map((side) => ({ side, reasons: strongestReasons(advice, side) }));
  const others = own.flatMap(({ reasons }) => reasons.slice(1)).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = new Set([
    ...own.flatMap(({ reasons }) => reasons.slice(0, 1)),
    ...others.slice(0, Math.max(0, most - SIDES.length)),
  ]);
  return own.flatMap(({ side, reasons }) => {
    const text = reasons.filter((reason) => shown.has(reason)).map(({ because }) => because);
    return text.length === 0 ? [] : [{ title: WHY[side], text: text.join(' ') }];
  });
}

/** How sure it is, and what would change it soonest. */
const sureNote = (advice: Advice): Note => {
  const { label, sentence } = advice.summary.confidence;
  return { title: 'How sure', text: [`${label}.`, sentence, ...soonestChange(advice)].join(' ') };
};

/** Channels that run of which something is said; more wait for the whole report. */
const MOST_RUNNING = 3;

function nowNote(advice: Advice): readonly Note[] {
  const titles = runningWords(advice).map(({ title }) => `${title}.`);
  const left = titles.length - MOST_RUNNING;
  const more = left > 0 ? [`And ${left} more: add --full.`] : [];
  return titles.length === 0
    ? []
    : [{ title: 'What runs now', text: [...titles.slice(0, MOST_RUNNING), ...more].join(' ') }];
}

/** Questions that are named where several were skipped. */
const MOST_SKIPPED = 2;

/** What was not answered, the most telling first, and how to answer that one. */
function skippedNote(advice: Advice): readonly Note[] {
  const open = openQuestions(advice);
  const [first] = open;
  if (first === undefined) return [];
  const named = open.slice(0, MOST_SKIPPED).map(({ label }) => label);
  const left = open.length - named.length;
  const all = left > 0 ? `${named.join(', ')} and ${left} more` : named.join(', ');
  const { ask } = QUESTIONS[first.answer];
  return [{ title: 'Skipped', text: `${all}. Next: ${ask} (${first.flag})` }];
}

/** Where there is more. */
export const MORE = 'More: add --full, --explain or -o advice.html';

/** What to type for what the money should bring, and to have this again. */
export function nextCommands(again: string | undefined, width: number): readonly string[] {
  if (again === undefined) return [`${PLAN} pipe the same into mix-advisor plan -`];
  const commands = [`${PLAN} ${again.replace(/^mix-advisor ask/, 'mix-advisor plan')}`, `Again: ${again}`];
  // A command that is broken into lines can't be copied.
  return commands.every(({ length }) => length <= width)
    ? commands
    : [`${PLAN} add --save FILE, then mix-advisor plan FILE`];
}

const PLAN = 'What it should bring:';
