import { verdictOf } from '../advice/verdict.ts';
import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Verdict } from '../model/terms.ts';
import type { Entry } from './entry.ts';
import type { LineFields } from './line-fields.ts';

/** What one line's answers come to; its fields only if one beyond the score is wanted. */
export interface Outcome {
  readonly inbound: number;
  readonly verdict: Verdict;
  /** Worked out when it is asked for. */
  readonly mix: () => Advice['mix'];
  readonly fields: LineFields | undefined;
  /** What a second dataset makes of the same answers. */
  readonly against: Against | undefined;
}

export interface Against {
  readonly inbound: number;
  readonly verdict: Verdict;
}

export const outcomeOf = (
  inbound: number,
  scoring: Dataset['scoring'],
  mix: Outcome['mix'],
  fields: LineFields | undefined,
  against: Against | undefined,
): Outcome => ({
  inbound,
  verdict: verdictOf(inbound, scoring),
  mix,
  fields,
  against,
});

/** How results are written: for each line what leads it in, and what came of it with the line end. */
export interface LineFormat {
  /** The first line, with the names of what is carried along; empty where there is none. */
  readonly header: () => string;
  readonly lead: (entry: Pick<Entry, 'line' | 'id' | 'carried'>) => string;
  readonly good: (outcome: Outcome) => string;
  /** The whole line of an entry with problems. */
  readonly bad: (entry: Entry) => string;
}

/** The names of what is carried along, once they are known. */
export type CarriedNames = () => readonly string[];
