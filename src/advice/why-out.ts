import type { Channel } from '../model/channel.ts';
import { answersRead } from '../model/predicates.ts';
import type { OutCause } from '../model/terms.ts';
import type { Law } from './contact-law.ts';
import type { Out } from './judged-channel.ts';

/** A veto that holds. */
export function outByVeto({ when, why, instead }: Channel['vetoes'][number]): Out {
  const answers = answersRead(when);
  return { cause: causeOf(answers), answers, why, instead };
}

/** What a veto is about, by the answers that it reads. */
const causeOf = (keys: readonly string[]): OutCause =>
  keys.includes('contactRules') ? 'law' : keys.includes('timelineMonths') ? 'time' : 'fit';

export const outForTime = (why: string): Out => ({ cause: 'time', answers: ['timelineMonths'], why });

/** What rules a channel out, with what the law says in the place of the words for wherever it is. */
export function withLaw({ level, says }: Law, holding: readonly Out[]): readonly Out[] {
  const answers = ['contactPlaces', 'businessModel'];
  const ruled = holding.map((out) => (out.cause === 'law' ? { ...out, answers, why: says } : out));
  const isSaid = level !== 'strict' || ruled.some(({ cause }) => cause === 'law');
  return isSaid ? ruled : [{ cause: 'law', answers, why: says }, ...ruled];
}

/** What a statement adds to a channel's fit, in points, and why. */
type Effect = Pick<Channel['fit'][number], 'because' | 'when'> & { readonly effect: number };

/** What speaks most against a channel that does not fit; undefined of one that does. */
export function unfitFor(effects: readonly Effect[], fit: number): Out | undefined {
  const [worst] = [...effects].sort((a, b) => a.effect - b.effect);
  return fit > 0 || worst === undefined || worst.effect >= 0
    ? undefined
    : { cause: 'fit', answers: answersRead(worst.when), why: worst.because };
}
