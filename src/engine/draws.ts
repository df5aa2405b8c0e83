import { ANSWER_KEYS, type AnswerKey, type Answers, UNKNOWABLE_KEYS } from '../model/answers.ts';
import type { Rule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { bestGrade, type Side } from '../model/terms.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { exp } from '../stats/elementary.ts';
import { shuffledSlices } from '../stats/latin-hypercube.ts';
import type { NormalMixture } from '../stats/normal-mixture.ts';
import { seededUniform } from '../stats/random.ts';
import { emptyVector, fillVector, isKnown } from './answer-vector.ts';
import { type CompiledRule, compileRules, type ScoringData } from './compiled-rules.ts';
import { type DrawnAnswer, drawPrior } from './draw-prior.ts';
import { type DimensionDraws, drawScores } from './draw-scores.ts';
import { type Effect, effectInDraws } from './effect-in-draws.ts';
import { scoreDeviation } from './score-deviation.ts';

/** What the draws read of a dataset. */
export type DrawingData = ScoringData & {
  readonly sources: readonly Pick<Source, 'id' | 'grade'>[];
  readonly uncertainty: Uncertainty;
};

/** Inbound scores under uncertainty: a normal distribution around the score of each draw. */
export interface Draws extends NormalMixture {
  /** Which value each unanswered question that has a prior took in each draw. */
  readonly unknowns: readonly DrawnAnswer[];
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma, Hokkanen and Salminen 1998) on the weighted sum. Only
 * what is not answered is drawn, from its prior; given that, the errors of single rules, of the weights and of the model
 * as a whole add up to about a normal one, which needs no drawing. Seeded: the same answers give the same draws. Of the
 * unanswered questions only those in `open` are drawn; the others stay unanswered.
 */
export function compileDraws(
  data: DrawingData,
  compiled = compileRules(data),
): (answers: Answers, open?: readonly AnswerKey[]) => Draws {
  const { draws, seed, priors, weightConcentration, modelError } = data.uncertainty;
  const { dimensions, strengths } = compiled;
  const doubt = data.scoring.benefitOfTheDoubt;
  const varianceOf = relativeVariances(data);
  const vector = emptyVector();
  const sums = dimensions.map(
    (): DimensionDraws => ({
      weight: new Float64Array(draws),
      inbound: new Float64Array(draws),
      outbound: new Float64Array(draws),
    }),
  );
  const uniform = seededUniform(seed);
  /** By place among the unanswered questions, once there were so many: the same for all answers. */
  const orders: Uint32Array[] = [];
  const orderAt = (place: number): Uint32Array => {
    orders[place] ??= shuffledSlices(draws, uniform);
    return orders[place];
  };
  return (answers, open = UNKNOWABLE_KEYS) => {
    fillVector(vector, answers);
    const unknowns: DrawnAnswer[] = [];
    for (const answer of UNKNOWABLE_KEYS) {
      const prior = priors[answer];
      if (prior === undefined || !open.includes(answer) || isKnown(vector, ANSWER_KEYS.indexOf(answer))) continue;
      unknowns.push({ answer, drawn: drawPrior(prior, orderAt(unknowns.length)) });
    }
    const effectOf = effectInDraws(strengths, vector, unknowns, data.uncertainty);
    const isPossible = ({ at }: Pick<CompiledRule, 'at'>) => strengths.ceiling(at, vector) > 0;
    const expected = dimensions.map(({ dimension, rules, weights }, index) => {
      const own = sums[index] as DimensionDraws;
      const possible = rules.filter(isPossible);
      const toward = (side: Side) => {
        const sided = possible.filter(({ rule }) => rule.toward === side);
        const effects = sided.map(({ rule, at }) => effectOf(at, rule.points));
        addUp(own[side], 0, effects);
        return {
          points: effects.reduce((sum, { mean }) => sum + mean, 0),
          variance: sided.reduce((sum, { rule }, at) => sum + varianceOf(rule) * (effects[at] as Effect).meanSquare, 0),
        };
      };
      const emphases = weights.filter(isPossible).map(({ rule, at }) => effectOf(at, rule.adds));
      addUp(own.weight, dimension.baseWeight, emphases);
      return {
        weight: emphases.reduce((sum, { mean }) => sum + mean, dimension.baseWeight),
        inbound: toward('inbound'),
        outbound: toward('outbound'),
      };
    });
    return {
      means: drawScores(sums, doubt, draws),
      deviation: scoreDeviation(expected, { doubt, weightConcentration, modelError: modelError.points }),
      unknowns,
    };
  };
}

/**
 * Adds effects up in every draw; those that all draws share are added once. Most of the time of a set of advice is spent
 * here, and cold: so there are few numbers to touch, and every array is always of the same kind.
 */
function addUp(sums: Float64Array, base: number, effects: readonly Effect[]): void {
  sums.fill(effects.reduce((sum, { table, cell }) => (cell === undefined ? sum + (table[0] as number) : sum), base));
  for (const { table, cell } of effects) {
    if (cell === undefined) continue;
    for (let draw = 0; draw < sums.length; draw += 1) {
      sums[draw] = (sums[draw] as number) + (table[cell[draw] as number] as number);
    }
  }
}

/** For each rule the variance of a log-normal factor of mean 1 on its points, wider on weaker evidence. */
function relativeVariances({ sources, uncertainty }: DrawingData): (rule: Rule) => number {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  return (rule) => exp(uncertainty.spread[bestGrade(rule, grades)] ** 2) - 1;
}
