import type { Channel, Way } from '../model/channel.ts';
import type { OutCause } from '../model/terms.ts';
import type { Law } from './contact-law.ts';
import type { FirstLeads } from './lead-time.ts';

/** What a person knows of their own channels, by id. */
export interface OwnChannels {
  /** Points that their own figures are worth. */
  readonly bonus?: (id: string) => number;
  /** Months for which it has run already. */
  readonly monthsRun?: (id: string) => number;
  /** What runs and is to stop. */
  readonly stopped?: readonly string[];
  /** What somebody is hired for, as the hours that there are go to others. */
  readonly hired?: readonly string[];
}

/** Why a channel is out. */
export interface Out extends Pick<Channel['vetoes'][number], 'why' | 'instead'> {
  readonly cause: OutCause;
  /** The answers that rule it out; none where neither money nor hands carry it. */
  readonly answers: readonly string[];
}

/** What decides whether a channel can be advised. */
export interface Standing {
  readonly channel: Channel;
  /** Points for it; it fits where they are above 0. */
  readonly fit: number;
  /** How money and hours carry it; undefined where neither can. */
  readonly way: Way | undefined;
  /** Months until first leads, from today. */
  readonly firstLeads: FirstLeads;
  /** Whether they come only after the deadline. */
  readonly isLater: boolean;
  /** What the law means for it; undefined where it contacts nobody, or where the rules themselves were told. */
  readonly law: Law | undefined;
  /** What rules it out, whatever carries it. */
  readonly ruledOut: readonly Out[];
}

/** What is to be said of one channel, before the channels are set against each other. */
export interface JudgedChannel extends Standing {
  /** The strongest reasons for it. */
  readonly because: readonly string[];
  /** What to do first, as it is run in that way. */
  readonly firstStep: string;
  /** Why it is out; nothing where it is not. */
  readonly out: readonly Out[];
}

/** One that fits, that nothing rules out and that money or hands carry. */
export type Open<T extends Standing> = T & { readonly way: Way };

export const isOpen = <T extends Standing>(each: T): each is Open<T> =>
  each.ruledOut.length === 0 && each.fit > 0 && each.way !== undefined;
