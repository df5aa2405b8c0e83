import type { Interval } from '../../model/budget-plan.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { guessedHours } from './money-by-phase.ts';
import { incomeInWords } from './payback.ts';
import type { Planned } from './plan.ts';
import { leftOver, movedByBounds } from './plan-bounds.ts';
import { howSure } from './plan-doubt.ts';
import {
  aboutInWords,
  countInWords,
  exactMoney,
  in100,
  monthsInWords,
  roughMoney,
  sayHours,
  shareInWords,
  twoDigits,
} from './plan-numbers.ts';
import { stepsFromToday } from './running-shift.ts';
import type { Typed } from './typed.ts';

/** What is said of one thing, under a short title. */
export interface PlanNote {
  readonly title: string;
  readonly text: string;
}

/** All that is said below the tables, in order; at a terminal, with what can be typed. */
export const planNotes = (document: Planned, typed?: Typed): readonly PlanNote[] =>
  [
    note('From today', stepsFromToday(document)),
    note('By channel', byChannel(document)),
    note('Hours', hoursThere(document, typed)),
    note('After it', afterDeadline(document)),
    note('Left over', leftOver(document.plan)),
    note('The split', theSplit(document)),
    note('Pays back', payback(document, typed)),
    note('Head to head', breakEven(document)),
    note('If you stop', leftAtEnd(document)),
    note('How sure', howSure(document, typed)),
    note('What if', wouldChange(document)),
    note('Not counted', [...document.forecast.notModelled, ...withoutFigures(document)]),
  ].filter(({ text }) => text !== '');

const note = (title: string, sentences: readonly string[]): PlanNote => ({ title, text: sentences.join(' ') });

/** On how many hours a week it counts, where nobody said. */
function hoursThere(document: Planned, typed?: Typed): readonly string[] {
  const guessed = guessedHours(document.plan, document);
  return guessed.length === 0 || typed === undefined ? guessed : [...guessed, typed.hours];
}

/** What each channel brings for its money, the most customers first. */
function byChannel(document: Planned): readonly string[] {
  const { plan, forecast } = document;
  if (!forecast.goalCounted) return [];
  const parts = [...plan.channels]
    .sort((a, b) => b.customers - a.customers)
    .map(({ name, spend, hours, customers }) => {
      const paid = plan.unit === 'hours' ? `${withSeparators(Math.round(hours))} hours` : exactMoney(spend, document);
      return `${nameInSentence(name)} ${countInWords(customers)} for ${paid}`;
    });
  return parts.length < 2 ? [] : [`${capitalise(parts.join('; '))}.`];
}

/** Where the deadline lies, and what begins in time to count for it. */
function afterDeadline({ plan, forecast }: Planned): readonly string[] {
  const { unit, goalMonth, horizonMonths, phases, isHorizonCut } = plan;
  const said: string[] = [];
  if (goalMonth < horizonMonths && phases.some(({ isAfterDeadline }) => isAfterDeadline))
    said.push(`You need results by month ${goalMonth}. The months after that show how to go on.`);
  for (const { from, to, basis } of phases)
    if (basis !== 'goal' && from <= goalMonth)
      said.push(
        `Nothing you start in ${monthsInWords(from, to)} brings ${forecast.called.several} by month ${goalMonth}, so ${unit === 'hours' ? 'those hours work' : 'that money works'} toward month ${horizonMonths}.`,
      );
  if (isHorizonCut) said.push(`A plan looks ahead ${horizonMonths} months at most.`);
  return said;
}

/** Where least amounts move the mix, and what the figures alone would do. */
function theSplit({ plan, forecast }: Planned): readonly string[] {
  const moved = movedByBounds(plan);
  if (plan.mode === 'free') return moved;
  const { free, totals, leftAtEnd, called } = forecast;
  if (Math.abs(free.inboundShare - plan.inboundShare) < SAME_SPLIT)
    return [...moved, 'The figures alone would split it the same way.'];
  const freely = shareInWords(free.inboundShare);
  if (plan.why === null) return [...moved, `By the figures alone, we would put ${freely}.`];
  const by = ` by month ${plan.horizonMonths}`;
  const later = forecast.isOverAfterGoal
    ? ''
    : `, then ${instead(free.leftAtEnd, leftAtEnd.customers)} in the two years after`;
  const outcome = forecast.goalCounted
    ? `: ${instead(free.customers, totals.customers, called.several, by)}${later}`
    : '';
  return [...moved, `By the figures alone, we would put ${freely}${outcome}. ${plan.why.text}`];
}

