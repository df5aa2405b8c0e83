import type { GivenKey } from '../../model/answers.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { monthlyBudgetOf } from '../../model/own-money.ts';
import { questionOf } from '../../model/questions.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { PlanOutcome, WhatIf } from '../../model/what-if.ts';
import { roundToTotal } from '../../stats/apportion.ts';
import { shownSplit } from './first-money.ts';
import { formatAnswer, NOT_KNOWN } from './format-answer.ts';
import { formatMoney } from './format-number.ts';
import { formatMix } from './money-and-time.ts';
import { monthlyOf, SIDE_WORDS } from './money-by-phase.ts';
import { isFew, roughMoney, twoDigits } from './plan-numbers.ts';

/** What an answer that differs does. */
interface ChangeWords {
  /** What it answers, as it was, and as it is. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Points of the inbound score, to one decimal; those of all changes add up to the difference. */
  readonly points: number;
  readonly because: readonly string[];
}

/** What is shown of two sets of answers in every format. */
interface WhatIfWords {
  /** What changes, and mostly why, in a sentence. */
  readonly headline: string;
  /** What that does to money and channels. */
  readonly sentences: readonly string[];
  /** What came of both: the label, before, after. */
  readonly results: readonly (readonly [string, string, string])[];
  /** Points of the score, after minus before, to one decimal. */
  readonly difference: number;
  readonly changes: readonly ChangeWords[];
}

type Half = WhatIf['before'];

/** Reasons that are given for a change. */
const REASONS = 2;

/** Two sets of answers side by side, rounded and in words. */
export function whatIfWords(whatIf: WhatIf): WhatIfWords {
  const { before, after } = whatIf;
  const difference = Number(scoreOf(after)) - Number(scoreOf(before));
  const points = roundToTotal(
    whatIf.changes.map((change) => change.points),
    difference,
    1,
  );
  const changes = whatIf.changes.map(({ answer }, at) => ({
    label: capitalise(questionOf(answer).label),
    before: sayAnswer(before, answer),
    after: sayAnswer(after, answer),
    points: points[at] ?? 0,
    because: reasonsFor(whatIf, answer, points[at] ?? 0),
  }));
  return {
    headline: headlineOf(whatIf, changes),
    sentences: [...moneySentence(whatIf), ...channelSentence(whatIf), ...planSentence(whatIf)],
    results: resultsOf(whatIf),
    difference: Math.round(difference * 10) / 10,
    changes,
  };
}

const NOTHING = '\u2013';

const scoreOf = ({ score }: Half): string => score.inbound.toFixed(1);

function sayAnswer({ answers }: Half, key: GivenKey): string {
  const value = key === 'monthlyBudget' ? monthlyBudgetOf(answers) : answers[key];
  return formatAnswer(
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    questionOf(key),
    answers.currency,
  );
}

/** The strongest reasons by which an answer moves the score where it moves it. */
const reasonsFor = ({ rules }: WhatIf, answer: GivenKey, points: number): readonly string[] =>
  rules
    .filter((rule) => rule.reads.includes(answer) && rule.points * points > 0)
    .slice(0, REASONS)
    .map(({ because, before, after }) =>
      after === 0 ? `Before: ${because}` : Math.abs(after) < Math.abs(before) ? `Counts less: ${because}` : because,
    );

/** Above this share of all that moves, one change is said to do most of it. */
const MOST = 0.5;

function headlineOf({ before, after }: WhatIf, changes: readonly ChangeWords[]): string {
  const [was, is] = [before, after].map((half) => shownSplit(half).inbound) as [number, number];
  if (was === is) return `The split stays at ${formatMix({ mix: shownSplit(after) })}.`;
  const split = `Put ${is}% into ${SIDE_WORDS.inbound} instead of ${was}%`;
  const toward = changes.filter(({ points }) => points * (is - was) > 0);
  const sum = toward.reduce((all, { points }) => all + Math.abs(points), 0);
  const [first, second] = toward;
  if (first === undefined) return `${split}.`;
  const isMost = second === undefined || Math.abs(first.points) >= MOST * sum;
  const names = (isMost ? [first] : [first, second]).map(say);
  return `${split}, mostly because of ${listOf(names)}.`;
}

/** "the timeline (3 months, not 6 months)", "the brand recognition (some, not known before)". */
const say = ({ label, before, after }: ChangeWords): string => {
  const instead = inShort(before) === NOT_KNOWN ? `${NOT_KNOWN} before` : `not ${inShort(before)}`;
  return `${/^your /i.test(label) ? '' : 'the '}${nameInSentence(label)} (${inShort(after)}, ${instead})`;
};

/** A choice without what explains it: "a lot" of "A lot: health, money, safety or a career is at stake". */
const inShort = (answer: string): string =>
  (answer.split(/: | \(|, /)[0] ?? answer).replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());

/** What a side gets a month, in whole units; undefined where no budget is known or to be spent. */
function monthly(half: Half, side: Side): number | undefined {
  const money = monthlyOf(half, side);
  return money === undefined ? undefined : Math.round(money);
}

