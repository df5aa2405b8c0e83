import type { Advice } from '../../model/advice.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

type Phase = Advice['phases'][number];

/** The mix of each span of months. */
export function formatPhases({ phases }: Advice, { width, paint }: Style): readonly string[] {
  return [
    paint.bold('Phases'),
    ...phases.flatMap((phase) => hang('  ', `${formatSpan(phase)}: ${formatMix(phase)}. ${phase.why}`, width)),
  ];
}

/** "months 4-9". */
export const formatSpan = ({ months: [from, to] }: Phase): string =>
  from === to ? `month ${from}` : `months ${from}-${to}`;

/** "70 % inbound, 30 % outbound". */
export const formatMix = ({ mix }: Pick<Phase, 'mix'>): string =>
  `${mix.inbound} % inbound, ${mix.outbound} % outbound`;
