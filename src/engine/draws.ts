import type { AnswerKey, Answers } from '../model/answers.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { EVIDENCE_GRADES, type EvidenceGrade, UNKNOWABLE_KEYS, type Uncertainty } from '../model/uncertainty.ts';
import { type CompiledDimension, type CompiledRule, compileRules, type ScoringData } from './compiled-rules.ts';
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
export function compileDraws(data: DrawingData): (answers: Answers) => Draws {
  const { draws, seed, weightConcentration } = data.uncertainty;
  const compiled = compileRules(data);
  const noise = memoised(() => ruleNoise(data, seededRandom(seed)));
  return (answers) => {
    const random = seededRandom(seed ^ 0x5bd1e995);
    const unknowns = UNKNOWABLE_KEYS.filter((key) => !isKnown(answers, key)).map((answer) => ({
      answer,
      drawn: drawPrior(data.uncertainty.priors[answer], draws, random),
    }));
    const tables = compiled.map((dimension) => tabulate(dimension, answers, unknowns, data));
    const factors = noise();
    const scores = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      const raw = tables.map(({ dimension, weights }) =>
        weights.reduce((sum, rule) => sum + rule.effect(draw), dimension.baseWeight),
      );
      const weights = dirichlet(raw, weightConcentration, random);
      const leans = tables.map(({ rules }) => {
        let inbound = 0;
        let outbound = 0;
        for (const { index, toward, effect } of rules) {
          const weighed = effect(draw) * (factors[index * draws + draw] ?? 1);
          if (toward === 'inbound') inbound += weighed;
          else outbound += weighed;
        }
        return (inbound - outbound) / (inbound + outbound + data.scoring.benefitOfTheDoubt);
      });
      scores[draw] = leans.reduce((sum, lean, index) => sum + 50 * lean * (weights[index] ?? 0), 50);
    }
    return { scores, unknowns };
  };
}

type Unknowns = Draws['unknowns'];
type UnknowableKey = (typeof UNKNOWABLE_KEYS)[number];

/** A rule that reads more unknown answers than fit in so many cells is evaluated draw by draw. */
const LARGEST_TABLE = 4096;

/** A rule's points times strength in each draw, looked up by the values that its unknown answers have there. */
function tabulate(
  { dimension, rules, weights }: CompiledDimension,
  answers: Answers,
  unknowns: Unknowns,
  data: DrawingData,
) {
  const effectOf = (compiled: CompiledRule<Rule | WeightRule>, size: number) => {
    const own = unknowns.filter(({ answer }) => compiled.when.reads.includes(answer));
    const values = own.map(({ answer }) => data.uncertainty.priors[answer as UnknowableKey]);
    const assuming = (choice: readonly number[]) => {
      const assumed = Object.fromEntries(own.map(({ answer }, at) => [answer, values[at]?.[choice[at] ?? 0]?.value]));
      return size * compiled.when.strength({ ...answers, ...assumed } as Answers);
    };
    const sizes = values.map(({ length }) => length);
    if (sizes.reduce((product, length) => product * length, 1) > LARGEST_TABLE) {
      return (draw: number) => assuming(own.map(({ drawn }) => drawn[draw] ?? 0));
    }
    const table = combinations(sizes).map(assuming);
    return (draw: number) =>
      table[own.reduce((at, { drawn }, place) => at * (sizes[place] ?? 1) + (drawn[draw] ?? 0), 0)] ?? 0;
  };
  return {
    dimension,
    rules: rules
      .map((compiled) => ({
        index: data.rules.indexOf(compiled.rule),
        toward: compiled.rule.toward,
        possible: compiled.when.ceiling(answers) > 0,
        effect: effectOf(compiled, compiled.rule.points),
      }))
      .filter(({ possible }) => possible),
    weights: weights
      .filter(({ when }) => when.ceiling(answers) > 0)
      .map((compiled) => ({ effect: effectOf(compiled, compiled.rule.adds) })),
  };
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
  return Uint8Array.from({ length: draws }, () => {
    const point = uniform();
    const found = upTo.findIndex((bound) => point < bound);
    return found === -1 ? prior.length - 1 : found;
  });
}

/** Weights that sum to 1, drawn around `raw` made to sum to 1. */
function dirichlet(raw: readonly number[], concentration: number, { gamma }: Random): readonly number[] {
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const drawn = raw.map((weight) => gamma((concentration * weight) / total));
  const sum = drawn.reduce((all, each) => all + each, 0);
  return drawn.map((each) => each / sum);
}

/** Log-normal factors of mean 1, one for each rule in each draw. */
function ruleNoise({ rules, sources, uncertainty }: DrawingData, { normal }: Random): Float64Array {
  const grades = new Map(sources.map(({ id, grade }) => [id, grade]));
  const noise = new Float64Array(rules.length * uncertainty.draws);
  rules.forEach((rule, index) => {
    const spread = uncertainty.spread[bestGrade(rule, grades)];
    for (let draw = 0; draw < uncertainty.draws; draw += 1) {
      noise[index * uncertainty.draws + draw] = Math.exp(spread * normal() - (spread * spread) / 2);
    }
  });
  return noise;
}

/** The best grade among a statement's sources; a statement without sources is a judgement. */
export function bestGrade(
  { sources = [] }: { readonly sources?: readonly string[] | undefined },
  grades: ReadonlyMap<string, EvidenceGrade>,
): EvidenceGrade {
  const cited = sources.map((id) => grades.get(id));
  return EVIDENCE_GRADES.find((grade) => cited.includes(grade)) ?? 'judgement';
}

function memoised<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
