import type { Dataset } from '../model/dataset.ts';
import type { ProgramInfo } from '../model/program-info.ts';
import type { Verdict } from '../model/terms.ts';
import type { Problem } from '../problem/problem.ts';
import { compileBatchScorer } from './batch-scorer.ts';
import type { BatchFormat } from './entry.ts';
import type { Field } from './fields.ts';
import { csvFormat, csvNames } from './format-csv.ts';
import { ndjsonFormat, ndjsonNames } from './format-ndjson.ts';
import { compileLineFields } from './line-fields.ts';
import type { CarriedNames, LineFormat } from './outcome.ts';

/** How the results of a batch are written. */
export const lineFormat = (
  format: BatchFormat,
  fields: readonly Field[],
  hasAgainst: boolean,
  carried: CarriedNames = () => [],
): LineFormat => (format === 'csv' ? csvFormat : ndjsonFormat)(fields, hasAgainst, carried);

/** Names that nothing carried may have in a result. */
export const namesTaken = (format: BatchFormat, fields: readonly Field[]): readonly string[] =>
  (format === 'csv' ? csvNames : ndjsonNames)(fields);

/** What a thread needs to know before the first line; plain data, so that it can be copied. */
export interface ScoringSetup {
  readonly dataset: Dataset;
  readonly tool: ProgramInfo;
  readonly fields: readonly Field[];
  readonly format: BatchFormat;
}

/** One line's result, without what leads it in; or all that stands against its plan. */
export type ScoredLine =
  | { readonly text: string; readonly verdict: Verdict }
  | { readonly problems: readonly Problem[] };

/** A scorer of lines without problems that stands alone, for a thread of its own. */
export function compileLineScorer({ dataset, tool, fields, format }: ScoringSetup) {
  const scorer = compileBatchScorer(dataset, compileLineFields(dataset, tool, fields), undefined);
  const { good } = lineFormat(format, fields, false);
  return (values: readonly unknown[]): readonly ScoredLine[] =>
    values.map((value) => {
      const scored = scorer.score(value);
      return scored.ok ? { text: good(scored.value), verdict: scored.value.verdict } : { problems: scored.problems };
    });
}
