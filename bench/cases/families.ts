import { normalBelow } from '../../src/stats/normal-below.ts';

/** One rule that holds for a case: its effect as it stands, and the place of its family's multiplier (-1: it has none). */
interface Effect {
  readonly size: number;
  readonly toInbound: boolean;
  readonly family: number;
}

/** A case as the score sees it, and between which scores what happened lies. */
export interface Observation {
  readonly dimensions: readonly { readonly weight: number; readonly effects: readonly Effect[] }[];
  readonly above: number;
  readonly below: number;
}

/** What a fit is given besides cases. */
export interface FitOptions {
  readonly families: number;
  /** k of the lean formula. */
  readonly doubt: number;
  /** Standard deviation, in points, of what the score cannot know. */
  readonly errorPoints: number;
}

/** Twice the points or half of them, at most. */
const BOUND = Math.log(2);

/** The inbound score with these logarithms of multipliers; its slope by each of them goes into `slopes`. */
export function scoreOf(
  { dimensions }: Observation,
  logs: Float64Array,
  doubt: number,
  slopes = new Float64Array(logs.length),
): number {
  slopes.fill(0);
  return dimensions.reduce((score, { weight, effects }) => {
    const scaled = effects.map((each) => ({ ...each, size: each.size * Math.exp(logs[each.family] ?? 0) }));
    const toward = (side: boolean) =>
      scaled.reduce((sum, { size, toInbound }) => (toInbound === side ? sum + size : sum), 0);
    const [inbound, outbound] = [toward(true), toward(false)];
    const total = inbound + outbound + doubt;
    for (const { size, toInbound, family } of scaled) {
      const slope = toInbound ? 2 * outbound + doubt : -(2 * inbound + doubt);
      if (family >= 0) slopes[family] = (slopes[family] ?? 0) + (50 * weight * slope * size) / total ** 2;
    }
    return score + (50 * weight * (inbound - outbound)) / total;
  }, 50);
}

/** Log-likelihood of what happened (ordered probit on the thresholds); its gradient is added to `gradient`. */
export function logLikelihood(
  observations: readonly Observation[],
  logs: Float64Array,
  { doubt, errorPoints }: FitOptions,
  gradient = new Float64Array(logs.length),
): number {
  const slopes = new Float64Array(logs.length);
  return observations.reduce((sum, observation) => {
    const score = scoreOf(observation, logs, doubt, slopes);
    const low = (observation.above - score) / errorPoints;
    const high = (observation.below - score) / errorPoints;
    const probability = Math.max(1e-12, normalBelow(high) - normalBelow(low));
    const byScore = (density(low) - density(high)) / errorPoints / probability;
    for (let at = 0; at < logs.length; at += 1) gradient[at] = (gradient[at] ?? 0) + byScore * (slopes[at] ?? 0);
    return sum + Math.log(probability);
  }, 0);
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The logarithms of the multipliers that are likeliest less `penalty` times their squares, within the bound: projected
 * gradient ascent, with a step that grows while it helps.
 */
export function fitFamilies(observations: readonly Observation[], penalty: number, options: FitOptions): Float64Array {
  const goal = (logs: Float64Array) =>
    logLikelihood(observations, logs, options) - penalty * logs.reduce((sum, log) => sum + log * log, 0);
  let logs = new Float64Array(options.families);
  let best = goal(logs);
  for (let round = 0, step = 0.05; round < 300 && step > 1e-5; round += 1) {
    const gradient = new Float64Array(options.families);
    logLikelihood(observations, logs, options, gradient);
    const next = logs.map((log, at) =>
      Math.min(BOUND, Math.max(-BOUND, log + step * ((gradient[at] ?? 0) - 2 * penalty * log))),
    );
    const value = goal(next);
    if (value > best) {
      if (value - best < 1e-6) return next;
      [logs, best, step] = [next, value, step * 1.5];
    } else step /= 3;
  }
  return logs;
}

/** Every n-th case is held out in turn. */
export const foldsOf = <T>(items: readonly T[], folds: number) =>
  Array.from({ length: folds }, (_, fold) => ({
    seen: items.filter((_item, at) => at % folds !== fold),
    unseen: items.filter((_item, at) => at % folds === fold),
  }));

/** Of these penalties the one whose fits do best on folds that they have not seen. */
export function choosePenalty(
  observations: readonly Observation[],
  penalties: readonly number[],
  folds: number,
  options: FitOptions,
): number {
  const heldOut = penalties.map((penalty) =>
    foldsOf(observations, folds).reduce(
      (sum, { seen, unseen }) => sum + logLikelihood(unseen, fitFamilies(seen, penalty, options), options),
      0,
    ),
  );
  return penalties[heldOut.indexOf(Math.max(...heldOut))] ?? 1;
}
