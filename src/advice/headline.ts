import type { Advice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { deadlineOf } from '../model/deadline.ts';
import type { Side, Verdict } from '../model/terms.ts';
import type { ChannelAdvice } from './channels.ts';
import { fillIn } from './fill-in.ts';

type Words = NonNullable<Dataset['oneSided']>;

interface Said extends Pick<Advice, 'verdict' | 'mix'> {
  readonly closed: ChannelAdvice['closed'];
  readonly opensFirst: Advice['opensFirst'];
  readonly notYet: Advice['notYet'];
}

type Data = Pick<Dataset, 'headlines' | 'oneSided' | 'phases'>;

/** The answer in a sentence, after what comes before any channel. */
export const headlineOf = (answers: Answers, said: Said, dataset: Data): string =>
  [...(said.notYet === null ? [] : [said.notYet.sentence]), splitIn(answers, said, dataset)].join(' ');

/** The verdict's headline, or, where only one side has a channel, that and why. */
function splitIn(answers: Answers, { verdict, mix, closed, opensFirst }: Said, dataset: Data): string {
  const time = timeUntil(answers, dataset);
  const { inbound, outbound } = closed;
  const open: Side = inbound === undefined ? 'inbound' : 'outbound';
  const shut = inbound ?? outbound;
  const words = dataset.oneSided;
  if (shut === undefined) return fillIn(dataset.headlines[verdict], { ...mix, time });
  if (words === undefined)
    return fillIn(dataset.headlines[mix.inbound >= 50 ? 'inbound-led' : 'outbound-led'], { ...mix, time });
  if (inbound !== undefined && outbound !== undefined)
    return fillIn(words.none, { opens: opensFirst?.sentence ?? '' }).trimEnd();
  return fillIn(words[open], { time, why: whyOneSided(words, verdict, open, shut.cause) });
}

/** "the next 6 months". */
function timeUntil(answers: Answers, { phases }: Data): string {
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
