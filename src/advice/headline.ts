import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';
import type { Side, SPENT_OTHERWISE, Verdict } from '../model/terms.ts';
import type { ChannelAdvice } from './channels.ts';
import { fillIn } from './fill-in.ts';

type Words = NonNullable<Dataset['oneSided']>;
type SpentOtherwise = (typeof SPENT_OTHERWISE)[number];
type Mix = Advice['mix'];

interface Said extends Pick<Advice, 'answers' | 'verdict' | 'mix' | 'spent'> {
  readonly closed: ChannelAdvice['closed'];
  readonly opensFirst: Advice['opensFirst'];
  readonly notYet: Advice['notYet'];
}

type Data = Pick<Dataset, 'headlines' | 'oneSided' | 'spentOtherwise' | 'phases'>;

/** The answer in a sentence, after what comes before any channel. */
export const headlineOf = (said: Said, dataset: Data): string =>
  [...(said.notYet === null ? [] : [said.notYet.sentence]), splitIn(said, dataset)].join(' ');

/** The verdict's headline; where the money parts otherwise, as it does; where only one side has a channel, that and why. */
function splitIn({ answers, verdict, mix, spent, closed, opensFirst }: Said, dataset: Data): string {
  const time = timeUntil(answers, dataset);
  const { inbound, outbound } = closed;
  const open: Side = inbound === undefined ? 'inbound' : 'outbound';
  const shut = inbound ?? outbound;
  const words = dataset.oneSided;
  if (shut === undefined) {
    const otherwise =
      spent?.why == null ? undefined : saidOtherwise(verdict, { ...spent, why: spent.why }, time, dataset);
    return otherwise ?? fillIn(dataset.headlines[verdict], { ...mix, time });
  }
  if (words === undefined)
    return fillIn(dataset.headlines[mix.inbound >= 50 ? 'inbound-led' : 'outbound-led'], { ...mix, time });
  if (inbound !== undefined && outbound !== undefined)
    return fillIn(words.none, { opens: opensFirst?.sentence ?? '' }).trimEnd();
  return fillIn(words[open], { time, why: whyOneSided(words, verdict, open, shut.cause) });
}

/** How the money parts, and why not as the answers have it, where the verdict would not say it. */
function saidOtherwise(
  verdict: Verdict,
  spent: Mix & { readonly why: SpentOtherwise; readonly turnsLead: boolean },
  time: string,
  { headlines, spentOtherwise: words }: Data,
): string | undefined {
  if (words === undefined) return undefined;
  const more: Side = spent.inbound >= spent.outbound ? 'inbound' : 'outbound';
  const less: Side = more === 'inbound' ? 'outbound' : 'inbound';
  const isWhole = spent[less] === 0;
  if (!isWhole && !spent.turnsLead)
    return fillIn(headlines[verdict], { inbound: spent.inbound, outbound: spent.outbound, time });
  const cause = words.why[spent.why];
  return fillIn(isWhole ? words.whole : words.more, {
    time,
    more: words.sides[more],
    less: words.sides[less],
    percent: spent[more],
    rest: spent[less],
    why: spent.turnsLead ? fillIn(words.answers[verdict], { why: cause }) : cause,
  });
}

/** "the next 6 months". */
function timeUntil(answers: Advice['answers'], { phases }: Data): string {
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
