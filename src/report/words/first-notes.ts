import type { Advice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { Again } from '../reporter.ts';
import { notConsideredLines, openQuestions } from './certainty.ts';
import { strongestReasons } from './reasons.ts';
import { runningInShort } from './running-in-short.ts';
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

interface Said {
  readonly reasons: number;
  /** Whether those of each side are a paragraph of their own. */
  readonly apart: boolean;
  /** Whether it is said what would change the answer soonest, and why what runs is kept or cut. */
  readonly change: boolean;
  readonly running: boolean;
}

/** What a first screen says in sentences. */
export const firstNotes = (advice: Advice, { reasons, apart, change, running }: Said): FirstNotes => ({
  now: nowNotes(advice, running),
  why: [...whyNotes(advice, reasons, apart), sureNote(advice, change)],
  rest: skippedNote(advice),
});

const TO: Readonly<Record<Side, string>> = { inbound: 'Be found', outbound: 'Reach out' };

/** The reasons that carry most, at least one for each side that has any. */
function whyNotes(advice: Advice, most: number, apart: boolean): readonly Note[] {
  const own = SIDES.map((side) => ({ side, reasons: strongestReasons(advice, side) }));
  const others = own.flatMap(({ reasons }) => reasons.slice(1)).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = new Set([
    ...own.flatMap(({ reasons }) => reasons.slice(0, 1)),
    ...others.slice(0, Math.max(0, most - SIDES.length)),
  ]);
  const texts = own.flatMap(({ side, reasons }) => {
    const text = reasons.filter((reason) => shown.has(reason)).map(({ because }) => because);
    return text.length === 0 ? [] : [`${TO[side]}: ${text.join(' ')}`];
  });
  if (texts.length === 0) return [{ title: 'Why', text: NO_REASON_AT_ALL }];
  return underOneTitle('Why', apart ? texts : [texts.join(' ')]);
}

/** Paragraphs of which only the first has the title. */
const underOneTitle = (title: string, texts: readonly string[]): readonly Note[] =>
  texts.map((text, at) => ({ title: at === 0 ? title : '', text }));

const NO_REASON_AT_ALL = 'Nothing in your answers speaks for either side.';

/** How sure it is, perhaps with what would change it soonest. */
const sureNote = (advice: Advice, hasChange: boolean): Note => {
  const { label, sentence } = advice.summary.confidence;
  return {
    title: 'How sure',
    text: [`${label}.`, sentence, ...(hasChange ? soonestChange(advice) : []), ...notConsideredLines(advice)].join(' '),
  };
};

/** Channels that run of which something is said; more wait for the whole report. */
const MOST_RUNNING = 3;

function nowNotes(advice: Advice, hasWhy: boolean): readonly Note[] {
  const all = runningInShort(advice, hasWhy);
  const left = all.length - MOST_RUNNING;
  const months = advice.current?.shift?.rows[0]?.monthsUsd.length ?? 0;
  const more = [
    ...(months > 1 ? [`Move in ${months} monthly steps`] : []),
    ...(left > 0 ? [`${left} more of what you do`] : []),
  ];
  const rest = more.length > 0 ? [`${more.join('; ')}: add --full.`] : [];
  return underOneTitle('Now', [...all.slice(0, MOST_RUNNING), ...rest]);
}

/** How many questions were not answered, and how to answer the most telling one. */
function skippedNote(advice: Advice): readonly Note[] {
  const open = openQuestions(advice);
  const [first] = open;
  if (first === undefined) return [];
  const count = open.length === 1 ? '1 question:' : `${open.length} questions. The most telling one:`;
  return [{ title: 'Skipped', text: `${count} ${QUESTIONS[first.answer].ask} (${first.flag})` }];
}

/** Where there is more than is shown, and how to have this again. */
export function nextCommands(
  shown: 'some' | 'all',
  again: Again | undefined,
  tell: readonly string[] = [],
): NextCommands {
  const more = [`More: add ${shown === 'some' ? '--full, ' : ''}--explain or -o advice.html.`, ...tell].join(' ');
  // After an interview they stand below it.
  if (again === undefined) return { notes: [more], commands: [] };
  const { words, isPiped } = again;
  const repeat = {
    title: 'Again: ',
    words: ['mix-advisor ask', ...words],
    isBroken: false,
    instead: 'Again: add --save FILE, then mix-advisor ask FILE',
  };
  return {
    notes: [more],
    commands: [
      // What was piped in is gone once it is read.
      ...(isPiped ? [] : [repeat]),
      {
        title: isPiped ? 'Forecast, from the same input: ' : 'Forecast: ',
        words: ['mix-advisor plan', ...words],
        isBroken: true,
        instead: isPiped
          ? 'Forecast: the same command with plan instead of ask'
          : 'Forecast: after that, mix-advisor plan FILE',
      },
    ],
  };
}

interface NextCommands {
  readonly notes: readonly string[];
  readonly commands: readonly {
    readonly title: string;
    /** As a shell takes them, a flag with its value. */
    readonly words: readonly string[];
    /** Whether it may take several lines, which a shell reads as one. */
    readonly isBroken: boolean;
    /** What is said where it takes too many. */
    readonly instead: string;
  }[];
}
