import type { ScoringData } from './compiled-rules.ts';
import type { DimensionScore, Scorecard } from './scorecard.ts';

/** What would turn the lead, exactly and without sampling. */
export interface Stability {
  /** For each dimension the weight at which the lead changes side, the others rescaled; null where none does. */
  readonly flipWeights: readonly {
    readonly dimension: string;
    readonly weight: number;
    readonly flipsAt: number | null;
  }[];
  /** How many of the dimensions, each left out in turn, leave the lead where it is. */
  readonly agreeing: number;
  /** The fewest rules without which the lead would turn; empty where no removal turns it. */
  readonly fewestRules: readonly string[];
}

/** Weight and removal analysis of a weighted sum of two alternatives (Triantaphyllou and Sanchez 1997). */
export function stabilityOf({ dimensions }: Scorecard, data: Pick<ScoringData, 'rules' | 'scoring'>): Stability {
  const margin = dimensions.reduce((sum, { weight, lean }) => sum + weight * lean, 0);
  const without = dimensions.map(({ weight, lean }) => (weight < 1 ? (margin - weight * lean) / (1 - weight) : 0));
  return {
    flipWeights: dimensions.map(({ id, weight, lean }, index) => ({
      dimension: id,
      weight,
      flipsAt: flipWeight(without[index] as number, lean, margin),
    })),
    agreeing: without.filter((rest) => Math.sign(rest) === Math.sign(margin)).length,
    fewestRules: fewestRules(dimensions, margin, data),
  };
}

/** w* at which the rest and this dimension cancel out: rest / (rest - lean), 0..1 as they lean to different sides. */
function flipWeight(rest: number, lean: number, margin: number): number | null {
  if (margin === 0 || Math.sign(rest) === Math.sign(lean)) return null;
  return rest / (rest - lean);
}

/** Differences below this are floating point's, not a lead. */
const ROUNDING = 1e-12;

interface Removal {
  /** How far the margin falls when the strongest rules of one dimension are gone. */
  readonly drop: number;
  readonly rules: readonly string[];
}

/**
 * Within a dimension the strongest rules go first; between dimensions the best choice of counts is found by
 * dynamic programming, so that the number of rules is the least possible.
 */
function fewestRules(
  dimensions: readonly DimensionScore[],
  margin: number,
  { rules, scoring }: Pick<ScoringData, 'rules' | 'scoring'>,
): readonly string[] {
  const points = new Map(rules.map((rule) => [rule.id, rule.points]));
  const options = dimensions.map((dimension) =>
    removals(dimension, Math.sign(margin), points, scoring.benefitOfTheDoubt),
  );
  let best: readonly Removal[] = [{ drop: 0, rules: [] }];
  for (const choices of options) {
    const next: Removal[] = [];
    for (const before of best) {
      for (const choice of choices) {
        const joined = { drop: before.drop + choice.drop, rules: [...before.rules, ...choice.rules] };
        const known = next[joined.rules.length];
        if (known === undefined || joined.drop > known.drop) next[joined.rules.length] = joined;
      }
    }
    best = next;
  }
  return best.find(({ drop }) => drop - Math.abs(margin) > ROUNDING)?.rules ?? [];
}

/** For 0, 1, 2 ... of the leading side's strongest rules in a dimension: what their removal costs the margin. */
function removals(
  { weight, lean, contributions }: DimensionScore,
  lead: number,
  points: ReadonlyMap<string, number>,
  doubt: number,
): readonly Removal[] {
  const effects = contributions.map(({ rule, toward, strength }) => ({
    rule,
    leading: (toward === 'inbound' ? 1 : -1) === lead,
    effect: (points.get(rule) as number) * strength,
  }));
  const own = effects
    .filter(({ leading }) => leading)
    .sort((a, b) => b.effect - a.effect || (a.rule < b.rule ? -1 : 1));
  const against = effects.filter(({ leading }) => !leading).reduce((sum, { effect }) => sum + effect, 0);
  return Array.from({ length: own.length + 1 }, (_, count) => {
    const left = own.slice(count).reduce((sum, { effect }) => sum + effect, 0);
    const leanAfter = (left - against) / (left + against + doubt);
    return { drop: weight * (lead * lean - leanAfter), rules: own.slice(0, count).map(({ rule }) => rule) };
  });
}
