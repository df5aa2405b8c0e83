import type { Advice } from '../model/advice.ts';
import { normaliseAnswers, UNKNOWN } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';
import { monthlyBudgetOf } from '../model/own-money.ts';
import { sayMonths } from '../model/say-months.ts';
import type { Effort, Side, SpentOtherwise, Verdict } from '../model/terms.ts';
import { LEAST_MONEY } from '../plan/resolve-plan.ts';
import type { ChannelAdvice } from './channels.ts';
import { fillIn } from './fill-in.ts';
import { verdictOf } from './verdict.ts';

type Words = NonNullable<Dataset['oneSided']>;
type Mix = Advice['mix'];

interface Said extends Pick<Advice, 'answers' | 'verdict' | 'mix' | 'spent' | 'unspent'> {
  readonly closed: ChannelAdvice['closed'];
  readonly opensFirst: Advice['opensFirst'];
  readonly notYet: Advice['notYet'];
}

type Data = Pick<Dataset, 'headlines' | 'scoring' | 'efforts' | 'oneSided' | 'spentOtherwise' | 'phases'>;

/** The answer in a sentence, after what comes before any channel. */
export const headlineOf = (said: Said, dataset: Data): string =>
  [...(said.notYet === null ? [] : [said.notYet.sentence]), splitIn(said, dataset)].join(' ');

/** The verdict's headline; where the money parts otherwise, as it does; where only one side has a channel, that and why. */
function splitIn(said: Said, dataset: Data): string {
  const { answers, verdict, mix, spent, closed, opensFirst } = said;
  const what = { time: timeUntil(answers, dataset), effort: dataset.efforts?.[effortOf(said)] ?? '' };
  const { inbound, outbound } = closed;
  const open: Side = inbound === undefined ? 'inbound' : 'outbound';
  const shut = inbound ?? outbound;
  const words = dataset.oneSided;
  if (shut === undefined) {
    const otherwise =
      spent?.why == null ? undefined : saidOtherwise(verdict, { ...spent, why: spent.why }, what, dataset);
    return otherwise ?? fillIn(dataset.headlines[verdict], { ...mix, ...what });
  }
  if (words === undefined)
    return fillIn(dataset.headlines[mix.inbound >= 50 ? 'inbound-led' : 'outbound-led'], { ...mix, ...what });
  if (inbound !== undefined && outbound !== undefined)
    return fillIn(words.none, { opens: opensFirst?.sentence ?? '' }).trimEnd();
  return fillIn(words[open], { ...what, why: whyOneSided(words, verdict, open, shut.cause) });
}

/** The words of every headline: "the next 6 months", "your time and money". */
interface What {
  readonly [name: string]: string;
  readonly time: string;
  readonly effort: string;
}

/** Share of a month's money from which it is said that not all of it is spent (judgement). */
const MUCH_LEFT = 0.05;

/** What there is to put into marketing, as far as channels can use it. */
function effortOf({ answers, unspent }: Said): Effort {
  const monthly = monthlyBudgetOf(answers);
  if (typeof monthly !== 'number') return 'both';
  if (monthly * (normaliseAnswers(answers).rate ?? 1) < LEAST_MONEY) return 'time';
  if ((unspent ?? 0) >= MUCH_LEFT * monthly) return 'part';
  return answers.hoursPerWeek === 0 ? 'money' : 'both';
}

/** How the money parts, and why not as the answers have it, where the verdict would not say it. */
function saidOtherwise(
  verdict: Verdict,
  spent: Mix & { readonly why: SpentOtherwise; readonly turnsLead: boolean },
  what: What,
  { headlines, scoring, spentOtherwise: words }: Data,
): string | undefined {
  if (words === undefined) return undefined;
  const more: Side = spent.inbound >= spent.outbound ? 'inbound' : 'outbound';
  const less: Side = more === 'inbound' ? 'outbound' : 'inbound';
  const isWhole = spent[less] === 0;
  if (!isWhole && !spent.turnsLead)
    return fillIn(headlines[verdictOf(spent.inbound, scoring)], {
      inbound: spent.inbound,
      outbound: spent.outbound,
      ...what,
    });
  const cause = words.why[spent.why];
  return fillIn(isWhole ? words.whole : words.more, {
    ...what,
    more: words.sides[more],
    less: words.sides[less],
    percent: spent[more],
    rest: spent[less],
    why: spent.turnsLead ? fillIn(words.answers[verdict], { why: cause }) : cause,
  });
}

/** "the next 6 months", "the next 6 weeks". */
function timeUntil(answers: Advice['answers'], { phases }: Data): string {
  const { timelineMonths } = answers;
  if (timelineMonths !== UNKNOWN && timelineMonths < 2 && !Number.isInteger(timelineMonths))
    return `the next ${sayMonths(timelineMonths)}`;
  const months = deadlineOf(answers, phases.leastMonths);
  return months === 1 ? 'the next month' : `the next ${months} months`;
}

/** Why nothing goes into the closed side, and that the answers would have it otherwise, where they would. */
function whyOneSided(words: Words, verdict: Verdict, open: Side, cause: keyof Words['why']): string {
  const side = words.sides[open === 'inbound' ? 'outbound' : 'inbound'];
  if (verdict === `${open}-led`) return fillIn(words.why[cause], { side });
  const clause = verdict === 'balanced' ? words.balanced : words.against;
  return fillIn(clause, { side, why: fillIn(words.why[cause], { side: verdict === 'balanced' ? side : IT }) });
}

/** The side, where it was just named. */
const IT = 'it';
