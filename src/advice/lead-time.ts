import { type Answers, UNKNOWN } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, hasDate } from '../model/deadline.ts';
import { sayMonths } from '../model/say-months.ts';
import { fillIn } from './fill-in.ts';

type Data = Pick<Dataset, 'phases' | 'late'>;
/** Months until the first leads come. */
export type FirstLeads = Pick<Channel['figures']['firstLeadsMonths'], 'low' | 'typical' | 'high'>;

/** When a channel's first leads come: in time, only after the deadline, or so late that it is out, with why. */
export type LeadTime = { readonly pays: 'in-time' | 'later' } | { readonly pays: 'never'; readonly why: string };

/** By when first leads have to be there: the deadline's month, or the very time where it is less than a month. */
const dueIn = (answers: Answers, { phases }: Data): number =>
  answers.timelineMonths !== UNKNOWN && answers.timelineMonths < 1
    ? answers.timelineMonths
    : deadlineOf(answers, phases.leastMonths);

/** Judges a channel's first leads by the deadline; after an event or a launch with a date nothing is late, but in vain. */
export function leadTimeOf({ low, typical }: FirstLeads, answers: Answers, data: Data): LeadTime {
  const due = dueIn(answers, data);
  if (typical <= due) return { pays: 'in-time' };
  const words = low > due ? data.late?.atBest : hasDate(answers, data.phases) ? data.late?.forDate : undefined;
  if (words === undefined) return { pays: 'later' };
  return { pays: 'never', why: fillIn(words, { first: sayMonths(low > due ? low : typical), due: sayMonths(due) }) };
}

/** The months until first leads of a channel that has run for some already. */
export const afterRunning = ({ low, typical, high }: FirstLeads, monthsRun: number): FirstLeads => {
  const left = (months: number) => Math.max(0, months - monthsRun);
  return { low: left(low), typical: left(typical), high: left(high) };
};
