import type { Advice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import type { ShownPoints } from './shown-points.ts';

/** How sure the score and the verdict are, in one sentence. */
export function formatConfidence({ confidence, score, verdict }: Advice): string {
  const [low, high] = confidence.interval;
  const leads = score.inbound >= 50 ? 'inbound' : 'outbound';
  const share = leads === 'inbound' ? confidence.acceptability : 1 - confidence.acceptability;
  const of100 = (part: number) => Math.round(100 * part);
  return `The inbound score is likely between ${Math.floor(low)} and ${Math.ceil(high)}: of 100 draws of what is uncertain, ${leads} leads in ${of100(share)}, and ${of100(confidence.verdicts[verdict])} are ${verdict}.`;
}

/** What one label makes of all that could turn the advice. */
export function formatStability({ stability, dimensions }: Advice): string {
  const { label, dependsOn, agreeing, of } = stability;
  const agree =
    agreeing === of
      ? `whichever of the ${of} dimensions is left out, the same side leads.`
      : `with one of the ${of} dimensions left out, the same side leads ${agreeing} times out of ${of}.`;
  if (label === 'firm') return `Firm: no single answer and no single weight turns it; ${agree}`;
  if (label === 'too-close-to-call') return `Too close to call between the two sides; ${agree}`;
  const name =
    dependsOn !== null && Object.hasOwn(QUESTIONS, dependsOn)
      ? QUESTIONS[dependsOn as keyof typeof QUESTIONS].label
      : `the weight of ${dimensions.find(({ id }) => id === dependsOn)?.name.toLowerCase() ?? dependsOn}`;
  return `Depends on ${name}; ${agree}`;
}

/** The interval on the 0-100 scale, the score as a mark in it, and what they mean in words. */
export function formatConfidenceLines(advice: Advice, points: ShownPoints, style: Style): readonly string[] {
  return [
    formatIntervalBar(advice, points, style),
    ...wrap(formatConfidence(advice), style.width),
    ...wrap(formatStability(advice), style.width),
  ];
}

function formatIntervalBar({ confidence }: Advice, { score }: ShownPoints, { width, unicode, paint }: Style): string {
  const left = 'outbound ';
  const right = ' inbound';
  const length = Math.min(width, 100) - left.length - right.length;
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
