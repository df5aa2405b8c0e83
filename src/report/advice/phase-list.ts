import type { Advice } from '../../model/advice.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** The mix of each span of months. */
export function formatPhases({ phases }: Advice, { width, paint }: Style): readonly string[] {
  return [
    paint.bold('Phases'),
    ...phases.flatMap(({ months: [from, to], mix, why }) => {
      const span = from === to ? `month ${from}` : `months ${from}-${to}`;
      return hang('  ', `${span}: ${mix.inbound} % inbound, ${mix.outbound} % outbound. ${why}`, width);
    }),
  ];
}
