import type { Advice } from '../../model/advice.ts';
import { SIDES } from '../../model/terms.ts';
import { formatSigned } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';
import type { ShownPoints } from './shown-points.ts';

/** The strongest reasons of each side with the points that they bring. */
export function formatReasons({ reasons }: Advice, points: ShownPoints, { width, paint }: Style): readonly string[] {
  return SIDES.flatMap((side) => {
    const own = reasons.filter(({ toward }) => toward === side);
    const colour = side === 'inbound' ? paint.cyan : paint.magenta;
    const lines = own.flatMap(({ rule, because }) => {
      const shown = formatSigned(points.rule.get(rule) ?? 0, 1).padStart(6);
      return hang(`${colour(shown)}  `, because, width, 8);
    });
    return [paint.bold(`For ${side}`), ...(lines.length > 0 ? lines : ['  Nothing that you answered.'])];
  });
}
