import type { AnswerKey } from '../model/answers.ts';
import { meanOf } from '../stats/moments.ts';
import type { Draws } from './draws.ts';

/** How much one unanswered question matters. */
export interface Sensitivity {
  readonly answer: AnswerKey;
  /** First-order Sobol index, 0..1: the share of the score's variance that the answer would explain. */
  readonly sensitivity: number;
  /** Lowest and highest mean score that an answer to it would lead to, as far as there are scores. */
  readonly range: readonly [number, number];
}

/**
 * First-order Sobol indices from given draws: Var(E[score | answer]) / Var(score) (Sobol 1993; Saltelli et al. 2008),
 * with the part of the between-group variance that chance alone brings taken out. The variance is the whole one: that of
 * the draws and that around them.
 */
export function sensitivities({ means, deviation, unknowns }: Draws): readonly Sensitivity[] {
  const overall = meanOf(means);
  const variance = meanOf(means.map((score) => (score - overall) ** 2));
  const whole = variance + deviation ** 2;
  return unknowns
    .map(({ answer, drawn }): Sensitivity => {
      const groups = groupMeans(means, drawn);
      const between = groups.reduce((sum, group) => sum + group.count * (group.mean - overall) ** 2, 0) / means.length;
      const within = Math.max(0, variance - between);
      const byChance = (within * (groups.length - 1)) / Math.max(1, means.length - groups.length);
      const centres = groups.map((group) => group.mean);
      return {
        answer,
        sensitivity: whole === 0 ? 0 : Math.max(0, between - byChance) / whole,
        range: [Math.max(0, Math.min(...centres)), Math.min(100, Math.max(...centres))],
      };
    })
    .sort((a, b) => b.sensitivity - a.sensitivity || (a.answer < b.answer ? -1 : 1));
}

/** What is drawn is a place in a prior, which is far shorter. */
const MOST_VALUES = 256;

function groupMeans(scores: Float64Array, drawn: Uint32Array) {
  const sums = new Float64Array(MOST_VALUES);
  const counts = new Uint32Array(MOST_VALUES);
  for (let draw = 0; draw < scores.length; draw += 1) {
    const value = drawn[draw] as number;
    sums[value] = (sums[value] as number) + (scores[draw] as number);
    counts[value] = (counts[value] as number) + 1;
  }
  const groups: { readonly mean: number; readonly count: number }[] = [];
  counts.forEach((count, value) => {
    if (count > 0) groups.push({ mean: (sums[value] as number) / count, count });
  });
  return groups;
}
