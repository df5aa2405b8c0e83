import { ANSWER_KEYS, type Answers, UNKNOWABLE_KEYS } from '../model/answers.ts';
import type { Rule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { bestGrade, type EvidenceGrade } from '../model/terms.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { type Random, seededRandom } from '../stats/random.ts';
import { emptyVector, fillVector, isKnown } from './answer-vector.ts';
import { type CompiledRule, compileRules, type ScoringData } from './compiled-rules.ts';
import { type DrawnAnswer, drawPrior } from './draw-prior.ts';
import { type DimensionDraws, drawScores } from './draw-scores.ts';
import { type Effect, effectInDraws } from './effect-in-draws.ts';

/** What the draws read of a dataset. */
export type DrawingData = ScoringData & {
  readonly sources: readonly Pick<Source, 'id' | 'grade'>[];
  readonly uncertainty: Uncertainty;
};

/** Inbound scores under uncertainty, and which value each unanswered question that has a prior took in each draw. */
export interface Draws {
  readonly scores: Float64Array;
  readonly unknowns: readonly DrawnAnswer[];
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma, Hokkanen and Salminen 1998) on the weighted sum:
 * - each unanswered question takes a value of its prior;
 * - each rule's points are multiplied by a log-normal factor of mean 1, wider on weaker evidence;
 * - the weights come from a Dirichlet distribution around the computed weights.
 * Seeded: the same answers give the same draws.
 */
export function compileDraws(data: DrawingData, compiled = compileRules(data)): (answers: Answers) => Draws {
  const { draws, seed, priors } = data.uncertainty;
  const { dimensions, strengths } = compiled;
  const pool = Math.max(LEAST_POOL, draws);
  const sure = new Float64Array(pool).fill(1);
  const vector = emptyVector();
  let begin: (() => Random) | undefined;
  const factorsOf = factorPools(data);
  const sums = dimensions.map(
    (): DimensionDraws => ({
      weight: new Float64Array(draws),
      inbound: new Float64Array(draws),
      outbound: new Float64Array(draws),
    }),
  );
  return (answers) => {
    begin ??= seededRandom(seed, pool);
    const random = begin();
    fillVector(vector, answers);
    const unknowns = UNKNOWABLE_KEYS.flatMap((answer) => {
      const prior = priors[answer];
      if (prior === undefined || isKnown(vector, ANSWER_KEYS.indexOf(answer))) return [];
      return [{ answer, drawn: drawPrior(prior, draws, random) }];
    });
    const effectOf = effectInDraws(strengths, vector, unknowns, data.uncertainty);
    const isPossible = ({ at }: Pick<CompiledRule, 'at'>) => strengths.ceiling(at, vector) > 0;
    const drawn = dimensions.map(({ dimension, rules, weights }, index) => {
      const { weight, ...toward } = sums[index] as DimensionDraws;
      weight.fill(dimension.baseWeight);
      for (const { rule, at } of weights.filter(isPossible)) add(weight, effectOf(at, rule.adds), sure, random);
      toward.inbound.fill(0);
      toward.outbound.fill(0);
      for (const { rule, at } of rules.filter(isPossible)) {
        add(toward[rule.toward], effectOf(at, rule.points), factorsOf(rule, random), random);
      }
      return { weight, ...toward };
    });
    return { scores: drawScores(drawn, data, random), unknowns };
  };
}

/**
 * Adds an effect to every draw, times factors that follow each other in the pool from a place of the rule's own.
 * Most of the time of a set of advice is spent here: every array is always of the same kind, so that it is compiled once.
 */
function add(sums: Float64Array, { table, cell }: Effect, factors: Float64Array, { uniform }: Random): void {
  let next = Math.floor(uniform() * factors.length);
  if (cell === undefined) {
    const [effect = 0] = table;
    for (let draw = 0; draw < sums.length; draw += 1) {
      sums[draw] = (sums[draw] as number) + effect * (factors[next] as number);
      next = next + 1 === factors.length ? 0 : next + 1;
    }
    return;
  }
  for (let draw = 0; draw < sums.length; draw += 1) {
    sums[draw] = (sums[draw] as number) + (table[cell[draw] as number] as number) * (factors[next] as number);
    next = next + 1 === factors.length ? 0 : next + 1;
  }
}

/** How many numbers are drawn once: enough to look continuous, and no fewer than there are draws. */
const LEAST_POOL = 1000;

/** For each rule log-normal factors of mean 1, wider on weaker evidence; made once. */
function factorPools({ sources, uncertainty }: DrawingData): (rule: Rule, random: Random) => Float64Array {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  const byGrade = new Map<EvidenceGrade, Float64Array>();
  const byRule = new Map<Rule, Float64Array>();
  const make = (rule: Rule, { normals }: Random): Float64Array => {
    const grade = bestGrade(rule, grades);
    const spread = uncertainty.spread[grade];
    const pool = byGrade.get(grade) ?? normals.map((value) => Math.exp(spread * value - (spread * spread) / 2));
    byGrade.set(grade, pool);
    byRule.set(rule, pool);
    return pool;
  };
  return (rule, random) => byRule.get(rule) ?? make(rule, random);
}
