import type { Style } from '../style.ts';
import type { ShownPoints } from './shown-points.ts';

/** The score as a bar that both sides share. */
export function formatScoreBar({ score }: ShownPoints, { width, unicode, paint }: Style): readonly string[] {
  const left = `Inbound ${score.inbound.toFixed(1)} `;
  const right = ` ${score.outbound.toFixed(1)} Outbound`;
  const length = Math.min(width, 100) - left.length - right.length;
  const filled = Math.round((length * score.inbound) / 100);
  const [full, empty] = unicode ? ['█', '░'] : ['#', '.'];
  return [
    paint.bold.cyan(left) +
      paint.cyan(full.repeat(filled)) +
      paint.magenta(empty.repeat(length - filled)) +
      paint.bold.magenta(right),
  ];
}