/** Points by which two splits differ before the other one is told (judgement). */
const SAME_SPLIT = 3;

/** "17 customers by month 12 instead of 14", "as many customers by month 12". */
function instead(there: Interval, here: Interval, what = '', by = ''): string {
  const [other, own] = [there, here].map(({ mid }) => countInWords(mid, twoDigits(mid)));
  const more = `${what === '' ? '' : ` ${what}`}${by}`;
  return other === own ? `as many${more}` : `${other}${more} instead of ${own}`;
}

/** When first-year income covers the money. */
function payback({ plan, forecast, answers }: Planned, typed?: Typed): readonly string[] {
  if (!forecast.goalCounted || plan.unit === 'hours') return [];
  if (forecast.payback === null) return typed === undefined ? [] : [typed.customerValue];
  const { month } = forecast.payback;
  const { marginPercent } = answers;
  const income = incomeInWords({ ...forecast, marginPercent });
  const revenue = marginPercent === undefined ? ` That is revenue, before your costs${typed?.margin ?? ''}.` : '';
  return month === null
    ? [`${income} doesn't cover the money by month ${plan.horizonMonths} at typical figures.`]
    : [`${income} covers the money from month ${month} on, at typical figures.${revenue}`];
}

/** How likely all money on one side would overtake all money on the other. */
function breakEven({ plan, forecast }: Planned): readonly string[] {
  if (forecast.breakEven === null || forecast.isOverAfterGoal) return [];
  const { chance } = forecast.breakEven;
  return [
    `We ran it with all the ${plan.unit} on being found, and with all of ${plan.unit === 'hours' ? 'them' : 'it'} on reaching out.`,
    `Being found had caught up by month 24 in ${in100(chance['24'])} of 100 runs, and by month 60 in ${in100(chance['60'])}.`,
  ];
}

/** What still comes if all spending ends. */
function leftAtEnd({ plan, forecast }: Planned): readonly string[] {
  if (!forecast.goalCounted || forecast.isOverAfterGoal) return [];
  const { months, customers, underway } = forecast.leftAtEnd;
  const end = plan.stopAfterMonth ?? plan.horizonMonths;
  const after = plan.stopAfterMonth === null ? `Stop after month ${end}` : `After month ${plan.horizonMonths}`;
  const more = `${after}${plan.stopAfterMonth === null ? ', and' : ','} ${aboutInWords(customers)} more ${forecast.called.several} come in the next ${months} months.`;
  const waiting = twoDigits(underway);
  return underway < 1
    ? [more]
    : [more, `About ${waiting} more who asked before ${waiting === '1' ? 'is' : 'are'} still deciding then.`];
}

/** Channels without money of which it is said what would bring them some. */
const CHANGES_AT_MOST = 3;

/** What would bring money, or hours where there is none, to the channels that get nothing. */
function wouldChange(document: Planned): readonly string[] {
  const { plan, forecast } = document;
  const amountOf = (amount: number) => (plan.unit === 'hours' ? hoursAtLength(amount) : roughMoney(amount, document));
  const canCost = ({ entersAt, insteadOf }: (typeof forecast.wouldChange)[number]) =>
    entersAt === null || ![amountOf(0), amountOf(insteadOf)].includes(amountOf(entersAt));
  return [...forecast.wouldChange]
    .filter(canCost)
    .sort((a, b) => (b.entersAt ?? 0) / b.insteadOf - (a.entersAt ?? 0) / a.insteadOf)
    .slice(0, CHANGES_AT_MOST)
    .map(({ name, entersAt, insteadOf, reason, needs, has }) => {
      const channel = capitalise(nameInSentence(name));
      if (entersAt !== null)
        return `${channel} would get ${plan.unit} if a lead there cost ${amountOf(entersAt)} instead of ${amountOf(insteadOf)}.`;
      if (reason === 'hours') return `${channel} would take more hours than you have.`;
      const only = plan.unit === 'hours' ? 'there are only' : "there's only";
      return `${channel} would take ${amountOf(needs)} a month, but ${only} ${amountOf(has)} to share with other channels.`;
    });
}

/** "0.4 hours", "1 hour", "12 hours": two digits that count. */
function hoursAtLength(hours: number): string {
  const shown = Math.round(10 * Number(hours.toPrecision(2))) / 10;
  return sayHours(withSeparators(shown));
}

const withoutFigures = ({ plan }: Planned): readonly string[] =>
  plan.withoutFigures.length === 0
    ? []
    : [`Left out, because we have no figures for them: ${plan.withoutFigures.join(', ')}.`];
