import type { Advice } from '../../model/advice.ts';
import { SIDES } from '../../model/terms.ts';
import { SIDE_WORDS } from './money-by-phase.ts';

/** What comes after the deadline, in a line; none for an event or a launch with a date. */
export function afterwardsLines({ afterwards, mix }: Pick<Advice, 'afterwards' | 'mix'>): readonly string[] {
  if (afterwards === null) return [];
  const { mix: later, fromMonth } = afterwards;
  const more = SIDES.find((side) => later[side] > mix[side]);
  const what =
    more === undefined ? 'keep the same split' : `shift toward ${SIDE_WORDS[more]}, to about ${later[more]}%`;
  return [`From month ${fromMonth}, after your deadline: ${what}.`];
}
