import type { Advice } from '../../model/advice.ts';
import type { Again } from '../reporter.ts';
import { firstMoney } from '../words/first-money.ts';
import { shownPoints } from '../words/shown-points.ts';
import {
  formatChannels,
  formatFlips,
  formatJobs,
  formatOpenQuestions,
  formatPhases,
  formatReasons,
} from './advice-lists.ts';
import { formatCurrent } from './current-section.ts';
import { formatDimensionTable } from './dimension-table.ts';
import { formatEvidence, formatExplanation } from './explanation.ts';
import { nextLines } from './next-lines.ts';
import { formatMoney } from './plan-table.ts';
import { formatScoreBars } from './score-bars.ts';
import { asDrawn, type Style, wrap } from './style.ts';

interface TextOptions {
  readonly explain?: boolean;
  /** The command that gives the same again, where there is one. */
  readonly again?: Again | undefined;
}

/** The advice for a person at a terminal; with `explain`, every rule that fired. */
export function adviceText(advice: Advice, style: Style, { explain = false, again }: TextOptions = {}): string {
  const points = shownPoints(advice);
  const sections = [
    wrap(advice.headline, style.width).map((line) => style.paint.bold(line)),
    formatCurrent(advice, style),
    formatScoreBars(advice, points, style),
    formatDimensionTable(advice, points, style),
    formatReasons(advice, points, style),
    formatJobs(advice, style),
    formatMoney(firstMoney(advice), style),
    formatPhases(advice, style),
    formatChannels(advice, style),
    formatFlips(advice, style),
    formatOpenQuestions(advice, style),
    ...(explain ? [formatExplanation(advice, points, style), formatEvidence(advice, style)] : []),
    nextLines('all', again, style.width),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return asDrawn(`${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`, style);
}
