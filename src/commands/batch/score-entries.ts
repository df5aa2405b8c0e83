import { compileAdviceFields } from '../../advice/advice-fields.ts';
import { compileBatchScorer } from '../../batch/batch-scorer.ts';
import type { Entry } from '../../batch/entry.ts';
import type { Field } from '../../batch/fields.ts';
import { csvFormat } from '../../batch/format-csv.ts';
import { ndjsonFormat } from '../../batch/format-ndjson.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ProgramInfo } from '../../model/program-info.ts';
import type { Verdict } from '../../model/terms.ts';
import type { BatchFormat } from './batch-options.ts';

/** What a thread needs to know before the first entry; plain data, so that it can be copied. */
export interface ScoringSetup {
  readonly dataset: Dataset;
  readonly tool: ProgramInfo;
  readonly fields: readonly Field[];
  readonly format: BatchFormat;
}

/** One entry's result. */
export interface ScoredEntry {
  readonly text: string;
  readonly verdict: Verdict;
}

/** A scorer of entries without problems that stands alone, for a thread of its own. */
export function compileEntryScorer({ dataset, tool, fields, format }: ScoringSetup) {
  const scorer = compileBatchScorer(dataset, compileAdviceFields(dataset, tool), undefined);
  const { good } = (format === 'csv' ? csvFormat : ndjsonFormat)(fields, false);
  return (entries: readonly Entry[]): readonly ScoredEntry[] =>
    entries.map(({ line, id, value }) => {
      const outcome = scorer.score(value);
      return { text: good(line, id, outcome), verdict: outcome.verdict };
    });
}
