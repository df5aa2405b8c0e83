import type { Advice } from '../../model/advice.ts';
import type { Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';
import { type ChannelAdvice, formatFirstResults, formatTakes } from './money-and-time.ts';

/** One of the things to do first. */
export interface FirstStep {
  readonly name: string;
  readonly side: Side;
  readonly step: string;
  readonly why: string | undefined;
  /** What the law means for it, if it contacts strangers. */
  readonly law: string | undefined;
  /** What it takes and when it brings something, each with its name. */
  readonly takes: readonly { readonly term: string; readonly words: string }[];
  /** The same in one line, and in a shorter one. */
  readonly inShort: readonly [string, string];
}

/** What stands where no channel is left. */
export const NO_CHANNEL = 'No channel fits your answers yet. Below is what each one would take.';

/** The same where the rest is a command away. */
export const NO_CHANNEL_YET = 'No channel fits your answers yet. Add --full to see what each one would take.';

/** The channels to begin with, each with its step, why, and what it takes. */
export const firstSteps = ({
  summary,
  channels,
  currency,
}: Pick<Advice, 'summary' | 'channels' | 'currency'>): readonly FirstStep[] =>
  summary.actions.flatMap(({ channel, name, side, step }) =>
    channels
      .filter(({ id }) => id === channel)
      .map((each) => ({
        name,
        side,
        step,
        why: each.because[0],
        law: each.law?.says,
        takes: takesOf(each, { currency }),
        inShort: inShortOf(each, { currency }),
      })),
  );

/** What running it takes at the least, by money or by hands, and when it first brings something. */
function takesOf(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): FirstStep['takes'] {
  const { monthlyUsd, hoursPerMonth, hired } = channel.takes;
  const by = hired === null ? '' : ` with ${hired}`;
  const most = channel.figures.hoursPerMonth.high;
  return [
    { term: 'Money', words: monthlyUsd === 0 ? 'none needed' : `from ${formatMoney(monthlyUsd, advice)} a month${by}` },
    {
      term: 'Your time',
      words: hired === null ? `${hoursPerMonth}\u2013${most} hours a month` : 'a few hours a month',
    },
    { term: 'First results', words: formatFirstResults(channel) },
  ];
}

function inShortOf(channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): FirstStep['inShort'] {
  const [takes, when] = [formatTakes(channel.takes, advice), formatFirstResults(channel)];
  return [`${takes}, first results ${when}`, `${takes}, results ${when}`];
}
