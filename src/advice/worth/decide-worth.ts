import type { Interval } from '../../model/budget-plan.ts';
import type { ChannelVerdict } from '../../model/channel-verdict.ts';
import type { Planning } from '../../model/planning.ts';
import type { OutCause } from '../../model/terms.ts';
import type { Out } from '../judged-channel.ts';

type WorthWords = NonNullable<Planning['worth']>;

export interface Worth {
  readonly verdict: ChannelVerdict['verdict'];
  readonly against: ChannelVerdict['against'];
  /** What is to be said of it; "ruled-out" where the channel itself says why. */
  readonly reason: keyof WorthWords['why'] | 'ruled-out';
  /** What is to be said beside it of a channel that runs. */
  readonly running?: keyof NonNullable<WorthWords['running']>;
}

/** All that speaks for and against a channel. */
export interface Case {
  /** What rules it out. */
  readonly out: readonly Pick<Out, 'cause' | 'answers'>[];
  readonly cost: Interval;
  /** The most that a customer may cost; null where it is not known what one is worth. */
  readonly most: number | null;
  /** Whether nothing that starts now comes in time. */
  readonly isTooLate: boolean;
  /** Whether there is as much as a test takes; null where no test of a year could tell. */
  readonly canTell: boolean | null;
  /** Whether the advice has it, as what fits best; asked only where something stands against it. */
  readonly isAdvised: () => boolean;
}

/**
 * Yes where even a dear customer costs no more than one may, no where even a cheap one does; not now where only time,
 * money or hands stand against it; else a test, if only a bet. What the advice has for want of anything better is never
 * refused for its cost or its time. What the law or the answers rule out is a no, and where it is not known what a
 * customer is worth there is no verdict on that.
 */
export function decideWorth({ out, cost, most, isTooLate, canTell, isAdvised }: Case): Worth {
  const causes = out.map(causeOf);
  const forGood = causes.find((each) => each === 'law') ?? causes.find((each) => each === 'fit');
  if (forGood !== undefined) return { verdict: 'no', against: forGood, reason: 'ruled-out' };
  if (most !== null && cost.low > most)
    return isAdvised()
      ? { verdict: 'test', against: 'cost', reason: 'dear-but-best' }
      : { verdict: 'no', against: 'cost', reason: 'costs-too-much' };
  const [cause] = causes;
  if (cause !== undefined) return { verdict: 'not-now', against: cause, reason: 'ruled-out' };
  if (isTooLate)
    return isAdvised()
      ? { verdict: 'test', against: 'time', reason: 'late-but-best' }
      : { verdict: 'not-now', against: 'time', reason: 'too-late' };
  if (most === null) return { verdict: null, against: null, reason: 'worth-unknown' };
  if (cost.high <= most) return { verdict: 'yes', against: null, reason: 'pays' };
  if (canTell === null || (!canTell && isAdvised())) return { verdict: 'test', against: null, reason: 'cannot-tell' };
  if (!canTell) return { verdict: 'not-now', against: 'means', reason: 'too-little-to-tell' };
  return { verdict: 'test', against: null, reason: 'unclear' };
}

/** Answers that are about money and hands. */
const MEANS: readonly string[] = ['monthlyBudget', 'hoursPerWeek', 'contentCapacity', 'salesCapacity'];

/** What does not fit for want of money or hands alone is a matter of those. */
const causeOf = ({ cause, answers }: Case['out'][number]): OutCause =>
  cause === 'fit' && answers.every((key) => MEANS.includes(key)) ? 'means' : cause;
