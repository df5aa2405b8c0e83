import { randomGamma, randomNormal } from 'd3-random';
import type { DrawingData } from '../../src/engine/draws.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { type Answers, UNKNOWABLE_KEYS } from '../../src/model/answers.ts';
import { bestGrade } from '../../src/model/terms.ts';
import { seededUniform } from '../../src/stats/random.ts';
import { drawValue } from '../../src/stats/sample.ts';

/**
 * Inbound scores with everything drawn that is uncertain, one number after the other: what the draws of the engine must
 * come to, slowly and obviously.
 */
export function rawDraws(data: DrawingData, answers: Answers, draws: number, seed: number): Float64Array {
  const { uncertainty, scoring } = data;
  const uniform = seededUniform(seed);
  const normal = randomNormal.source(uniform)(0, 1);
  const gamma = randomGamma.source(uniform);
  const score = compileScorer(data);
  const grades = new Map(data.sources.map(({ id, grade }) => [id, grade]));
  const rules = new Map(data.rules.map((rule) => [rule.id, rule]));
  const open = UNKNOWABLE_KEYS.filter((key) => answers[key] === undefined || answers[key] === 'unknown');
  return Float64Array.from({ length: draws }, () => {
    const drawn = Object.fromEntries(open.map((key) => [key, drawValue(uncertainty.priors[key] ?? [], uniform)]));
    const { dimensions } = score({ ...answers, ...drawn } as Answers);
    const gammas = dimensions.map(({ weight }) => gamma(uncertainty.weightConcentration * weight)());
    const total = gammas.reduce((sum, each) => sum + each, 0);
    const weighted = dimensions.map(({ contributions }, at) => {
      const sums = { inbound: 0, outbound: 0 };
      for (const { rule: id, toward, strength } of contributions) {
        const rule = rules.get(id);
        if (rule === undefined) continue;
        const spread = uncertainty.spread[bestGrade(rule, grades)];
        sums[toward] += rule.points * strength * Math.exp(spread * normal() - spread ** 2 / 2);
      }
      const lean = (sums.inbound - sums.outbound) / (sums.inbound + sums.outbound + scoring.benefitOfTheDoubt);
      return ((gammas[at] ?? 0) / total) * lean;
    });
    return 50 + 50 * weighted.reduce((sum, each) => sum + each, 0) + uncertainty.modelError.points * normal();
  });
}
