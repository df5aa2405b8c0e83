import { type AnswerKey, type Answers, UNKNOWABLE_KEYS } from '../model/answers.ts';
import { bestGrade, type EvidenceGrade } from '../model/grades.ts';
import type { Rule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { combinations } from './combinations.ts';
import { type CompiledRule, compileRules, type ScoringData } from './compiled-rules.ts';
import { isKnown } from './condition.ts';
import { type Random, seededRandom } from './random.ts';

/** What the draws read of a dataset. */
export type DrawingData = ScoringData & {
  readonly sources: readonly Pick<Source, 'id' | 'grade'>[];
  readonly uncertainty: Uncertainty;
};

/** Inbound scores under uncertainty, and which value each unanswered question had in each draw. */
export interface Draws {
  readonly scores: Float64Array;
  readonly unknowns: readonly {
    readonly answer: AnswerKey;
    /** Index into the prior's values, draw by draw. */
    readonly drawn: Uint32Array;
  }[];
}

/**
 * Stochastic multicriteria acceptability analysis (SMAA; Lahdelma, Hokkanen and Salminen 1998) on the weighted sum:
 * - each unanswered question takes a value of its prior;
 * - each rule's points are multiplied by a log-normal factor of mean 1, wider on weaker evidence;
 * - the weights come from a Dirichlet distribution around the computed weights.
 * Seeded: the same answers give the same draws.
 */
export function compileDraws(data: DrawingData, compiled = compileRules(data)): (answers: Answers) => Draws {
  const { draws, seed } = data.uncertainty;
  const pool = Math.max(LEAST_POOL, draws);
  return (answers) => {
    const random = seededRandom(seed, pool);
    const factorsOf = factorPools(data, random);
    const unknowns = UNKNOWABLE_KEYS.filter((key) => !isKnown(answers, key)).map((answer) => ({
      answer,
      drawn: drawPrior(data.uncertainty.priors[answer], draws, random),
    }));
    const effectOf = effectInDraws(answers, unknowns, data);
    const sure = new Float64Array(pool).fill(1);
    const possible = ({ when }: Pick<CompiledRule, 'when'>) => when.ceiling(answers) > 0;
    const dimensions = compiled.map(({ dimension, rules, weights }) => {
      const weight = new Float64Array(draws).fill(dimension.baseWeight);
      for (const each of weights.filter(possible)) add(weight, effectOf(each, each.rule.adds), sure, random);
      const toward = { inbound: new Float64Array(draws), outbound: new Float64Array(draws) };
      for (const each of rules.filter(possible)) {
        add(toward[each.rule.toward], effectOf(each, each.rule.points), factorsOf(each.rule), random);
      }
      return { weight, ...toward };
    });
    return { scores: drawScores(dimensions, data, random), unknowns };
  };
}

type Unknowns = Draws['unknowns'];
type UnknowableKey = (typeof UNKNOWABLE_KEYS)[number];

/** A rule's size times its strength: a table by the values of its unknown answers, and the cell for each draw. */
interface Effect {
  readonly table: Float64Array;
  readonly cell: Uint32Array;
}

/**
 * Adds an effect to every draw, times factors that follow each other in the pool from a place of the rule's own.
 * Most of the time of a set of advice is spent here: every array is always of the same kind, so that it is compiled once.
 */
function add(sums: Float64Array, { table, cell }: Effect, factors: Float64Array, { uniform }: Random): void {
  let next = Math.floor(uniform() * factors.length);
  for (let draw = 0; draw < sums.length; draw += 1) {
    sums[draw] = (sums[draw] as number) + (table[cell[draw] as number] as number) * (factors[next] as number);
    next = next + 1 === factors.length ? 0 : next + 1;
  }
}

/** How many numbers are drawn once: enough to look continuous, and no fewer than there are draws. */
const LEAST_POOL = 1000;

/** A rule that reads more unknown answers than fit in so many cells is evaluated draw by draw. */
const LARGEST_TABLE = 4096;

function effectInDraws(answers: Answers, unknowns: Unknowns, { uncertainty }: DrawingData) {
  const onlyCell = new Uint32Array(uncertainty.draws);
  return ({ when }: Pick<CompiledRule, 'when'>, size: number): Effect => {
    const own = unknowns.filter(({ answer }) => when.reads.includes(answer));
    const values = own.map(({ answer }) => uncertainty.priors[answer as UnknowableKey]);
    const assuming = (choice: readonly number[]) => {
      const assumed = Object.fromEntries(own.map(({ answer }, at) => [answer, values[at]?.[choice[at] ?? 0]?.value]));
      return size * when.strength({ ...answers, ...assumed } as Answers);
    };
    const [first] = own;
    if (first === undefined) return { table: Float64Array.of(assuming([])), cell: onlyCell };
    const sizes = values.map(({ length }) => length);
    const drawnIn = (draw: number) => own.map(({ drawn }) => drawn[draw] ?? 0);
    if (sizes.reduce((product, length) => product * length, 1) > LARGEST_TABLE) {
      const draws = Uint32Array.from({ length: uncertainty.draws }, (_, draw) => draw);
      return { table: Float64Array.from(draws, (draw) => assuming(drawnIn(draw))), cell: draws };
    }
    const table = Float64Array.from(combinations(values.map((prior) => [...prior.keys()])), assuming);
    return { table, cell: own.length === 1 ? first.drawn : cellsOf(own, sizes, uncertainty.draws) };
  };
}

/** In each draw the position of the drawn values among all combinations, the last varying fastest. */
function cellsOf(own: Unknowns, sizes: readonly number[], draws: number): Uint32Array {
  const cells = new Uint32Array(draws);
  own.forEach(({ drawn }, place) => {
    for (let draw = 0; draw < draws; draw += 1) {
      cells[draw] = (cells[draw] ?? 0) * (sizes[place] ?? 1) + (drawn[draw] ?? 0);
    }
  });
  return cells;
}

/** In each draw the position of a value of the prior, by inversion. */
function drawPrior(prior: Uncertainty['priors']['audience'], draws: number, random: Random): Uint32Array {
  const { uniform, uniforms } = random;
  const upTo = Float64Array.from(prior, (_, index) =>
    prior.slice(0, index + 1).reduce((sum, { probability }) => sum + probability, 0),
  );
  const last = prior.length - 1;
  const drawn = new Uint32Array(draws);
  let next = Math.floor(uniform() * uniforms.length);
  for (let draw = 0; draw < draws; draw += 1) {
    const point = uniforms[next] as number;
    next = next + 1 === uniforms.length ? 0 : next + 1;
    let value = 0;
    while (value < last && point >= (upTo[value] as number)) value += 1;
    drawn[draw] = value;
  }
  return drawn;
}

/** One dimension's weight and points toward each side, in every draw. */
interface DimensionDraws {
  readonly weight: Float64Array;
  readonly inbound: Float64Array;
  readonly outbound: Float64Array;
}

/**
 * The inbound score in every draw. The weights come from a Dirichlet distribution around the computed ones: gamma
 * variates of shape concentration x weight, divided by their sum.
 */
function drawScores(
  dimensions: readonly DimensionDraws[],
  { uncertainty, scoring }: DrawingData,
  { gamma }: Random,
): Float64Array {
  const { draws, weightConcentration } = uncertainty;
  const totals = new Float64Array(draws);
  for (const { weight } of dimensions) addTo(totals, weight);
  const sums = new Float64Array(draws);
  const weighted = new Float64Array(draws);
  for (const dimension of dimensions) {
    const leans = leansOf(dimension, scoring.benefitOfTheDoubt);
    for (let draw = 0; draw < draws; draw += 1) {
      const share = (dimension.weight[draw] as number) / (totals[draw] as number);
      const variate = gamma(weightConcentration * share);
      sums[draw] = (sums[draw] as number) + variate;
      weighted[draw] = (weighted[draw] as number) + variate * (leans[draw] as number);
    }
  }
  for (let draw = 0; draw < draws; draw += 1) {
    weighted[draw] = 50 + (50 * (weighted[draw] as number)) / (sums[draw] as number);
  }
  return weighted;
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let draw = 0; draw < sums.length; draw += 1) sums[draw] = (sums[draw] as number) + (values[draw] as number);
}

/** -1 (outbound) to +1 (inbound) in every draw. */
function leansOf({ inbound, outbound }: DimensionDraws, doubt: number): Float64Array {
  const leans = new Float64Array(inbound.length);
  for (let draw = 0; draw < leans.length; draw += 1) {
    const toInbound = inbound[draw] as number;
    const toOutbound = outbound[draw] as number;
    leans[draw] = (toInbound - toOutbound) / (toInbound + toOutbound + doubt);
  }
  return leans;
}

/** For each rule log-normal factors of mean 1, wider on weaker evidence. */
function factorPools({ sources, uncertainty }: DrawingData, { normals }: Random): (rule: Rule) => Float64Array {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  const pools = new Map<EvidenceGrade, Float64Array>();
  return (rule) => {
    const grade = bestGrade(rule, grades);
    const spread = uncertainty.spread[grade];
    const pool = pools.get(grade) ?? normals.map((value) => Math.exp(spread * value - (spread * spread) / 2));
    pools.set(grade, pool);
    return pool;
  };
}