function moneySentence({ before, after }: WhatIf): readonly string[] {
  if (before.currency !== after.currency) return [];
  const parts = SIDES.flatMap((side) => {
    const [was, is] = [monthly(before, side), monthly(after, side)];
    if (was === undefined || is === undefined || was === is) return [];
    return [`${SIDE_WORDS[side]} gets ${formatMoney(is, after)} a month instead of ${formatMoney(was, before)}`];
  });
  return parts.length === 0 ? [] : [`${capitalise(parts.join(', and '))}.`];
}

/** "It should bring about 32 attendees by month 6, not 18 customers by month 9." */
function planSentence({ before, after }: WhatIf): readonly string[] {
  const [was, is] = [before.plan, after.plan];
  if (was === null || is === null || !was.goalCounted || !is.goalCounted) return [];
  const counted = ({ customers, called, byMonth }: PlanOutcome) =>
    `${aboutOf(customers)} ${called.several} by month ${byMonth}`;
  if (counted(was) === counted(is)) return [`It should still bring ${counted(is)}.`];
  if (isFew(was.customers) && isFew(is.customers) && was.called.several === is.called.several)
    return [`It should bring fewer than two ${is.called.several} either way.`];
  // What both have in common is said once.
  const isAlike = was.called.several === is.called.several && was.byMonth === is.byMonth;
  return [`It should bring ${counted(is)}, not ${isAlike ? aboutOf(was.customers) : counted(was)}.`];
}

const aboutOf = ({ mid }: PlanOutcome['customers']): string =>
  isFew({ mid }) ? 'fewer than two' : `about ${twoDigits(mid)}`;

/** What the plans bring, as far as the figures count it. */
function planRows({ before, after }: WhatIf): WhatIfWords['results'] {
  if (before.plan === null && after.plan === null) return [];
  const cell = (half: Half, words: (plan: PlanOutcome) => string) =>
    half.plan === null || !half.plan.goalCounted ? NOTHING : words(half.plan);
  const row = (label: string, words: (plan: PlanOutcome, half: Half) => string) =>
    [label, cell(before, (plan) => words(plan, before)), cell(after, (plan) => words(plan, after))] as const;
  const rows = [
    row('Should bring', ({ customers, called, byMonth }) => {
      const few = Math.round(customers.low) === 0 ? 'none' : twoDigits(customers.low);
      const range = Math.round(customers.high) === 0 ? '' : `, ${few} to ${twoDigits(customers.high)}`;
      return `${aboutOf(customers)} ${called.several} by month ${byMonth}${range}`;
    }),
    row('Each costs', ({ costPerCustomer: { mid } }, half) =>
      mid === null ? NOTHING : `about ${roughMoney(mid, half)}`,
    ),
  ];
  return rows.filter(([, was, is]) => was !== NOTHING || is !== NOTHING);
}

function channelSentence({ before, after }: WhatIf): readonly string[] {
  const without = (one: Half, other: Half) =>
    one.channels
      .filter(({ id }) => !other.channels.some((channel) => channel.id === id))
      .map(({ name }) => nameInSentence(name));
  const [added, gone] = [without(after, before), without(before, after)];
  const parts = [
    ...(added.length === 0 ? [] : [`${listOf(added)} ${added.length === 1 ? 'is' : 'are'} added`]),
    ...(gone.length === 0 ? [] : [`${listOf(gone)} ${gone.length === 1 ? 'drops' : 'drop'} out`]),
  ];
  return [parts.length === 0 ? 'The channels stay the same.' : `${capitalise(parts.join('; '))}.`];
}

function resultsOf(whatIf: WhatIf): WhatIfWords['results'] {
  const { before, after } = whatIf;
  const row = (label: string, words: (half: Half) => string) => [label, words(before), words(after)] as const;
  const amount = (half: Half, side: Side) => {
    const money = monthly(half, side);
    return money === undefined ? NOTHING : `${formatMoney(money, half)} a month`;
  };
  const money = SIDES.map((side) => row(capitalise(SIDE_WORDS[side]), (half) => amount(half, side)));
  return [
    row('Split', (half) => formatMix({ mix: shownSplit(half) })),
    ...money.filter(([, was, is]) => was !== NOTHING || is !== NOTHING),
    ...planRows(whatIf),
    row('Channels', channelsOf),
    row('How sure', ({ summary }) => summary.confidence.label),
    row('Inbound score', (half) => `${scoreOf(half)} of 100`),
  ];
}

/** "Blog $2,650, referrals $150 and email": each with what it gets a month on average, where it gets money. */
const channelsOf = (half: Half): string =>
  capitalise(
    listOf(
      half.channels.map(({ name, monthlyUsd }) => {
        const amount = Math.round(monthlyUsd ?? 0);
        return amount === 0 ? nameInSentence(name) : `${nameInSentence(name)} ${formatMoney(amount, half)}`;
      }),
    ),
  ) || 'none';

/** What stands where the answers are the same. */
export const NOTHING_DIFFERS = 'No answer makes a difference.';
