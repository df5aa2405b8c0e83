import { type Answers, UNKNOWN } from '../model/answers.ts';
import type { Channel } from '../model/channel.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf, hasDate } from '../model/deadline.ts';
import { sayMonths } from '../model/say-months.ts';
import { fillIn } from './fill-in.ts';

type Data = Pick<Dataset, 'phases' | 'late'>;
/** Months until the first leads come. */
export type FirstLeads = Pick<Channel['figures']['firstLeadsMonths'], 'low' | 'typical' | 'high'>;

/** When a channel's first leads come: in time, only after the deadline, or so late that it is out. */
type LeadTime = 'in-time' | 'later' | 'never';

/** Parts of a month, about a week each, that a date, and a deadline within the first month, is rounded up to. */
const WEEKS = 4;

/** The month by which first leads have to be there: the deadline's, or its week where that is a date or less than a month. */
export const dueIn = (answers: Answers, { phases }: Data): number =>
  answers.timelineMonths !== UNKNOWN && (answers.timelineMonths < 1 || hasDate(answers, phases))
    ? Math.ceil(answers.timelineMonths * WEEKS) / WEEKS
    : deadlineOf(answers, phases.leastMonths);

/** Judges first leads by when they are due; after an event or a launch with a date nothing is late, but in vain. */
export function leadTimeOf(
  { low, typical }: FirstLeads,
  due: number,
  answers: Answers,
  { late, phases }: Data,
): LeadTime {
  if (typical <= due) return 'in-time';
  return late !== undefined && (low > due || hasDate(answers, phases)) ? 'never' : 'later';
}

/** Why a channel is out whose first leads come too late. */
export const whyTooLate = ({ low, typical }: FirstLeads, due: number, { late }: Data): string =>
  fillIn((low > due ? late?.atBest : late?.forDate) ?? '', {
    first: sayMonths(low > due ? low : typical),
    due: sayMonths(due),
  });

/** The same of one that money and hours don't carry either; nothing in a dataset without words for it. */
export const alsoLate = ({ typical }: FirstLeads, due: number, { late }: Data): readonly string[] =>
  late?.typically === undefined ? [] : [fillIn(late.typically, { first: sayMonths(typical), due: sayMonths(due) })];

/** The months until first leads of a channel that has run for some already. */
export const afterRunning = ({ low, typical, high }: FirstLeads, monthsRun: number): FirstLeads => ({
  low: Math.max(0, low - monthsRun),
  typical: Math.max(0, typical - monthsRun),
  high: Math.max(0, high - monthsRun),
});
