import type { Advice } from '../../model/advice.ts';
import type { Again } from '../reporter.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { firstMoney, movedInAll, tellHours } from '../words/first-money.ts';
import { firstNotes, type Note } from '../words/first-notes.ts';
import { FIND_FIRST, NO_CHANNEL_YET, splitOnceStarted, whatItWouldTake } from '../words/first-steps.ts';
import { laterLines, opensLines } from '../words/later.ts';
import { lawLines } from '../words/law.ts';
import { paybackLines } from '../words/payback.ts';
import { formatDimensionBars } from './dimension-bars.ts';
import { formatFirstSteps } from './first-step-list.ts';
import { nextLines } from './next-lines.ts';
import { formatNote } from './note.ts';
import { formatMoney } from './plan-table.ts';
import { asDrawn, hang, type Style, wholeSentences, wrap } from './style.ts';

/** Lines of a first screen where it is as wide as a terminal usually is. */
const MOST_LINES = 40;
const USUAL_WIDTH = 80;

/** Channels that pay after the deadline of which it is said when. */
const MOST_LATER = 2;

/** How much is said of what can be said at length. */
interface Detail {
  /** Lines of the channels of a side, where it has more of them. */
  readonly rows: number;
  /** Things to do first, and lines of each. */
  readonly steps: number;
  readonly step: number;
  /** Whether it is said what their money buys that could be done without. */
  readonly buys: boolean;
  /** Lines of what the law says to each way of contacting strangers; its first sentence is always said. */
  readonly law: number;
  readonly reasons: number;
  /** Whether the reasons of each side begin on a line of their own. */
  readonly apart: boolean;
  /** Whether it is said what would change it soonest. */
  readonly change: boolean;
  /** Whether it is said why what runs is kept or cut. */
  readonly running: boolean;
  /** Blank lines between sections, from the top. */
  readonly gaps: number;
}

const WHOLE: Detail = {
  rows: Number.POSITIVE_INFINITY,
  steps: 3,
  step: Number.POSITIVE_INFINITY,
  buys: true,
  law: Number.POSITIVE_INFINITY,
  reasons: 3,
  apart: true,
  change: true,
  running: true,
  gaps: 5,
};
/**
 * What else may do where that is too long, the most first: what to do and what the law says to it go last, and fewer
 * things to do come before half of each.
 */
const DETAILS: readonly Detail[] = inTurn(WHOLE, [
  { step: 3, law: 2 },
  { reasons: 2 },
  { gaps: 2 },
  { gaps: 0 },
  { buys: false },
  { apart: false },
  { law: 1 },
  { rows: 4 },
  { step: 2 },
  { change: false },
  { rows: 3 },
  { steps: 2, step: 3 },
  { step: 2 },
  { step: 1 },
  { steps: 1 },
  { running: false },
]);

/** What is left as one thing after the other is given up. */
function inTurn(whole: Detail, losses: readonly Partial<Detail>[]): readonly Detail[] {
  let left = whole;
  return losses.map((loss) => {
    left = { ...left, ...loss };
    return left;
  });
}

/** The advice on one screen: the answer, the money, what to do first, why, how sure, and where there is more. */
export function firstScreen(advice: Advice, style: Style, again?: Again): string {
  const { width } = style;
  const isUsual = width >= USUAL_WIDTH;
  // No part of the advice gives way to a long command.
  const ends = [false, ...(isUsual ? [true] : [])].map((isShort) =>
    nextLines('some', again, width, isShort, tellHours(advice)),
  );
  let lines: readonly string[] = [];
  for (const detail of isUsual ? [WHOLE, ...DETAILS] : [WHOLE]) {
    const drawn = draw(advice, style, detail);
    const end = ends.find((each) => drawn.length + each.length <= MOST_LINES) ?? ends.at(isUsual ? -1 : 0) ?? [];
    lines = [...drawn, ...end];
    if (lines.length <= MOST_LINES) break;
  }
  return `${lines.map((line) => asDrawn(line, style)).join('\n')}\n`;
}

function draw(
  advice: Advice,
  style: Style,
  { rows, steps: most, step, buys, law, reasons, apart, change, running, gaps }: Detail,
) {
  const { width, paint } = style;
  const notes = firstNotes(advice, { reasons, apart, change, running });
  const formatNotes = (own: readonly Note[]) => own.flatMap((note) => formatNote(note, style, TITLE));
  const steps = formatFirstSteps(advice, style, { most, lines: step, buys });
  const laws = lawLines(advice).map((line, at) => {
    return { title: at === 0 ? 'Law' : '', text: wholeSentences(line, width - TITLE, law) };
  });
  const sections = [
    [...wrap(advice.headline, width).map((line) => paint.bold(line)), ...formatNotes(notes.now)],
    [
      ...(steps.length > 0 ? formatMoney(firstMoney(advice, rows), style, { isRuled: false }) : []),
      ...(steps.length > 0 ? [] : wrap(splitOnceStarted(advice), width)),
      ...[
        ...opensLines(advice),
        ...movedInAll(advice),
        ...paybackLines(advice),
        ...afterwardsLines(advice),
        ...laterLines(advice, MOST_LATER),
      ].flatMap((line) => wrap(line, width)),
    ],
    [paint.bold('Do this first'), ...(steps.length > 0 ? steps : formatLacking(advice, width)), ...formatNotes(laws)],
    formatNotes(notes.why),
    formatDimensionBars(advice, style),
    formatNotes(notes.rest),
  ];
  return sections.flatMap((lines, at) => (at > 0 && at <= gaps ? ['', ...lines] : lines));
}

/** What to find before anything can start. */
function formatLacking(advice: Advice, width: number): readonly string[] {
  const lacking = whatItWouldTake(advice);
  if (lacking.length === 0) return wrap(NO_CHANNEL_YET, width);
  return [...wrap(FIND_FIRST, width), ...lacking.flatMap((line) => hang('  ', line, width, 4))];
}

/** Columns of what a note is on. */
const TITLE = 10;
