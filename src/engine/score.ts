import type { Answers } from '../model/answers.ts';
import type { Rule, WeightRule } from '../model/rule.ts';
import { type CompiledDimension, type CompiledRule, compileRules, type ScoringData } from './compiled-rules.ts';
import type { Contribution, DimensionScore, Emphasis, Scorecard } from './scorecard.ts';

/** Scores validated answers; pure, and the same for the same answers. */
export type Scorer = (answers: Answers) => Scorecard;

/** Compiles a dataset once to closures and returns its weighted sum model (docs/scoring.md). */
export function compileScorer(data: ScoringData, compiled = compileRules(data)): Scorer {
  return (answers) => {
    const emphases = compiled.map(({ weights: all }) => fired(all, answers, emphasis));
    const raw = compiled.map(
      ({ dimension }, index) => dimension.baseWeight + (emphases[index] ?? []).reduce((sum, { adds }) => sum + adds, 0),
    );
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    const scored = compiled.map((each, index) =>
      scoreDimension(each, answers, {
        weight: (raw[index] ?? 0) / total,
        emphases: emphases[index] ?? [],
        benefitOfTheDoubt: data.scoring.benefitOfTheDoubt,
      }),
    );
    return {
      inbound: scored.reduce((sum, { points }) => sum + points, 50),
      dimensions: scored,
    };
  };
}

function fired<R extends Rule | WeightRule, T>(
  rules: readonly CompiledRule<R>[],
  answers: Answers,
  toResult: (rule: R, strength: number) => T,
): readonly T[] {
  return rules.flatMap(({ rule, when }) => {
    const strength = when.strength(answers);
    return strength > 0 ? [toResult(rule, strength)] : [];
  });
}

const emphasis = (rule: WeightRule, strength: number): Emphasis => ({
  rule: rule.id,
  strength,
  adds: rule.adds * strength,
});

function scoreDimension(
  { dimension, rules }: CompiledDimension,
  answers: Answers,
  given: { readonly weight: number; readonly emphases: readonly Emphasis[]; readonly benefitOfTheDoubt: number },
): DimensionScore {
  const evidence = fired(rules, answers, (rule, strength) => ({ rule, strength, effect: rule.points * strength }));
  const toward = (side: Rule['toward']) =>
    evidence.reduce((sum, { rule, effect }) => (rule.toward === side ? sum + effect : sum), 0);
  const inbound = toward('inbound');
  const outbound = toward('outbound');
  const doubted = inbound + outbound + given.benefitOfTheDoubt;
  const contributions = evidence.map(
    ({ rule, strength, effect }): Contribution => ({
      rule: rule.id,
      toward: rule.toward,
      strength,
      points: ((rule.toward === 'inbound' ? 50 : -50) * given.weight * effect) / doubted,
    }),
  );
  return {
    id: dimension.id,
    weight: given.weight,
    lean: (inbound - outbound) / doubted,
    points: contributions.reduce((sum, { points }) => sum + points, 0),
    contributions,
    emphases: given.emphases,
  };
}
