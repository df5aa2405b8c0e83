import { emptyVector, fillVector } from '../../src/engine/answer-vector.ts';
import { compileRules } from '../../src/engine/compiled-rules.ts';
import { compileEvaluate, compilePoints } from '../../src/engine/evaluate.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { plainLine } from '../../src/model/answer-issues.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Contender } from './contender.ts';

/** The scorer of `batch`, from plain answers: validating them and making them a vector is part of it. */
export function batchScorer(dataset: Dataset): Contender {
  const compiled = compileRules(dataset);
  const evaluate = compileEvaluate(dataset, compiled);
  const pointsOf = compilePoints(compiled);
  const vector = emptyVector();
  const points = new Float64Array(2 * dataset.dimensions.length);
  const slots = Int32Array.from(
    compiled.dimensions.flatMap(({ rules }) => rules),
    ({ rule }) => slotOf(dataset, rule),
  );
  return {
    name: 'mix-advisor, as in batch',
    lanes: 1,
    decide: ({ answers }) => {
      const line = plainLine(answers);
      if (line === undefined) throw new Error(`refused: ${JSON.stringify(answers)}`);
      const evaluation = evaluate(fillVector(vector, line));
      const { inbound } = evaluation;
      const added = pointsOf(evaluation);
      points.fill(0);
      for (let rule = 0; rule < added.length; rule += 1) {
        const slot = slots[rule] as number;
        points[slot] = (points[slot] as number) + Math.abs(added[rule] as number);
      }
      return { inbound, points };
    },
  };
}

const slotOf = ({ dimensions }: Dataset, { dimension, toward }: Rule): number =>
  2 * dimensions.findIndex(({ id }) => id === dimension) + (toward === 'inbound' ? 0 : 1);

/** The scorer behind the advice, which records what every rule and weight rule that fires has added. */
export function fullScorer(dataset: Dataset): Contender {
  const score = compileScorer(dataset);
  const points = new Float64Array(2 * dataset.dimensions.length);
  return {
    name: 'mix-advisor, with the record of contributions',
    lanes: 1,
    decide: ({ answers }) => {
      const { inbound, dimensions } = score(answers);
      points.fill(0);
      for (const [at, { contributions }] of dimensions.entries()) {
        for (const each of contributions) {
          const slot = 2 * at + (each.toward === 'inbound' ? 0 : 1);
          points[slot] = (points[slot] as number) + Math.abs(each.points);
        }
      }
      return { inbound, points };
    },
  };
}
