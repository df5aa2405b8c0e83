import type { Advice } from '../../model/advice.ts';
import { keepsSome, SPLIT_DIFFERS } from '../../model/carried.ts';
import { SIDES } from '../../model/terms.ts';
import { type CalendarDate, calendarMonth } from './calendar.ts';
import { moneyByPhase, SIDE_WORDS } from './money-by-phase.ts';

/** What comes after the deadline, in a line; none after an event or a launch. Months are named on a page with a date. */
export function afterwardsLines(
  advice: Pick<Advice, 'answers' | 'phases' | 'afterwards' | 'current'>,
  date?: CalendarDate,
): readonly string[] {
  const { afterwards } = advice;
  if (afterwards === null) return [];
  const { mix, fromMonth } = afterwards;
  const month = date === undefined ? `month ${fromMonth}` : calendarMonth(date, fromMonth).name;
  const whole = SIDES.find((side) => mix[side] === 100);
  const used = moneyByPhase(advice).after?.inbound ?? mix.inbound;
  const split =
    Math.abs(used - mix.inbound) >= SPLIT_DIFFERS
      ? `about ${mix.inbound}% into ${SIDE_WORDS.inbound} (${used}% with ${keepsSome(advice) ? 'what you keep' : 'these channels'})`
      : whole === undefined
        ? `about ${mix.inbound}% into ${SIDE_WORDS.inbound} and ${mix.outbound}% into ${SIDE_WORDS.outbound}`
        : `all of it into ${SIDE_WORDS[whole]}`;
  return [`From ${month} on: ${split}.`];
}
