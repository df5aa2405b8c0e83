import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { formatMoney } from './format-number.ts';
import { type ChannelAdvice, formatFirstResults } from './money-and-time.ts';

/** One of the things to do first. */
export interface FirstStep {
  readonly name: string;
  readonly side: Side;
  readonly step: string;
  readonly why: string | undefined;
  /** What it takes and when it brings something, each with its name. */
  readonly takes: readonly { readonly term: string; readonly words: string }[];
}

const AT_MOST = 3;

/** What stands where no channel is left. */
export const NO_CHANNEL = 'No channel fits your answers yet. Below is what each one would take.';

/** The channels to begin with: the best of the side with more of the money, the best of the other, and so on. */
export function firstSteps(advice: Pick<Advice, 'channels' | 'mix' | 'currency'>): readonly FirstStep[] {
  const { channels, mix } = advice;
  const order = [...SIDES].sort((one, other) => mix[other] - mix[one]);
  const ranked = order.flatMap((side, place) =>
    channels.filter((channel) => channel.side === side).map((channel, rank) => ({ channel, rank, place })),
  );
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, AT_MOST)
    .map(({ channel }) => stepOf(channel, advice));
}

const stepOf = (channel: ChannelAdvice, advice: Pick<Advice, 'currency'>): FirstStep => {
  const { name, side, firstStep, because, figures, takes } = channel;
  const { hoursPerMonth } = figures;
  const { monthlyUsd: least, hired } = takes;
  return {
    name,
    side,
    step: firstStep,
    why: because[0],
    takes: [
      {
        term: 'Money',
        words:
          least === 0
            ? 'none needed'
            : `from ${formatMoney(least, advice)} a month${hired === null ? '' : ` with ${hired}`}`,
      },
      {
        term: 'Your time',
        words:
          hired === null ? `${takes.hoursPerMonth}\u2013${hoursPerMonth.high} hours a month` : 'a few hours a month',
      },
      { term: 'First results', words: formatFirstResults(channel) },
    ],
  };
};
