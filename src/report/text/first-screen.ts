import type { Advice } from '../../model/advice.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { firstMoney } from '../words/first-money.ts';
import { firstNotes, MORE, type Note, nextCommands } from '../words/first-notes.ts';
import { NO_CHANNEL_YET } from '../words/first-steps.ts';
import { moneyByPhase, movedSentences } from '../words/money-by-phase.ts';
import { formatDimensionBars } from './dimension-bars.ts';
import { formatFirstSteps } from './first-step-list.ts';
import { formatNote } from './note.ts';
import { formatMoney } from './plan-table.ts';
import { asDrawn, hang, type Style, wrap } from './style.ts';

/** Lines of a first screen where it is as wide as a terminal usually is. */
const MOST_LINES = 40;
const USUAL_WIDTH = 80;

/** How much is said of what can be said at length. */
interface Detail {
  /** Things to do first, and lines of each. */
  readonly steps: number;
  readonly step: number;
  readonly reasons: number;
  /** Blank lines between sections, from the top. */
  readonly gaps: number;
  /** Commands to type next, where not all. */
  readonly commands?: number;
}

/** The most first. */
const DETAILS: readonly Detail[] = [
  { steps: 3, step: 3, reasons: 3, gaps: 5 },
  { steps: 3, step: 3, reasons: 2, gaps: 5 },
  { steps: 3, step: 3, reasons: 2, gaps: 2 },
  { steps: 3, step: 2, reasons: 2, gaps: 2 },
  { steps: 3, step: 2, reasons: 2, gaps: 1 },
  { steps: 3, step: 1, reasons: 2, gaps: 1 },
  { steps: 2, step: 1, reasons: 2, gaps: 1 },
  { steps: 2, step: 1, reasons: 2, gaps: 0, commands: 1 },
  { steps: 1, step: 1, reasons: 2, gaps: 0, commands: 1 },
];

/** The advice on one screen: the answer, the money, what to do first, why, how sure, and where there is more. */
export function firstScreen(advice: Advice, style: Style, again?: string): string {
  let lines: readonly string[] = [];
  for (const detail of DETAILS) {
    lines = draw(advice, style, detail, again);
    if (style.width < USUAL_WIDTH || lines.length <= MOST_LINES) break;
  }
  return `${lines.map((line) => asDrawn(line, style)).join('\n')}\n`;
}

function draw(
  advice: Advice,
  style: Style,
  { steps: most, step, reasons, gaps, commands }: Detail,
  again: string | undefined,
) {
  const { width, paint } = style;
  const notes = firstNotes(advice, reasons);
  const formatNotes = (own: readonly Note[]) => own.flatMap((note) => formatNote(note, style, TITLE));
  const steps = formatFirstSteps(advice, style, { most, lines: step });
  const sections = [
    wrap(advice.headline, width).map((line) => paint.bold(line)),
    [
      ...formatMoney(firstMoney(advice), style, { isRuled: false }),
      ...[...movedSentences(advice, moneyByPhase(advice)), ...afterwardsLines(advice)].flatMap((line) =>
        hang('', line, width),
      ),
    ],
    [
      ...formatNotes(notes.now),
      paint.bold('Do this first'),
      ...(steps.length > 0 ? steps : wrap(NO_CHANNEL_YET, width)),
    ],
    formatNotes(notes.why),
    formatDimensionBars(advice, style),
    [
      ...formatNotes(notes.rest),
      ...[MORE, ...nextCommands(again, width).slice(0, commands)].flatMap((line) => wrap(line, width)),
    ],
  ];
  return sections.flatMap((lines, at) => (at > 0 && at <= gaps ? ['', ...lines] : lines));
}

/** Columns of what a note is on. */
const TITLE = 15;
