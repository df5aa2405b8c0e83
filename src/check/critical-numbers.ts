import { membership, scaleOf, unscaleOf } from '../engine/ramp.ts';
import type { AnswerKey } from '../model/answers.ts';
import type { Ramp } from '../model/condition.ts';
import type { NumberQuestion } from '../model/questions.ts';

/** Where a bound is no valid answer itself, the number so much above it stands for all that are near it. */
const HARDLY_ABOVE = 1e-12;

/**
 * Numbers that stand for all valid ones under these ramps: between two neighbours each ramp is one straight line, so
 * that any minimum, maximum or complement of the ramps
 * - is above 0 or below 1 somewhere only if it is so at one of them;
 * - has its highest and lowest strength at one of them, as the points where two ramps cross are among them.
 */
export function criticalNumbers(
  key: AnswerKey,
  { least: bound, isAbove = false, most }: NumberQuestion,
  ramps: readonly Ramp[],
): readonly number[] {
  const least = isAbove ? bound + HARDLY_ABOVE : bound;
  const bends = ramps
    .flatMap(({ rises = [], falls = [] }) => [...rises, ...falls])
    .filter((bend) => bend > least && bend < most);
  const edges = [...new Set([least, ...bends, most])].sort((a, b) => a - b);
  const inner = edges.slice(1).flatMap((to, index) => between(key, ramps, edges[index] ?? least, to));
  return [...edges, ...inner];
}

/** The middle between two neighbouring edges, and where two ramps or their complements cross there. */
function between(key: AnswerKey, ramps: readonly Ramp[], from: number, to: number): readonly number[] {
  const scale = scaleOf(key);
  const unscale = unscaleOf(key);
  const at = (share: number) => unscale(scale(from) + share * (scale(to) - scale(from)));
  const lines = ramps.flatMap((ramp) => {
    const member = membership(ramp, scale);
    const [start, end] = [member(from), member(to)];
    return [
      { start, end },
      { start: 1 - start, end: 1 - end },
    ];
  });
  const crossings = lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const before = one.start - other.start;
      const after = one.end - other.end;
      return before * after < 0 ? [before / (before - after)] : [];
    }),
  );
  return [...new Set([0.5, ...crossings])].map(at);
}
