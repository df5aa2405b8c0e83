import type { AdviceFields } from '../advice/advice-fields.ts';
import { mixOf } from '../advice/mix.ts';
import { verdictOf } from '../advice/verdict.ts';
import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Verdict } from '../model/terms.ts';
import type { Problem } from '../problem/problem.ts';
import type { Id } from './entry.ts';

/** What one line's answers come to; fields of the advice only if one beyond the score is wanted. */
export interface Outcome {
  readonly inbound: number;
  readonly verdict: Verdict;
  readonly mix: Advice['mix'];
  readonly advice: AdviceFields | undefined;
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
  advice: AdviceFields | undefined,
  against: Against | undefined,
): Outcome => ({
  inbound,
  verdict: verdictOf(inbound, scoring),
  mix: mixOf(inbound, scoring),
  advice,
  against,
});

/** How results are written: text for each line, its line end with it. */
export interface LineFormat {
  readonly header: string;
  readonly good: (line: number, id: Id | undefined, outcome: Outcome) => string;
  readonly bad: (line: number, id: Id | undefined, problems: readonly Problem[]) => string;
}
