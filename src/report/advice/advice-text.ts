import type { Advice } from '../../model/advice.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { formatChannels } from './channel-list.ts';
import { formatConfidenceLines } from './confidence-lines.ts';
import { formatDimensionTable } from './dimension-table.ts';
import { formatEvidence } from './evidence-table.ts';
import { formatExplanation } from './explanation.ts';
import { formatFlips } from './flip-list.ts';
import { formatJobs } from './job-list.ts';
import { formatPhases } from './phase-list.ts';
import { formatReasons } from './reason-list.ts';
import { formatScoreBar } from './score-bar.ts';
import { shownPoints } from './shown-points.ts';
import { formatWaiting } from './waiting-list.ts';

/** The advice for a person at a terminal; with `explain`, every rule that fired. */
export function adviceText(advice: Advice, style: Style, { explain = false } = {}): string {
  const points = shownPoints(advice);
  const sections = [
    wrap(advice.headline, style.width).map((line) => style.paint.bold(line)),
    [...formatScoreBar(points, style), ...formatConfidenceLines(advice, points, style)],
    formatDimensionTable(advice, points, style),
    formatReasons(advice, points, style),
    formatJobs(advice, style),
    formatPhases(advice, style),
    formatChannels(advice, style),
    formatFlips(advice, style),
    formatWaiting(advice, style),
    ...(explain ? [formatExplanation(advice, points, style), formatEvidence(advice, style)] : []),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
