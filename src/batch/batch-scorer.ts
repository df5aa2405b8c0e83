import type { AdviceFields } from '../advice/advice-fields.ts';
import { verdictOf } from '../advice/verdict.ts';
import { type AnswerVector, emptyVector, fillVector } from '../engine/answer-vector.ts';
import { type Answers, normaliseAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { type DatasetChange, datasetChanges } from './dataset-changes.ts';
import { type DifferenceTotal, sumDifferences } from './differences.ts';
import { compileFlatScorer } from './flat-scorer.ts';
import { type Against, type Outcome, outcomeOf } from './outcome.ts';

/** Gives the outcomes of valid lines. */
export interface BatchScorer {
  /** The outcome of a line's answers, an `id` perhaps among them. */
  readonly score: (line: unknown) => Outcome;
  /** In what the second dataset differs so far, if there is one. */
  readonly differences: () => DifferenceTotal | undefined;
  /** What stands in the second dataset otherwise. */
  readonly changes: readonly DatasetChange[];
}

/** A scorer for one dataset; `fieldsOf` gives the fields of the advice, where one beyond the score is wanted. */
export function compileBatchScorer(
  dataset: Dataset,
  fieldsOf: ((answers: Answers) => AdviceFields) | undefined,
  other: Dataset | undefined,
): BatchScorer {
  const flat = compileFlatScorer(dataset);
  const compareWith = other === undefined ? undefined : compileComparison(flat.ruleIds, other, dataset);
  const points = compareWith === undefined ? undefined : new Float64Array(flat.ruleIds.length);
  const vector = emptyVector();
  return {
    score: (line) => {
      const answers = line as Answers;
      fillVector(vector, answers);
      const inbound = flat.score(vector, answers, points);
      const against =
        compareWith === undefined || points === undefined
          ? undefined
          : compareWith.score(vector, answers, inbound, points);
      return outcomeOf(inbound, dataset.scoring, fieldsOf?.(normaliseAnswers(answers)), against);
    },
    differences: () => compareWith?.total(),
    changes: other === undefined ? [] : datasetChanges(dataset, other),
  };
}

function compileComparison(ruleIds: readonly string[], other: Dataset, { scoring }: Dataset) {
  const flat = compileFlatScorer(other);
  const differences = sumDifferences(ruleIds, flat.ruleIds);
  const otherPoints = new Float64Array(flat.ruleIds.length);
  return {
    score: (vector: AnswerVector, answers: Answers, inbound: number, points: Float64Array): Against => {
      const otherInbound = flat.score(vector, answers, otherPoints);
      const verdict = verdictOf(otherInbound, other.scoring);
      differences.add([verdictOf(inbound, scoring), verdict], points, otherPoints);
      return { inbound: otherInbound, verdict };
    },
    total: differences.total,
  };
}
