import type { Advice } from '../../model/advice.ts';
import { formatConfidence, formatStability } from '../words/certainty.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { type Style, wrap } from './style.ts';

const LONGEST = 100;

/** The score as a bar that both sides share, the span in which it likely lies, and what they mean in words. */
export const formatScoreBars = (advice: Advice, points: ShownPoints, style: Style): readonly string[] => [
  formatScoreBar(points, style),
  formatIntervalBar(advice, points, style),
  ...wrap(formatConfidence(advice), style.width),
  ...wrap(formatStability(advice), style.width),
];

function formatScoreBar({ score }: ShownPoints, { width, unicode, paint }: Style): string {
  const left = `Inbound ${score.inbound.toFixed(1)} `;
  const right = ` ${score.outbound.toFixed(1)} Outbound`;
  const length = Math.min(width, LONGEST) - left.length - right.length;
  const filled = Math.round((length * score.inbound) / 100);
  const [full, empty] = unicode ? ['█', '░'] : ['#', '.'];
  const inbound = paint.bold.cyan(left) + paint.cyan(full.repeat(filled));
  return inbound + paint.magenta(empty.repeat(length - filled)) + paint.bold.magenta(right);
}

/** The interval on the 0-100 scale, with the score as a mark in it. */
function formatIntervalBar({ confidence }: Advice, { score }: ShownPoints, { width, unicode, paint }: Style): string {
  const left = 'outbound ';
  const right = ' inbound';
  const length = Math.min(width, LONGEST) - left.length - right.length;
  const at = (value: number) => Math.round(((length - 1) * value) / 100);
  const [low, high] = confidence.interval.map(at);
  const [line, band, mark, middle] = unicode ? ['─', '━', '●', '┼'] : ['-', '=', 'O', '+'];
  const cells = Array.from({ length }, (_, cell) => {
    if (cell === at(score.inbound)) return paint.bold(mark);
    if (cell >= (low ?? 0) && cell <= (high ?? 0)) return band;
    return paint.dim(cell === at(50) ? middle : line);
  });
  return `${left}${cells.join('')}${right}`;
}
