import { withContactRules } from '../advice/contact-law.ts';
import { once } from '../advice/once.ts';
import { compileQuickMix } from '../advice/quick-mix.ts';
import { verdictOf } from '../advice/verdict.ts';
import { type AnswerVector, emptyVector, fillVector } from '../engine/answer-vector.ts';
import { type CompiledRules, compileRules } from '../engine/compiled-rules.ts';
import { compileEvaluate, compilePoints, type Evaluation } from '../engine/evaluate.ts';
import { type GivenAnswers, normaliseAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import { inDollars } from '../model/own-money.ts';
import { ok, type Result } from '../problem/problem.ts';
import { type DatasetChange, diffDatasets } from './dataset-diff.ts';
import type { FieldsOf } from './line-fields.ts';
import { type Against, type Outcome, outcomeOf } from './outcome.ts';
import { type ScoreDiffTotal, sumScoreDiff } from './score-diff.ts';

/** Gives the outcomes of valid lines. */
export interface BatchScorer {
  /** The outcome of a line's answers, an `id` perhaps among them; or all that stands against its plan. */
  readonly score: (line: unknown) => Result<Outcome>;
  /** By how much the scores of the second dataset differ so far, if there is one. */
  readonly differences: () => ScoreDiffTotal | undefined;
  /** In what the second dataset itself differs. */
  readonly changes: readonly DatasetChange[];
}

/** A scorer for one dataset; `fieldsOf` gives a line's fields, where one beyond the score is wanted. */
export function compileBatchScorer(
  dataset: Dataset,
  fieldsOf: FieldsOf | undefined,
  other: Dataset | undefined,
): BatchScorer {
  const rules = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, rules);
  const compareWith = other === undefined ? undefined : compileComparison(dataset, rules, other);
  const mixFor = compileQuickMix(dataset);
  const vector = emptyVector();
  return {
    score: (line) => {
      const answers = line as GivenAnswers;
      const told = inDollars(answers);
      const evaluation = evaluate(fillVector(vector, withContactRules(told, dataset)));
      const against = compareWith?.score(vector, evaluation);
      const fields = fieldsOf?.(normaliseAnswers(answers));
      if (fields?.ok === false) return fields;
      const { inbound } = evaluation;
      const mix = once(() => mixFor(inbound, answers, told, vector));
      return ok(outcomeOf(inbound, dataset.scoring, mix, fields?.value, against));
    },
    differences: () => compareWith?.total(),
    changes: other === undefined ? [] : diffDatasets(dataset, other),
  };
}

const idsOf = ({ dimensions }: CompiledRules) => dimensions.flatMap(({ rules }) => rules.map(({ rule }) => rule.id));

function compileComparison({ scoring }: Dataset, rules: CompiledRules, other: Dataset) {
  const otherRules = compileRules(other);
  const evaluate = compileEvaluate(other, otherRules);
  const [pointsOf, otherPointsOf] = [compilePoints(rules), compilePoints(otherRules)];
  const differences = sumScoreDiff(idsOf(rules), idsOf(otherRules));
  return {
    score: (vector: AnswerVector, evaluation: Evaluation): Against => {
      const otherwise = evaluate(vector);
      const verdict = verdictOf(otherwise.inbound, other.scoring);
      differences.add(
        [verdictOf(evaluation.inbound, scoring), verdict],
        pointsOf(evaluation),
        otherPointsOf(otherwise),
      );
      return { inbound: otherwise.inbound, verdict };
    },
    total: differences.total,
  };
}
