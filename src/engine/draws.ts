import { type AnswerKey, type Answers, UNKNOWABLE_KEYS } from '../model/answers.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../model/grades.ts';
import type { Rule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
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
    readonly drawn: Uint8Array;
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
  const { draws, seed, weightConcentration } = data.uncertainty;
  return (answers) => {
    const random = seededRandom(seed);
    const factorsOf = factorPools(data, random);
    const unknowns = UNKNOWABLE_KEYS.filter((key) => !isKnown(answers, key)).map((answer) => ({
      answer,
      drawn: drawPrior(data.uncertainty.priors[answer], draws, random),
    }));
    const effectOf = effectInDraws(answers, unknowns, data);
    const possible = ({ when }: Pick<CompiledRule, 'when'>) => when.ceiling(answers) > 0;
    const dimensions = compiled.map(({ dimension, rules, weights }) => {
      const weight = new Float64Array(draws).fill(dimension.baseWeight);
      for (const each of weights.filter(possible)) add(weight, effectOf(each, each.rule.adds), undefined, random);
      const toward = { inbound: new Float64Array(draws), outbound: new Float64Array(draws) };
      for (const each of rules.filter(possible)) {
        add(toward[each.rule.toward], effectOf(each, each.rule.points), factorsOf(each.rule), random);
      }
      return { weight, ...toward };
    });
    const scores = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      scores[draw] = drawScore(dimensions, draw, weightConcentration, data.scoring.benefitOfTheDoubt, random);
    }
    return { scores, unknowns };
  };
}

type Unknowns = Draws['unknowns'];
type UnknowableKey = (typeof UNKNOWABLE_KEYS)[number];

/** A rule's size times its strength: a table by the values of its unknown answers, and the cell for each draw. */
interface Effect {
  readonly table: Float64Array;
  /** Left out where nothing that the rule reads is unknown: then the table has one cell. */
  readonly cell: Uint8Array | Uint32Array | undefined;
}

/** Adds an effect to every draw, times a factor taken from the pool. */
function add(sums: Float64Array, { table, cell }: Effect, pool: Float64Array | undefined, { uniform }: Random): void {
  for (let draw = 0; draw < sums.length; draw += 1) {
    const effect = table[cell === undefined ? 0 : (cell[draw] ?? 0)] ?? 0;
    const factor = pool === undefined ? 1 : (pool[Math.floor(uniform() * POOL)] ?? 1);
    sums[draw] = (sums[draw] ?? 0) + effect * factor;
  }
}

/** A rule that reads more unknown answers than fit in so many cells is evaluated draw by draw. */
const LARGEST_TABLE = 4096;

function effectInDraws(answers: Answers, unknowns: Unknowns, { uncertainty }: DrawingData) {
  return ({ when }: Pick<CompiledRule, 'when'>, size: number): Effect => {
    const own = unknowns.filter(({ answer }) => when.reads.includes(answer));
    const values = own.map(({ answer }) => uncertainty.priors[answer as UnknowableKey]);
    const assuming = (choice: readonly number[]) => {
      const assumed = Object.fromEntries(own.map(({ answer }, at) => [answer, values[at]?.[choice[at] ?? 0]?.value]));
      return size * when.strength({ ...answers, ...assumed } as Answers);
    };
    const [first] = own;
    if (first === undefined) return { table: Float64Array.of(assuming([])), cell: undefined };
    const sizes = values.map(({ length }) => length);
    const drawnIn = (draw: number) => own.map(({ drawn }) => drawn[draw] ?? 0);
    if (sizes.reduce((product, length) => product * length, 1) > LARGEST_TABLE) {
      const draws = Uint32Array.from({ length: uncertainty.draws }, (_, draw) => draw);
      return { table: Float64Array.from(draws, (draw) => assuming(drawnIn(draw))), cell: draws };
    }
    const table = Float64Array.from(combinations(sizes), assuming);
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

/** Every choice of one index below each size, the last varying fastest. */
const combinations = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (all, size) => all.flatMap((before) => Array.from({ length: size }, (_, index) => [...before, index])),
    [[]],
  );

function drawPrior(prior: Uncertainty['priors']['audience'], draws: number, { uniform }: Random): Uint8Array {
  const upTo = prior.map((_, index) =>
    prior.slice(0, index + 1).reduce((sum, { probability }) => sum + probability, 0),
  );
  const drawn = new Uint8Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const point = uniform();
    let value = 0;
    while (value < prior.length - 1 && point >= (upTo[value] ?? 1)) value += 1;
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
 * The inbound score in one draw. The weights come from a Dirichlet distribution around the computed ones: gamma
 * variates of shape concentration x weight, divided by their sum. Written as loops, as it runs thousands of times.
 */
function drawScore(
  dimensions: readonly DimensionDraws[],
  draw: number,
  concentration: number,
  doubt: number,
  { gamma }: Random,
): number {
  let total = 0;
  for (const { weight } of dimensions) total += weight[draw] ?? 0;
  let drawn = 0;
  let weighted = 0;
  for (const { weight, inbound, outbound } of dimensions) {
    const toInbound = inbound[draw] ?? 0;
    const toOutbound = outbound[draw] ?? 0;
    const variate = gamma((concentration * (weight[draw] ?? 0)) / total);
    drawn += variate;
    weighted += (variate * (toInbound - toOutbound)) / (toInbound + toOutbound + doubt);
  }
  return 50 + (50 * weighted) / drawn;
}

/** Size of the pool that factors are taken from: a power of two, large enough to look continuous. */
const POOL = 4096;

/** For each rule a pool of log-normal factors of mean 1, wider on weaker evidence. */
function factorPools({ sources, uncertainty }: DrawingData, { normal }: Random): (rule: Rule) => Float64Array {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  const normals = Float64Array.from({ length: POOL }, normal);
  const pools = new Map<EvidenceGrade, Float64Array>();
  return (rule) => {
    const grade = bestGrade(rule, grades);
    const spread = uncertainty.spread[grade];
    const pool = pools.get(grade) ?? normals.map((value) => Math.exp(spread * value - (spread * spread) / 2));
    pools.set(grade, pool);
    return pool;
  };
}

/** The best grade among a statement's sources; a statement without sources is a judgement. */
export function bestGrade(
  { sources = [] }: { readonly sources?: readonly string[] | undefined },
  grades: ReadonlyMap<string, EvidenceGrade>,
): EvidenceGrade {
  const cited = sources.map((id) => grades.get(id));
  return EVIDENCE_GRADES.find((grade) => cited.includes(grade)) ?? 'judgement';
}
