import type { Advice, Reason } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { type Notes, numberNotes } from './notes.ts';

/** Reasons of each side that stand on a page; the others are for whoever checks. */
const SHOWN = 3;

/** What the reasons of each side answer. */
export const WHY_TITLES: Readonly<Record<Side, string>> = {
  inbound: 'Why be found and trusted',
  outbound: 'Why reach out',
};

/** What stands where nothing speaks for a side. */
export const NO_REASON = 'Nothing in your answers speaks for it.';

/** The reasons that carry most, by side. */
export const strongestReasons = ({ reasons }: Pick<Advice, 'reasons'>, side: Side): readonly Reason[] =>
  reasons.filter(({ toward }) => toward === side).slice(0, SHOWN);

/** Numbers the notes of the strongest reasons, and then of those that stand behind them. */
export const notesOf = (advice: Pick<Advice, 'reasons' | 'sources'>, further: readonly Reason[] = []): Notes =>
  numberNotes(
    advice,
    [...SIDES.flatMap((side) => strongestReasons(advice, side)), ...further].map(({ sources }) => sources),
  );
